using Remit.Finance;

namespace Remit.Papers;

/// <summary>Amounts that are no sum of money but a limit in a rule, a price of one thing, a comparison or a goal.</summary>
internal static class MoneyRules
{
    private static readonly Phrases Above = new("or above|or more|and above|or over|and over|or less|or below|and under|or greater|threshold|limit");
    private static readonly Phrases Limits = new("threshold of|limit of|reason key|thresholds of");
    private static readonly Phrases Rules = new(
        "threshold|prior approval|contracts and funding code|key decision|expected value of a contract|procurement route|commitment to expenditure|scheme of delegation|financial regulations|standing orders|procured competitively|written quot|decision form|contract value"
    );

    private static readonly Phrases Sizes = new("grants of|awards of|value of|bids|applications|projects|loans");
    private static readonly Phrases SizesAfter = new("grants|per project|awards");
    private static readonly Phrases Bounds = new("over|exceeding|exceeds|exceed|under|below|above|in excess of|greater than|more than|less than");
    private static readonly Phrases Bounded = new("expenditure of|contract|contracts|value|(under|(over|decisions");
    private static readonly Phrases UpToAndIncluding = new("up to and including");
    private static readonly Phrases UnitPrices = new("per day|a day|per hour|an hour|per head|per unit|per person|/day");
    private static readonly Phrases Units = new(
        "head|person|delegate|participant|unit|home|property|household|pupil|place|sqm|user|licence|session|school|vehicle|visit|event|tree|apprentice|trainee|learner|student|child|device"
    );
    private static readonly Phrases Comparing = new("compar|benchmark|against|cheaper|market rate");
    private static readonly Phrases Compared = new("other|similar|market|average|typical|against|benchmark|standard");
    private static readonly Phrases Goals = new(
        "goal of|goal to|target of raising|aim of raising|aims to raise|aim to raise|hopes to raise|fundraising target|fund-raising target|ambition to raise|seeking to raise|goal is"
    );

    private static readonly Phrases Alike = new("similar |comparable | equivalent |elsewhere");
    private static readonly Phrases Cost = new("cost|costs|costing|priced at|paid|cost about|cost around");
    private static readonly Phrases EachThing = new("each ");
    private static readonly Phrases EachOf = new("each of|each year|each financial|each month");
    private static readonly Phrases Many = new("grants of|awards of|bursaries of|payments of|vouchers of");

    /// <summary>The kind; null when the amount is none of these.</summary>
    public static SpendingKind? Kind(AmountPlace place)
    {
        if (IsThreshold(place))
        {
            return SpendingKind.Threshold;
        }

        if (place.Mention.Per is AmountPer.Hour or AmountPer.Day or AmountPer.Week || IsUnitPrice(place))
        {
            return Alike.In(place.LeftNear(60)) || (Comparing.In(place.Sentence) && Compared.In(place.LeftNear(60)))
                ? SpendingKind.Comparison
                : SpendingKind.Rate;
        }

        if (place.Mention.Each | place.Mention.Per == AmountPer.Each && place.FirstAmountEnd >= 0 && Many.In(place.LeftNear(80)))
        {
            return SpendingKind.Rate;
        }

        if (place.Item is null && Cost.End(place.Left))
        {
            var left = place.LeftNear(60);
            if (Alike.In(left))
            {
                return SpendingKind.Comparison;
            }

            if (EachThing.In(left) && !EachOf.In(left))
            {
                return SpendingKind.Rate;
            }
        }

        return Goals.In(place.LeftNear(60)) ? SpendingKind.Goal : null;
    }

    private static bool IsThreshold(AmountPlace place)
    {
        var left = place.LeftNear(70);
        if (Above.Open(place.RightNear(20)) || Limits.In(left) || UpToAndIncluding.End(left) || left.TrimEnd() is [.., '>' or '<'])
        {
            return true;
        }

        var rule = Rules.In(place.Sentence);
        if (place.Mention.Statement == AmountStatement.Range)
        {
            return rule || Sizes.In(left) || SizesAfter.In(place.Right);
        }

        var bounded =
            place.Mention.Qualifier is "more than" or "less than" or "over" or "under" or "above" or "below" or "at least" || Bounds.End(left);
        return bounded && !left.EndsWith("the ", StringComparison.Ordinal) && (rule || Bounded.In(left) || left.TrimEnd() is [.., '(']);
    }

    private static bool IsUnitPrice(AmountPlace place) =>
        (place.Mention is { Per: AmountPer.Each, PerWhat: { } what } && Units.End(what)) || UnitPrices.Open(place.RightNear(16));
}
