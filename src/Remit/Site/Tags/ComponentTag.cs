using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>A tag that stands for a component of the design system: it gathers what it was given and writes the component in its place.</summary>
public abstract class ComponentTag : TagHelper
{
    /// <summary>The markup inside the tag, trimmed.</summary>
    private protected static async Task<HtmlString> ContentOf(TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        return new HtmlString(content.GetContent().Trim());
    }

    /// <summary>The same; null when there is none.</summary>
    private protected static async Task<HtmlString?> ContentOrNullOf(TagHelperOutput output)
    {
        var content = await ContentOf(output);
        return content.Value?.Length > 0 ? content : null;
    }

    /// <summary>Lets the tags inside give something to the one around them.</summary>
    private protected static void Offer<T>(TagHelperContext context, T parts)
        where T : class => context.Items[typeof(T)] = parts;

    /// <summary>What the tag around this one offered.</summary>
    /// <exception cref="InvalidOperationException">The tag stands outside the one that it belongs to.</exception>
    private protected static T Nearest<T>(TagHelperContext context)
        where T : class =>
        NearestOrNull<T>(context) ?? throw new InvalidOperationException($"<{context.TagName}> stands outside the tag it belongs to");

    private protected static T? NearestOrNull<T>(TagHelperContext context)
        where T : class => context.Items.TryGetValue(typeof(T), out var parts) ? (T?)parts : null;

    private protected static void Write(TagHelperOutput output, IHtmlContent? content)
    {
        output.TagName = null;
        output.Attributes.Clear();
        output.Content.SetHtmlContent(content ?? HtmlString.Empty);
    }
}
