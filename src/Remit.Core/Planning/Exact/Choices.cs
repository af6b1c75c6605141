namespace Remit.Planning.Exact;

/// <summary>What to search: the whole rotation as a choice of one personal plan for each person, under rows that tie them together.</summary>
/// <param name="Rotation">What is planned.</param>
/// <param name="Plans">All personal plans, those of one person beside one another.</param>
/// <param name="From">For each person, where theirs begin; one more at the end.</param>
/// <param name="Parts">For each plan, what it adds to which rows.</param>
/// <param name="Rows">The rows.</param>
internal sealed record Choices(Rotation Rotation, PersonalPlan[] Plans, int[] From, (int Row, long Amount)[][] Parts, ChoiceRows Rows)
{
    /// <summary>Whether only some plan is sought, whatever it is worth.</summary>
    public bool AnyPlan { get; private init; }

    /// <summary>Lists the choices.</summary>
    /// <returns>Null where there are more than the question allows.</returns>
    public static Choices? Of(Rotation rotation, ExactQuestion question)
    {
        ChoiceRows rows = new(rotation, question.Waiting ?? PlanRules.Waiting(rotation));
        List<PersonalPlan> plans = [];
        List<int> from = [0];
        for (var person = 0; person < rotation.People.Count; person++)
        {
            if (PersonalPlan.All(rotation, person, question.MostChoices - plans.Count) is not { } own)
            {
                return null;
            }

            plans.AddRange(own.Where(plan => question.Allows(plan.Person, plan.Stays)));
            from.Add(plans.Count);
        }

        var standing = question.Standing.ToHashSet();
        (int, long)[][] parts = [.. plans.Select(plan => rows.Of(rotation, plan, standing))];
        rows.Limit("moved", question.MostMoved);
        PersonalPlan[] worth = question.AnyPlan ? [.. plans.Select(plan => plan with { Worth = 0 })] : [.. plans];
        return new(rotation, worth, [.. from], parts, rows) { AnyPlan = question.AnyPlan };
    }

    /// <summary>Whether a row holds in a case: either nobody has a second turn, or everybody who waits has had one.</summary>
    public bool Holds(int row, TurnCase turns) =>
        Rows.Kinds[row] switch
        {
            "turn" => turns == TurnCase.NobodyTwice,
            "first" => turns == TurnCase.EverybodyOnce,
            // holds for those only who cannot go without a stay, who have no plan without one
            "must" => false,
            _ => true,
        };

    /// <summary>The stays of one plan for each person.</summary>
    public Stay[] StaysOf(int[] chosen) => [.. chosen.SelectMany(at => Plans[at].Stays)];

    /// <summary>The score of one plan for each person.</summary>
    public long ScoreOf(int[] chosen)
    {
        if (AnyPlan || chosen.Length == 0)
        {
            return 0;
        }

        var empty = Rotation.EmptySeat > 0 ? PlanScore.Of(Rotation, StaysOf(chosen)).EmptySeats : 0;
        return chosen.Sum(at => Plans[at].Worth) + chosen.Min(at => Plans[at].Worth) - empty;
    }

    /// <summary>Whether one plan for each person keeps all rules.</summary>
    public bool Keeps(int[] chosen, TurnCase turns)
    {
        var sums = new long[Rows.Count];
        foreach (var at in chosen)
        {
            foreach (var (row, amount) in Parts[at])
            {
                sums[row] += amount;
            }
        }

        for (var row = 0; row < sums.Length; row++)
        {
            if (sums[row] > Rows.Limits[row] && Holds(row, turns))
            {
                return false;
            }
        }

        return Rotation.Pairs.Count == 0 || StaysOf(chosen) is var stays && Rotation.Pairs.All(pair => PlanRules.Keeps(pair, stays));
    }
}

/// <summary>The two ways to keep turns; every plan that keeps them does so in one of them at least.</summary>
internal enum TurnCase
{
    /// <summary>No employer has more than one stay, or than were agreed.</summary>
    NobodyTwice,

    /// <summary>Every employer that waits has a stay.</summary>
    EverybodyOnce,
}
