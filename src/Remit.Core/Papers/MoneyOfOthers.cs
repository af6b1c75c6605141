using Remit.Finance;

namespace Remit.Papers;

/// <summary>Money that others pay or that comes in, told by the words beside the amount, wherever it stands.</summary>
internal static class MoneyOfOthers
{
    private static readonly Phrases Fees = new("membership fee|subscription|joining fee|affiliation fee");
    private static readonly Phrases FeesOf = new("fees of|fee of");
    private static readonly Phrases Members = new("member|core|councils|borough");
    private static readonly Phrases Pay = new("will provide|will pay| pay a|contribute|provide");
    private static readonly Phrases InKind = new("in-kind|in kind");
    private static readonly Phrases MatchBefore = new(
        "match funding of|match funding (of|match-funding of|match of|matched by|match contribution of|in match|leverage of|levering|leverage |leveraging|third-party funding of|partner contribution"
    );

    private static readonly Phrases MatchAfter = new(
        "match funding|match contribution|of match|in match|match,|match.|leverage|of leverage|co-funding|of co-funding|matched funding"
    );
    private static readonly Phrases MatchNear = new("co-investment|matched funding|match funding|match-funding");
    private static readonly Phrases PaidBy = new(
        "is funded by|are funded by|to be funded by|is paid by|was paid by|funded by|paid by|contributed by|met by|provided by|from partners|will be funded by|will be provided by|will be met by|contribution from"
    );

    private static readonly Phrases Give = new(
        "will provide|will contribute|will also provide|will also contribute|has committed|have committed|will match|is contributing|are contributing"
    );
    private static readonly Phrases Ours = new("the gla|by gla|mayor|the authority|mopac|the council|the lfc|lfb|our |city hall");
    private static readonly Phrases We = new("gla |mayor|authority|mopac|this decision");
    private static readonly Phrases They = new("councils|boroughs|partners");
    private static readonly Phrases BothWays = new(
        "receipt and expenditure|receive and spend|receive and expend|receipt and spend|receive, and spend|applications received|bids received"
    );
    private static readonly Phrases Incoming = new(
        "receipt of|receive |receives |receiving|received |income of|income from|sponsorship of|sponsorship income|grant income|acceptance of|accept a|accepts a|accept the|were awarded|was awarded|been awarded|successful in applying for|repayment of"
    );

    private static readonly Phrases OthersIncome = new("had an income|has an income|annual income|an annual turnover|had income");
    private static readonly Phrases ComesIn = new(
        "will be received|is to be received|to be received|was received|has been received|to the gla|to the authority|to mopac|to the combined authority"
    );
    private static readonly Phrases Grant = new("grant");
    private static readonly Phrases FundersOfCouncils = new(
        "from the gla|with the gla|from the greater london authority|with the greater london authority|from the department|with the department|from homes england|with homes england|from government|from central government|from the home office|from the combined authority|from the secretary of state"
    );

    private static readonly Phrases AndMore = new("and a further sum of|and a further|a further sum of|and an additional");

    /// <summary>What others pay; null when the words do not say so.</summary>
    public static SpendingKind? Paid(AmountPlace place)
    {
        if (
            Fees.In(place.LeftNear(60))
            || Fees.Open(place.RightNear(30))
            || (place.Mention.Each && Members.In(place.Before) && (Pay.In(place.LeftNear(60)) || FeesOf.In(place.LeftNear(30))))
        )
        {
            return SpendingKind.MembershipFee;
        }

        if (InKind.In(place.LeftNear(50)) || InKind.In(place.RightNear(50)))
        {
            return SpendingKind.InKind;
        }

        return IsMatch(place) ? SpendingKind.Match : null;
    }

    /// <summary>True for money that comes in, by the words beside it.</summary>
    public static bool IsIncome(AmountPlace place)
    {
        var left = place.LeftNear(80);
        return ComesIn.Open(place.RightNear(30)) || (Incoming.In(left) && !BothWays.In(left) && !OthersIncome.In(left));
    }

    /// <summary>True for an award to the authority that decides: "funding of … to the GLA".</summary>
    public static bool IsPaidToUs(AmountPlace place) => ComesIn.Open(place.RightNear(30));

    /// <summary>True for a grant that a council is given: the agreement is with a funder of councils.</summary>
    public static bool IsGrantToCouncil(AmountPlace place) => Grant.In(place.Before) && FundersOfCouncils.In(place.Before);

    /// <summary>True for the second of two sums that a sentence names as the same kind of money.</summary>
    public static bool GoesWith(AmountPlace place, SpendingRow before) =>
        before.Kind is SpendingKind.Income or SpendingKind.Match or SpendingKind.OtherDecision && AndMore.End(place.LeftNear(30));

    private static bool IsMatch(AmountPlace place)
    {
        if (MatchBefore.In(place.LeftNear(70)) || MatchAfter.Open(place.RightNear(60)) || MatchNear.In(place.RightNear(45)))
        {
            return true;
        }

        var right = place.RightNear(90);
        return (PaidBy.Open(right) && !Ours.In(right[..Math.Min(40, right.Length)]))
            || (Give.In(place.LeftNear(70)) && SubjectIsAnother(place.Before));
    }

    private static bool SubjectIsAnother(string before)
    {
        var at = Give.LastIn(before);
        var subject = before.AsSpan(Math.Max(0, at - 60), Math.Min(at, 60));
        return !We.In(subject) || They.In(subject);
    }
}
