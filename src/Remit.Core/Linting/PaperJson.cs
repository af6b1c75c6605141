using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Remit.Finance;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>A paper as JSON, for programs: absent values are null, never empty text or nought.</summary>
public static class PaperJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object with a member <c>papers</c>, a paper after the other in the order given.</summary>
    /// <param name="papers">Each paper with what the linter found in it; the findings may be empty.</param>
    public static string Write(IEnumerable<(Paper Paper, IReadOnlyList<Finding> Findings)> papers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("papers");
            foreach (var (paper, findings) in papers)
            {
                WriteTo(json, paper, findings);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>One paper as an object, for a writer that stands in a longer document.</summary>
    /// <param name="json">Where it is written.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="findings">What the linter found in it; may be empty.</param>
    /// <param name="problems">What the document reader has to say of the text, such as what is missing from it; none when null.</param>
    public static void WriteTo(Utf8JsonWriter json, Paper paper, IReadOnlyList<Finding> findings, IReadOnlyList<string>? problems = null)
    {
        json.WriteStartObject();
        json.WriteString("source", paper.Source);
        json.WriteString("layout", Snake(paper.Layout.ToString()));
        WriteFields(json, paper);
        WriteItems(json, paper.Items);
        WriteNumber(json, "approvedTotalPence", paper.ApprovedTotal?.Value.Pence);
        json.WriteBoolean("amountWithheld", paper.AmountWithheld);
        WriteSpending(json, paper.Spending);
        WriteTexts(json, "financialYears", paper.FinancialYears.Select(y => Year(y.Value)));
        WriteTexts(json, "cites", paper.Cites.Select(c => c.Value.Code));
        WriteTimeline(json, paper.Timeline);
        WriteFlag(json, "singleSource", paper.SingleSource);
        WriteFlag(json, "part2", paper.Part2);
        WriteFlag(json, "deferral", paper.Deferral);
        WriteRecords(json, paper.Records);
        WriteSpans(json, paper);
        WriteDoubts(json, paper.Doubts);
        WriteFindings(json, findings);
        WriteTexts(json, "problems", problems ?? []);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, Paper paper)
    {
        json.WriteString("code", paper.Code?.Value.Code);
        json.WriteString("level", paper.Level?.Value);
        json.WriteString("type", paper.Type?.Value);
        json.WriteString("title", paper.Title?.Value);
        json.WriteString("dateSigned", Day(paper.DateSigned?.Value));
        json.WriteString("datePublished", Day(paper.DatePublished?.Value));
        json.WriteString("effectiveFrom", Day(paper.EffectiveFrom?.Value));
        json.WriteStartObject("signatory");
        json.WriteString("name", paper.SignatoryName?.Value);
        json.WriteString("role", paper.SignatoryRole?.Value);
        json.WriteEndObject();
        json.WriteString("office", paper.Office?.Value);
        json.WriteString("directorate", paper.Directorate?.Value);
        json.WriteString("summary", paper.Summary?.Value);
    }

    private static void WriteItems(Utf8JsonWriter json, IReadOnlyList<DecisionItem> items)
    {
        json.WriteStartArray("decisionItems");
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("number", item.Number);
            json.WriteString("text", item.Text);
            WriteSpan(json, "span", item.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpending(Utf8JsonWriter json, IReadOnlyList<SpendingRow> rows)
    {
        json.WriteStartArray("spending");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            WriteNumber(json, "amountPence", row.Amount?.Pence);
            WriteNumber(json, "maxPence", row.Maximum?.Pence);
            json.WriteString("kind", Snake(row.Kind.ToString()));
            json.WriteBoolean("upTo", row.UpTo);
            json.WriteString("per", row.Per);
            WriteTexts(json, "financialYears", row.FinancialYears.Select(Year));
            json.WriteString("funder", row.Funder);
            json.WriteString("payee", row.Payee);
            json.WriteString("budget", row.Budget);
            json.WriteBoolean("doubtful", row.Doubtful);
            json.WriteString("raw", row.Raw);
            WriteSpan(json, "span", row.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTimeline(Utf8JsonWriter json, IReadOnlyList<TimelineRow> rows)
    {
        json.WriteStartArray("timeline");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("activity", row.Activity);
            json.WriteString("dateText", row.DateText);
            json.WriteString("start", Day(row.Start));
            json.WriteString("end", Day(row.End));
            WriteSpan(json, "span", row.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRecords(Utf8JsonWriter json, IReadOnlyList<ListedDecision> records)
    {
        json.WriteStartArray("records");
        foreach (var record in records)
        {
            json.WriteStartObject();
            json.WriteString("reference", record.Reference);
            json.WriteString("title", record.Title);
            json.WriteString("decisionMaker", record.DecisionMaker);
            json.WriteString("published", Day(record.Published));
            json.WriteString("effectiveFrom", Day(record.EffectiveFrom));
            json.WriteString("decided", Day(record.Decided));
            json.WriteString("decision", record.Decision);
            WriteSpan(json, "span", record.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpans(Utf8JsonWriter json, Paper paper)
    {
        json.WriteStartObject("spans");
        Write("code", paper.Code?.Span);
        Write("level", paper.Level?.Span);
        Write("type", paper.Type?.Span);
        Write("title", paper.Title?.Span);
        Write("dateSigned", paper.DateSigned?.Span);
        Write("datePublished", paper.DatePublished?.Span);
        Write("effectiveFrom", paper.EffectiveFrom?.Span);
        Write("signatory.name", paper.SignatoryName?.Span);
        Write("signatory.role", paper.SignatoryRole?.Span);
        Write("office", paper.Office?.Span);
        Write("directorate", paper.Directorate?.Span);
        Write("summary", paper.Summary?.Span);
        Write("approvedTotal", paper.ApprovedTotal?.Span);
        Write("singleSource", paper.SingleSource?.Span);
        Write("part2", paper.Part2?.Span);
        Write("deferral", paper.Deferral?.Span);
        json.WriteEndObject();

        void Write(string field, TextSpan? span)
        {
            if (span is { } there)
            {
                WriteSpan(json, field, there);
            }
        }
    }

    private static void WriteDoubts(Utf8JsonWriter json, IReadOnlyList<Doubt> doubts)
    {
        json.WriteStartArray("doubts");
        foreach (var doubt in doubts)
        {
            json.WriteStartObject();
            json.WriteString("code", doubt.Code);
            json.WriteString("message", doubt.Message);
            WriteSpan(json, "span", doubt.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The member <c>findings</c>, for a writer that stands inside an object.</summary>
    /// <param name="json">Where it is written.</param>
    /// <param name="findings">What the linter found; may be empty.</param>
    public static void WriteFindings(Utf8JsonWriter json, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule);
            json.WriteString("severity", Snake(finding.Severity.ToString()));
            json.WriteString("message", finding.Message);
            json.WriteString("resolution", finding.Resolution);
            if (finding.Span is { } span)
            {
                WriteSpan(json, "span", span);
            }
            else
            {
                json.WriteNull("span");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, string name, TextSpan span)
    {
        json.WriteStartObject(name);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("length", span.Length);
        json.WriteEndObject();
    }

    private static void WriteFlag(Utf8JsonWriter json, string name, Fact<bool>? fact)
    {
        if (fact is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteBoolean(name, fact.Value);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Year(FinancialYear year) =>
        string.Create(CultureInfo.InvariantCulture, $"{year.StartYear:0000}-{(year.StartYear + 1) % 100:00}");

    private static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]))
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }
}
