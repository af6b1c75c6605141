using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Tags;
using Xunit;

namespace Remit.Site.Components;

/// <summary>Runs tags as a page does: binds what is written to the tag helper's properties, and lets its children run when it asks for them.</summary>
internal static class TagRunner
{
    private static readonly (Type Type, HtmlTargetElementAttribute Target)[] Tags =
    [
        .. typeof(ComponentTag)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(ComponentTag)) && !t.IsAbstract)
            .SelectMany(t => t.GetCustomAttributes<HtmlTargetElementAttribute>().Select(target => (t, target))),
    ];

    public static Task<string> RunAsync(TagNode node) => RunAsync(node, null, new Dictionary<object, object>(), new DefaultHttpContext());

    private static async Task<string> RunAsync(TagNode node, string? parent, IDictionary<object, object> items, HttpContext http)
    {
        var type = Tags.FirstOrDefault(t => t.Target.Tag == node.Tag && (t.Target.ParentTag is null || t.Target.ParentTag == parent)).Type;
        Assert.True(type is not null, $"there is no tag <{node.Tag}>");
        var tag = (TagHelper)Activator.CreateInstance(type)!;
        type.GetProperty("ViewContext")?.SetValue(tag, new ViewContext { HttpContext = http });

        Dictionary<object, object> own = new(items);
        var attributes = Bind(tag, node.Attributes);
        TagHelperContext context = new(node.Tag, [.. attributes], own, "fixture");
        TagHelperOutput output = new(
            node.Tag,
            [.. attributes],
            async (_, _) => new DefaultTagHelperContent().SetHtmlContent(await InnerAsync(node, own, http))
        );
        tag.Init(context);
        await tag.ProcessAsync(context, output);

        await using StringWriter writer = new();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private static async Task<string> InnerAsync(TagNode node, IDictionary<object, object> items, HttpContext http)
    {
        var inner = "";
        foreach (var content in node.Content)
        {
            inner += content is TagNode child ? await RunAsync(child, node.Tag, items, http) : (string)content;
        }

        return inner;
    }

    /// <summary>Gives each attribute to the property that takes it.</summary>
    /// <returns>The attributes that none takes.</returns>
    private static List<TagHelperAttribute> Bind(TagHelper tag, List<(string Name, string? Value)> attributes)
    {
        List<TagHelperAttribute> unbound = [];
        var properties = tag.GetType()
            .GetProperties()
            .Select(p => (Property: p, Bound: p.GetCustomAttribute<HtmlAttributeNameAttribute>()))
            .Where(p => p.Bound is not null)
            .ToArray();
        foreach (var (name, value) in attributes)
        {
            if (properties.FirstOrDefault(p => p.Bound!.Name == name) is { Property: { } property })
            {
                property.SetValue(tag, Convert(value, property.PropertyType));
            }
            else if (
                properties
                    .Where(p => p.Bound!.DictionaryAttributePrefix is { Length: > 0 } prefix && name.StartsWith(prefix, StringComparison.Ordinal))
                    .OrderByDescending(p => p.Bound!.DictionaryAttributePrefix!.Length)
                    .FirstOrDefault() is
                { Property: { } dictionary, Bound: { } bound }
            )
            {
                ((IDictionary<string, string?>)dictionary.GetValue(tag)!)[name[bound.DictionaryAttributePrefix!.Length..]] = value;
            }
            else
            {
                unbound.Add(new(name, value));
            }
        }

        return unbound;
    }

    private static object? Convert(string? value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? value
            : type == typeof(bool) ? value is null or "true" or ""
            : System.Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
    }
}
