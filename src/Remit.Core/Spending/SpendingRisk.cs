using Remit.Envelopes;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Spending;

/// <summary>What can go wrong with money that is approved.</summary>
public enum RiskKind
{
    /// <summary>More is expected to be paid than is approved.</summary>
    ForecastAboveApproved,

    /// <summary>Money is promised, and no agreement that every party signed stands behind it.</summary>
    AgreementNotSigned,

    /// <summary>A promise is not paid in a year that is over or about to end.</summary>
    UnpaidAtYearEnd,

    /// <summary>More is promised than the cost that partners have shown lets be paid.</summary>
    CostNotMatched,

    /// <summary>A right to stop runs out, or has run out, and no decision has settled it.</summary>
    OptionLapsing,

    /// <summary>What the decision asks for first is not met, and its money cannot be committed.</summary>
    ConditionNotMet,

    /// <summary>Nobody has said what will be paid in all.</summary>
    NoForecast,
}

/// <summary>Something that is at risk, with the arithmetic and the place where it is mended.</summary>
/// <param name="Kind">What.</param>
/// <param name="DecisionCode">The decision whose envelope it is.</param>
/// <param name="Pence">How much of its money, in whole pence; never negative.</param>
/// <param name="What">What is wrong, in a sentence with the figures.</param>
/// <param name="Place">Where it is mended.</param>
public sealed record SpendingRisk(RiskKind Kind, string DecisionCode, long Pence, string What, RiskPlace Place);

/// <summary>Where a risk is mended; one of these is given.</summary>
/// <param name="Line">The place of a line in the envelope.</param>
/// <param name="CommitmentId">A commitment.</param>
/// <param name="Condition">The place of a condition.</param>
/// <param name="Option">The place of an option to stop.</param>
/// <param name="AgreementId">An agreement.</param>
public readonly record struct RiskPlace(
    int? Line = null,
    Guid? CommitmentId = null,
    int? Condition = null,
    int? Option = null,
    Guid? AgreementId = null
);

/// <summary>An agreement as far as a promise rests on it.</summary>
/// <param name="Id">The agreement.</param>
/// <param name="FirstId">The first of those that vary each other, in whose name promises are made.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="DecisionCode">The decision under which it is made.</param>
/// <param name="IsSigned">Whether every party signed it.</param>
public sealed record AgreementStanding(Guid Id, Guid FirstId, string Reference, string DecisionCode, bool IsSigned);

/// <summary>What the search for risks looks at.</summary>
/// <param name="Lines">Lines of money.</param>
/// <param name="Commitments">Promises on any of them.</param>
/// <param name="Agreements">Agreements that were neither withdrawn nor varied by another.</param>
/// <param name="Forecast">The lines of which somebody has said what will be paid in all, also where that is nothing.</param>
/// <param name="Today">The day.</param>
public sealed record RiskFacts(
    IReadOnlyList<StandingLine> Lines,
    IReadOnlyList<Commitment> Commitments,
    IReadOnlyList<AgreementStanding> Agreements,
    IReadOnlySet<Guid> Forecast,
    DateOnly Today
);

/// <summary>Looks for what is at risk.</summary>
public static class SpendingRisks
{
    /// <summary>Days before the end of a financial year from which what is not paid in it is late.</summary>
    public const int DaysBeforeYearEnd = 60;

    /// <summary>Days before the last day of notice from which an option is about to lapse: a decision takes weeks to make.</summary>
    public const int DaysBeforeNotice = 90;

