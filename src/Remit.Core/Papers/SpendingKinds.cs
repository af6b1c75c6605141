using Remit.Finance;
using static Remit.Papers.AmountPlace;

namespace Remit.Papers;

/// <summary>Tells what kind of money each amount is: by where it stands, by the act that governs it, and by the words beside it.</summary>
internal static class SpendingKinds
{
    private static readonly (string Word, SpendingKind Kind)[] Acts =
    [
        ("receipt and expenditure", SpendingKind.Approved),
        ("receipt and spend", SpendingKind.Approved),
        ("receive and spend", SpendingKind.Approved),
        ("receive and expend", SpendingKind.Approved),
        ("receipt", SpendingKind.Income),
        ("receive", SpendingKind.Income),
        ("accept", SpendingKind.Income),
        ("income", SpendingKind.Income),
        ("sponsorship", SpendingKind.Income),
        ("delegat", SpendingKind.Delegated),
        ("exempt", SpendingKind.Component),
        ("waiver", SpendingKind.Component),
        ("notes ", SpendingKind.Context),
        ("noting", SpendingKind.Context),
        ("note that", SpendingKind.Context),
        ("expenditure", SpendingKind.Approved),
        ("expend", SpendingKind.Approved),
        ("spend", SpendingKind.Approved),
        ("allocat", SpendingKind.Approved),
        ("grant ", SpendingKind.Approved),
        ("award", SpendingKind.Approved),
        ("transfer", SpendingKind.Approved),
        ("commit", SpendingKind.Approved),
        ("contribution", SpendingKind.Approved),
        ("budget", SpendingKind.Approved),
        ("funding", SpendingKind.Approved),
        ("approv", SpendingKind.Approved),
        ("agree", SpendingKind.Approved),
    ];

    /// <summary>The kind of an amount in the decision.</summary>
    /// <param name="place">The amount.</param>
    /// <param name="own">The rows that were read before it in the same item.</param>
    /// <param name="above">The rows of the items that lead on to its own.</param>
    /// <param name="earlier">All rows of the decision so far.</param>
    /// <param name="isCouncil">True on a council's page.</param>
    public static SpendingKind InDecision(
        AmountPlace place,
        IReadOnlyList<SpendingRow> own,
        IReadOnlyList<SpendingRow> above,
        IReadOnlyList<SpendingRow> earlier,
        bool isCouncil
    )
    {
        if (MoneyOfOthers.RuleOrPrice(place) is { } rule && !(rule == SpendingKind.Rate && Has(place.LeftNear(40), "expenditure", "spend")))
        {
            return rule;
        }

        var hasApproved = earlier.Any(r => r.Kind == SpendingKind.Approved);
        if (IsRunningTotal(place) || (hasApproved && IsCostOfAll(place)))
        {
            return SpendingKind.ProgrammeTotal;
        }

        if (hasApproved && IsTotal(place))
        {
            return SpendingKind.ApprovedTotal;
        }

        if (own.Count > 0 && IsPart(place) is { } part)
        {
            return part;
        }

        if (hasApproved && (IsFromAbove(place.Before) || IsFromAbove(place.Lead)))
        {
            return SpendingKind.Component;
        }

        var act = LastAct(place.Before) ?? LastAct(place.Lead) ?? SpendingKind.Approved;
        if (
            act is not SpendingKind.Income
            && MoneyOfOthers.PaidByOthers(place) is { } others
            && !(others == SpendingKind.MembershipFee && act == SpendingKind.Approved)
        )
        {
            return others;
        }

        if (isCouncil && MoneyOfOthers.IsGrantToCouncil(place))
        {
            return SpendingKind.Income;
        }

        if (hasApproved && IsSource(place))
        {
            return SpendingKind.Budget;
        }

        if (act == SpendingKind.Approved && IsSaidAgain(place, earlier))
        {
            return SpendingKind.Restatement;
        }

        return act == SpendingKind.Approved && above.Any(r => r.Kind is SpendingKind.Approved) ? SpendingKind.Component : act;
    }

