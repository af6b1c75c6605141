using Microsoft.AspNetCore.Html;

namespace Remit.Site.Components;

/// <summary>A date in three inputs.</summary>
internal sealed class DateParts
{
    /// <summary>The day, the month or the year.</summary>
    public sealed class Part(string label, int width)
    {
        public IHtmlContent Label { get; set; } = new HtmlString(label);
        public int Width { get; } = width;
        public string Key { get; } = label.ToLowerInvariant();
        public string? Name { get; set; }
        public string? Id { get; set; }
        public string? Value { get; set; }
        public string InputMode { get; set; } = "numeric";
        public string? Pattern { get; set; }
        public string? Autocomplete { get; set; }

        /// <summary>Whether this part is what is wrong; null when nobody said which.</summary>
        public bool? Error { get; set; }

        public Extras Extras { get; set; } = Extras.None;

        /// <summary>Whether the page said that this part is what is wrong, by the attribute or by the class.</summary>
        public bool IsSaidWrong => Error == true || Extras.Classes?.Contains("govuk-input--error", StringComparison.Ordinal) == true;
    }

    public FormField Field { get; } = new();
    public Extras Extras { get; set; } = Extras.None;
    public Part Day { get; } = new("Day", 2);
    public Part Month { get; } = new("Month", 2);
    public Part Year { get; } = new("Year", 4);
    public bool Disabled { get; set; }

    /// <summary>The part that the error summary leads to.</summary>
    public string Target => IdOf(new[] { Day, Month, Year }.FirstOrDefault(p => p.IsSaidWrong) ?? Day);

    /// <param name="nameOf">The full name of a part from its own.</param>
    public Element Build(Func<Part, string> nameOf)
    {
        Part[] parts = [Day, Month, Year];
        var someSaid = parts.Any(p => p.IsSaidWrong);
        var group = new Element("div", "govuk-date-input")
            .With(Extras)
            .Set("id", Field.Id)
            .Add(Field.Before)
            .Add(parts.Select(part => BuildPart(part, nameOf(part), part.Error ?? (Field.Error is not null && !someSaid))))
            .Add(Field.After);
        return Field.Build([group]);
    }

    private string IdOf(Part part) => part.Id ?? $"{Field.Id}-{part.Name ?? part.Key}";

    private Element BuildPart(Part part, string name, bool wrong)
    {
        var id = IdOf(part);
        var widthGiven = part.Extras.Classes?.Contains("govuk-input--width-", StringComparison.Ordinal) == true;
        var input = new Element("input", "govuk-input govuk-date-input__input")
            .Class("govuk-input--error", wrong)
            .Class($"govuk-input--width-{part.Width}", !widthGiven)
            .Set("id", id)
            .Set("name", name)
            .Set("type", "text")
            .Set("value", part.Value)
            .Set("autocomplete", part.Autocomplete)
            .Set("pattern", part.Pattern)
            .Set("inputmode", part.InputMode)
            .Flag("disabled", Disabled)
            .With(part.Extras);
        return new Element("div", "govuk-date-input__item").Add(
            new FormField { Id = id, Label = new Label(part.Label, new Extras("govuk-date-input__label", [])) }.Build([input])
        );
    }
}
