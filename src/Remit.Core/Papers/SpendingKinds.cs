namespace Remit.Papers;

/// <summary>Tells what kind of money each amount is: by where it stands, by the act that governs it, and by the words beside it.</summary>
internal static class SpendingKinds
{
    private static readonly Phrases Change = new("increase of|decrease of|reduction of|rise of|uplift of");
    private static readonly Phrases Saving = new("saving of|savings of|save |underspend of");
    private static readonly Phrases SavingAfter = new("saving|underspend");
    private static readonly Phrases BudgetBefore = new("budget|allocation of|fund of|envelope|reserve of|available");
    private static readonly Phrases BudgetAfter = new("budget|fund |allocation|available");
    private static readonly Phrases RunningCosts = new(
        "running costs are|running costs of|running costs will be|running cost is|running cost of|programme costs"
    );
    private static readonly Phrases FromThe = new("from the|from");
    private static readonly Phrases BudgetNear = new("budget|fund|allocation");
    private static readonly Phrases Asking = new(
        "seeks|seeking|request|approval is sought|approval sought|asked to approve|recommend|asking for approval|is for £"
    );
    private static readonly Phrases AskingWeakly = new("would rise|be increased to|propose|asked to|approval| would ");
    private static readonly Phrases Breakdown = new("breakdown|comprising|consisting|made up|broken down|split as");
    private static readonly Phrases Source = new(
        "budget of|budget allocation of|budget allocation|remaining allocation of|underspend of|out of the|from a budget of|from the|reserve of|from within the"
    );

    private static readonly Phrases Again = new("agreement|addendum|the above|exempt|contract|variation|the same|this sum|that sum|said |enter");
    private static readonly Phrases SumsUp = new("the total|this brings|in total|overall,|in summary");
    private static readonly Phrases OutOf = new("of the £|out of the £|of which|from within the £");
    private static readonly Phrases Spends = new("expenditure|spend");

    /// <summary>The kind of an amount in the decision.</summary>
    /// <param name="place">The amount.</param>
    /// <param name="above">The rows of the items that lead on to its own.</param>
    /// <param name="earlier">All rows of the decision so far.</param>
    /// <param name="isCouncil">True on a council's page.</param>
    public static SpendingKind InDecision(AmountPlace place, IReadOnlyList<SpendingRow> above, IReadOnlyList<SpendingRow> earlier, bool isCouncil)
    {
        if (MoneyRules.Kind(place) is { } rule && !(rule == SpendingKind.Rate && place.FirstAmountEnd < 0 && Spends.In(place.LeftNear(40))))
        {
            return rule;
        }

        var hasApproved = earlier.Any(r => r.Kind == SpendingKind.Approved);
        if (OfEarlierMoney(place, earlier, hasApproved) is { } known)
        {
            return known;
        }

        if (MoneyParts.Part(place) is { } part)
        {
            return part == SpendingKind.Component && MoneyOfOthers.Paid(place) == SpendingKind.Match ? SpendingKind.Match : part;
        }

        var act =
            DecisionActs.Governing(place.Before)
            ?? DecisionActs.Governing(place.Earlier)
            ?? DecisionActs.Governing(place.Lead)
            ?? SpendingKind.Approved;
        if (hasApproved && MoneyParts.IsFromAbove(place))
        {
            return place.Lead.Contains("receipt", StringComparison.Ordinal) ? SpendingKind.Income : SpendingKind.Component;
        }

        if (act is SpendingKind.Approved or SpendingKind.Component && above.Any(r => r.Kind == SpendingKind.Approved))
        {
            return SpendingKind.Component;
        }

        if (hasApproved && MoneyParts.IsTotal(place))
        {
            return SpendingKind.ApprovedTotal;
        }

        return ByAct(place, act, earlier, hasApproved, isCouncil);
    }

    /// <summary>The kind of an amount outside the decision.</summary>
    /// <param name="place">The amount.</param>
    /// <param name="decided">The decision's own rows.</param>
    /// <param name="before">The row before in the same sentence; null when it is the first.</param>
    /// <param name="isCouncil">True on a council's page.</param>
    public static SpendingKind Elsewhere(AmountPlace place, IReadOnlyList<SpendingRow> decided, SpendingRow? before, bool isCouncil)
    {
        if (MoneyRules.Kind(place) is { } rule)
        {
            return rule;
        }

        if (MoneyParts.WasApprovedBefore(place) && !IsDecided(place, decided))
        {
            return SpendingKind.OtherDecision;
        }

        if (MoneyParts.Part(place) is { } part)
        {
            return part;
        }

        if (MoneyOfOthers.Paid(place) is { } others)
        {
            return others;
        }

        if (before is not null && MoneyOfOthers.GoesWith(place, before))
        {
            return before.Kind;
        }

        if (MoneyOfOthers.IsIncome(place) || (isCouncil && MoneyOfOthers.IsGrantToCouncil(place)))
        {
            return SpendingKind.Income;
        }

        if (MoneyParts.IsProgrammeTotal(place))
        {
            return SpendingKind.ProgrammeTotal;
        }

        if (IsDecided(place, decided))
        {
            return SpendingKind.Restatement;
        }

        if (RunningCosts.In(place.LeftNear(40)))
        {
            return SpendingKind.ProgrammeTotal;
        }

        if (place.InTable)
        {
            return place.Before.AsSpan().TrimStart().StartsWith("total", StringComparison.Ordinal)
                ? SpendingKind.ProgrammeTotal
                : SpendingKind.Component;
        }

        return decided.FirstOrDefault(r => r.Amount == place.Mention.Amount)?.Kind
            ?? (place.NamesAnotherDecision ? SpendingKind.OtherDecision : Other(place, decided));
    }

