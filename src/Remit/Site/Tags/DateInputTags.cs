using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>A date that somebody knows by heart or has before them: day, month and year.</summary>
[HtmlTargetElement("govuk-date-input")]
public sealed class DateInputTag : FieldTag
{
    /// <summary>The id of the whole, from which those of the parts are made; from <c>for</c> when left out.</summary>
    [HtmlAttributeName("id")]
    public string? Id { get; set; }

    /// <summary>What the names of the parts begin with, when they do not come from <c>for</c>.</summary>
    [HtmlAttributeName("name-prefix")]
    public string? NamePrefix { get; set; }

    /// <summary>The date in it; from <c>for</c> when left out.</summary>
    [HtmlAttributeName("value")]
    public DateOnly? Value { get; set; }

    /// <summary>Whether nobody can fill it in.</summary>
    [HtmlAttributeName("disabled")]
    public bool Disabled { get; set; }

    /// <summary>Further attributes of what stands around the parts.</summary>
    [HtmlAttributeName("date-input", DictionaryAttributePrefix = "date-input-")]
    public IDictionary<string, string?> DateInputAttributes { get; set; } = new Dictionary<string, string?>();

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        DateParts parts = new() { Extras = Extras.Of(DateInputAttributes), Disabled = Disabled };
        parts.Field.Group = Extras.Of(output.Attributes);
        Offer(context, parts);
        Offer(context, parts.Field);
        await output.GetChildContentAsync();

        var name = NameOr(null);
        parts.Field.Id = Id ?? IdOr(null, name);
        if (parts.Field.Fieldset is { } fieldset)
        {
            // otherwise some screen readers do not say what describes a fieldset of text inputs
            fieldset.Role = "group";
        }

        Fill(parts, name);
        Complete(parts.Field, name, parts.Target);
        Write(output, parts.Build(part => FullName(part, name)));
    }

    private string FullName(DateParts.Part part, string name)
    {
        if (For is not null && part.Name is null)
        {
            return $"{name}.{char.ToUpperInvariant(part.Key[0])}{part.Key[1..]}";
        }

        var own = part.Name ?? part.Key;
        return NamePrefix is null ? own : $"{NamePrefix}-{own}";
    }

    private void Fill(DateParts parts, string name)
    {
        var date = Value ?? For?.Model as DateOnly?;
        parts.Day.Value ??= Typed(name, "Day") ?? date?.Day.ToString(CultureInfo.InvariantCulture);
        parts.Month.Value ??= Typed(name, "Month") ?? date?.Month.ToString(CultureInfo.InvariantCulture);
        parts.Year.Value ??= Typed(name, "Year") ?? date?.Year.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What was typed into a part, when the form comes back.</summary>
    private string? Typed(string name, string part) =>
        For is not null && ViewContext.ViewData.ModelState.TryGetValue($"{name}.{part}", out var entry) ? entry.AttemptedValue : null;
}

/// <summary>One part of a date, when the page has something to say about it.</summary>
[HtmlTargetElement("govuk-date-input-day")]
[HtmlTargetElement("govuk-date-input-month")]
[HtmlTargetElement("govuk-date-input-year")]
public sealed class DateInputPartTag : ComponentTag
{
    /// <summary>Its own name.</summary>
    [HtmlAttributeName("name")]
    public string? Name { get; set; }

    /// <summary>The id of its input.</summary>
    [HtmlAttributeName("id")]
    public string? Id { get; set; }

    /// <summary>What stands in it.</summary>
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    /// <summary>Which touch keyboard opens.</summary>
    [HtmlAttributeName("inputmode")]
    public string? InputMode { get; set; }

    /// <summary>What the value looks like.</summary>
    [HtmlAttributeName("pattern")]
    public string? Pattern { get; set; }

    /// <summary>What the browser may fill in.</summary>
    [HtmlAttributeName("autocomplete")]
    public string? Autocomplete { get; set; }

    /// <summary>Whether this part is what is wrong.</summary>
    [HtmlAttributeName("error")]
    public bool? Error { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = Nearest<DateParts>(context);
        var part = context.TagName switch
        {
            "govuk-date-input-day" => parts.Day,
            "govuk-date-input-month" => parts.Month,
            _ => parts.Year,
        };
        (part.Name, part.Id, part.Value, part.Pattern, part.Autocomplete, part.Error) = (Name, Id, Value, Pattern, Autocomplete, Error);
        part.InputMode = InputMode ?? part.InputMode;
        part.Extras = Extras.Of(output.Attributes);
        Offer(context, part);
        await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

/// <summary>What a part of a date is called.</summary>
[HtmlTargetElement("govuk-date-input-day-label")]
[HtmlTargetElement("govuk-date-input-month-label")]
[HtmlTargetElement("govuk-date-input-year-label")]
public sealed class DateInputPartLabelTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<DateParts.Part>(context).Label = await ContentOf(output);
        output.SuppressOutput();
    }
}
