using Microsoft.AspNetCore.Html;

namespace Remit.Site.Components;

/// <summary>What is wrong with a page.</summary>
internal sealed class ErrorSummary
{
    /// <param name="Href">The field, as <c>#id</c>; null when it belongs to none.</param>
    public sealed record Item(IHtmlContent Message, string? Href, Extras Extras);

    public IHtmlContent Title { get; set; } = new HtmlString("There is a problem");
    public IHtmlContent? Description { get; set; }
    public bool? DisableAutoFocus { get; set; }
    public Extras Extras { get; set; } = Extras.None;
    public List<Item> Items { get; } = [];

    public Element Build() =>
        new Element("div", "govuk-error-summary")
            .Set(
                "data-disable-auto-focus",
                DisableAutoFocus switch
                {
                    true => "true",
                    false => "false",
                    null => null,
                }
            )
            .Set("data-module", "govuk-error-summary")
            .With(Extras)
            .Add(
                new Element("div")
                    .Set("role", "alert")
                    .Add(new Element("h2", "govuk-error-summary__title").Add(Title))
                    .Add(
                        new Element("div", "govuk-error-summary__body")
                            .Add(Description is null ? null : new Element("p").Add(Description))
                            .Add(Items.Count == 0 ? null : new Element("ul", "govuk-list govuk-error-summary__list").Add(Items.Select(BuildItem)))
                    )
            );

    private static Element BuildItem(Item item) =>
        new Element("li").Add(item.Href is null ? item.Message : new Element("a").Set("href", item.Href).With(item.Extras).Add(item.Message));
}
