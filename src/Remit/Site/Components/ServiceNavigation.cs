using Microsoft.AspNetCore.Html;

namespace Remit.Site.Components;

/// <summary>The main parts of the site, on every page.</summary>
internal sealed class ServiceNavigation
{
    /// <param name="Href">Null for a word that leads nowhere.</param>
    public sealed record Item(IHtmlContent Content, string? Href, bool Active, bool Current, Extras Extras);

    public string? Name { get; set; }
    public string? Url { get; set; }
    public string AriaLabel { get; set; } = "Service information";
    public string Id { get; set; } = "navigation";
    public string MenuButtonText { get; set; } = "Menu";
    public string? MenuButtonLabel { get; set; }
    public string? Label { get; set; }
    public string? NavigationClasses { get; set; }
    public bool? Collapse { get; set; }
    public List<Item> Items { get; } = [];
    public IHtmlContent? Start { get; set; }
    public IHtmlContent? End { get; set; }
    public bool EndIsInline { get; set; }
    public IHtmlContent? NavigationStart { get; set; }
    public IHtmlContent? NavigationEnd { get; set; }
    public Extras Extras { get; set; } = Extras.None;

    public Element Build()
    {
        // with a name or slots it is a landmark of its own; otherwise the navigation inside is enough of one
        var landmark = Name is not null || Start is not null || End is not null;
        return new Element(landmark ? "section" : "div", "govuk-service-navigation")
            .Set("aria-label", landmark ? AriaLabel : null)
            .Set("data-module", "govuk-service-navigation")
            .With(Extras)
            .Add(
                new Element("div", "govuk-width-container")
                    .Class("govuk-service-navigation__inlining-container", End is not null && EndIsInline)
                    .Add(Start)
                    .Add(new Element("div", "govuk-service-navigation__container").Add(BuildName()).Add(BuildNavigation()))
                    .Add(End)
            );
    }

    private Element? BuildName()
    {
        if (Name is null)
        {
            return null;
        }

        var inner = Url is null
            ? new Element("span", "govuk-service-navigation__text")
            : new Element("a", "govuk-service-navigation__link").Set("href", Url);
        return new Element("span", "govuk-service-navigation__service-name").Add(inner.Add(Name));
    }

    private Element? BuildNavigation()
    {
        if (Items.Count == 0 && NavigationStart is null && NavigationEnd is null)
        {
            return null;
        }

        var button = new Element("button", "govuk-service-navigation__toggle govuk-js-service-navigation-toggle")
            .Set("type", "button")
            .Set("aria-controls", Id)
            .Set("aria-label", MenuButtonLabel == MenuButtonText ? null : MenuButtonLabel)
            .Flag("hidden", true)
            .Set("aria-hidden", "true")
            .Add(MenuButtonText);
        return new Element("nav", "govuk-service-navigation__wrapper")
            .Class(NavigationClasses)
            .Set("aria-label", Label ?? MenuButtonText)
            .Add(Collapse ?? Items.Count > 1 ? button : null)
            .Add(
                new Element("ul", "govuk-service-navigation__list").Set("id", Id).Add(NavigationStart).Add(Items.Select(BuildItem)).Add(NavigationEnd)
            );
    }

    private static Element BuildItem(Item item)
    {
        var here = item.Active || item.Current;
        var inner = item.Href is null
            ? new Element("span", "govuk-service-navigation__text")
            : new Element("a", "govuk-service-navigation__link").Set("href", item.Href).With(item.Extras);
        // strong, for people who have set their own colours and styles
        IHtmlContent content = here ? new Element("strong", "govuk-service-navigation__active-fallback").Add(item.Content) : item.Content;
        return new Element("li", "govuk-service-navigation__item")
            .Class("govuk-service-navigation__item--active", here)
            .Add(
                inner
                    .Set(
                        "aria-current",
                        item.Current ? "page"
                            : item.Active ? "true"
                            : null
                    )
                    .Add(content)
            );
    }
}