    /// <summary>Everything that is at risk, by kind, the largest amount first; closed years are left out, for nothing in them can be mended.</summary>
    /// <param name="facts">What to look at.</param>
    public static IReadOnlyList<SpendingRisk> Of(RiskFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var lines = facts.Lines.Where(l => l.Means == Means.Cash && l.IsOpen).ToList();
        var commitments = facts.Commitments.Where(c => c.DrawnByLine is null).ToLookup(c => c.LineId);
        return
        [
            .. lines
                .SelectMany(line => OfLine(line, facts).Concat(commitments[line.Line.Id].SelectMany(c => OfCommitment(c, line, facts))))
                .Concat(facts.Lines.GroupBy(l => l.Envelope).SelectMany(g => OfEnvelope(g.Key, [.. g], facts.Today)))
                .OrderBy(r => r.Kind)
                .ThenByDescending(r => r.Pence)
                .ThenBy(r => r.DecisionCode, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<SpendingRisk> OfLine(StandingLine standing, RiskFacts facts)
    {
        var (line, code) = (standing.Line, standing.Envelope.DecisionCode);
        var totals = line.Totals;
        if (totals.Forecast > totals.Approved)
        {
            var over = totals.Forecast - totals.Approved;
            yield return new(
                RiskKind.ForecastAboveApproved,
                code,
                over,
                $"{line.Say(totals.Forecast)} is expected to be paid and {line.Say(totals.Approved)} is approved: {line.Say(over)} too much",
                new(Line: line.Place)
            );
        }

        if (standing.Totals.Approved > 0 && totals.Paid < totals.Approved && !facts.Forecast.Contains(line.Id))
        {
            yield return new(
                RiskKind.NoForecast,
                code,
                standing.Totals.Approved,
                $"Nobody has said how much of {line.Say(standing.Totals.Approved)}{(line.Year is { } year ? $" for {year}" : "")} will be paid in all",
                new(Line: line.Place)
            );
        }

        if (line.MatchedAtMost is { } most && totals.Committed > most)
        {
            var waits = totals.Committed - most;
            var cost = CostFor(totals.Committed, line.MatchPercent!.Value) - totals.Eligible;
            yield return new(
                RiskKind.CostNotMatched,
                code,
                waits,
                $"{line.Say(totals.Committed)} is promised, and {line.MatchPercent}% of the {line.Say(totals.Eligible)} of cost accepted is {line.Say(most)}: "
                    + $"{line.Say(waits)} waits for claims that show {line.Say(cost)} of cost",
                new(Line: line.Place)
            );
        }
    }

    private static IEnumerable<SpendingRisk> OfCommitment(Commitment commitment, StandingLine standing, RiskFacts facts)
    {
        var (line, code) = (standing.Line, standing.Envelope.DecisionCode);
        if (commitment.Amount > 0 && !IsBacked(commitment, facts.Agreements))
        {
            var draft = facts.Agreements.FirstOrDefault(a =>
                commitment.AgreementId is { } id ? a.FirstId == id || a.Id == id : a.DecisionCode == code && !a.IsSigned
            );
            yield return new(
                RiskKind.AgreementNotSigned,
                code,
                commitment.Amount,
                $"{line.Say(commitment.Amount)} is promised ({commitment.Purpose}), "
                    + (draft is null ? "and there is no agreement" : $"and {draft.Reference} is not signed by every party"),
                draft is null ? new(CommitmentId: commitment.Id) : new(AgreementId: draft.Id)
            );
        }

        if (line.Year is { } year && commitment.Unpaid > 0 && facts.Today >= year.LastDay.AddDays(-DaysBeforeYearEnd))
        {
            var ends = facts.Today > year.LastDay ? "ended" : "ends";
            yield return new(
                RiskKind.UnpaidAtYearEnd,
                code,
                commitment.Unpaid,
                $"{line.Say(commitment.Unpaid)} of {line.Say(commitment.Amount)} ({commitment.Purpose}) is not paid, and {year} {ends} on {DayWords.Of(year.LastDay)}",
                new(CommitmentId: commitment.Id)
            );
        }
    }

    private static IEnumerable<SpendingRisk> OfEnvelope(Envelope envelope, IReadOnlyList<StandingLine> lines, DateOnly today)
    {
        var open = lines.Where(l => l.Means == Means.Cash && l.IsOpen).ToList();
        var left = StandingLine.Sum(open).Left;
        foreach (var condition in envelope.Conditions.Where(c => c.Met is null))
        {
            yield return new(
                RiskKind.ConditionNotMet,
                envelope.DecisionCode,
                left,
                $"{new Money(left)} cannot be committed before this is met: {condition.Text}",
                new(Condition: condition.Place)
            );
        }

        foreach (var option in envelope.Options.Where(o => o.Settled is null && o.NoticeBy is { } by && today >= by.AddDays(-DaysBeforeNotice)))
        {
            var by = option.NoticeBy!.Value;
            var stops = option.EndsOn ?? by;
            var saved = open.Where(l => l.Line.Year is not { } year || year.FirstDay > stops).Sum(l => l.Totals.Approved - l.Totals.Paid);
            yield return new(
                RiskKind.OptionLapsing,
                envelope.DecisionCode,
                saved,
                $"{option.What}: notice {(today > by ? "had" : "has")} to be given by {DayWords.Of(by)}, and no decision says whether to; it is about {new Money(saved)} not yet paid",
                new(Option: option.Place)
            );
        }
    }

    private static bool IsBacked(Commitment commitment, IReadOnlyList<AgreementStanding> agreements) =>
        commitment.AgreementId is { } id && agreements.Any(a => (a.FirstId == id || a.Id == id) && a.IsSigned);

    /// <summary>The least cost of which a share carries an amount; rounded up to the penny.</summary>
    private static long CostFor(long amount, int percent) => checked(((amount * 100) + percent - 1) / percent);
}