    /// <summary>Money that the decision names and does not newly approve; null when it may be new.</summary>
    private static SpendingKind? OfEarlierMoney(AmountPlace place, IReadOnlyList<SpendingRow> earlier, bool hasApproved)
    {
        if (MoneyParts.WasApprovedBefore(place))
        {
            return SpendingKind.OtherDecision;
        }

        var isNoted = DecisionActs.Governing(place.Before) == SpendingKind.Context;
        if (MoneyParts.IsRunningTotal(place) || ((hasApproved || isNoted) && MoneyParts.IsCostOfAll(place)))
        {
            return earlier.Any(r => r.Amount == place.Mention.Amount) ? SpendingKind.Restatement : SpendingKind.ProgrammeTotal;
        }

        if (hasApproved && OutOf.Open(place.Sentence))
        {
            return earlier.Any(r => r.Amount == place.Mention.Amount) ? SpendingKind.Restatement : SpendingKind.Component;
        }

        return hasApproved && SumsUp.Open(place.Sentence) && earlier.Any(r => r.Amount == place.Mention.Amount) ? SpendingKind.Restatement : null;
    }

    private static SpendingKind ByAct(AmountPlace place, SpendingKind act, IReadOnlyList<SpendingRow> earlier, bool hasApproved, bool isCouncil)
    {
        if (
            act is not (SpendingKind.Income or SpendingKind.Delegated)
            && MoneyOfOthers.Paid(place) is { } others
            && others != SpendingKind.MembershipFee
        )
        {
            return others;
        }

        if (
            (isCouncil && MoneyOfOthers.IsGrantToCouncil(place))
            || (
                act == SpendingKind.Approved
                && !hasApproved
                && MoneyOfOthers.IsIncome(place)
                && DecisionActs.Governing(place.Left) != SpendingKind.Approved
            )
        )
        {
            return SpendingKind.Income;
        }

        if (MoneyOfOthers.IsPaidToUs(place))
        {
            return SpendingKind.Income;
        }

        if (hasApproved && Source.End(place.LeftNear(60)) && place.Before.Contains("from", StringComparison.Ordinal))
        {
            return SpendingKind.Budget;
        }

        if (act != SpendingKind.Approved)
        {
            return act == SpendingKind.Context && Source.End(place.LeftNear(60)) ? SpendingKind.Budget : act;
        }

        if (earlier.Any(r => r.Kind == SpendingKind.Approved && r.Amount == place.Mention.Amount) && Again.In(place.Before))
        {
            return SpendingKind.Restatement;
        }

        return hasApproved && DecisionActs.IsMoved(place) ? SpendingKind.Component : SpendingKind.Approved;
    }

    private static SpendingKind Other(AmountPlace place, IReadOnlyList<SpendingRow> decided)
    {
        var left = place.LeftNear(60);
        if (Change.In(left) || MoneyParts.IsAskedByOthers(place))
        {
            return SpendingKind.Context;
        }

        if (Saving.In(left) || SavingAfter.Open(place.RightNear(30)))
        {
            return SpendingKind.Saving;
        }

        if (Breakdown.In(place.Lead))
        {
            return SpendingKind.Component;
        }

        if (place.Section is SectionKind.Summary or SectionKind.Fields && Asks(place, decided.Count == 0))
        {
            return decided.Count == 0 ? SpendingKind.Proposed : SpendingKind.Restatement;
        }

        var isBudget =
            BudgetBefore.In(left)
            || BudgetAfter.Open(place.RightNear(40))
            || (FromThe.Open(place.RightNear(40)) && BudgetNear.In(place.RightNear(60)));
        return isBudget ? SpendingKind.Budget : SpendingKind.Context;
    }

    /// <summary>Words of a summary that ask for the money; weaker ones will do where the text has no decision with money in it.</summary>
    private static bool Asks(AmountPlace place, bool alone) =>
        Asking.In(place.Lead) || Asking.In(place.Before) || (alone && (AskingWeakly.In(place.Lead) || AskingWeakly.In(place.Before)));

    private static bool IsDecided(AmountPlace place, IReadOnlyList<SpendingRow> decided) =>
        decided.Any(r => r.Amount == place.Mention.Amount && r.Kind is SpendingKind.Approved or SpendingKind.ApprovedTotal);
}
