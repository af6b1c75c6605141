using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>A line of text to fill in.</summary>
[HtmlTargetElement("govuk-input")]
public sealed class InputTag : FieldTag
{
    /// <summary>The name of the value; from <c>for</c> when left out.</summary>
    [HtmlAttributeName("name")]
    public string? Name { get; set; }

    /// <summary>The id of the input; from its name when left out.</summary>
    [HtmlAttributeName("id")]
    public string? Id { get; set; }

    /// <summary>What stands in it; from <c>for</c> when left out.</summary>
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    /// <summary>The kind of input.</summary>
    [HtmlAttributeName("type")]
    public string Type { get; set; } = "text";

    /// <summary>Ids of what describes it besides its hint and error.</summary>
    [HtmlAttributeName("described-by")]
    public string? DescribedBy { get; set; }

    /// <summary>What the browser may fill in.</summary>
    [HtmlAttributeName("autocomplete")]
    public string? Autocomplete { get; set; }

    /// <summary>How a touch keyboard writes capitals.</summary>
    [HtmlAttributeName("autocapitalize")]
    public string? Autocapitalize { get; set; }

    /// <summary>Which touch keyboard opens.</summary>
    [HtmlAttributeName("inputmode")]
    public string? InputMode { get; set; }

    /// <summary>What the value looks like.</summary>
    [HtmlAttributeName("pattern")]
    public string? Pattern { get; set; }

    /// <summary>Whether spelling is checked.</summary>
    [HtmlAttributeName("spellcheck")]
    public bool? Spellcheck { get; set; }

    /// <summary>Whether nobody can fill it in.</summary>
    [HtmlAttributeName("disabled")]
    public bool Disabled { get; set; }

    /// <summary>Whether it can be read and not changed.</summary>
    [HtmlAttributeName("readonly")]
    public bool ReadOnly { get; set; }

    /// <summary>Classes of the label.</summary>
    [HtmlAttributeName("label-class")]
    public string? LabelClass { get; set; }

    /// <summary>Further attributes of the input.</summary>
    [HtmlAttributeName("input", DictionaryAttributePrefix = "input-")]
    public IDictionary<string, string?> InputAttributes { get; set; } = new Dictionary<string, string?>();

    /// <summary>Further attributes of what stands around the input and its affixes.</summary>
    [HtmlAttributeName("input-wrapper", DictionaryAttributePrefix = "input-wrapper-")]
    public IDictionary<string, string?> WrapperAttributes { get; set; } = new Dictionary<string, string?>();

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        FormField field = new() { Group = Extras.Of(output.Attributes), DescribedBy = DescribedBy };
        Affixes affixes = new();
        Offer(context, field);
        Offer(context, affixes);
        await output.GetChildContentAsync();

        var name = NameOr(Name);
        field.Id = IdOr(Id, name);
        Complete(field, name, field.Id);
        if (LabelClass is not null && field.Label is { } label)
        {
            field.Label = label with { Extras = label.Extras.WithClass(LabelClass) };
        }

        var input = new Element("input", "govuk-input")
            .Class("govuk-input--error", field.Error is not null)
            .Set("id", field.Id)
            .Set("name", name)
            .Set("type", Type)
            .Set(
                "spellcheck",
                Spellcheck switch
                {
                    true => "true",
                    false => "false",
                    null => null,
                }
            )
            .Set("value", ValueOr(Value, name))
            .Flag("disabled", Disabled)
            .Flag("readonly", ReadOnly)
            .Set("aria-describedby", field.AllDescribedBy)
            .Set("autocomplete", Autocomplete)
            .Set("autocapitalize", Autocapitalize)
            .Set("pattern", Pattern)
            .Set("inputmode", InputMode)
            .With(Extras.Of(InputAttributes));
        Write(output, field.Build([Wrapped(input, field, affixes)]));
    }

    private Element Wrapped(Element input, FormField field, Affixes affixes) =>
        affixes is { Prefix: null, Suffix: null } && field is { Before: null, After: null }
            ? input
            : new Element("div", "govuk-input__wrapper")
                .With(Extras.Of(WrapperAttributes))
                .Add([field.Before, affixes.Prefix, input, affixes.Suffix, field.After]);

    internal sealed class Affixes
    {
        public IHtmlContent? Prefix { get; set; }
        public IHtmlContent? Suffix { get; set; }
    }
}

/// <summary>What stands before the text of an input, such as a currency.</summary>
[HtmlTargetElement("govuk-input-prefix")]
public sealed class InputPrefixTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var prefix = new Element("div", "govuk-input__prefix").Set("aria-hidden", "true").With(Extras.Of(output.Attributes));
        Nearest<InputTag.Affixes>(context).Prefix = prefix.Add(await ContentOf(output));
        output.SuppressOutput();
    }
}

/// <summary>What stands after the text of an input, such as a unit.</summary>
[HtmlTargetElement("govuk-input-suffix")]
public sealed class InputSuffixTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var suffix = new Element("div", "govuk-input__suffix").Set("aria-hidden", "true").With(Extras.Of(output.Attributes));
        Nearest<InputTag.Affixes>(context).Suffix = suffix.Add(await ContentOf(output));
        output.SuppressOutput();
    }
}
