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
    /// <param name="above">The rows that were read before it in the same item, and those of the items that it is a part of.</param>
    /// <param name="earlier">All rows of the decision so far.</param>
    /// <param name="isCouncil">True on a council's page.</param>
    public static SpendingKind InDecision(AmountPlace place, IReadOnlyList<SpendingRow> above, IReadOnlyList<SpendingRow> earlier, bool isCouncil)
    {
        if (MoneyOfOthers.RuleOrPrice(place) is { } rule && !(rule == SpendingKind.Rate && Has(place.LeftNear(40), "expenditure", "spend")))
        {
            return rule;
        }

        if (IsTotal(place) && above.Count > 0 | earlier.Any(r => r.Kind == SpendingKind.Approved))
        {
            return IsRunningTotal(place) ? SpendingKind.ProgrammeTotal : SpendingKind.ApprovedTotal;
        }

        if (IsRunningTotal(place))
        {
            return SpendingKind.ProgrammeTotal;
        }

        if (above.Count > 0 && IsPart(place) is { } part)
        {
            return part;
        }

        var act = LastAct(place.Before) ?? SpendingKind.Approved;
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

        if (IsSource(place) && earlier.Any(r => r.Kind == SpendingKind.Approved))
        {
            return SpendingKind.Budget;
        }

        if (act == SpendingKind.Approved && IsSaidAgain(place, earlier))
        {
            return SpendingKind.Restatement;
        }

        if (
            act == SpendingKind.Approved
            && above.Any(r => r.Kind is SpendingKind.Approved && r.Span.End <= place.SentenceStart)
            && place.Item is { Depth: > 0 }
        )
        {
            return SpendingKind.Component;
        }

        return act;
    }

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

        var asks = place.Section is SectionKind.Summary or SectionKind.Fields && decided.Count == 0;
        if (asks && Has(place.Before, "seeks", "seeking", "recommend", "would rise", "be increased to", "propose", "request", "asked to", "approval"))
        {
            return SpendingKind.Proposed;
        }

        if (asks && Has(place.Before, " would "))
        {
            return SpendingKind.Proposed;
        }

        return
            Has(left, "budget", "allocation of", "fund of", "envelope", "reserve of", "available")
            || Opens(place.RightNear(40), "budget", "fund ", "allocation", "available", "from the")
                && Has(place.RightNear(60), "budget", "fund", "allocation")
            ? SpendingKind.Budget
            : SpendingKind.Context;
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

    /// <summary>"This will take total approved expenditure to …", "the total scheme value is …".</summary>
    private static bool IsRunningTotal(AmountPlace place) =>
        Has(
            place.LeftNear(70),
            "taking the total",
            "take the total",
            "take total",
            "taking total",
            "bringing the total",
            "brings the total",
            "total scheme",
            "total project",
            "total programme",
            "overall cost",
            "total cost of the project",
            "total value of the scheme",
            "overall project"
        );

    private static bool IsProgrammeTotal(AmountPlace place) =>
        IsRunningTotal(place)
        || Has(
            place.LeftNear(60),
            "total cost",
            "total budget",
            "total value",
            "total investment",
            "total funding",
            "total expenditure",
            "total spend",
            "overall budget",
            "overall cost",
            "total of",
            "total estimated",
            "totalling"
        )
        || place.Mention.InTotal
        || Opens(place.RightNear(14), "in total");

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
