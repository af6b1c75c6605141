using Microsoft.AspNetCore.Html;

namespace Remit.Site.Components;

/// <summary>Fields that answer one question together.</summary>
internal sealed class Fieldset
{
    public IHtmlContent? Legend { get; set; }
    public Extras LegendExtras { get; set; } = Extras.None;
    public bool LegendIsPageHeading { get; set; }
    public string? Role { get; set; }
    public Extras Extras { get; set; } = Extras.None;

    public Element Build(string? describedBy, IEnumerable<IHtmlContent?> content) =>
        new Element("fieldset", "govuk-fieldset").Set("role", Role).Set("aria-describedby", describedBy).With(Extras).Add(BuildLegend()).Add(content);

    private Element? BuildLegend()
    {
        if (Legend is null)
        {
            return null;
        }

        var legend = new Element("legend", "govuk-fieldset__legend").With(LegendExtras);
        return LegendIsPageHeading ? legend.Add(new Element("h1", "govuk-fieldset__heading").Add(Legend)) : legend.Add(Legend);
    }
}
