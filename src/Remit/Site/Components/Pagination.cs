using Microsoft.AspNetCore.Html;

namespace Remit.Site.Components;

/// <summary>The way through a list that has more than a page.</summary>
internal sealed class Pagination
{
    /// <param name="LabelText">What is there, where there are no numbers.</param>
    public sealed record Step(string Href, IHtmlContent? Content, string? LabelText, Extras Extras);

    /// <param name="Href">Null for a gap.</param>
    public sealed record Item(IHtmlContent Content, string? Href, bool Current, string? HiddenText, Extras Extras);

    private static readonly HtmlString PreviousIcon = new(
        """
        <svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>
        """
    );

    private static readonly HtmlString NextIcon = new(
        """
        <svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>
        """
    );

    public string LandmarkLabel { get; set; } = "Pagination";
    public Step? Previous { get; set; }
    public Step? Next { get; set; }
    public List<Item> Items { get; } = [];
    public Extras Extras { get; set; } = Extras.None;

    private bool IsBlock => Items.Count == 0 && (Previous is not null || Next is not null);

    public Element Build() =>
        new Element("nav", "govuk-pagination")
            .Class("govuk-pagination--block", IsBlock)
            .Set("aria-label", LandmarkLabel)
            .With(Extras)
            .Add(Previous is null ? null : BuildStep(Previous, "prev", PreviousIcon, "Previous"))
            .Add(Items.Count == 0 ? null : new Element("ul", "govuk-pagination__list").Add(Items.Select(BuildItem)))
            .Add(Next is null ? null : BuildStep(Next, "next", NextIcon, "Next"));

    private Element BuildStep(Step step, string rel, HtmlString icon, string word)
    {
        var iconFirst = IsBlock || rel == "prev";
        IHtmlContent title = step.Content ?? new HtmlString($"{word}<span class=\"govuk-visually-hidden\"> page</span>");
        var link = new Element("a", "govuk-link govuk-pagination__link")
            .Set("href", step.Href)
            .Set("rel", rel)
            .With(step.Extras)
            .Add(iconFirst ? icon : null)
            .Add(
                new Element("span", "govuk-pagination__link-title")
                    .Class("govuk-pagination__link-title--decorated", IsBlock && step.LabelText is null)
                    .Add(title)
            );
        if (IsBlock && step.LabelText is not null)
        {
            link.Add(new Element("span", "govuk-visually-hidden").Add(":"))
                .Add(new Element("span", "govuk-pagination__link-label").Add(step.LabelText));
        }

        return new Element("div", $"govuk-pagination__{rel}").Add(link.Add(iconFirst ? null : icon));
    }

    private static Element BuildItem(Item item)
    {
        var element = new Element("li", "govuk-pagination__item");
        return item.Href is null
            ? element.Class("govuk-pagination__item--ellipsis").Add(item.Content)
            : element
                .Class("govuk-pagination__item--current", item.Current)
                .Add(
                    new Element("a", "govuk-link govuk-pagination__link")
                        .Set("href", item.Href)
                        .Set("aria-label", item.HiddenText)
                        .Set("aria-current", item.Current ? "page" : null)
                        .With(item.Extras)
                        .Add(item.Content)
                );
    }
}
