namespace Remit.Planning.Reasons;

/// <summary>Says what a change of a plan made again is, and why.</summary>
internal static class ReplanReasons
{
    public static string Of(Rotation rotation, Replan replan, ReplanChange change, PlanLanguage language) =>
        (change.Kind, change.Before, change.After) switch
        {
            (ReplanKind.New, _, { } after) => $"{Named(rotation, after, language)} is new{Fills(rotation, replan, after)}.",
            (ReplanKind.Gone, { } before, null) => $"{Named(rotation, before, language)} cannot be any more.",
            (ReplanKind.Gone, { } before, { } after) =>
                $"{Named(rotation, before, language)} cannot be any more; instead {Place(rotation, after, language)}.",
            (ReplanKind.Moved, { } before, { } after) =>
                $"{rotation.People[before.Person].Name} moves from {Place(rotation, before, language)} to {Place(rotation, after, language)}{Why(rotation, replan, change)}.",
            (_, { } before, _) => $"{Named(rotation, before, language)} is given up{Why(rotation, replan, change)}.",
            _ => "",
        };

    private static string Place(Rotation rotation, Stay stay, PlanLanguage language) =>
        $"{rotation.Seats[stay.Seat].Name} in {language.Stretch(stay.Start, stay.End)}";

    private static string Named(Rotation rotation, Stay stay, PlanLanguage language) =>
        $"{rotation.People[stay.Person].Name}’s placement at {Place(rotation, stay, language)}";

    /// <summary>Whose seat a new stay takes.</summary>
    private static string Fills(Rotation rotation, Replan replan, Stay stay)
    {
        string[] left =
        [
            .. replan
                .Changes.Where(change => change.Before is { } before && before.Seat == stay.Seat && before.Overlaps(stay))
                .Select(change => rotation.People[change.Before!.Value.Person].Name)
                .Distinct(),
        ];
        return left.Length == 0 ? "" : $": it takes the place that {PlanLanguage.Listed(left)} leaves";
    }

    /// <summary>Why a stay that could have stayed did not: what the plan would be with it put back.</summary>
    private static string Why(Rotation rotation, Replan replan, ReplanChange change)
    {
        var before = change.Before!.Value;
        Stay[] back = [.. replan.Stays.Where(stay => stay != change.After && !(stay.Person == before.Person && stay.Overlaps(before))), before];
        if (PlanRules.WhyNot(rotation, back) is [var breach, ..])
        {
            return $", because otherwise {breach.Message}";
        }

        var less = PlanScore.Of(rotation, replan.Stays).Total - PlanScore.Of(rotation, back).Total;
        return less > 0 ? $", because the plan is worth {PlanLanguage.Points(less)} more so" : "";
    }
}
