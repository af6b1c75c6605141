using System.Globalization;
using Remit.Finance;
using Remit.References;

namespace Remit.Decisions;

/// <summary>A field in which two versions of a decision differ.</summary>
/// <param name="Field">The field's name for people: "Date signed".</param>
/// <param name="Before">What the first says; null when it says nothing.</param>
/// <param name="After">What the second says; null when it says nothing.</param>
public sealed record Difference(string Field, string? Before, string? After);

/// <summary>What differs between two versions of a decision, field by field.</summary>
public static class DecisionComparison
{
    private static readonly (string Field, Func<DecisionFacts, IEnumerable<string?>> Values)[] Fields =
    [
        (DecisionField.Publisher, f => [f.Publisher]),
        (DecisionField.Code, f => [f.Code]),
        (DecisionField.Form, f => [f.Kind == DecisionKind.Other ? null : f.Kind.ToString().ToUpperInvariant()]),
        (DecisionField.Level, f => [f.Level]),
        (DecisionField.Type, f => [f.Type]),
        (DecisionField.Title, f => [f.Title]),
        (DecisionField.Summary, f => [f.Summary]),
        (DecisionField.DateSigned, f => [Day(f.DateSigned)]),
        (DecisionField.DatePublished, f => [Day(f.DatePublished)]),
        (DecisionField.EffectiveFrom, f => [Day(f.EffectiveFrom)]),
        (DecisionField.Signatory, f => [f.Signatory]),
        (DecisionField.RoleShown, f => [f.RoleShown]),
        (DecisionField.Office, f => [f.Office]),
        (DecisionField.Directorate, f => [f.Directorate]),
        (DecisionField.SumApproved, f => [Sum(f)]),
        (DecisionField.Items, f => f.Items.Select(i => i.Number is null ? i.Text : $"{i.Number} {i.Text}")),
        (DecisionField.Spending, f => f.Spending.Select(Line)),
        (DecisionField.FinancialYears, f => f.FinancialYears.Select(Year)),
        (DecisionField.Cites, f => f.Cites.Select(c => c.Relation == CitationRelation.Cites ? c.Code : $"{c.Code} ({c.Relation.InWords()})")),
        (DecisionField.Timeline, f => f.Timeline.Select(a => $"{a.Activity}: {a.When ?? Span(a) ?? "no date"}")),
        (DecisionField.Documents, f => f.Documents.Select(d => d.Address is null ? d.Title : $"{d.Title}, {d.Address}")),
        (DecisionField.SingleSource, f => [YesNo(f.SingleSource)]),
        (DecisionField.Part2, f => [YesNo(f.Part2)]),
        (DecisionField.Deferred, f => [YesNo(f.Deferred)]),
        (DecisionField.SourceAddress, f => [f.SourceAddress]),
        (DecisionField.Body, f => [f.Body]),
    ];

    /// <summary>Each field in which two versions differ, in the order of the decision's page; empty when they say the same.</summary>
    /// <param name="before">The version that stands.</param>
    /// <param name="after">The version that is to replace it.</param>
    public static IReadOnlyList<Difference> Differences(DecisionFacts before, DecisionFacts after)
    {
        List<Difference> differences = [];
        foreach (var (field, values) in Fields)
        {
            var (first, second) = (Join(values(before)), Join(values(after)));
            if (first != second)
            {
                differences.Add(new(field, first, second));
            }
        }

        return differences;
    }

    /// <summary>How a relation is said of the citing decision: "renews", "exercises delegation of".</summary>
    /// <param name="relation">The relation.</param>
    public static string InWords(this CitationRelation relation) =>
        relation switch
        {
            CitationRelation.Renews => "renews",
            CitationRelation.Follows => "follows",
            CitationRelation.ExercisesDelegationOf => "exercises delegation of",
            CitationRelation.Varies => "varies",
            _ => "cites",
        };

    private static string? Join(IEnumerable<string?> values)
    {
        var joined = string.Join('\n', values);
        return joined.Length == 0 ? null : joined;
    }

    private static string? Day(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string? YesNo(bool? value) =>
        value switch
        {
            true => "Yes",
            false => "No",
            null => null,
        };

    private static string? Sum(DecisionFacts facts) =>
        facts.Approval switch
        {
            ApprovalState.Stated or ApprovalState.None => facts.Approved?.ToString(),
            ApprovalState.Withheld => "Withheld to Part 2",
            _ => null,
        };

    private static string Line(Spend spend)
    {
        var amount = spend.Maximum is { } maximum ? $"{spend.Amount} to {maximum}" : spend.Amount?.ToString() ?? "no figure";
        string?[] parts =
        [
            spend.Kind.ToString(),
            (spend.UpTo ? "up to " : "") + amount,
            spend.Per is null ? null : $"per {spend.Per}",
            string.Join(' ', spend.Years.Select(Year)),
            spend.Funder,
            spend.Payee,
            spend.Budget,
        ];
        return string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    private static string Year(FinancialYear year) =>
        string.Create(CultureInfo.InvariantCulture, $"{year.StartYear}-{(year.StartYear + 1) % 100:00}");

    private static string? Span(PlannedActivity activity) =>
        activity is { Start: null, End: null } ? null : $"{Day(activity.Start)} to {Day(activity.End)}";
}