    /// <summary>Money taken out of what an earlier item approves.</summary>
    private static bool IsFromAbove(string words) =>
        Has(
            words,
            "from the above",
            "from these funds",
            "from this funding",
            "out of the above",
            "of the above funds",
            "included in the total",
            "within the above",
            "from within the above"
        );

    /// <summary>The kind of an amount outside the decision.</summary>
    /// <param name="place">The amount.</param>
    /// <param name="decided">The decision's own rows.</param>
    /// <param name="before">The row before in the same sentence; null when it is the first.</param>
    /// <param name="isCouncil">True on a council's page.</param>
    public static SpendingKind Elsewhere(AmountPlace place, IReadOnlyList<SpendingRow> decided, SpendingRow? before, bool isCouncil)
    {
        if (MoneyOfOthers.RuleOrPrice(place) is { } rule)
        {
            return rule;
        }

        if (before is not null && IsPart(place) is { } part)
        {
            return part;
        }

        if (MoneyOfOthers.PaidByOthers(place) is { } others)
        {
            return others;
        }

        if (MoneyOfOthers.IsIncome(place) || (isCouncil && MoneyOfOthers.IsGrantToCouncil(place)))
        {
            return SpendingKind.Income;
        }

        if (IsProgrammeTotal(place))
        {
            return SpendingKind.ProgrammeTotal;
        }

        if (place.InTable && !decided.Any(r => r.Amount == place.Mention.Amount && r.Kind == SpendingKind.Approved))
        {
            return place.Before.TrimStart().StartsWith("total", StringComparison.Ordinal) ? SpendingKind.ProgrammeTotal : SpendingKind.Component;
        }

        if (decided.Any(r => r.Amount == place.Mention.Amount && r.Kind is SpendingKind.Approved or SpendingKind.ApprovedTotal))
        {
            return SpendingKind.Restatement;
        }

        if (decided.FirstOrDefault(r => r.Amount == place.Mention.Amount) is { } same)
        {
            return same.Kind;
        }

        if (place.NamesAnotherDecision)
        {
            return SpendingKind.OtherDecision;
        }

        return Other(place, decided);
    }

    private static SpendingKind Other(AmountPlace place, IReadOnlyList<SpendingRow> decided)
    {
        var left = place.LeftNear(60);
        if (Has(left, "increase of", "decrease of", "reduction of", "rise of", "uplift of"))
        {
            return SpendingKind.Context;
        }

        if (Has(left, "saving of", "savings of", "save ", "underspend of") || Opens(place.RightNear(30), "saving", "underspend"))
        {
            return SpendingKind.Saving;
        }

        if (place.Section is SectionKind.Summary or SectionKind.Fields && Asks(place, decided.Count == 0))
        {
            return decided.Count == 0 ? SpendingKind.Proposed : SpendingKind.Restatement;
        }

        var isBudget =
            Has(left, "budget", "allocation of", "fund of", "envelope", "reserve of", "available")
            || Opens(place.RightNear(40), "budget", "fund ", "allocation", "available")
            || (Opens(place.RightNear(40), "from the") && Has(place.RightNear(60), "budget", "fund", "allocation"));
        return isBudget ? SpendingKind.Budget : SpendingKind.Context;
    }

    /// <summary>Words of a summary that ask for the money.</summary>
    /// <param name="place">The amount.</param>
    /// <param name="alone">True when the text has no decision with money in it, so that weaker words will do.</param>
    private static bool Asks(AmountPlace place, bool alone)
    {
        var words = place.Lead + " " + place.Before;
        return Has(words, "seeks", "seeking", "request", "approval is sought", "approval sought", "asked to approve", "recommend")
            || (alone && Has(words, "would rise", "be increased to", "propose", "asked to", "approval", " would "));
    }

