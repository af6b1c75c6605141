using Remit.Finance;
using Remit.Rules;

namespace Remit.Payments;

/// <summary>What may be paid on a claim: the cost that was accepted, or the authority's share of it, held over all claims together.</summary>
/// <remarks>
/// A share is of the whole cost accepted so far and rounded down to the penny once, so that many small claims never come to more than one large one.
/// Source: ADD2253, the host pays half of the staff cost and GBP 25,000 at most.
/// </remarks>
/// <param name="Accepted">The cost accepted in this claim.</param>
/// <param name="Payable">What may be paid on it; zero when the share is used up.</param>
/// <param name="Because">The arithmetic, line by line.</param>
public sealed record ClaimShare(Money Accepted, Money Payable, IReadOnlyList<string> Because)
{
    /// <summary>What may be paid on a claim.</summary>
    /// <param name="on">The commitment.</param>
    /// <param name="before">The cost accepted, and what was found payable, in the claims on it that were settled before.</param>
    /// <param name="elsewhere">What is asked for or was paid on the commitment for other things than claims.</param>
    /// <param name="accepted">The cost accepted in this claim; not negative.</param>
    public static ClaimShare Of(PayableCommitment on, (Money Accepted, Money Payable) before, Money elsewhere, Money accepted)
    {
        ArgumentNullException.ThrowIfNull(on);
        List<string> because = [];
        var owed = accepted;
        if (on.MatchPercent is { } percent)
        {
            var all = before.Accepted + accepted;
            var share = all.Share(percent, MidpointRounding.ToZero);
            owed = share - before.Payable;
            because.Add($"{percent}% of the {all} of cost accepted so far, with this claim, is {share}");
            because.Add($"{before.Payable} of that was found payable before: {Least(owed, Money.Zero)} comes with this claim");
        }

        var room = on.Amount - before.Payable - elsewhere;
        if (owed > room)
        {
            because.Add($"{on.Amount} is promised in all, and {Least(room, Money.Zero)} of it is still free: no more can be paid");
        }

        var payable = owed < room ? owed : room;
        return new(accepted, Least(payable, Money.Zero), because);
    }

    private static Money Least(Money amount, Money floor) => amount < floor ? floor : amount;
}
