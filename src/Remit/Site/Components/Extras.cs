using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Remit.Site.Components;

/// <summary>Classes and attributes that the author of a page adds to an element of a component.</summary>
/// <param name="Classes">Separated by blanks; null for none.</param>
/// <param name="Attributes">In the order written; a null value stands for an attribute without one.</param>
internal sealed record Extras(string? Classes, IReadOnlyList<(string Name, string? Value)> Attributes)
{
    public static Extras None { get; } = new(null, []);

    /// <summary>What stood on a tag besides what its tag helper knows.</summary>
    public static Extras Of(IEnumerable<TagHelperAttribute> attributes)
    {
        string? classes = null;
        List<(string, string?)> others = [];
        foreach (var attribute in attributes)
        {
            if (attribute.Name.Equals("class", StringComparison.OrdinalIgnoreCase))
            {
                classes = Text(attribute.Value);
            }
            else
            {
                others.Add((attribute.Name, attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? null : Text(attribute.Value)));
            }
        }

        return new(classes, others);
    }

    /// <summary>What stood on a tag under a prefix (<c>input-*</c>), which the framework gives with the prefix taken off.</summary>
    public static Extras Of(IDictionary<string, string?> prefixed) =>
        new(
            prefixed.TryGetValue("class", out var classes) ? classes : null,
            [.. prefixed.Where(p => p.Key != "class").Select(p => (p.Key, p.Value))]
        );

    /// <summary>These, and a class before them.</summary>
    public Extras WithClass(string? first) => this with { Classes = $"{first} {Classes}".Trim() };

    private static string? Text(object? value) =>
        value switch
        {
            HtmlString html => System.Net.WebUtility.HtmlDecode(html.Value),
            IHtmlContent content => System.Net.WebUtility.HtmlDecode(Written(content)),
            _ => value?.ToString(),
        };

    private static string Written(IHtmlContent content)
    {
        using StringWriter writer = new();
        content.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }
}
