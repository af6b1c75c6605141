using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>Facts in rows.</summary>
[HtmlTargetElement("govuk-summary-list")]
public sealed class SummaryListTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        SummaryList list = new() { Extras = Extras.Of(output.Attributes) };
        Offer(context, list);
        await output.GetChildContentAsync();
        Write(output, list.Build(NearestOrNull<SummaryCard>(context)?.Title));
    }
}

/// <summary>One fact.</summary>
[HtmlTargetElement("govuk-summary-list-row")]
[HtmlTargetElement("row", ParentTag = "govuk-summary-list")]
public sealed class SummaryListRowTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        SummaryList.Row row = new() { Extras = Extras.Of(output.Attributes) };
        Offer(context, row);
        await output.GetChildContentAsync();
        Nearest<SummaryList>(context).Rows.Add(row);
        output.SuppressOutput();
    }
}

/// <summary>What the fact is.</summary>
[HtmlTargetElement("govuk-summary-list-row-key")]
[HtmlTargetElement("key", ParentTag = "row")]
[HtmlTargetElement("key", ParentTag = "govuk-summary-list-row")]
public sealed class SummaryListRowKeyTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var row = Nearest<SummaryList.Row>(context);
        (row.Key, row.KeyExtras) = (await ContentOf(output), Extras.Of(output.Attributes));
        output.SuppressOutput();
    }
}

/// <summary>What the fact says.</summary>
[HtmlTargetElement("govuk-summary-list-row-value")]
[HtmlTargetElement("value", ParentTag = "row")]
[HtmlTargetElement("value", ParentTag = "govuk-summary-list-row")]
public sealed class SummaryListRowValueTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var row = Nearest<SummaryList.Row>(context);
        (row.Value, row.ValueExtras) = (await ContentOf(output), Extras.Of(output.Attributes));
        output.SuppressOutput();
    }
}

/// <summary>What can be done about a fact.</summary>
[HtmlTargetElement("govuk-summary-list-row-actions")]
[HtmlTargetElement("row-actions")]
public sealed class SummaryListRowActionsTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<SummaryList.Row>(context).ActionsExtras = Extras.Of(output.Attributes);
        await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

/// <summary>One of the things that can be done, about a fact or about a whole card.</summary>
[HtmlTargetElement("govuk-summary-list-row-action")]
[HtmlTargetElement("govuk-summary-card-action")]
[HtmlTargetElement("action", ParentTag = "row-actions")]
[HtmlTargetElement("action", ParentTag = "card-actions")]
public sealed class SummaryActionTag : ComponentTag
{
    /// <summary>Where it leads.</summary>
    [HtmlAttributeName("href")]
    public string Href { get; set; } = "";

    /// <summary>What it is about, for those who hear the link alone.</summary>
    [HtmlAttributeName("visually-hidden-text")]
    public string? VisuallyHiddenText { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = NearestOrNull<SummaryList.Row>(context)?.Actions ?? Nearest<SummaryCard>(context).Actions;
        actions.Add(new(await ContentOf(output), Href, VisuallyHiddenText, Extras.Of(output.Attributes)));
        output.SuppressOutput();
    }
}

/// <summary>A summary list under a title.</summary>
[HtmlTargetElement("govuk-summary-card")]
public sealed class SummaryCardTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        SummaryCard card = new() { Extras = Extras.Of(output.Attributes) };
        Offer(context, card);
        Write(output, card.Build(await ContentOf(output)));
    }
}

/// <summary>What a card is called.</summary>
[HtmlTargetElement("govuk-summary-card-title")]
public sealed class SummaryCardTitleTag : ComponentTag
{
    /// <summary>From 1 to 6.</summary>
    [HtmlAttributeName("heading-level")]
    public int HeadingLevel { get; set; } = 2;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var card = Nearest<SummaryCard>(context);
        (card.Title, card.TitleExtras, card.HeadingLevel) = (await ContentOf(output), Extras.Of(output.Attributes), HeadingLevel);
        output.SuppressOutput();
    }
}

/// <summary>What can be done about a card.</summary>
[HtmlTargetElement("govuk-summary-card-actions")]
[HtmlTargetElement("card-actions")]
public sealed class SummaryCardActionsTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<SummaryCard>(context).ActionsExtras = Extras.Of(output.Attributes);
        await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}
