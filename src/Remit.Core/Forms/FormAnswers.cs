using System.Globalization;
using System.Text.Json.Nodes;
using Remit.Finance;

namespace Remit.Forms;

/// <summary>The answers of a section as text, each under the name of its field: what a page shows and sends back.</summary>
/// <remarks>A name is the question's path with the number of the row, from 0: "Money.Lines[0].Amount". A question with several answers has a line for each.</remarks>
public static class FormAnswers
{
    /// <summary>The answers of a section; what has none is not among them.</summary>
    /// <param name="content">The form.</param>
    /// <param name="section">The section.</param>
    public static Dictionary<string, string> Of(FormContent content, FormSection section)
    {
        var tree = FormJson.Tree(content);
        Dictionary<string, string> answers = [];
        foreach (var part in FormSheets.Of(section).Parts)
        {
            foreach (var (row, at) in RowsOf(tree, part).Select((r, at) => (r, at)))
            {
                foreach (var question in part.Questions)
                {
                    if (Typed(question, In(row, part, question)) is { Length: > 0 } text)
                    {
                        answers[Name(question, at)] = text;
                    }
                }
            }
        }

        return answers;
    }

    /// <summary>The name of a question's field.</summary>
    /// <param name="question">The question.</param>
    /// <param name="row">The number of its row from 0; taken no notice of where there are no rows.</param>
    public static string Name(FormQuestion question, int row) =>
        question.Path.Replace("[]", string.Create(CultureInfo.InvariantCulture, $"[{row}]"), StringComparison.Ordinal);

    /// <summary>An answer in words for people; null when there is none.</summary>
    internal static string? InWords(FormQuestion question, JsonNode? value) =>
        value switch
        {
            null => null,
            JsonArray several => several.Count == 0 ? null : string.Join("; ", several.Select(v => v!.GetValue<string>())),
            _ when question.Choices.Count > 0 => Label(question, Plain(value)),
            _ when question.Type == typeof(bool) => value.GetValue<bool>() ? "Yes" : null,
            _ => Typed(question, value) is { Length: > 0 } text ? text : null,
        };

    /// <summary>The rows of a part in a tree; the whole tree, once, where the part has none.</summary>
    internal static IReadOnlyList<JsonNode> RowsOf(JsonObject tree, FormPart part) =>
        part.Rows is null ? [tree]
        : FormPath.Get(tree, FormPath.Steps(part.Rows.Path)) is JsonArray rows ? [.. rows.OfType<JsonNode>()]
        : [];

    /// <summary>A question's answer in its row.</summary>
    internal static JsonNode? In(JsonNode row, FormPart part, FormQuestion question) => FormPath.Get(row, StepsInRow(part, question));

    /// <summary>The way from a row to an answer; empty when the row itself is the answer.</summary>
    internal static IReadOnlyList<string> StepsInRow(FormPart part, FormQuestion question) =>
        FormPath.Steps(part.Rows is null ? question.Path : question.Path[(part.Rows.Path.Length + 2)..]);

    private static string? Typed(FormQuestion question, JsonNode? value) =>
        value switch
        {
            null => null,
            JsonArray several => string.Join('\n', several.Select(v => v!.GetValue<string>())),
            _ when question.Type == typeof(Money) => new Money(value.GetValue<long>()).ToString(),
            _ when question.Type == typeof(FinancialYear) => new FinancialYear(value.GetValue<int>()).ToString(),
            _ when question.Type == typeof(DateOnly) => Day(value),
            _ => Plain(value),
        };

    private static string Day(JsonNode value) =>
        DateOnly
            .ParseExact(value.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture)
            .ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Plain(JsonNode value) =>
        value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.True => "true",
            System.Text.Json.JsonValueKind.False => "false",
            System.Text.Json.JsonValueKind.String => value.GetValue<string>(),
            _ => value.ToJsonString(),
        };

    private static string Label(FormQuestion question, string value) => question.Choices.FirstOrDefault(c => c.Value == value)?.Label ?? value;
}
