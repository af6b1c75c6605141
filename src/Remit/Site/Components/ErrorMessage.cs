using Microsoft.AspNetCore.Html;

namespace Remit.Site.Components;

/// <summary>What is wrong with a field.</summary>
/// <param name="Content">A sentence that says how to mend it.</param>
/// <param name="HiddenText">What a screen reader says before it; empty for nothing.</param>
internal sealed record ErrorMessage(IHtmlContent Content, Extras Extras, string HiddenText = "Error")
{
    public Element Build(string? id) =>
        new Element("p", "govuk-error-message")
            .Set("id", id)
            .With(Extras)
            .Add(HiddenText.Length == 0 ? null : new Element("span", "govuk-visually-hidden").Add($"{HiddenText}:"))
            .Add(HiddenText.Length == 0 ? null : new HtmlString(" "))
            .Add(Content);
}
