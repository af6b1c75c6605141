using Remit.Forms;
using Remit.Rules;

namespace Remit.Envelopes;

/// <summary>What is asked of each act before its amounts are looked at.</summary>
internal static class LedgerRules
{
    private static Breach NoLine => new("envelopes.no-such-line", "The envelope has no such line");

    /// <summary>The reason that an act gives.</summary>
    public static string? ReasonOf(LedgerAct act) =>
        act switch
        {
            LedgerAct.Commit commit => commit.Terms.Purpose,
            LedgerAct.Vary vary => vary.Why,
            LedgerAct.Release release => release.Why,
            LedgerAct.Pay pay => pay.Why,
            LedgerAct.Reclaim reclaim => reclaim.Why,
            LedgerAct.AcceptCost cost => cost.Why,
            LedgerAct.Forecast forecast => forecast.Why,
            LedgerAct.Move move => move.Why,
            LedgerAct.Reverse reverse => reverse.Why,
            _ => null,
        };

    public static IReadOnlyList<Breach> Of(LedgerAct act, LedgerBook book, DateOnly on) =>
        [
            .. WhyNotNew(act, book),
            .. WhyNotAmount(act),
            .. string.IsNullOrWhiteSpace(ReasonOf(act)) ? [new Breach("envelopes.no-reason", ReasonWanted(act))] : Array.Empty<Breach>(),
            .. act switch
            {
                LedgerAct.Commit commit => OnLine(book, commit.LineId, line => book.EnvelopeOf(line).WhyNotPromise(line, commit.Year, on)),
                LedgerAct.Vary vary => OnCommitment(book, vary.CommitmentId, line => WhyNotVary(book, line, vary.By, on)),
                LedgerAct.Release release => OnCommitment(book, release.CommitmentId, _ => []),
                LedgerAct.Pay pay => OnCommitment(book, pay.CommitmentId, WhyNotPay),
                LedgerAct.Reclaim reclaim => OnCommitment(book, reclaim.CommitmentId, _ => []),
                LedgerAct.AcceptCost cost => OnLine(book, cost.LineId, WhyNotAccept),
                LedgerAct.Forecast forecast => OnLine(book, forecast.LineId, _ => []),
                LedgerAct.Move move => OnLine(book, move.FromLine, line => WhyNotMove(book, line, move)),
                LedgerAct.Reverse reverse => WhyNotReverse(book, reverse, on),
                _ => [],
            },
        ];

    /// <summary>An act has an id of its own: who sends it twice is told.</summary>
    private static IEnumerable<Breach> WhyNotNew(LedgerAct act, LedgerBook book) =>
        act.Id == Guid.Empty ? [new("envelopes.no-id", "Every act has an id of its own")]
        : book.EntriesOf(act.Id).Count > 0 || (act is LedgerAct.Commit && book.Commitment(act.Id) is not null)
            ? [new("envelopes.done-already", "This was done already")]
        : [];

    private static IEnumerable<Breach> WhyNotAmount(LedgerAct act)
    {
        var (amount, isGood) = act switch
        {
            LedgerAct.Commit a => (a.Amount, a.Amount > 0),
            LedgerAct.Vary a => (a.By, a.By != 0),
            LedgerAct.Release a => (a.Amount, a.Amount > 0),
            LedgerAct.Pay a => (a.Amount, a.Amount > 0),
            LedgerAct.Reclaim a => (a.Amount, a.Amount > 0),
            LedgerAct.AcceptCost a => (a.Cost, a.Cost > 0),
            LedgerAct.Forecast a => (a.Total, a.Total >= 0),
            LedgerAct.Move a => (a.Amount, a.Amount > 0),
            _ => (0, true),
        };
        if (!isGood)
        {
            yield return new(
                "envelopes.not-an-amount",
                act switch
                {
                    LedgerAct.Forecast => "Enter zero or more",
                    LedgerAct.Vary => "Enter by how much it becomes larger or smaller",
                    _ => "Enter an amount greater than zero",
                }
            );
        }
        else if (amount is > LedgerBook.MostOfAnything or < -LedgerBook.MostOfAnything)
        {
            yield return new("envelopes.not-an-amount", "Enter a smaller amount: no line holds so much");
        }
    }

    private static string ReasonWanted(LedgerAct act) => act is LedgerAct.Commit ? "Enter what it is for" : "Enter the reason";