    /// <summary>A part of the amount before it: "of which", "including", or in its brackets; null when it stands for itself.</summary>
    private static SpendingKind? IsPart(AmountPlace place)
    {
        if (place.Mention.InTotal && place.InBracketsAfterAmount)
        {
            return SpendingKind.ApprovedTotal;
        }

        if (Ends(place.Left, "of which", "of which up to") || Opens(place.RightNear(24), "of which", "of this", "of it"))
        {
            return SpendingKind.OfWhich;
        }

        if (place.InBracketsAfterAmount)
        {
            return SpendingKind.Component;
        }

        return Has(
            place.LeftNear(40),
            "of which",
            "including",
            "includes",
            "comprising",
            "comprised of",
            "consisting of",
            "made up of",
            "split ",
            "broken down",
            "namely",
            "which include"
        )
            ? SpendingKind.Component
            : null;
    }

    private static bool IsTotal(AmountPlace place) =>
        place.Mention.InTotal
        || Ends(place.LeftNear(30), "totalling", "total of", "in total", "a total of", "total", "totaling")
        || Opens(place.RightNear(14), "in total", "total");

    /// <summary>"This will take total approved expenditure to …".</summary>
    private static bool IsRunningTotal(AmountPlace place) =>
        Has(
            place.Before,
            "taking the total",
            "take the total",
            "take total",
            "taking total",
            "takes the total",
            "bringing the total",
            "brings the total",
            "bring the total"
        );

    private static bool IsProgrammeTotal(AmountPlace place) =>
        IsRunningTotal(place)
        || IsCostOfAll(place)
        || Has(
            place.LeftNear(60),
            "total cost",
            "total budget",
            "total value",
            "total investment",
            "total funding",
            "total expenditure",
            "total spend",
            "total capital",
            "total revenue"
        )
        || Has(place.LeftNear(60), "total of", "total estimated", "totalling", "total ask", "total request", "total grant", "total bid")
        || place.Mention.InTotal
        || Opens(place.RightNear(14), "in total");

    /// <summary>The cost of the whole, whoever pays: "the total scheme value is …".</summary>
    private static bool IsCostOfAll(AmountPlace place) =>
        Has(
            place.LeftNear(70),
            "total scheme",
            "total project",
            "total programme",
            "overall cost",
            "total cost of the",
            "total value of the",
            "overall project",
            "total costs of the"
        );

    /// <summary>The budget that the money comes from, named with its size.</summary>
    private static bool IsSource(AmountPlace place) =>
        Ends(
            place.LeftNear(60),
            "budget of",
            "budget allocation of",
            "budget allocation",
            "remaining allocation of",
            "underspend of",
            "out of the",
            "from a budget of",
            "from the",
            "reserve of",
            "from within the"
        ) && Has(place.Before, "from");

    private static bool IsSaidAgain(AmountPlace place, IReadOnlyList<SpendingRow> earlier) =>
        earlier.Any(r => r.Kind == SpendingKind.Approved && r.Amount == place.Mention.Amount)
        && Has(
            place.Before,
            "agreement",
            "addendum",
            "the above",
            "exempt",
            "contract",
            "variation",
            "the same",
            "this sum",
            "that sum",
            "said ",
            "enter"
        );

    /// <summary>The act named last before the amount; the longer name wins where two begin together.</summary>
    private static SpendingKind? LastAct(string words)
    {
        int best = -1,
            length = 0;
        SpendingKind? kind = null;
        var delegates = words.Contains("delegat", StringComparison.Ordinal);
        foreach (var (word, meaning) in Acts)
        {
            var at = words.LastIndexOf(word, StringComparison.Ordinal);
            var end = at + word.Length;
            if (at >= 0 && (end > best + length || (end == best + length && word.Length > length)) && !(at > best && at < best + length))
            {
                (best, length, kind) = (at, word.Length, meaning);
            }
        }

        return delegates && kind == SpendingKind.Approved ? SpendingKind.Delegated : kind;
    }
}
