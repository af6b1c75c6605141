using Remit.Decisions;
using Remit.Decisions.Pages;

namespace Remit.Papers;

/// <summary>A fact that has one value, as the review shows it: what it is called, where it is typed, where its words stand.</summary>
/// <param name="Field">Its name in <see cref="DecisionField"/>.</param>
/// <param name="Label">What an officer calls it.</param>
/// <param name="FormField">The property of <see cref="ReviewForm"/> that it is typed into.</param>
/// <param name="Value">The value for people; null when there is none.</param>
/// <param name="Words">The words that say so; null when the reader found none.</param>
/// <param name="IsInferred">Whether the words imply it and do not state it.</param>
internal sealed record FactSheet(
    string Field,
    string Label,
    string FormField,
    Func<DecisionFacts, string?> Value,
    Func<Paper, TextSpan?> Words,
    Func<Paper, bool> IsInferred
)
{
    /// <summary>Every fact of one value, in the order of the review.</summary>
    public static IReadOnlyList<FactSheet> All { get; } =
    [
        new(DecisionField.Publisher, "Organisation that published it", nameof(ReviewForm.Publisher), f => Given(f.Publisher), _ => null, _ => false),
        Of(DecisionField.Code, "Code", nameof(ReviewForm.Code), f => f.Code, p => p.Code),
        Of(DecisionField.Level, "Form of decision, in letters", nameof(ReviewForm.Level), f => f.Level, p => p.Level),
        Of(DecisionField.Type, "Type, as the page words it", nameof(ReviewForm.Type), f => f.Type, p => p.Type),
        Of(DecisionField.Title, "Title", nameof(ReviewForm.Title), f => f.Title, p => p.Title),
        Of(DecisionField.Summary, "Summary", nameof(ReviewForm.Summary), f => f.Summary, p => p.Summary),
        Of(DecisionField.Signatory, "Signed by", nameof(ReviewForm.Signatory), f => f.Signatory, p => p.SignatoryName),
        Of(DecisionField.RoleShown, "Post shown", nameof(ReviewForm.RoleShown), f => f.RoleShown, p => p.SignatoryRole),
        Of(DecisionField.Office, "Office that decided", nameof(ReviewForm.Office), f => f.Office, p => p.Office),
        Of(DecisionField.Directorate, "Directorate", nameof(ReviewForm.Directorate), f => f.Directorate, p => p.Directorate),
        Of(DecisionField.DateSigned, "Date signed", nameof(ReviewForm.DateSigned), f => Day(f.DateSigned), p => p.DateSigned),
        Of(DecisionField.DatePublished, "Date published", nameof(ReviewForm.DatePublished), f => Day(f.DatePublished), p => p.DatePublished),
        Of(DecisionField.EffectiveFrom, "In effect from", nameof(ReviewForm.EffectiveFrom), f => Day(f.EffectiveFrom), p => p.EffectiveFrom),
        Of(DecisionField.SumApproved, "Sum approved in all", nameof(ReviewForm.Approved), Sum, p => p.ApprovedTotal),
        new(
            DecisionField.FinancialYears,
            "Financial years named",
            nameof(ReviewForm.FinancialYears),
            f => Given(string.Join(", ", f.FinancialYears)),
            p => p.FinancialYears.Count > 0 ? p.FinancialYears[0].Span : null,
            _ => false
        ),
        Of(
            DecisionField.SingleSource,
            "Exemption from competition",
            nameof(ReviewForm.SingleSource),
            f => YesNo(f.SingleSource),
            p => p.SingleSource
        ),
        Of(DecisionField.Part2, "Confidential part (Part 2)", nameof(ReviewForm.Part2), f => YesNo(f.Part2), p => p.Part2),
        Of(DecisionField.Deferred, "Publication deferred", nameof(ReviewForm.Deferred), f => YesNo(f.Deferred), p => p.Deferral),
        new(
            DecisionField.SourceAddress,
            "Web address it was published at",
            nameof(ReviewForm.SourceAddress),
            f => f.SourceAddress,
            _ => null,
            _ => false
        ),
    ];

    /// <summary>The fields of which it can be said that the published text does not give them: everything but who published it and where.</summary>
    public static IEnumerable<string> Askable { get; } =
    [.. All.Select(f => f.Field).Except([DecisionField.Publisher, DecisionField.SourceAddress, DecisionField.SumApproved])];

    /// <summary>Whether facts have something in a field, of one value or of several.</summary>
    public static bool IsGiven(DecisionFacts facts, string field) =>
        field switch
        {
            DecisionField.Items => facts.Items.Count > 0,
            DecisionField.Spending => facts.Spending.Count > 0,
            DecisionField.Cites => facts.Cites.Count > 0,
            DecisionField.Timeline => facts.Timeline.Count > 0,
            DecisionField.SumApproved => true, // that it is not stated is something to be right about
            _ => All.FirstOrDefault(f => f.Field == field)?.Value(facts) is not null,
        };

    /// <summary>Where a field is typed; the first of its rows for a field of several.</summary>
    public static string FormFieldOf(string field) =>
        All.FirstOrDefault(f => f.Field == field)?.FormField
        ?? field switch
        {
            DecisionField.Items => nameof(ReviewForm.Items),
            DecisionField.Spending => nameof(ReviewForm.Sums),
            DecisionField.Cites => nameof(ReviewForm.Cites),
            DecisionField.Timeline => nameof(ReviewForm.Timeline),
            DecisionField.Documents => nameof(ReviewForm.Documents),
            _ => nameof(ReviewForm.Title),
        };

    /// <summary>A field's name inside a sentence.</summary>
    public static string InSentence(string field)
    {
        var label = All.FirstOrDefault(f => f.Field == field)?.Label ?? field;
        return char.ToLowerInvariant(label[0]) + label[1..];
    }

    /// <summary>A field's name as a person would call it.</summary>
    public static string LabelOf(string field) =>
        All.FirstOrDefault(f => f.Field == field)?.Label
        ?? field switch
        {
            DecisionField.Items => "What was decided",
            DecisionField.Spending => "Sums of money",
            DecisionField.Timeline => "Planned activities",
            _ => field,
        };

    private static FactSheet Of<T>(string field, string label, string formField, Func<DecisionFacts, string?> value, Func<Paper, Fact<T>?> fact)
        where T : notnull => new(field, label, formField, value, p => fact(p)?.Span, p => fact(p)?.Inferred == true);

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string? Day(DateOnly? day) => day is { } given ? DecisionWords.Day(given) : null;

    private static string? Sum(DecisionFacts facts) =>
        facts.Approval switch
        {
            ApprovalState.Stated => facts.Approved?.ToString(),
            ApprovalState.None => "None: nothing is to be spent",
            ApprovalState.Withheld => "Withheld to Part 2",
            _ => null,
        };

    private static string? YesNo(bool? value) =>
        value switch
        {
            true => "Yes",
            false => "No",
            null => null,
        };
}
