using Remit.Calendars;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Spending;

/// <summary>Looks for what is at risk.</summary>
public static partial class SpendingRisks
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
                .Concat(OfReceipts(facts))
                .Concat(facts.Claims.SelectMany(c => OfClaim(c, facts.Today)))
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
            )
            {
                By = line.Year?.LastDay,
            };
        }

        if (standing.Totals.Approved > 0 && totals.Paid < totals.Approved && !facts.Forecast.Contains(line.Id))
        {
            yield return new(
                RiskKind.NoForecast,
                code,
                standing.Totals.Approved,
                $"Nobody has said how much of {line.Say(standing.Totals.Approved)}{(line.Year is { } year ? $" for {year}" : "")} will be paid in all",
                new(Line: line.Place)
            )
            {
                Since = standing.Envelope.SignedOn,
            };
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
            )
            {
                By = line.Year?.LastDay,
            };
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
            )
            {
                Since = LondonTime.DayOf(commitment.OpenedAt),
            };
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
            )
            {
                By = year.LastDay,
            };
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
            )
            {
                Since = envelope.SignedOn,
            };
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
            )
            {
                By = by,
            };
        }
    }

    private static bool IsBacked(Commitment commitment, IReadOnlyList<AgreementStanding> agreements) =>
        commitment.AgreementId is { } id && agreements.Any(a => (a.FirstId == id || a.Id == id) && a.IsSigned);

    /// <summary>The least cost of which a share carries an amount; rounded up to the penny.</summary>
    private static long CostFor(long amount, int percent) => checked(((amount * 100) + percent - 1) / percent);
}
