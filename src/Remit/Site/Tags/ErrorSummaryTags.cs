using System.Net;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>
/// What is wrong with a page, at its top. The layout has one without items, which lists what the page's fields and its model say;
/// a page writes its own only where that is not enough.
/// </summary>
[HtmlTargetElement("govuk-error-summary")]
public sealed class ErrorSummaryTag : ComponentTag
{
    /// <summary>Whether the focus stays where it is.</summary>
    [HtmlAttributeName("disable-auto-focus")]
    public bool? DisableAutoFocus { get; set; }

    /// <summary>Whether it lists what is wrong with the page, and is not there when nothing is.</summary>
    [HtmlAttributeName("of-page")]
    public bool OfPage { get; set; }

    /// <summary>Given by the framework.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ErrorSummary summary = new() { Extras = Extras.Of(output.Attributes), DisableAutoFocus = DisableAutoFocus };
        Offer(context, summary);
        await output.GetChildContentAsync();
        if (OfPage)
        {
            AddErrorsOfPage(summary);
        }

        Write(output, OfPage && summary.Items.Count == 0 ? null : summary.Build());
    }

    private void AddErrorsOfPage(ErrorSummary summary)
    {
        var shown = PageErrors.Of(ViewContext.HttpContext).All;
        summary.Items.AddRange(shown.Select(e => new ErrorSummary.Item(e.Message, $"#{e.Target}", Extras.None)));

        // what belongs to no field, and what no field showed, is said without a link
        var fields = shown.Select(e => e.Field).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = ViewContext.ViewData.ModelState.Where(s => !fields.Contains(s.Key)).SelectMany(s => s.Value!.Errors).Select(e => e.ErrorMessage);
        summary.Items.AddRange(
            others.Where(m => m.Length > 0).Distinct().Select(m => new ErrorSummary.Item(new HtmlString(WebUtility.HtmlEncode(m)), null, Extras.None))
        );
    }
}

/// <summary>What the summary is called.</summary>
[HtmlTargetElement("govuk-error-summary-title")]
public sealed class ErrorSummaryTitleTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<ErrorSummary>(context).Title = await ContentOf(output);
        output.SuppressOutput();
    }
}

/// <summary>What is said before the list.</summary>
[HtmlTargetElement("govuk-error-summary-description")]
public sealed class ErrorSummaryDescriptionTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<ErrorSummary>(context).Description = await ContentOf(output);
        output.SuppressOutput();
    }
}

/// <summary>One thing that is wrong.</summary>
[HtmlTargetElement("govuk-error-summary-item")]
public sealed class ErrorSummaryItemTag : ComponentTag
{
    /// <summary>The field that it leads to, as <c>#id</c>.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <summary>Further attributes of the link.</summary>
    [HtmlAttributeName("link", DictionaryAttributePrefix = "link-")]
    public IDictionary<string, string?> LinkAttributes { get; set; } = new Dictionary<string, string?>();

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<ErrorSummary>(context).Items.Add(new(await ContentOf(output), Href, Extras.Of(LinkAttributes)));
        output.SuppressOutput();
    }
}
