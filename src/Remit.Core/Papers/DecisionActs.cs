namespace Remit.Papers;

/// <summary>The acts of a decision by the words for them, and what kind of money an amount under each is.</summary>
internal static class DecisionActs
{
    private static readonly (string Word, SpendingKind Kind)[] Words =
    [
        ("receipt", SpendingKind.Income),
        ("receive", SpendingKind.Income),
        ("accept", SpendingKind.Income),
        ("income", SpendingKind.Income),
        ("tender of", SpendingKind.Approved),
        ("tender from", SpendingKind.Approved),
        ("quotation", SpendingKind.Approved),
        ("sponsorship", SpendingKind.Income),
        ("exempt", SpendingKind.Component),
        ("waiver", SpendingKind.Component),
        ("virement", SpendingKind.Context),
        ("vire ", SpendingKind.Context),
        ("notes ", SpendingKind.Context),
        ("noted ", SpendingKind.Context),
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

    private static readonly Phrases BothWays = new(
        "receipt and expenditure|receipt and spend|receive and spend|receive and expend|receipt, and expenditure|receipt and subsequent expenditure"
    );
    private static readonly Phrases Notes = new("note that|notes |noted |noting ");
    private static readonly Phrases Decides = new("approv|agree|authoris|expenditure|expend|spend|award|allocat");
    private static readonly Phrases Takes = new("accept|receipt of|receive ");
    private static readonly Phrases Given = new("grant |award of|award from|funding|contribution of|contribution from");
    private static readonly Phrases NewClause = new(" and |;|tender|quot");
    private static readonly Phrases NewSpending = new("expenditure of|spend of|award of|grant of|allocation of");
    private static readonly Phrases Moves = new("allocation of|re-allocation|reallocation|transfer of|virement|vire ");
    private static readonly Phrases From = new(" from ");

    /// <summary>The act that governs an amount; null when the words before it name none.</summary>
    /// <param name="words">The words before the amount, in lower case.</param>
    public static SpendingKind? Governing(string words)
    {
        if (words.Length == 0)
        {
            return null;
        }

        // the name of a rule book is no act
        words = words.Replace("contracts and funding code", "code", StringComparison.Ordinal);
        if (words.Contains("delegat", StringComparison.Ordinal))
        {
            return SpendingKind.Delegated;
        }

        if (Notes.LastIn(words) is var noted && noted >= 0 && noted > Decides.LastIn(words))
        {
            return SpendingKind.Context;
        }

        if (BothWays.In(words))
        {
            return SpendingKind.Approved;
        }

        var exempt = Math.Max(words.LastIndexOf("exempt", StringComparison.Ordinal), words.LastIndexOf("waiver", StringComparison.Ordinal));
        return exempt >= 0 && NewSpending.LastIn(words) < exempt ? SpendingKind.Component : Last(words);
    }

    /// <summary>True for money that is moved out of a fund, which is no new money where the fund itself has just been approved.</summary>
    public static bool IsMoved(AmountPlace place) => Moves.In(place.LeftNear(50)) && From.In(place.RightNear(120));

    /// <summary>"accept a grant of", "receipt of the second award of": the grant is what is taken, not what is given.</summary>
    private static bool IsWhatComesIn(string words, int noun)
    {
        var taken = Takes.LastIn(words.AsSpan(0, noun));
        return taken >= 0 && noun - taken <= 60 && Given.Open(words.AsSpan(noun)) && !NewClause.In(words.AsSpan(taken, noun - taken));
    }

    private static SpendingKind? Last(string words)
    {
        var best = -1;
        SpendingKind? kind = null;
        foreach (var (word, meaning) in Words)
        {
            var at = words.LastIndexOf(word, StringComparison.Ordinal);
            if (at > best)
            {
                (best, kind) = (at, meaning);
            }
        }

        return kind == SpendingKind.Approved && IsWhatComesIn(words, best) ? SpendingKind.Income : kind;
    }
}
