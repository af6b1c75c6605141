using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Remit.Site.Tags;

/// <summary>Puts a one-time key into every form that changes something, so that no page has to think of double sending.</summary>
/// <remarks>A form that is sent again and again by itself says <c>once="false"</c>; one without antiforgery token has no key either, so that its page can be cached.</remarks>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class OnceTag : TagHelper
{
    /// <summary>Whether the form has its effect once.</summary>
    [HtmlAttributeName("once")]
    public bool Once { get; set; } = true;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Once && Says(context, "method", "post") && !Says(context, "asp-antiforgery", "false"))
        {
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{OnceForms.Field}\" value=\"{OnceForms.NewKey()}\">");
        }
    }

    private static bool Says(TagHelperContext context, string name, string value) =>
        context.AllAttributes.TryGetAttribute(name, out var attribute)
        && string.Equals(attribute.Value?.ToString(), value, StringComparison.OrdinalIgnoreCase);
}
