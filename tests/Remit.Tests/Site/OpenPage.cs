using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Remit.Site;

/// <summary>A page as a visitor sees it.</summary>
internal sealed class OpenPage(Visitor visitor, string url, IHtmlDocument document)
{
    private readonly List<(string Label, string Value)> _filled = [];
    private readonly List<(string Field, string Name, byte[] Content)> _files = [];

    private string? _sent;

    public IHtmlDocument Document { get; } = document;

    /// <summary>What the main part says, blanks made one.</summary>
    public string Main => Words(Document.QuerySelector("main")!);

    public string Heading => Words(Document.QuerySelector("h1")!);

    /// <summary>What the error summary lists, in order; empty when there is none.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".govuk-error-summary__list li").Select(Words)];

    /// <summary>The same page in the hands of another visitor.</summary>
    public OpenPage By(Visitor other) => new(other, url, Document);

    /// <summary>Fills in fields, each by the words of its label.</summary>
    public OpenPage Fill(params (string Label, string Value)[] values)
    {
        _filled.AddRange(values);
        return this;
    }

    /// <summary>Fills in fields of one part of the page, where others have the same labels.</summary>
    public void FillIn(IElement part, params (string Label, string Value)[] values)
    {
        foreach (var (label, value) in values)
        {
            var found = part.QuerySelectorAll("label").FirstOrDefault(l => Words(l) == label);
            Assert.True(found is not null, $"there is no field \"{label}\" in that part");
            Fill(Document.GetElementById(found.GetAttribute("for")!)!, value);
        }
    }

    /// <summary>Chooses one of the radios of a group, by the first words of its label.</summary>
    public OpenPage Choose(string legend, string label)
    {
        var group = Document.QuerySelectorAll("fieldset").Single(f => Words(f.QuerySelector("legend")!) == legend);
        foreach (var radio in group.QuerySelectorAll("input[type=radio]").Cast<IHtmlInputElement>())
        {
            radio.IsChecked = Words(group.QuerySelector($"label[for='{radio.Id}']")!).StartsWith(label, StringComparison.Ordinal);
        }

        return this;
    }

    /// <summary>Chooses a file, for the field with a label.</summary>
    public OpenPage Attach(string label, string name, byte[] content)
    {
        _files.Add((Field(label).GetAttribute("name")!, name, content));
        return this;
    }

    /// <summary>Presses a button by its words, and sends the form that it stands in.</summary>
    public Task<HttpResponseMessage> SubmitAsync(string button)
    {
        var pressed = Document.QuerySelectorAll("button").FirstOrDefault(b => Words(b) == button) as IHtmlButtonElement;
        Assert.True(pressed is not null, $"there is no button \"{button}\"");
        var form = pressed.Form!;
        foreach (var (label, value) in _filled)
        {
            Fill(Field(label), value);
        }

        List<(string, string)> sent = [.. form.Elements.OfType<IHtmlElement>().Select(Sent).OfType<(string, string)>()];
        if (pressed.Name is { Length: > 0 } name)
        {
            sent.Add((name, pressed.Value));
        }

        Renew(sent);
        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : url;
        return form.Enctype == "multipart/form-data" ? SendInPartsAsync(target, sent) : visitor.PostAsync(target, [.. sent]);
    }

    /// <summary>Whoever goes back to a page to send something else gets it anew, with another one-time key: no browser keeps such a page.</summary>
    private void Renew(List<(string Name, string Value)> sent)
    {
        var content = string.Join(
            '\n',
            sent.Where(s => s.Name != OnceForms.Field).Select(s => $"{s.Name}={s.Value}").Concat(_files.Select(f => f.Name))
        );
        if (_sent is not null && _sent != content && sent.FindIndex(s => s.Name == OnceForms.Field) is >= 0 and var key)
        {
            sent[key] = (OnceForms.Field, OnceForms.NewKey());
        }

        _sent = content;
    }

    private Task<HttpResponseMessage> SendInPartsAsync(string target, IEnumerable<(string Name, string Value)> sent)
    {
        MultipartFormDataContent parts = [];
        foreach (var (name, value) in sent)
        {
            parts.Add(new StringContent(value), name);
        }

        foreach (var (field, name, content) in _files)
        {
            parts.Add(new ByteArrayContent(content), field, name);
        }

        return visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, target) { Content = parts });
    }

    /// <summary>The field with a label.</summary>
    public IElement Field(string label)
    {
        var found = Document.QuerySelectorAll("label").FirstOrDefault(l => Words(l) == label);
        Assert.True(found is not null, $"there is no field \"{label}\"");
        return Document.GetElementById(found.GetAttribute("for")!)!;
    }

    public static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Fill(IElement field, string value)
    {
        switch (field)
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                box.IsChecked = value == "true";
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                select.Value = value;
                break;
            default:
                Assert.Fail($"<{field.LocalName}> cannot be filled in");
                break;
        }
    }

    private static (string, string)? Sent(IHtmlElement element) =>
        element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
            IHtmlInputElement { Type: "file" } => null,
            IHtmlInputElement { Name.Length: > 0 } input => (input.Name, input.Value),
            IHtmlTextAreaElement { Name.Length: > 0 } area => (area.Name, area.Value),
            IHtmlSelectElement { Name.Length: > 0 } select => (select.Name, select.Value ?? ""),
            _ => null,
        };
}
