using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>A file to send.</summary>
[HtmlTargetElement("govuk-file-upload")]
public sealed class FileUploadTag : FieldTag
{
    /// <summary>The name of the file; from <c>for</c> when left out.</summary>
    [HtmlAttributeName("name")]
    public string? Name { get; set; }

    /// <summary>The id of the input; from its name when left out.</summary>
    [HtmlAttributeName("id")]
    public string? Id { get; set; }

    /// <summary>Ids of what describes it besides its hint and error.</summary>
    [HtmlAttributeName("described-by")]
    public string? DescribedBy { get; set; }

    /// <summary>Whether nobody can choose a file.</summary>
    [HtmlAttributeName("disabled")]
    public bool Disabled { get; set; }

    /// <summary>Whether several files can be sent.</summary>
    [HtmlAttributeName("multiple")]
    public bool Multiple { get; set; }

    /// <summary>Whether scripts make a place to drop files on; without them the plain input stays.</summary>
    [HtmlAttributeName("javascript-enhancements")]
    public bool JavaScriptEnhancements { get; set; }

    /// <summary>Further attributes of the input.</summary>
    [HtmlAttributeName("input", DictionaryAttributePrefix = "input-")]
    public IDictionary<string, string?> InputAttributes { get; set; } = new Dictionary<string, string?>();

    /// <summary>Further attributes of what stands around the input when scripts improve it.</summary>
    [HtmlAttributeName("wrapper", DictionaryAttributePrefix = "wrapper-")]
    public IDictionary<string, string?> WrapperAttributes { get; set; } = new Dictionary<string, string?>();

    /// <summary>What the button says.</summary>
    [HtmlAttributeName("choose-files-button-text")]
    public string? ChooseFilesButtonText { get; set; }

    /// <summary>What the place to drop files on says.</summary>
    [HtmlAttributeName("drop-instruction-text")]
    public string? DropInstructionText { get; set; }

    /// <summary>What is said while nothing is chosen.</summary>
    [HtmlAttributeName("no-file-chosen-text")]
    public string? NoFileChosenText { get; set; }

    /// <summary>What is said of one file, where several may be chosen.</summary>
    [HtmlAttributeName("multiple-files-chosen-text-one")]
    public string? MultipleFilesChosenTextOne { get; set; }

    /// <summary>What is said of several files.</summary>
    [HtmlAttributeName("multiple-files-chosen-text-other")]
    public string? MultipleFilesChosenTextOther { get; set; }

    /// <summary>What a screen reader says when a file is dragged in.</summary>
    [HtmlAttributeName("entered-drop-zone-text")]
    public string? EnteredDropZoneText { get; set; }

    /// <summary>What a screen reader says when it is dragged out again.</summary>
    [HtmlAttributeName("left-drop-zone-text")]
    public string? LeftDropZoneText { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        FormField field = new() { Group = Extras.Of(output.Attributes), DescribedBy = DescribedBy };
        Offer(context, field);
        await output.GetChildContentAsync();

        var name = NameOr(Name);
        field.Id = IdOr(Id, name);
        Complete(field, name, field.Id);
        var input = new Element("input", "govuk-file-upload")
            .Class("govuk-file-upload--error", field.Error is not null)
            .Set("id", field.Id)
            .Set("name", name)
            .Set("type", "file")
            .Flag("disabled", Disabled)
            .Flag("multiple", Multiple)
            .Set("aria-describedby", field.AllDescribedBy)
            .With(Extras.Of(InputAttributes));
        Write(output, field.Build([field.Before, JavaScriptEnhancements ? Wrapped(input) : input, field.After]));
    }

    private Element Wrapped(Element input) =>
        new Element("div", "govuk-file-upload-wrapper")
            .Set("data-module", "govuk-file-upload")
            .Set("data-i18n.choose-files-button", ChooseFilesButtonText)
            .Set("data-i18n.no-file-chosen", NoFileChosenText)
            .Set("data-i18n.multiple-files-chosen.one", MultipleFilesChosenTextOne)
            .Set("data-i18n.multiple-files-chosen.other", MultipleFilesChosenTextOther)
            .Set("data-i18n.drop-instruction", DropInstructionText)
            .Set("data-i18n.entered-drop-zone", EnteredDropZoneText)
            .Set("data-i18n.left-drop-zone", LeftDropZoneText)
            .With(Extras.Of(WrapperAttributes))
            .Add(input);
}
