using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>One of a few to choose (<c>govuk-radios</c>), or any of them (<c>govuk-checkboxes</c>).</summary>
[HtmlTargetElement("govuk-radios")]
[HtmlTargetElement("govuk-checkboxes")]
public sealed class ChoicesTag : FieldTag
{
    /// <summary>The name of the value; from <c>for</c> when left out.</summary>
    [HtmlAttributeName("name")]
    public string? Name { get; set; }

    /// <summary>What the ids begin with; the name when left out.</summary>
    [HtmlAttributeName("id-prefix")]
    public string? IdPrefix { get; set; }

    /// <summary>The value that is chosen; from <c>for</c> when left out. Several are separated by commas.</summary>
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    /// <summary>Ids of what describes it besides its hint and error.</summary>
    [HtmlAttributeName("described-by")]
    public string? DescribedBy { get; set; }

    /// <summary>Further attributes of what stands around the radios.</summary>
    [HtmlAttributeName("radios", DictionaryAttributePrefix = "radios-")]
    public IDictionary<string, string?> RadiosAttributes { get; set; } = new Dictionary<string, string?>();

    /// <summary>Further attributes of what stands around the checkboxes.</summary>
    [HtmlAttributeName("checkboxes", DictionaryAttributePrefix = "checkboxes-")]
    public IDictionary<string, string?> CheckboxesAttributes { get; set; } = new Dictionary<string, string?>();

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var kind = context.TagName["govuk-".Length..];
        var name = NameOr(Name);
        Choices choices = new(kind) { Name = name, Extras = Extras.Of(kind == "radios" ? RadiosAttributes : CheckboxesAttributes) };
        choices.Field.Id = IdOr(IdPrefix, name);
        choices.Field.Group = Extras.Of(output.Attributes);
        choices.Field.DescribedBy = DescribedBy;
        Offer(context, choices);
        Offer(context, choices.Field);
        Offer(context, new Chosen(Value?.Split(',') ?? ValuesOf(name)));
        await output.GetChildContentAsync();

        Complete(choices.Field, name, choices.Items.Select(i => i.Id).FirstOrDefault() ?? choices.Field.Id);
        Write(output, choices.Build());
    }

    internal sealed record Chosen(IReadOnlyCollection<string> Values);
}

/// <summary>One of the radios or checkboxes.</summary>
[HtmlTargetElement("govuk-radios-item")]
[HtmlTargetElement("govuk-checkboxes-item")]
public sealed class ChoicesItemTag : ComponentTag
{
    /// <summary>What is sent when it is chosen.</summary>
    [HtmlAttributeName("value")]
    public string Value { get; set; } = "";

    /// <summary>The id of the input; numbered when left out.</summary>
    [HtmlAttributeName("id")]
    public string? Id { get; set; }

    /// <summary>The name of a checkbox that has one of its own.</summary>
    [HtmlAttributeName("name")]
    public string? Name { get; set; }

    /// <summary>Whether it is chosen; by comparing values when left out.</summary>
    [HtmlAttributeName("checked")]
    public bool? Checked { get; set; }

    /// <summary>Whether nobody can choose it.</summary>
    [HtmlAttributeName("disabled")]
    public bool Disabled { get; set; }

    /// <summary><c>exclusive</c> for a checkbox that means none of the others.</summary>
    [HtmlAttributeName("behavior")]
    public string? Behavior { get; set; }

    /// <summary>Further attributes of the input.</summary>
    [HtmlAttributeName("input", DictionaryAttributePrefix = "input-")]
    public IDictionary<string, string?> InputAttributes { get; set; } = new Dictionary<string, string?>();

    /// <summary>Further attributes of the label.</summary>
    [HtmlAttributeName("label", DictionaryAttributePrefix = "label-")]
    public IDictionary<string, string?> LabelAttributes { get; set; } = new Dictionary<string, string?>();

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Choices.Item item = new()
        {
            Value = Value,
            Id = Id,
            Name = Name,
            Disabled = Disabled,
            Behaviour = Behavior,
            Checked = Checked ?? Nearest<ChoicesTag.Chosen>(context).Values.Contains(Value),
            InputExtras = Extras.Of(InputAttributes),
            LabelExtras = Extras.Of(LabelAttributes),
        };
        Offer(context, item);
        item.Label = await ContentOf(output);
        Nearest<Choices>(context).Items.Add(item);
        output.SuppressOutput();
    }
}

/// <summary>What helps to choose an item.</summary>
[HtmlTargetElement("govuk-radios-item-hint")]
[HtmlTargetElement("govuk-checkboxes-item-hint")]
public sealed class ChoicesItemHintTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<Choices.Item>(context).Hint = new Hint(await ContentOf(output), Extras.Of(output.Attributes));
        output.SuppressOutput();
    }
}

/// <summary>What is asked only of those who choose an item. Without scripts it is always shown.</summary>
[HtmlTargetElement("govuk-radios-item-conditional")]
[HtmlTargetElement("govuk-checkboxes-item-conditional")]
public sealed class ChoicesItemConditionalTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var item = Nearest<Choices.Item>(context);
        item.Conditional = await ContentOrNullOf(output);
        output.SuppressOutput();
    }
}

/// <summary>A word between two items.</summary>
[HtmlTargetElement("govuk-radios-divider")]
[HtmlTargetElement("govuk-checkboxes-divider")]
public sealed class ChoicesDividerTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<Choices>(context).Items.Add(new() { Divider = await ContentOf(output) });
        output.SuppressOutput();
    }
}
