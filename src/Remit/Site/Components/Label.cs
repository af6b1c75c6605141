using Microsoft.AspNetCore.Html;

namespace Remit.Site.Components;

/// <summary>What a field is called.</summary>
internal sealed record Label(IHtmlContent Content, Extras Extras, bool IsPageHeading = false)
{
    public Element Build(string? forId)
    {
        var label = new Element("label", "govuk-label").With(Extras).Set("for", string.IsNullOrEmpty(forId) ? null : forId).Add(Content);
        return IsPageHeading ? new Element("h1", "govuk-label-wrapper").Add(label) : label;
    }
}
