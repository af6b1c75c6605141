using Remit.Finance;
using Remit.Forms;
using Remit.Rules;

namespace Remit.Envelopes;

/// <summary>What a decision lets be spent, as its envelope is opened with it.</summary>
/// <param name="DecisionCode">The decision's code.</param>
/// <param name="Title">The decision's title.</param>
/// <param name="SignedOn">The day on which it was signed.</param>
/// <param name="Lines">Its lines, money and other limits, in the order of the decision.</param>
public sealed record EnvelopeTerms(string DecisionCode, string Title, DateOnly SignedOn, IReadOnlyList<LineTerms> Lines)
{
    /// <summary>The signed form; null where the decision was signed before Remit and stands on the register.</summary>
    public Guid? SignedFormId { get; init; }

    /// <summary>The programme that it belongs to; null when it stands alone.</summary>
    public string? Programme { get; init; }

    /// <summary>Whether VAT is inside the amounts, in the decision's words; null where it says nothing.</summary>
    public string? Vat { get; init; }

    /// <summary>What the decision approves in all, where that is known apart from the lines; null where the lines are the decision's own.</summary>
    public Money? Decided { get; init; }

    /// <summary>What must be met before any money is committed.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Rights to stop before the time.</summary>
    public IReadOnlyList<StopOption> StopOptions { get; init; } = [];

    /// <summary>The cash of its lines: neither in kind nor paid by another.</summary>
    public Money Cash =>
        new(
            Lines
                .Where(l => l is { Unit: Quantity.Pounds, ByAnother: false, Certainty: not MoneyCertainty.InKind })
                .Aggregate(0L, (sum, line) => checked(sum + line.Approved))
        );

    /// <summary>What a form lets be spent when it is signed so.</summary>
    /// <param name="code">The decision's code.</param>
    /// <param name="on">The day of signature.</param>
    /// <param name="approved">The form as it is approved: what is struck or reduced is not in it.</param>
    /// <param name="conditions">Conditions under which it is signed.</param>
    /// <param name="drawnFrom">The line of another envelope on which a line draws; asked where <see cref="SpendingLine.DrawsOn"/> names a decision.</param>
    public static EnvelopeTerms Of(
        string code,
        DateOnly on,
        FormContent approved,
        IReadOnlyList<string> conditions,
        Func<SpendingLine, Guid?> drawnFrom
    )
    {
        ArgumentNullException.ThrowIfNull(approved);
        ArgumentNullException.ThrowIfNull(drawnFrom);
        return new(code, approved.Basics.Title ?? code, on, [.. MoneyOf(approved, drawnFrom), .. CountsOf(approved)])
        {
            Programme = approved.Basics.Programme,
            Vat = approved.Money.Vat,
            Conditions = [.. approved.Limits.Conditions, .. conditions],
            StopOptions = approved.Limits.StopOptions,
        };
    }

    private static IEnumerable<LineTerms> MoneyOf(FormContent content, Func<SpendingLine, Guid?> drawnFrom) =>
        content.Money.Lines.Select(
            (line, at) =>
                new LineTerms(Quantity.Pounds, (line.Amount ?? Money.Zero).Pence, $"Spending line {at + 1}: {Sentence(line)}")
                {
                    Year = line.Year,
                    Funder = line.Funder,
                    Budget = line.Budget,
                    Payee = line.Payee,
                    Nature = line.Nature,
                    Certainty = line.Certainty,
                    ByAnother = line.ByAnother,
                    MatchPercent = line.MatchPercent,
                    DrawnFrom = line.DrawsOn is null ? null : drawnFrom(line),
                }
        );

    private static IEnumerable<LineTerms> CountsOf(FormContent content) =>
        content
            .Limits.Counts.Where(c => c.Most is not null)
            .Select(
                (count, at) =>
                    new LineTerms(count.Thing, count.Most!.Value, $"Limit {at + 1}: {Sentence(count)}") { Least = count.Least, Until = count.Until }
            );

    private static string Sentence(SpendingLine line)
    {
        var from = line.Budget is null ? line.Funder : $"{line.Funder}, from {line.Budget}";
        var when = line.Year is { } year ? $" in {year}" : "";
        return $"{line.Amount ?? Money.Zero}{when} by {from}";
    }

    private static string Sentence(CountLimit count)
    {
        var least = count.Least is null ? "" : $"{count.Least} to ";
        var until = count.Until is { } day ? $" until {DayWords.Of(day)}" : "";
        return $"{least}{count.Most} {count.Thing}{until}";
    }
}

/// <summary>A line of what a decision allows.</summary>
/// <param name="Unit"><see cref="Quantity.Pounds"/>, or the counted thing in the plural.</param>
/// <param name="Approved">Whole pence, or whole things; never negative.</param>
/// <param name="Source">The sentence of the decision that allows it.</param>
public sealed record LineTerms(string Unit, long Approved, string Source)
{
    /// <summary>The financial year in which it may be spent; null when it is bound to none.</summary>
    public FinancialYear? Year { get; init; }

    /// <summary>Who pays; empty for limits that are not money.</summary>
    public string Funder { get; init; } = "";

    /// <summary>The budget it comes from; null where none is named.</summary>
    public string? Budget { get; init; }

    /// <summary>Who receives it; null when that is not decided.</summary>
    public string? Payee { get; init; }

    /// <summary>Capital or revenue.</summary>
    public MoneyNature Nature { get; init; }

    /// <summary>How sure it is.</summary>
    public MoneyCertainty Certainty { get; init; }

    /// <summary>Whether another body pays it directly, so that nothing can be committed on it here.</summary>
    public bool ByAnother { get; init; }

    /// <summary>The fewest things that fulfil a limit; null when none is set.</summary>
    public int? Least { get; init; }

    /// <summary>The last day of the limit; null when it has none.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The share of the accepted cost that may be paid from it, in whole per cent from 1 to 100; null when it is not a match.</summary>
    public int? MatchPercent { get; init; }

    /// <summary>The line of another decision's envelope from which it is drawn; null when it stands by itself.</summary>
    public Guid? DrawnFrom { get; init; }
}