    /// <summary>A promise that grows is held to what a new one is.</summary>
    private static IReadOnlyList<Breach> WhyNotVary(LedgerBook book, EnvelopeLine line, long by, DateOnly on) =>
        by > 0 ? book.EnvelopeOf(line).WhyNotPromise(line, line.Year, on) : [];

    private static IEnumerable<Breach> WhyNotPay(EnvelopeLine line) =>
        line.IsInKind ? [new("envelopes.in-kind", "This is given in kind: it is counted, and no money is paid for it")] : [];

    private static IEnumerable<Breach> WhyNotAccept(EnvelopeLine line) =>
        line.MatchPercent is null
            ? [new("envelopes.no-match", "The decision sets no share for this line: there is nothing to match", line.Source)]
            : [];

    private static IEnumerable<Breach> WhyNotMove(LedgerBook book, EnvelopeLine from, LedgerAct.Move move)
    {
        if (string.IsNullOrWhiteSpace(move.DecisionCode))
        {
            yield return new("envelopes.moved-without-decision", "Enter the code of the decision that moves the money");
        }

        if (move.ToLine is not { } id)
        {
            yield break;
        }

        if (book.Line(id) is not { } to)
        {
            yield return NoLine;
            yield break;
        }

        if (to.Id == from.Id)
        {
            yield return new("envelopes.moved-to-itself", "Choose another line to move it to");
        }

        if (from.DrawnOnCommitment is not null || to.DrawnOnCommitment is not null)
        {
            yield return new("envelopes.drawn", "This is drawn from another decision: give it back there, and draw it anew by a decision");
        }

        if (to.Unit != from.Unit || to.IsInKind != from.IsInKind || to.ByAnother != from.ByAnother)
        {
            yield return new("envelopes.other-unit", "What is moved stays what it is: money to money, places to places, kind to kind");
        }

        if (to.Nature != from.Nature && from.Nature == MoneyNature.Capital)
        {
            yield return new(
                "envelopes.capital-to-revenue",
                "Capital cannot be moved to pay for running costs",
                "Local Government Act 2003, section 16"
            );
        }
    }

    private static List<Breach> WhyNotReverse(LedgerBook book, LedgerAct.Reverse reverse, DateOnly on)
    {
        var entries = book.EntriesOf(reverse.ActId);
        if (entries.Count == 0)
        {
            return [new("envelopes.no-such-act", "The ledger has no such act")];
        }

        List<Breach> breaches = [];
        if (book.IsReversed(reverse.ActId))
        {
            breaches.Add(new("envelopes.reversed-already", "This was undone already"));
        }

        breaches.AddRange(entries.SelectMany(e => WhyNotUndo(book, e, on)).Distinct());
        return breaches;
    }

    private static IEnumerable<Breach> WhyNotUndo(LedgerBook book, LedgerEntry entry, DateOnly on)
    {
        var line = book.Line(entry.LineId)!;
        var commitment = entry.CommitmentId is { } id ? book.Commitment(id) : null;
        return entry.Kind switch
        {
            EntryKind.Reverse => [new("envelopes.reversal-stays", "An undoing is not undone: do the act again")],
            EntryKind.Approve => [new("envelopes.decision-stays", "What a decision allows is changed by a decision, not undone here")],
            EntryKind.Commit when commitment!.DrawnByLine is not null => [Drawn],
            EntryKind.Commit when commitment!.Amount != entry.Change.Committed =>
            [
                new(LedgerLimits.OutOfStep, "The promise was changed since: release it, or undo the changes first"),
            ],
            // what is set free and then promised again is held to what a new promise is
            _ when entry.Change.Committed < 0 => book.EnvelopeOf(line).WhyNotPromise(line, line.Year, on),
            _ => [],
        };
    }

    private static IEnumerable<Breach> OnLine(LedgerBook book, Guid id, Func<EnvelopeLine, IEnumerable<Breach>> rules) =>
        book.Line(id) is { } line ? rules(line) : [NoLine];

    /// <summary>What a later decision draws is its own from then on: it is paid, given back and corrected in that decision's envelope.</summary>
    private static Breach Drawn => new("envelopes.drawn", "A later decision draws on this: it is paid and given back from that decision’s envelope");

    private static IEnumerable<Breach> OnCommitment(LedgerBook book, Guid id, Func<EnvelopeLine, IEnumerable<Breach>> rules) =>
        book.Commitment(id) is not { } commitment || book.Line(commitment.LineId) is not { } line
            ? [new("envelopes.no-such-commitment", "The envelope has no such commitment")]
        : commitment.DrawnByLine is not null ? [Drawn]
        : rules(line);
}
