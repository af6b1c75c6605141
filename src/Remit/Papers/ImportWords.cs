using System.Globalization;
using Remit.Calendars;
using Remit.Decisions;
using Remit.Decisions.Pages;
using Remit.Linting;

namespace Remit.Papers;

/// <summary>How imports are spoken of on their pages.</summary>
internal static class ImportWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>An instant for people, on a clock in London: "3 November 2026 at 10:31".</summary>
    public static string Instant(DateTime utc) => LondonTime.Words(utc);

    /// <summary>A decision by code and title, or else by the file it came in.</summary>
    public static string Title(DecisionFacts facts, string fileName)
    {
        string?[] parts = [facts.Code, facts.Title];
        var known = string.Join(' ', parts.Where(p => !string.IsNullOrWhiteSpace(p)));
        return known.Length > 0 ? known : $"Paper without code and title ({fileName})";
    }

    /// <summary>A kind of money as a choice.</summary>
    public static string Kind(SpendingKind kind) =>
        kind switch
        {
            SpendingKind.Approved => "Approved by this decision",
            SpendingKind.ApprovedTotal => "Approved in all",
            SpendingKind.Restatement => "The approved sum said again",
            _ => MoneyWords.Kind(kind) ?? kind.ToString(),
        };

    /// <summary>Whether a kind of money is, or is part of, what the decision approves.</summary>
    public static bool IsOwn(SpendingKind kind) =>
        kind is SpendingKind.Approved or SpendingKind.ApprovedTotal or SpendingKind.Component or SpendingKind.OfWhich or SpendingKind.Proposed;

    /// <summary>A sum as it is typed, in a line: how much, for when and for whom; null when nothing is.</summary>
    public static string? Sum(SumRow row)
    {
        if (row.At is null && row is { Amount: null, Maximum: null, Years: null, Funder: null, Payee: null, Budget: null })
        {
            return null;
        }

        var range = row.Maximum is null ? row.Amount : $"{row.Amount} to {row.Maximum}";
        string?[] parts =
        [
            (row.UpTo ? "up to " : "") + (range ?? "a sum without a figure") + Counted(row.Per),
            string.IsNullOrEmpty(row.Years) ? null : row.Years,
            row.Funder is null ? null : $"paid by {row.Funder}",
            row.Payee is null ? null : $"to {row.Payee}",
            row.Budget is null ? null : $"from {row.Budget}",
        ];
        return string.Join(" · ", parts.Where(p => p is not null));
    }

    private static string Counted(string? per) =>
        per switch
        {
            null or "" => "",
            "each" => " each",
            "financial_year" => " a year",
            _ => $" a {per}",
        };

    /// <summary>A number of things: "1 sum", "3 sums".</summary>
    public static string Count(int number, string one, string several) => number == 1 ? $"1 {one}" : string.Create(British, $"{number:N0} {several}");

    /// <summary>How much a finding matters, in a word or two.</summary>
    public static string Severity(Severity severity) =>
        severity switch
        {
            Linting.Severity.Blocker => "Does not hold together",
            Linting.Severity.NeedsReason => "Needs a reason",
            _ => "Worth knowing",
        };

    /// <summary>How one decision stands to another, as a choice.</summary>
    public static string Relation(CitationRelation relation) =>
        relation switch
        {
            CitationRelation.Renews => "It renews it",
            CitationRelation.Follows => "It follows it in the same programme",
            CitationRelation.ExercisesDelegationOf => "It uses a power that the other delegated",
            CitationRelation.Varies => "It changes what the other decided",
            _ => "It names it",
        };

    /// <summary>Words for a text side by side with another, cut down to the lines that differ.</summary>
    public static Difference Shortened(Difference difference) => TextChange.Of(difference);
}
