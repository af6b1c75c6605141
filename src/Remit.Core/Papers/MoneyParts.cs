using System.Text.RegularExpressions;

namespace Remit.Papers;

/// <summary>Amounts that are a part of the one before them, or the sum of those before them, or the cost of the whole whoever pays.</summary>
internal static partial class MoneyParts
{
    private static readonly Phrases OfWhich = new("of which|of this sum|of this amount");
    private static readonly Phrases Openers = new(
        "of which|including|inclusive of|includes|comprising|comprised of|consisting of|constituting|made up of|split |broken down|namely|which include"
    );

    private static readonly Phrases With = new(" with|(with");
    private static readonly Phrases NewAct = new(
        "and expenditure of|and the expenditure|and receipt|and the receipt|and approves|and allocation of|and award of"
    );
    private static readonly Phrases FromAbove = new(
        "from the above|from these funds|from this funding|out of the above|of the above funds|included in the total|included in the figure|within the above|from within the above"
    );

    private static readonly Phrases Totals = new("totalling|total of|in total|totaling|a total");
    private static readonly Phrases TotalAfter = new("in total");
    private static readonly Phrases Running = new(
        "taking the total|take the total|take total|taking total|takes total|takes the total|bringing the total|brings the total|bring the total|increasing the total|increase the total|when combined with|in combination with|combined programme total|total expenditure being|cumulative total|total request"
    );

    private static readonly Phrases CostOfAll = new(
        "total scheme|total project|total programme|scheme total|project total|programme total|overall cost|total cost of the|total value of the|overall project|total costs of the|full expenditure"
    );

    private static readonly Phrases ProgrammeTotals = new(
        "total cost|total budget|total value|total investment|total funding|total expenditure|total spend|total capital exp|total revenue|total of|total estimated|totalling"
    );

    private static readonly Phrases Asked = new("total ask|grant request|funding request|total bid");
    private static readonly Phrases Approved = new(
        "having been approved|previously approved|already approved|was approved by|were approved by|approved by md|approved under"
    );

    /// <summary>A part: "of which", "including", or in the brackets of the amount before it; null when it stands for itself.</summary>
    public static SpendingKind? Part(AmountPlace place)
    {
        if (place.FirstAmountEnd < 0)
        {
            return null;
        }

        if (place.Mention.InTotal && place.InBracketsAfterAmount)
        {
            return SpendingKind.ApprovedTotal;
        }

        if (OfWhich.End(place.Left) || OfWhich.Open(place.RightNear(24)))
        {
            return SpendingKind.OfWhich;
        }

        var opener = Openers.LastIn(place.Before);
        var isUnder = opener >= place.FirstAmountEnd && !NewAct.In(place.Before.AsSpan(Math.Min(place.Before.Length, opener + 24)));
        return place.InBracketsAfterAmount || isUnder || With.End(place.Left) ? SpendingKind.Component : null;
    }

    /// <summary>True for money taken out of what an earlier item approves.</summary>
    public static bool IsFromAbove(AmountPlace place) => FromAbove.In(place.Before) || FromAbove.In(place.Lead);

    /// <summary>True for "totalling", "a total of", "in total".</summary>
    public static bool IsTotal(AmountPlace place) => place.Mention.InTotal || Totals.End(place.LeftNear(30)) || TotalAfter.Open(place.RightNear(14));

    /// <summary>True for a sum that runs over several decisions: "This takes total approved expenditure to …".</summary>
    public static bool IsRunningTotal(AmountPlace place) => Running.In(place.Before) || RaisedTo().IsMatch(place.Left);

    /// <summary>True for the cost of the whole, whoever pays: "the total scheme value is …".</summary>
    public static bool IsCostOfAll(AmountPlace place) => CostOfAll.In(place.LeftNear(70));

    /// <summary>True for any total outside the decision; what applicants asked for is none.</summary>
    public static bool IsProgrammeTotal(AmountPlace place) =>
        !IsAskedByOthers(place)
        && (
            IsRunningTotal(place)
            || IsCostOfAll(place)
            || ProgrammeTotals.In(place.LeftNear(60))
            || place.Mention.InTotal
            || TotalAfter.Open(place.RightNear(14))
        );

    /// <summary>True for what applicants asked for.</summary>
    public static bool IsAskedByOthers(AmountPlace place) => Asked.In(place.LeftNear(60));

    /// <summary>"taking the contract's total value to", "which brings spending on the helpline overall to".</summary>
    [GeneratedRegex(
        @"\b(?:taking|takes?|bringing|brings?|raising|raises?|increasing|increases?)\s+(?:[\w'\u2019-]+\s+){0,6}?(?:total|overall|cumulative)\s+(?:[\w'\u2019-]+\s+){0,5}?to\s+(?:up\s+to\s+)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex RaisedTo();

    /// <summary>True where the words after the amount say that another decision approved it.</summary>
    public static bool WasApprovedBefore(AmountPlace place) => Approved.Open(place.RightNear(40));
}
