using Microsoft.AspNetCore.Html;

namespace Remit.Site.Components;

/// <summary>What helps to fill a field in.</summary>
internal sealed record Hint(IHtmlContent Content, Extras Extras)
{
    public Element Build(string? id) => new Element("div", "govuk-hint").Set("id", id).With(Extras).Add(Content);
}
