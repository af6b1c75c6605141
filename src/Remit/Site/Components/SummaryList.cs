using Microsoft.AspNetCore.Html;

namespace Remit.Site.Components;

/// <summary>Facts in rows: what it is, what it says, what can be done about it.</summary>
internal sealed class SummaryList
{
    public sealed record Action(IHtmlContent Content, string Href, string? HiddenText, Extras Extras);

    public sealed class Row
    {
        public IHtmlContent Key { get; set; } = HtmlString.Empty;
        public Extras KeyExtras { get; set; } = Extras.None;
        public IHtmlContent Value { get; set; } = HtmlString.Empty;
        public Extras ValueExtras { get; set; } = Extras.None;
        public List<Action> Actions { get; } = [];
        public Extras ActionsExtras { get; set; } = Extras.None;
        public Extras Extras { get; set; } = Extras.None;
    }

    public Extras Extras { get; set; } = Extras.None;
    public List<Row> Rows { get; } = [];

    /// <param name="card">The title of the card around it, which its links repeat for those who cannot see it; null for none.</param>
    public Element Build(IHtmlContent? card)
    {
        var someActions = Rows.Any(r => r.Actions.Count > 0);
        return new Element("dl", "govuk-summary-list").With(Extras).Add(Rows.Select(row => BuildRow(row, someActions, card)));
    }

    private static Element BuildRow(Row row, bool someActions, IHtmlContent? card) =>
        new Element("div", "govuk-summary-list__row")
            .Class("govuk-summary-list__row--no-actions", someActions && row.Actions.Count == 0)
            .With(row.Extras)
            .Add(new Element("dt", "govuk-summary-list__key").With(row.KeyExtras).Add(row.Key))
            .Add(new Element("dd", "govuk-summary-list__value").With(row.ValueExtras).Add(row.Value))
            .Add(BuildActions(row, card));

    private static Element? BuildActions(Row row, IHtmlContent? card)
    {
        if (row.Actions.Count == 0)
        {
            return null;
        }

        var cell = new Element("dd", "govuk-summary-list__actions").With(row.ActionsExtras);
        return row.Actions is [var only]
            ? cell.Add(Link(only, card))
            : cell.Add(
                new Element("ul", "govuk-summary-list__actions-list").Add(
                    row.Actions.Select(action => new Element("li", "govuk-summary-list__actions-list-item").Add(Link(action, card)))
                )
            );
    }

    /// <summary>A link to an act, with what it is about for those who hear it alone.</summary>
    public static Element Link(Action action, IHtmlContent? card)
    {
        var link = new Element("a", "govuk-link").Set("href", action.Href).With(action.Extras).Add(action.Content);
        if (action.HiddenText is null && card is null)
        {
            return link;
        }

        var hidden = new Element("span", "govuk-visually-hidden").Add(action.HiddenText is null ? null : $" {action.HiddenText}");
        return link.Add(card is null ? hidden : hidden.Add(" (").Add(card).Add(")"));
    }
}
