using System.Text.Json;

namespace Remit.Site.Components;

/// <summary>How examples of form fields are written with our tags.</summary>
internal static class FieldTags
{
    public static TagNode Input(JsonElement o)
    {
        var input = new TagNode("govuk-input")
            .With("type", o.Text("type"))
            .With("value", o.Text("value"))
            .With("described-by", o.Text("describedBy"))
            .With("disabled", o.Text("disabled"))
            .With("spellcheck", o.Stated("spellcheck"))
            .With("autocomplete", o.Text("autocomplete"))
            .With("autocapitalize", o.Text("autocapitalize"))
            .With("pattern", o.Text("pattern"))
            .With("inputmode", o.Text("inputmode"))
            .WithExtras(o, "input-")
            .WithExtras(o.Get("inputWrapper"), "input-wrapper-");
        return Frame(input, "govuk-input", o)
            .Add(o.Get("prefix").Html() is { } prefix ? new TagNode("govuk-input-prefix").WithExtras(o.Get("prefix")).Add(prefix) : null)
            .Add(o.Get("suffix").Html() is { } suffix ? new TagNode("govuk-input-suffix").WithExtras(o.Get("suffix")).Add(suffix) : null);
    }

    public static TagNode Textarea(JsonElement o)
    {
        var textarea = new TagNode("govuk-textarea")
            .With("rows", o.Text("rows"))
            .With("described-by", o.Text("describedBy"))
            .With("disabled", o.Text("disabled"))
            .With("spellcheck", o.Stated("spellcheck"))
            .With("autocomplete", o.Text("autocomplete"))
            .WithExtras(o, "textarea-");
        return Frame(textarea, "govuk-textarea", o).Add(o.Html("", "value") is { } value ? new TagNode("govuk-textarea-value").Add(value) : null);
    }

    public static TagNode Select(JsonElement o)
    {
        var select = new TagNode("govuk-select")
            .With("value", o.Stated("value"))
            .With("described-by", o.Text("describedBy"))
            .With("disabled", o.Text("disabled"))
            .WithExtras(o, "select-");
        return Frame(select, "govuk-select", o)
            .Add(
                o.Items("items")
                    .Select(i =>
                        new TagNode("govuk-select-item")
                            .With("value", i.Stated("value"))
                            .With("selected", i.Stated("selected"))
                            .With("disabled", i.Text("disabled"))
                            .WithExtras(i)
                            .Add(i.Html())
                    )
            );
    }

    public static TagNode FileUpload(JsonElement o)
    {
        var several = o.Get("multipleFilesChosenText");
        var upload = new TagNode("govuk-file-upload")
            .With("described-by", o.Text("describedBy"))
            .With("disabled", o.Text("disabled"))
            .With("multiple", o.Text("multiple"))
            .With("javascript-enhancements", o.Text("javascript"))
            .With("choose-files-button-text", o.Text("chooseFilesButtonText"))
            .With("drop-instruction-text", o.Text("dropInstructionText"))
            .With("no-file-chosen-text", o.Text("noFileChosenText"))
            .With("multiple-files-chosen-text-one", several.Text("one"))
            .With("multiple-files-chosen-text-other", several.Text("other"))
            .With("entered-drop-zone-text", o.Text("enteredDropZoneText"))
            .With("left-drop-zone-text", o.Text("leftDropZoneText"))
            .WithExtras(o, "input-")
            .With("wrapper-class", o.Text("wrapperClasses"));
        if (o.Get("wrapperAttributes") is { } wrapper)
        {
            foreach (var attribute in wrapper.EnumerateObject())
            {
                upload.With("wrapper-" + attribute.Name, attribute.Value.ToText());
            }
        }

        return Frame(upload, "govuk-file-upload", o);
    }

    public static TagNode Choices(string kind, JsonElement o)
    {
        var tag = $"govuk-{kind}";
        var values = o.Items("values").Select(v => v.ToText()).ToArray();
        var choices = new TagNode(tag)
            .With("name", o.Text("name"))
            .With("id-prefix", o.Text("idPrefix"))
            .With("described-by", o.Text("describedBy"))
            .With("value", values.Length > 0 ? string.Join(',', values) : o.Text("value"))
            .WithExtras(o, $"{kind}-")
            .WithExtras(o.Get("formGroup"));
        var inner = Fieldset(choices, tag, o);
        AddHintAndError(inner, tag, o, "inputs");
        inner.Add(o.Items("items").Where(i => i.ValueKind == JsonValueKind.Object).Select(i => Choice(tag, i)));
        return choices;
    }

