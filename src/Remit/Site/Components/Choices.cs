using Microsoft.AspNetCore.Html;

namespace Remit.Site.Components;

/// <summary>Radios or checkboxes: the two differ in a name and in what describes an item.</summary>
internal sealed class Choices(string kind)
{
    /// <summary>One of the items, or a word between two.</summary>
    public sealed class Item
    {
        public string Value { get; set; } = "";
        public string? Id { get; set; }
        public string? Name { get; set; }
        public bool Checked { get; set; }
        public bool Disabled { get; set; }
        public string? Behaviour { get; set; }
        public IHtmlContent? Label { get; set; }
        public Extras LabelExtras { get; set; } = Extras.None;
        public Extras InputExtras { get; set; } = Extras.None;
        public Hint? Hint { get; set; }
        public IHtmlContent? Conditional { get; set; }

        /// <summary>Set for a divider, which has nothing else.</summary>
        public IHtmlContent? Divider { get; set; }
    }

    public string Name { get; set; } = "";
    public FormField Field { get; } = new();
    public Extras Extras { get; set; } = Extras.None;
    public List<Item> Items { get; } = [];

    private string Type => kind == "radios" ? "radio" : "checkbox";

    public Element Build()
    {
        var group = new Element("div", $"govuk-{kind}").With(Extras).Set("data-module", $"govuk-{kind}").Add(Field.Before);
        for (var i = 0; i < Items.Count; i++)
        {
            group.Add(BuildItem(Items[i], i));
        }

        return Field.Build([group.Add(Field.After)]);
    }

    private IEnumerable<IHtmlContent?> BuildItem(Item item, int index)
    {
        if (item.Divider is not null)
        {
            return [new Element("div", $"govuk-{kind}__divider").Add(item.Divider)];
        }

        // the first has no number, so that the error summary can lead to it
        var id = item.Id ?? (index == 0 ? Field.Id : $"{Field.Id}-{index + 1}");
        var hintId = item.Hint is null ? null : $"{id}-item-hint";
        var conditionalId = $"conditional-{id}";
        var element = new Element("div", $"govuk-{kind}__item")
            .Add(
                new Element("input", $"govuk-{kind}__input")
                    .Set("id", id)
                    .Set("name", item.Name ?? Name)
                    .Set("type", Type)
                    .Set("value", item.Value)
                    .Flag("checked", item.Checked)
                    .Flag("disabled", item.Disabled)
                    .Set("data-aria-controls", item.Conditional is null ? null : conditionalId)
                    .Set("data-behaviour", item.Behaviour)
                    .Set("aria-describedby", DescribedBy(hintId))
                    .With(item.InputExtras)
            )
            .Add(new Label(item.Label ?? HtmlString.Empty, item.LabelExtras.WithClass($"govuk-{kind}__label")).Build(id))
            .Add(item.Hint is { } hint ? (hint with { Extras = hint.Extras.WithClass($"govuk-{kind}__hint") }).Build(hintId) : null);

        return
        [
            element,
            item.Conditional is null
                ? null
                : new Element("div", $"govuk-{kind}__conditional")
                    .Class($"govuk-{kind}__conditional--hidden", !item.Checked)
                    .Set("id", conditionalId)
                    .Add(item.Conditional),
        ];
    }

    /// <summary>Without a fieldset nothing else ties a checkbox to the hint and error of the whole.</summary>
    private string? DescribedBy(string? hintId)
    {
        var whole = kind == "checkboxes" && Field.Fieldset is null ? Field.AllDescribedBy : null;
        return whole is null ? hintId
            : hintId is null ? whole
            : $"{whole} {hintId}";
    }
}
