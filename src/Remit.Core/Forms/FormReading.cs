using System.Globalization;
using System.Text.Json.Nodes;
using Remit.Calendars;
using Remit.Finance;
using Remit.References;

namespace Remit.Forms;

/// <summary>What was typed into a section, read: the content that it makes, and what could not be read.</summary>
/// <param name="Content">The whole content with the section changed; where there are problems, without the answers that could not be read.</param>
/// <param name="Problems">What is wrong, by the name of the field; empty when everything was read.</param>
public sealed record FormReading(FormContent Content, IReadOnlyList<(string Field, string Message)> Problems)
{
    /// <summary>Reads a section. Answers may be missing; what is there must be readable.</summary>
    /// <param name="before">The content that stands, of which every other section is kept.</param>
    /// <param name="section">The section.</param>
    /// <param name="typed">The answers as <see cref="FormAnswers"/> names them. Rows that hold nothing are left out.</param>
    public static FormReading Read(FormContent before, FormSection section, IReadOnlyDictionary<string, string> typed)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(typed);
        return new Reader(typed).Read(before, section);
    }

    /// <summary>How many rows of a part were typed, empty ones between them included.</summary>
    /// <param name="part">A part with rows.</param>
    /// <param name="names">The names of the fields that were sent.</param>
    public static int RowCount(FormPart part, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(names);
        var start = part.Rows!.Path + "[";
        return names
            .Where(n => n.StartsWith(start, StringComparison.Ordinal) && n.Contains(']', StringComparison.Ordinal))
            .Select(n =>
                int.TryParse(
                    n.AsSpan(start.Length, n.IndexOf(']', start.Length) - start.Length),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var at
                )
                    ? at + 1
                    : 0
            )
            .Where(count => count <= MostRows)
            .DefaultIfEmpty()
            .Max();
    }

    private const int MostRows = 500;

    private sealed class Reader(IReadOnlyDictionary<string, string> typed)
    {
        private readonly List<(string Field, string Message)> _problems = [];

        public FormReading Read(FormContent before, FormSection section)
        {
            var tree = FormJson.Tree(before);
            foreach (var part in FormSheets.Of(section).Parts)
            {
                if (part.Rows is null)
                {
                    Fill(tree, part, 0);
                }
                else
                {
                    FormPath.Set(tree, FormPath.Steps(part.Rows.Path), Rows(part));
                }
            }

            return new(FormJson.Read(tree), _problems);
        }

        private JsonArray Rows(FormPart part)
        {
            JsonArray rows = [];
            for (var at = 0; at < RowCount(part, typed.Keys); at++)
            {
                if (part.Questions.All(q => IsSilent(q, at)))
                {
                    continue;
                }

                if (part.Questions is [var only] && FormAnswers.StepsInRow(part, only).Count == 0)
                {
                    rows.Add(Value(only, at));
                    continue;
                }

                JsonObject row = [];
                Fill(row, part, at);
                rows.Add((JsonNode)row);
            }

            return rows;
        }

        /// <summary>Whether a field says nothing by itself: a choice that is always made, such as revenue, does not make a row.</summary>
        private bool IsSilent(FormQuestion question, int at) =>
            string.IsNullOrWhiteSpace(Text(question, at)) || question is { MayBeMissing: false, Type.IsEnum: true };

        private void Fill(JsonObject row, FormPart part, int at)
        {
            foreach (var question in part.Questions)
            {
                FormPath.Set(row, FormAnswers.StepsInRow(part, question), Value(question, at));
            }

            foreach (var question in part.Questions.Where(q => !q.MayBeMissing))
            {
                Complete(row, part, question, at);
            }
        }

        /// <summary>Text that may not be null is empty; a day or a yes or no that may not be missing is asked for once anything beside it is there.</summary>
        private void Complete(JsonObject row, FormPart part, FormQuestion question, int at)
        {
            var steps = FormAnswers.StepsInRow(part, question);
            if (part.Rows is not null && steps.Count > 1 && row[steps[0]] is null)
            {
                row[steps[0]] = new JsonObject();
            }

            if (
                FormPath.Get(row, steps) is not null
                || FormPath.Get(row, steps.SkipLast(1)) is not JsonObject around
                || (around == row && part.Rows is null)
            )
            {
                return;
            }

            if (question.Type == typeof(string))
            {
                around[steps[^1]] = "";
            }
            else if (question.Type == typeof(DateOnly))
            {
                Refuse(question, at, "Enter the day");
            }
            else if (question.Type == typeof(bool) && question.Choices.Count > 0)
            {
                Refuse(question, at, "Choose one");
            }
            else if (question.Type.IsGenericType)
            {
                around[steps[^1]] = new JsonArray();
            }
        }

        private JsonNode? Value(FormQuestion question, int at)
        {
            var text = Text(question, at)?.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
            if (string.IsNullOrEmpty(text))
            {
                return null;
            }

            return question.Type switch
            {
                var t when t == typeof(Money) => Amount(question, at, text),
                var t when t == typeof(FinancialYear) => Year(question, at, text),
                var t when t == typeof(DateOnly) => Day(question, at, text),
                var t when t == typeof(int) => Number(question, at, text),
                var t when t == typeof(bool) => text == "true" ? true
                : text == "false" && question.Choices.Count > 0 ? false
                : null,
                { IsEnum: true } => question.Choices.Any(c => c.Value == text) ? text : Refuse(question, at, "Choose one of the list"),
                var t when t != typeof(string) => new JsonArray([
                    .. text.Split('\n').Intersect(question.Choices.Select(c => c.Value)).Select(v => (JsonNode)v),
                ]),
                _ => question.Text switch
                {
                    FormText.Code => Code(question, at, text),
                    FormText.Address => Address(question, at, text),
                    _ => text,
                },
            };
        }

        private JsonNode? Amount(FormQuestion question, int at, string text) =>
            !Money.TryParse(text, out var amount)
                ? Refuse(question, at, $"“{Short(text)}” is not an amount of money: write it like £1,234.50, £30k or £1.2m")
            : amount <= Money.Zero ? Refuse(question, at, "The amount must be more than £0")
            : amount.Pence;

        private JsonNode? Year(FormQuestion question, int at, string text) =>
            FinancialYear.TryParse(text, out var year)
                ? year.StartYear
                : Refuse(question, at, $"“{Short(text)}” is not a financial year: write it like 2018-19, and give each year a line of its own");

        private JsonNode? Day(FormQuestion question, int at, string text) =>
            DateText.TryRead(text, out var date) && (question.IsFirstDay ? date.First ?? date.Last : date.Last ?? date.First) is { } day
                ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : Refuse(
                    question,
                    at,
                    $"“{Short(text)}” is not a date: write it like 27 March 2018 or March 2018, or leave it empty until it is known"
                );

        private JsonNode? Number(FormQuestion question, int at, string text) =>
            int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number >= 0
                ? number
                : Refuse(question, at, $"“{Short(text)}” is not a whole number: write it like 24");

        private JsonNode? Code(FormQuestion question, int at, string text) =>
            DecisionReference.TryParse(text, out var reference, out var refusal) ? reference.Code : Refuse(question, at, refusal.Message);

        private JsonNode? Address(FormQuestion question, int at, string text) =>
            Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                ? text
                : Refuse(question, at, "Enter a web address that begins with https:// or http://");

        private string? Text(FormQuestion question, int at) => typed.GetValueOrDefault(FormAnswers.Name(question, at));

        private JsonNode? Refuse(FormQuestion question, int at, string message)
        {
            _problems.Add((FormAnswers.Name(question, at), message));
            return null;
        }

        private static string Short(string text) => text.Length <= 40 ? text : text[..40].Trim() + "…";
    }
}
