using Microsoft.AspNetCore.Html;

namespace Remit.Site.Components;

/// <summary>What there is to do, and how far it is.</summary>
internal sealed class TaskList
{
    public sealed class Item
    {
        public string? Href { get; set; }
        public IHtmlContent Name { get; set; } = HtmlString.Empty;
        public string? NameClasses { get; set; }
        public IHtmlContent? Hint { get; set; }
        public IHtmlContent Status { get; set; } = HtmlString.Empty;
        public string? StatusClasses { get; set; }
        public Extras Extras { get; set; } = Extras.None;
    }

    public string IdPrefix { get; set; } = "task-list";
    public List<Item> Items { get; } = [];
    public Extras Extras { get; set; } = Extras.None;

    public Element Build() => new Element("ul", "govuk-task-list").With(Extras).Add(Items.Select(BuildItem));

    private Element BuildItem(Item item, int index)
    {
        var hintId = item.Hint is null ? null : $"{IdPrefix}-{index + 1}-hint";
        var statusId = $"{IdPrefix}-{index + 1}-status";
        var name = item.Href is null
            ? new Element("div", item.NameClasses)
            : new Element("a", "govuk-link govuk-task-list__link")
                .Class(item.NameClasses)
                .Set("href", item.Href)
                .Set("aria-describedby", hintId is null ? statusId : $"{hintId} {statusId}");
        return new Element("li", "govuk-task-list__item")
            .Class("govuk-task-list__item--with-link", item.Href is not null)
            .With(item.Extras)
            .Add(
                new Element("div", "govuk-task-list__name-and-hint")
                    .Add(name.Add(item.Name))
                    .Add(item.Hint is null ? null : new Element("div", "govuk-task-list__hint").Set("id", hintId).Add(item.Hint))
            )
            .Add(new Element("div", "govuk-task-list__status").Class(item.StatusClasses).Set("id", statusId).Add(item.Status));
    }
}