    public static TagNode DateInput(JsonElement o)
    {
        const string Tag = "govuk-date-input";
        var date = new TagNode(Tag)
            .With("id", o.Text("id"))
            .With("name-prefix", o.Text("namePrefix"))
            .WithExtras(o, "date-input-")
            .WithExtras(o.Get("formGroup"));
        var inner = Fieldset(date, Tag, o);
        AddHintAndError(inner, Tag, o, "inputs");

        var items = o.Items("items").ToArray();
        string[] parts = ["day", "month", "year"];
        for (var i = 0; i < parts.Length; i++)
        {
            var item = items.Length > i ? items[i] : o.Get(parts[i]);
            inner.Add(DatePart(parts[i], item, o));
        }

        return date;
    }

    private static TagNode DatePart(string part, JsonElement? item, JsonElement o)
    {
        var name = item.Text("name") ?? part;
        var full = o.Text("namePrefix") is { } prefix ? $"{prefix}-{name}" : name;
        return new TagNode($"govuk-date-input-{part}")
            .With("name", item.Text("name"))
            .With("id", item.Text("id"))
            .With("value", item.Text("value") ?? o.Get("values").Text(full) ?? o.Get("values").Text(part) ?? o.Get(part).Text("value"))
            .With("inputmode", item.Text("inputmode"))
            .With("pattern", item.Text("pattern"))
            .With("autocomplete", item.Text("autocomplete"))
            .With("error", item is { } i ? i.Stated("error") : null)
            .WithExtras(item)
            .Add(item.Html("", "label") is { } label ? new TagNode($"govuk-date-input-{part}-label").Add(label) : null);
    }

    private static TagNode Choice(string tag, JsonElement i)
    {
        if (i.Text("divider") is { } word)
        {
            return new TagNode($"{tag}-divider").Add(word);
        }

        var hint = i.Get("hint");
        return new TagNode($"{tag}-item")
            .With("value", i.Stated("value"))
            .With("id", i.Text("id"))
            .With("name", i.Text("name"))
            .With("checked", i.Stated("checked"))
            .With("disabled", i.Text("disabled"))
            .With("behavior", i.Text("behaviour"))
            .WithExtras(i, "input-", "none")
            .WithExtras(i.Get("label"), "label-")
            .Add(i.Html())
            .Add(hint.Html() is { } help ? new TagNode($"{tag}-item-hint").WithExtras(hint).Add(help) : null)
            .Add(i.Get("conditional").Html() is { } more ? new TagNode($"{tag}-item-conditional").Add(more) : null);
    }

    /// <summary>What every field with a label has.</summary>
    private static TagNode Frame(TagNode field, string tag, JsonElement o)
    {
        field.With("name", o.Text("name")).With("id", o.Text("id")).WithExtras(o.Get("formGroup"));
        var label = o.Get("label");
        if (label.Html() is { } words)
        {
            field.Add(new TagNode($"{tag}-label").With("is-page-heading", label.Text("isPageHeading")).WithExtras(label).Add(words));
        }

        AddHintAndError(field, tag, o, "input");
        return field;
    }

    private static void AddHintAndError(TagNode field, string tag, JsonElement o, string control)
    {
        var group = o.Get("formGroup");
        var (hint, error) = (o.Get("hint"), o.Get("errorMessage"));
        var ending = control == "input" ? "Input" : "Inputs";
        field
            .Add(hint is null ? null : new TagNode($"{tag}-hint").WithExtras(hint).Add(hint.Html()))
            .Add(
                error is null
                    ? null
                    : new TagNode($"{tag}-error-message")
                        .With("visually-hidden-text", error.Text("visuallyHiddenText"))
                        .WithExtras(error)
                        .Add(error.Html())
            )
            .Add(group.Get($"before{ending}").Html() is { } before ? new TagNode($"{tag}-before-{control}").Add(before) : null)
            .Add(group.Get($"after{ending}").Html() is { } after ? new TagNode($"{tag}-after-{control}").Add(after) : null);
    }

    /// <summary>Puts a fieldset inside the field, when the example has one.</summary>
    /// <returns>Where everything else goes: the fieldset, or the field itself.</returns>
    private static TagNode Fieldset(TagNode field, string tag, JsonElement o)
    {
        if (o.Get("fieldset") is not { } fieldset)
        {
            return field;
        }

        var inside = new TagNode($"{tag}-fieldset")
            .With("described-by", fieldset.Text("describedBy"))
            .WithExtras(fieldset)
            .Add(PlainTags.Legend($"{tag}-fieldset-legend", fieldset.Get("legend")));
        field.Add(inside);
        return inside;
    }
}
