using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>The way through a list that has more than a page.</summary>
[HtmlTargetElement("govuk-pagination")]
public sealed class PaginationTag : ComponentTag
{
    /// <summary>What a screen reader calls it.</summary>
    [HtmlAttributeName("landmark-label")]
    public string LandmarkLabel { get; set; } = "Pagination";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Pagination pagination = new() { Extras = Extras.Of(output.Attributes), LandmarkLabel = LandmarkLabel };
        Offer(context, pagination);
        await output.GetChildContentAsync();
        Write(output, pagination.Build());
    }
}

/// <summary>The page before, or the page after.</summary>
[HtmlTargetElement("govuk-pagination-previous")]
[HtmlTargetElement("govuk-pagination-next")]
public sealed class PaginationStepTag : ComponentTag
{
    /// <summary>Where it leads.</summary>
    [HtmlAttributeName("href")]
    public string Href { get; set; } = "";

    /// <summary>What is there, where there are no numbers.</summary>
    [HtmlAttributeName("label-text")]
    public string? LabelText { get; set; }

    /// <summary>Further attributes of the link.</summary>
    [HtmlAttributeName("link", DictionaryAttributePrefix = "link-")]
    public IDictionary<string, string?> LinkAttributes { get; set; } = new Dictionary<string, string?>();

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var pagination = Nearest<Pagination>(context);
        Pagination.Step step = new(Href, await ContentOrNullOf(output), LabelText, Extras.Of(LinkAttributes));
        (pagination.Previous, pagination.Next) =
            context.TagName == "govuk-pagination-previous" ? (step, pagination.Next) : (pagination.Previous, step);
        output.SuppressOutput();
    }
}

/// <summary>One page, by its number.</summary>
[HtmlTargetElement("govuk-pagination-item")]
public sealed class PaginationItemTag : ComponentTag
{
    /// <summary>Where it leads.</summary>
    [HtmlAttributeName("href")]
    public string Href { get; set; } = "";

    /// <summary>Whether it is the page that is being read.</summary>
    [HtmlAttributeName("current")]
    public bool Current { get; set; }

    /// <summary>What a screen reader says for the number.</summary>
    [HtmlAttributeName("visually-hidden-text")]
    public string? VisuallyHiddenText { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var number = await ContentOf(output);
        var hidden = VisuallyHiddenText ?? $"Page {System.Net.WebUtility.HtmlDecode(number.Value)}";
        Nearest<Pagination>(context).Items.Add(new(number, Href, Current, hidden, Extras.Of(output.Attributes)));
        output.SuppressOutput();
    }
}

/// <summary>Pages left out.</summary>
[HtmlTargetElement("govuk-pagination-ellipsis", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationEllipsisTag : ComponentTag
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<Pagination>(context).Items.Add(new(new HtmlString("⋯"), null, false, null, Extras.None));
        output.SuppressOutput();
    }
}
