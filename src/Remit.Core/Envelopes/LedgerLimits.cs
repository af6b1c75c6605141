using Remit.Rules;

namespace Remit.Envelopes;

/// <summary>The limits that hold whatever is done: the same as the database checks by itself.</summary>
internal static class LedgerLimits
{
    /// <summary>The code of the reason that what came after an act stands against it.</summary>
    public const string OutOfStep = "envelopes.out-of-step";

    /// <summary>Why a line may not change so.</summary>
    public static IEnumerable<Breach> WhyNot(EnvelopeLine line, LineTotals change)
    {
        var (before, after) = (line.Totals, line.Totals + change);
        if (after.Approved > LedgerBook.MostOfAnything || after.Eligible > LedgerBook.MostOfAnything)
        {
            yield return new("envelopes.not-an-amount", $"No line holds more than {line.Say(LedgerBook.MostOfAnything)}");
            yield break;
        }

        if (after.Approved < after.Committed)
        {
            yield return change.Committed > 0
                ? new(
                    "envelopes.cap-passed",
                    $"{line.Say(change.Committed)} is more than the {line.Say(before.Left)} left of the {line.Say(before.Approved)} approved",
                    line.Source
                )
                : new(
                    "envelopes.more-than-left",
                    $"{line.Say(-change.Approved)} cannot be moved: {line.Say(before.Left)} of the {line.Say(before.Approved)} approved is not committed",
                    line.Source
                );
        }

        if (after.Forecast < 0)
        {
            yield return new(OutOfStep, "The forecast was changed since: enter what is expected now");
        }

        if (after.Paid > after.Committed || after.Paid < 0 || after.Committed < 0 || after.Approved < 0 || after.Eligible < 0)
        {
            yield return new(
                OutOfStep,
                $"That would leave {line.Say(after.Committed)} promised and {line.Say(after.Paid)} paid: undo what came after it first"
            );
        }

        if (line.MatchPercent is { } percent && after.Paid > checked(after.Eligible * percent / 100) && (change.Paid > 0 || change.Eligible < 0))
        {
            yield return new(
                "envelopes.match-passed",
                $"{line.Say(after.Paid)} would be paid in all, and {percent}% of the {line.Say(after.Eligible)} of cost accepted so far is "
                    + $"{line.Say(after.Eligible * percent / 100)}",
                line.Source
            );
        }
    }

    /// <summary>Why a commitment may not change so.</summary>
    public static IEnumerable<Breach> WhyNot(Commitment commitment, EnvelopeLine line, LineTotals change)
    {
        var (amount, paid) = (commitment.Amount + change.Committed, commitment.Paid + change.Paid);
        if (change.Paid > 0 && paid > amount)
        {
            yield return new(
                "envelopes.more-than-promised",
                $"{line.Say(change.Paid)} is more than the {line.Say(commitment.Unpaid)} not yet paid of the {line.Say(commitment.Amount)} promised"
            );
        }
        else if (change.Paid < 0 && paid < 0)
        {
            yield return new(
                "envelopes.more-than-paid",
                $"{line.Say(-change.Paid)} is more than the {line.Say(commitment.Paid)} that was paid: no more can come back than went out"
            );
        }
        else if (amount < paid || amount < 0)
        {
            yield return new(
                "envelopes.less-than-paid",
                $"{line.Say(commitment.Paid)} of the {line.Say(commitment.Amount)} promised is paid: {line.Say(commitment.Unpaid)} can be released at most"
            );
        }
    }
}
