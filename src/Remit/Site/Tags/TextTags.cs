using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>The state of something, in a word.</summary>
[HtmlTargetElement("govuk-tag")]
public sealed class TagTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Write(output, new Element("strong", "govuk-tag").With(Extras.Of(output.Attributes)).Add(await ContentOf(output)));
}

/// <summary>Text set apart from what stands around it.</summary>
[HtmlTargetElement("govuk-inset-text")]
public sealed class InsetTextTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Write(output, new Element("div", "govuk-inset-text").With(Extras.Of(output.Attributes)).Add(await ContentOf(output)));
}

/// <summary>What has consequences.</summary>
[HtmlTargetElement("govuk-warning-text")]
public sealed class WarningTextTag : ComponentTag
{
    /// <summary>What a screen reader says for the picture.</summary>
    [HtmlAttributeName("icon-fallback-text")]
    public string IconFallbackText { get; set; } = "Warning";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = new Element("strong", "govuk-warning-text__text")
            .Add(new Element("span", "govuk-visually-hidden").Add(IconFallbackText))
            .Add(" ")
            .Add(await ContentOf(output));
        Write(
            output,
            new Element("div", "govuk-warning-text")
                .With(Extras.Of(output.Attributes))
                .Add(new Element("span", "govuk-warning-text__icon").Set("aria-hidden", "true").Add("!"))
                .Add(text)
        );
    }
}

/// <summary>Text that opens for those who want it.</summary>
[HtmlTargetElement("govuk-details")]
public sealed class DetailsTag : ComponentTag
{
    /// <summary>Whether it is open from the start.</summary>
    [HtmlAttributeName("open")]
    public bool Open { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Parts parts = new();
        Offer(context, parts);
        await output.GetChildContentAsync();
        Write(output, new Element("details", "govuk-details").With(Extras.Of(output.Attributes)).Flag("open", Open).Add([parts.Summary, parts.Text]));
    }

    internal sealed class Parts
    {
        public Element? Summary { get; set; }
        public Element? Text { get; set; }
    }
}

/// <summary>What opens.</summary>
[HtmlTargetElement("govuk-details-summary")]
public sealed class DetailsSummaryTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<DetailsTag.Parts>(context).Summary = new Element("summary", "govuk-details__summary")
            .With(Extras.Of(output.Attributes))
            .Add(new Element("span", "govuk-details__summary-text").Add(await ContentOf(output)));
        output.SuppressOutput();
    }
}

/// <summary>What is seen when it is open.</summary>
[HtmlTargetElement("govuk-details-text")]
public sealed class DetailsTextTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<DetailsTag.Parts>(context).Text = new Element("div", "govuk-details__text")
            .With(Extras.Of(output.Attributes))
            .Add(await ContentOf(output));
        output.SuppressOutput();
    }
}

/// <summary>A label that stands by itself.</summary>
[HtmlTargetElement("govuk-label")]
public sealed class LabelTag : ComponentTag
{
    /// <summary>The id of the control.</summary>
    [HtmlAttributeName("for")]
    public string? For { get; set; }

    /// <summary>Whether it is also the heading of the page.</summary>
    [HtmlAttributeName("is-page-heading")]
    public bool IsPageHeading { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Write(
            output,
            await ContentOrNullOf(output) is { } content ? new Label(content, Extras.Of(output.Attributes), IsPageHeading).Build(For) : null
        );
}

/// <summary>A hint that stands by itself.</summary>
[HtmlTargetElement("govuk-hint")]
public sealed class HintTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Write(output, new Hint(await ContentOf(output), Extras.Of(output.Attributes)).Build(null));
}

/// <summary>An error that stands by itself.</summary>
[HtmlTargetElement("govuk-error-message")]
public sealed class ErrorMessageTag : ComponentTag
{
    /// <summary>What a screen reader says before it.</summary>
    [HtmlAttributeName("visually-hidden-text")]
    public string VisuallyHiddenText { get; set; } = "Error";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Write(output, new ErrorMessage(await ContentOf(output), Extras.Of(output.Attributes), VisuallyHiddenText).Build(null));
}

/// <summary>Fields that answer one question together.</summary>
[HtmlTargetElement("govuk-fieldset")]
public sealed class FieldsetTag : ComponentTag
{
    /// <summary>Ids of what describes it.</summary>
    [HtmlAttributeName("described-by")]
    public string? DescribedBy { get; set; }

    /// <summary>What it is to a screen reader, when that is not a fieldset.</summary>
    [HtmlAttributeName("role")]
    public string? Role { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Fieldset fieldset = new() { Extras = Extras.Of(output.Attributes), Role = Role };
        Offer(context, fieldset);
        var content = await ContentOf(output);
        Write(output, fieldset.Build(DescribedBy, [content]));
    }
}

/// <summary>That something is done, in large.</summary>
[HtmlTargetElement("govuk-panel")]
public sealed class PanelTag : ComponentTag
{
    /// <summary>From 1 to 6.</summary>
    [HtmlAttributeName("heading-level")]
    public int HeadingLevel { get; set; } = 1;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Parts parts = new(HeadingLevel);
        Offer(context, parts);
        await output.GetChildContentAsync();
        Write(output, new Element("div", "govuk-panel govuk-panel--confirmation").With(Extras.Of(output.Attributes)).Add([parts.Title, parts.Body]));
    }

    internal sealed class Parts(int headingLevel)
    {
        public int HeadingLevel { get; } = headingLevel;
        public Element? Title { get; set; }
        public Element? Body { get; set; }
    }
}

/// <summary>What is done.</summary>
[HtmlTargetElement("govuk-panel-title")]
public sealed class PanelTitleTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = Nearest<PanelTag.Parts>(context);
        parts.Title = new Element($"h{parts.HeadingLevel}", "govuk-panel__title").With(Extras.Of(output.Attributes)).Add(await ContentOf(output));
        output.SuppressOutput();
    }
}

/// <summary>What follows from it.</summary>
[HtmlTargetElement("govuk-panel-body")]
public sealed class PanelBodyTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<PanelTag.Parts>(context).Body = new Element("div", "govuk-panel__body")
            .With(Extras.Of(output.Attributes))
            .Add(await ContentOf(output));
        output.SuppressOutput();
    }
}
