using Microsoft.AspNetCore.Html;

namespace Remit.Site.Components;

/// <summary>What stands around the control of a form: its label or legend, its hint, what is wrong with it.</summary>
internal sealed class FormField
{
    /// <summary>The control's id, from which those of the hint and the error are made.</summary>
    public string Id { get; set; } = "";

    public Label? Label { get; set; }
    public Fieldset? Fieldset { get; set; }
    public Hint? Hint { get; set; }
    public ErrorMessage? Error { get; set; }

    /// <summary>Ids that describe the control besides those of the hint and the error.</summary>
    public string? DescribedBy { get; set; }

    /// <summary>For the element around it all.</summary>
    public Extras Group { get; set; } = Extras.None;

    public IHtmlContent? Before { get; set; }
    public IHtmlContent? After { get; set; }

    /// <summary>What <c>aria-describedby</c> says; null when nothing describes the control.</summary>
    public string? AllDescribedBy
    {
        get
        {
            var ids = string.Join(
                ' ',
                new[] { DescribedBy, Hint is null ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error" }.OfType<string>()
            );
            return ids.Length == 0 ? null : ids;
        }
    }

    /// <summary>The whole group.</summary>
    /// <param name="control">What the person fills in.</param>
    public Element Build(IEnumerable<IHtmlContent?> control)
    {
        var group = new Element("div", "govuk-form-group").Class("govuk-form-group--error", Error is not null).With(Group);
        IHtmlContent?[] inner = [Hint?.Build($"{Id}-hint"), Error?.Build($"{Id}-error"), .. control];
        return Fieldset is null ? group.Add(Label?.Build(Id)).Add(inner) : group.Add(Fieldset.Build(AllDescribedBy, inner));
    }
}
