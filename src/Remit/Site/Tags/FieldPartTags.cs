using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>The label of a field.</summary>
[HtmlTargetElement("govuk-input-label")]
[HtmlTargetElement("govuk-textarea-label")]
[HtmlTargetElement("govuk-select-label")]
[HtmlTargetElement("govuk-file-upload-label")]
public sealed class FieldLabelTag : ComponentTag
{
    /// <summary>Whether it is also the heading of the page.</summary>
    [HtmlAttributeName("is-page-heading")]
    public bool IsPageHeading { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<FormField>(context).Label = new Label(await ContentOf(output), Extras.Of(output.Attributes), IsPageHeading);
        output.SuppressOutput();
    }
}

/// <summary>The hint of a field.</summary>
[HtmlTargetElement("govuk-input-hint")]
[HtmlTargetElement("govuk-textarea-hint")]
[HtmlTargetElement("govuk-select-hint")]
[HtmlTargetElement("govuk-file-upload-hint")]
[HtmlTargetElement("govuk-radios-hint")]
[HtmlTargetElement("govuk-checkboxes-hint")]
[HtmlTargetElement("govuk-date-input-hint")]
public sealed class FieldHintTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<FormField>(context).Hint = new Hint(await ContentOf(output), Extras.Of(output.Attributes));
        output.SuppressOutput();
    }
}

/// <summary>What is wrong with a field, when the page says it itself.</summary>
[HtmlTargetElement("govuk-input-error-message")]
[HtmlTargetElement("govuk-textarea-error-message")]
[HtmlTargetElement("govuk-select-error-message")]
[HtmlTargetElement("govuk-file-upload-error-message")]
[HtmlTargetElement("govuk-radios-error-message")]
[HtmlTargetElement("govuk-checkboxes-error-message")]
[HtmlTargetElement("govuk-date-input-error-message")]
public sealed class FieldErrorMessageTag : ComponentTag
{
    /// <summary>What a screen reader says before it.</summary>
    [HtmlAttributeName("visually-hidden-text")]
    public string VisuallyHiddenText { get; set; } = "Error";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<FormField>(context).Error = new ErrorMessage(await ContentOf(output), Extras.Of(output.Attributes), VisuallyHiddenText);
        output.SuppressOutput();
    }
}

/// <summary>The fieldset around radios, checkboxes or the parts of a date.</summary>
[HtmlTargetElement("govuk-radios-fieldset")]
[HtmlTargetElement("govuk-checkboxes-fieldset")]
[HtmlTargetElement("govuk-date-input-fieldset")]
public sealed class FieldFieldsetTag : ComponentTag
{
    /// <summary>Ids of what describes it besides its hint and error.</summary>
    [HtmlAttributeName("described-by")]
    public string? DescribedBy { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = Nearest<FormField>(context);
        field.Fieldset = new Fieldset { Extras = Extras.Of(output.Attributes) };
        field.DescribedBy = DescribedBy ?? field.DescribedBy;
        Offer(context, field.Fieldset);
        await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

/// <summary>The question of a fieldset.</summary>
[HtmlTargetElement("govuk-radios-fieldset-legend")]
[HtmlTargetElement("govuk-checkboxes-fieldset-legend")]
[HtmlTargetElement("govuk-date-input-fieldset-legend")]
[HtmlTargetElement("govuk-fieldset-legend")]
public sealed class LegendTag : ComponentTag
{
    /// <summary>Whether it is also the heading of the page.</summary>
    [HtmlAttributeName("is-page-heading")]
    public bool IsPageHeading { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fieldset = Nearest<Fieldset>(context);
        (fieldset.Legend, fieldset.LegendExtras, fieldset.LegendIsPageHeading) = (
            await ContentOf(output),
            Extras.Of(output.Attributes),
            IsPageHeading
        );
        output.SuppressOutput();
    }
}

/// <summary>Markup before the control of a field.</summary>
[HtmlTargetElement("govuk-input-before-input")]
[HtmlTargetElement("govuk-textarea-before-input")]
[HtmlTargetElement("govuk-select-before-input")]
[HtmlTargetElement("govuk-file-upload-before-input")]
[HtmlTargetElement("govuk-radios-before-inputs")]
[HtmlTargetElement("govuk-checkboxes-before-inputs")]
[HtmlTargetElement("govuk-date-input-before-inputs")]
public sealed class BeforeControlTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<FormField>(context).Before = await ContentOf(output);
        output.SuppressOutput();
    }
}

/// <summary>Markup after the control of a field.</summary>
[HtmlTargetElement("govuk-input-after-input")]
[HtmlTargetElement("govuk-textarea-after-input")]
[HtmlTargetElement("govuk-select-after-input")]
[HtmlTargetElement("govuk-file-upload-after-input")]
[HtmlTargetElement("govuk-radios-after-inputs")]
[HtmlTargetElement("govuk-checkboxes-after-inputs")]
[HtmlTargetElement("govuk-date-input-after-inputs")]
public sealed class AfterControlTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<FormField>(context).After = await ContentOf(output);
        output.SuppressOutput();
    }
}
