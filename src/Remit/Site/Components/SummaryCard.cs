using Microsoft.AspNetCore.Html;

namespace Remit.Site.Components;

/// <summary>A summary list under a title, one of several on a page.</summary>
internal sealed class SummaryCard
{
    public IHtmlContent? Title { get; set; }
    public Extras TitleExtras { get; set; } = Extras.None;
    public int HeadingLevel { get; set; } = 2;
    public List<SummaryList.Action> Actions { get; } = [];
    public Extras ActionsExtras { get; set; } = Extras.None;
    public Extras Extras { get; set; } = Extras.None;

    /// <param name="content">The summary list.</param>
    public Element Build(IHtmlContent content) =>
        new Element("div", "govuk-summary-card")
            .With(Extras)
            .Add(new Element("div", "govuk-summary-card__title-wrapper").Add(BuildTitle()).Add(BuildActions()))
            .Add(new Element("div", "govuk-summary-card__content").Add(content));

    private Element? BuildTitle() => Title is null ? null : new Element($"h{HeadingLevel}", "govuk-summary-card__title").With(TitleExtras).Add(Title);

    private Element? BuildActions() =>
        Actions switch
        {
            [] => null,
            [var only] => new Element("div", "govuk-summary-card__actions").With(ActionsExtras).Add(SummaryList.Link(only, Title)),
            _ => new Element("ul", "govuk-summary-card__actions")
                .With(ActionsExtras)
                .Add(Actions.Select(action => new Element("li", "govuk-summary-card__action").Add(SummaryList.Link(action, Title)))),
        };
}
