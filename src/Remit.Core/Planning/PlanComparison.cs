namespace Remit.Planning;

/// <summary>A plan for a case that differs from what is, to be held beside others: "without the cap", "if Ben cannot come".</summary>
/// <param name="Name">What people call the case.</param>
/// <param name="Rotation">What was planned, with the change.</param>
/// <param name="Stays">The plan; empty where there is none.</param>
public sealed record WhatIf(string Name, Rotation Rotation, IReadOnlyList<Stay> Stays)
{
    /// <summary>How many of the rotation’s periods people are in seats, all together.</summary>
    public int SeatPeriods => Stays.Sum(stay => stay.Length);

    /// <summary>How many employers take part.</summary>
    public int Members => Stays.Select(stay => Rotation.People[stay.Person].Member).OfType<int>().Distinct().Count();

    /// <summary>Its points.</summary>
    public PlanScore Score => PlanScore.Of(Rotation, Stays);

    /// <summary>What the plan costs each budget and what is there, in pence, in the order of the budgets.</summary>
    public IReadOnlyList<(string Name, long Spent, long Most)> Money =>
        [.. Rotation.Budgets.Select(budget => (budget.Name, Stays.Sum(stay => PlanRules.CostOf(budget, stay)), budget.Most))];
}

/// <summary>What one plan is worth more or less to a person than another.</summary>
/// <param name="Person">The person.</param>
/// <param name="Before">Their stays in the first plan, by start.</param>
/// <param name="After">Their stays in the second, by start.</param>
/// <param name="Worth">How much more the second is worth to them, in points; below 0 where it is less.</param>
public sealed record PlanDifference(int Person, IReadOnlyList<Stay> Before, IReadOnlyList<Stay> After, long Worth)
{
    /// <summary>The difference in words: "Ben Okoro would have no placement".</summary>
    /// <param name="rotation">What was planned.</param>
    /// <param name="language">How periods are said.</param>
    public string Words(Rotation rotation, PlanLanguage language)
    {
        var name = rotation.People[Person].Name;
        Stay[] gone = [.. Before.Except(After)];
        Stay[] come = [.. After.Except(Before)];
        return (gone, come) switch
        {
            ([], []) => $"{name} would be where they are",
            (_, []) when After.Count == 0 => $"{name} would have no placement",
            (_, []) => $"{name} would lose {Where(rotation, gone)}",
            ([], _) => $"{name} would be at {Where(rotation, come)} in {language.Stretch(come[0].Start, come[^1].End)}",
            _ when gone.Select(stay => stay.Seat).Order().SequenceEqual(come.Select(stay => stay.Seat).Order()) =>
                $"{name} would be at {Where(rotation, come)} in {language.Stretch(come[0].Start, come[^1].End)} instead of {language.Stretch(gone[0].Start, gone[^1].End)}",
            _ => $"{name} would be at {Where(rotation, come)} instead of {Where(rotation, gone)}",
        };
    }

    private static string Where(Rotation rotation, Stay[] stays) => PlanLanguage.Listed([.. stays.Select(stay => rotation.Seats[stay.Seat].Name)]);
}

/// <summary>Holds plans side by side.</summary>
public static class PlanComparison
{
    /// <summary>Who has more and who has less of another plan, whoever loses most first; people whose stays are the same are left out.</summary>
    /// <param name="rotation">What tells what stays are worth. Both plans name its people and seats.</param>
    /// <param name="before">The one plan.</param>
    /// <param name="after">The other.</param>
    public static IReadOnlyList<PlanDifference> Differences(Rotation rotation, IReadOnlyList<Stay> before, IReadOnlyList<Stay> after)
    {
        var one = PlanScore.Of(rotation, before).People;
        var other = PlanScore.Of(rotation, after).People;
        return
        [
            .. Enumerable
                .Range(0, rotation.People.Count)
                .Select(person => new PlanDifference(person, Own(before, person), Own(after, person), other[person] - one[person]))
                .Where(difference => !difference.Before.SequenceEqual(difference.After))
                .OrderBy(difference => difference.Worth)
                .ThenBy(difference => difference.Person),
        ];
    }

    private static Stay[] Own(IReadOnlyList<Stay> stays, int person) => [.. stays.Where(stay => stay.Person == person).OrderBy(stay => stay.Start)];
}
