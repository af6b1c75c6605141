using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>One of a list to choose.</summary>
[HtmlTargetElement("govuk-select")]
public sealed class SelectTag : FieldTag
{
    /// <summary>The name of the value; from <c>for</c> when left out.</summary>
    [HtmlAttributeName("name")]
    public string? Name { get; set; }

    /// <summary>The id of the select; from its name when left out.</summary>
    [HtmlAttributeName("id")]
    public string? Id { get; set; }

    /// <summary>The value that is chosen; from <c>for</c> when left out.</summary>
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    /// <summary>Ids of what describes it besides its hint and error.</summary>
    [HtmlAttributeName("described-by")]
    public string? DescribedBy { get; set; }

    /// <summary>Whether nobody can choose.</summary>
    [HtmlAttributeName("disabled")]
    public bool Disabled { get; set; }

    /// <summary>Further attributes of the select.</summary>
    [HtmlAttributeName("select", DictionaryAttributePrefix = "select-")]
    public IDictionary<string, string?> SelectAttributes { get; set; } = new Dictionary<string, string?>();

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        FormField field = new() { Group = Extras.Of(output.Attributes), DescribedBy = DescribedBy };
        Options options = new();
        Offer(context, field);
        Offer(context, options);
        await output.GetChildContentAsync();

        var name = NameOr(Name);
        field.Id = IdOr(Id, name);
        Complete(field, name, field.Id);
        var value = ValueOr(Value, name);
        var select = new Element("select", "govuk-select")
            .Class("govuk-select--error", field.Error is not null)
            .Set("id", field.Id)
            .Set("name", name)
            .Flag("disabled", Disabled)
            .Set("aria-describedby", field.AllDescribedBy)
            .With(Extras.Of(SelectAttributes))
            .Add(options.All.Select(o => o.Build(value)));
        Write(output, field.Build([field.Before, select, field.After]));
    }

    internal sealed class Options
    {
        public List<Option> All { get; } = [];
    }

    internal sealed record Option(HtmlString Content, string? Value, bool? Selected, bool Disabled, Extras Extras)
    {
        public Element Build(string? chosen) =>
            new Element("option")
                .Set("value", Value)
                .Flag("selected", Selected ?? (chosen is not null && (Value ?? System.Net.WebUtility.HtmlDecode(Content.Value)) == chosen))
                .Flag("disabled", Disabled)
                .With(Extras)
                .Add(Content);
    }
}

/// <summary>One of the list of a select.</summary>
[HtmlTargetElement("govuk-select-item")]
public sealed class SelectItemTag : ComponentTag
{
    /// <summary>What is sent when it is chosen; its text when left out.</summary>
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    /// <summary>Whether it is chosen; by comparing values when left out.</summary>
    [HtmlAttributeName("selected")]
    public bool? Selected { get; set; }

    /// <summary>Whether nobody can choose it.</summary>
    [HtmlAttributeName("disabled")]
    public bool Disabled { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Nearest<SelectTag.Options>(context).All.Add(new(await ContentOf(output), Value, Selected, Disabled, Extras.Of(output.Attributes)));
        output.SuppressOutput();
    }
}
