using Microsoft.AspNetCore.Razor.TagHelpers;
using Remit.Site.Components;

namespace Remit.Site.Tags;

/// <summary>Lines of text to fill in.</summary>
[HtmlTargetElement("govuk-textarea")]
public sealed class TextareaTag : FieldTag
{
    /// <summary>The name of the value; from <c>for</c> when left out.</summary>
    [HtmlAttributeName("name")]
    public string? Name { get; set; }

    /// <summary>The id of the textarea; from its name when left out.</summary>
    [HtmlAttributeName("id")]
    public string? Id { get; set; }

    /// <summary>How many lines it shows.</summary>
    [HtmlAttributeName("rows")]
    public int Rows { get; set; } = 5;

    /// <summary>Ids of what describes it besides its hint and error.</summary>
    [HtmlAttributeName("described-by")]
    public string? DescribedBy { get; set; }

    /// <summary>What the browser may fill in.</summary>
    [HtmlAttributeName("autocomplete")]
    public string? Autocomplete { get; set; }

    /// <summary>Whether spelling is checked.</summary>
    [HtmlAttributeName("spellcheck")]
    public bool? Spellcheck { get; set; }

    /// <summary>Whether nobody can fill it in.</summary>
    [HtmlAttributeName("disabled")]
    public bool Disabled { get; set; }

    /// <summary>Further attributes of the textarea.</summary>
    [HtmlAttributeName("textarea", DictionaryAttributePrefix = "textarea-")]
    public IDictionary<string, string?> TextareaAttributes { get; set; } = new Dictionary<string, string?>();

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        FormField field = new() { Group = Extras.Of(output.Attributes), DescribedBy = DescribedBy };
        Value given = new();
        Offer(context, field);
        Offer(context, given);
        await output.GetChildContentAsync();

        var name = NameOr(Name);
        field.Id = IdOr(Id, name);
        Complete(field, name, field.Id);
        // a browser sends lines ended by both characters, and HTML knows one
        var value = ValueOr(given.Text, name)?.ReplaceLineEndings("\n");
        var textarea = new Element("textarea", "govuk-textarea")
            .Class("govuk-textarea--error", field.Error is not null)
            .Set("id", field.Id)
            .Set("name", name)
            .Set("rows", Written(Rows))
            .Set(
                "spellcheck",
                Spellcheck switch
                {
                    true => "true",
                    false => "false",
                    null => null,
                }
            )
            .Flag("disabled", Disabled)
            .Set("aria-describedby", field.AllDescribedBy)
            .Set("autocomplete", Autocomplete)
            .With(Extras.Of(TextareaAttributes))
            // a browser drops the first line break inside a textarea: give it one that is not of the text
            .Add(value is ['\n' or '\r', ..] ? "\n" + value : value);
        Write(output, field.Build([field.Before, textarea, field.After]));
    }

    internal sealed class Value
    {
        public string? Text { get; set; }
    }
}

/// <summary>What stands in a textarea, when the page says it itself.</summary>
[HtmlTargetElement("govuk-textarea-value")]
public sealed class TextareaValueTag : ComponentTag
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        Nearest<TextareaTag.Value>(context).Text = System.Net.WebUtility.HtmlDecode(content.GetContent());
        output.SuppressOutput();
    }
}
