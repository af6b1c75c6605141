using System.Globalization;
using Remit.Papers;

namespace Remit.Commands;

/// <summary>Writes for a person what a paper says, each fact with the line it stands on, and what it does not say.</summary>
internal static class PaperReport
{
    private const int LabelWidth = 16;
    private const int LongestValue = 100;
    private const int LongestTitle = 60;
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static void Write(TextWriter to, PaperFile file)
    {
        to.WriteLine(file.Document.Source);
        if (file.Paper is not { } paper)
        {
            to.WriteLine($"  not read: {file.Document.Refusal}");
            to.WriteLine();
            return;
        }

        Lines lines = new(paper.Text);
        WriteAll(to, "note", file.Document.Problems);
        WriteFields(to, paper, lines);
        WriteItems(to, paper, lines);
        WriteMoney(to, paper, lines);
        WriteLists(to, paper, lines);
        WriteAll(to, "not in the text", Absent(paper));
        WriteDoubts(to, paper.Doubts, lines);
        FindingReport.Write(to, file.Findings, lines);
        to.WriteLine();
    }

    private static void WriteFields(TextWriter to, Paper paper, Lines lines)
    {
        Write("code", paper.Code, code => code.Code);
        Write("level", paper.Level, level => level);
        Write("title", paper.Title, title => title);
        Write("signed", paper.DateSigned, Day);
        Write("published", paper.DatePublished, Day);
        Write("effective from", paper.EffectiveFrom, Day);
        Write("signatory", paper.SignatoryName, name => name);
        Write("post shown", paper.SignatoryRole, role => role);
        Write("office", paper.Office, office => office);
        Write("directorate", paper.Directorate, directorate => directorate);
        Write("summary", paper.Summary, summary => summary);
        Write("approved", paper.ApprovedTotal, total => total.ToString());
        Write("single source", paper.SingleSource, YesNo);
        Write("Part 2", paper.Part2, YesNo);
        Write("deferral", paper.Deferral, YesNo);

        void Write<T>(string label, Fact<T>? fact, Func<T, string> show)
            where T : notnull
        {
            if (fact is not null)
            {
                WriteLine(to, label, Shortened(show(fact.Value)), lines.Place(fact.Span) + (fact.Inferred ? ", implied" : ""));
            }
        }
    }

    private static void WriteItems(TextWriter to, Paper paper, Lines lines)
    {
        foreach (var item in paper.Items)
        {
            WriteLine(to, "decides", Shortened($"{item.Number} {item.Text}".TrimStart()), lines.Place(item.Span));
        }
    }

    private static void WriteMoney(TextWriter to, Paper paper, Lines lines)
    {
        foreach (var row in paper.Spending)
        {
            var amount = row.Maximum is { } most ? $"{row.Amount} to {most}" : row.Amount?.ToString() ?? "no figure";
            List<string> parts = [$"{(row.UpTo ? "up to " : "")}{amount}", Words(row.Kind.ToString())];
            parts.AddRange(row.Per is { } per ? [$"per {Words(per)}"] : []);
            parts.AddRange(row.FinancialYears.Count > 0 ? [string.Join(" and ", row.FinancialYears)] : []);
            parts.AddRange(row.Funder is { } funder ? [$"from {funder}"] : []);
            parts.AddRange(row.Payee is { } payee ? [$"to {payee}"] : []);
            parts.AddRange(row.Budget is { } budget ? [$"out of {budget}"] : []);
            parts.AddRange(row.Doubtful ? ["doubtful"] : []);
            WriteLine(to, "money", Shortened(string.Join(", ", parts)), lines.Place(row.Span));
        }
    }

    private static void WriteLists(TextWriter to, Paper paper, Lines lines)
    {
        foreach (var year in paper.FinancialYears)
        {
            WriteLine(to, "financial year", year.Value.ToString(), lines.Place(year.Span));
        }

        foreach (var cited in paper.Cites)
        {
            WriteLine(to, "cites", cited.Value.Code, lines.Place(cited.Span));
        }

        foreach (var row in paper.Timeline)
        {
            WriteLine(to, "timeline", Shortened($"{row.Activity}: {row.DateText ?? "no date"}"), lines.Place(row.Span));
        }

        foreach (var record in paper.Records)
        {
            List<string> parts =
            [
                record.Reference is { } reference ? $"ref {reference}" : "no ref",
                Shortened(record.Title ?? "no title", LongestTitle),
            ];
            parts.AddRange(record.DecisionMaker is { } maker ? [$"by {maker}"] : []);
            parts.AddRange(record.Published is { } published ? [$"published {Day(published)}"] : []);
            parts.AddRange(record.EffectiveFrom is { } from ? [$"from {Day(from)}"] : []);
            WriteLine(to, "lists", string.Join(", ", parts), lines.Place(record.Span));
        }
    }

    /// <summary>What a register needs and this text does not say; of a page that lists decisions nothing is asked.</summary>
    private static IEnumerable<string> Absent(Paper paper)
    {
        (string Name, bool IsThere)[] wanted =
        [
            ("its code", paper.Code is not null),
            ("a title", paper.Title is not null),
            ("the day it was signed", paper.DateSigned is not null),
            ("who signed", paper.SignatoryName is not null),
            ("what is decided", paper.Items.Count > 0),
            (paper.AmountWithheld ? "the amount approved (kept to Part 2)" : "an amount approved", paper.ApprovedTotal is not null),
        ];
        return paper.Records.Count > 0 ? [] : wanted.Where(item => !item.IsThere).Select(item => item.Name);
    }

    private static void WriteDoubts(TextWriter to, IReadOnlyList<Doubt> doubts, Lines lines)
    {
        foreach (var doubt in doubts)
        {
            WriteLine(to, "doubt", doubt.Message, lines.Place(doubt.Span));
        }
    }

    private static void WriteAll(TextWriter to, string label, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            WriteLine(to, label, value, null);
        }
    }

    internal static void WriteLine(TextWriter to, string label, string value, string? place) =>
        to.WriteLine($"  {label.PadRight(LabelWidth)}{value}{(place is null ? "" : $"  ({place})")}");

    private static string Shortened(string value, int longest = LongestValue)
    {
        var line = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > longest ? line[..longest].TrimEnd() + "…" : line;
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);

    private static string YesNo(bool value) => value ? "yes" : "no";

    /// <summary>A name out of the program as words: OfWhich is "of which".</summary>
    private static string Words(string name) =>
        string.Concat(
            name.Select(
                (c, i) =>
                    char.IsUpper(c) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(c)
                    : c == '_' ? " "
                    : $"{c}"
            )
        );
}
