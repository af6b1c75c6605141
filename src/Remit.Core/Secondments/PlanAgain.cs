using Remit.Planning;

namespace Remit.Secondments;

/// <summary>Plans again after somebody dropped out: what is agreed stays, and of what stood besides a tenth at most moves.</summary>
internal static class PlanAgain
{
    public static PlanResult Make(SchemeToPlan scheme, PlanAfterDropOut after, CancellationToken stop)
    {
        // whoever dropped out is not sent again by the next plan; and who is short of nominees must see what is possible with those there are
        var rotation = SchemeRotation.Of(
            scheme with
            {
                Nominees = [.. scheme.Nominees.Where(n => n.NominationId != after.Gone.NominationId)],
                Terms = scheme.Terms with { LeastPlacements = null },
            }
        );
        Stay[] standing = [.. after.Stood.Select(rotation.Find).OfType<Stay>().Union(rotation.Rotation.Agreed)];
        var replan = Replanning.Plan(rotation.Rotation, standing, ReplanEffort.Usual, stop);
        Plan plan = new(
            replan.IsFound,
            replan.Stays,
            PlanScore.Of(rotation.Rotation, replan.Stays),
            null,
            0,
            replan.Elapsed,
            stop.IsCancellationRequested ? PlanEnd.Stopped : PlanEnd.Moves
        );
        var result = PlanMaking.Result(rotation, plan, replan.IsFound ? [] : [PlanMaking.NonePossible]);
        PlanLanguage language = new(rotation.Months.NameOf);
        return replan.IsFound
            ? result with
            {
                Stays = PlanExplaining.WithReasons(rotation, replan.Stays, new(rotation.Rotation, replan.Stays, language)),
                Moves = Moves(rotation, replan, after, language),
            }
            : result;
    }

    private static List<PlanMove> Moves(SchemeRotation rotation, Replan replan, PlanAfterDropOut after, PlanLanguage language) =>
        [
            .. replan.Kept.Select(s => new PlanMove(PlanMoveKind.Kept, rotation.Read(s), rotation.Read(s), null)),
            .. replan.Changes.Select(c => new PlanMove(
                KindOf(c.Kind),
                c.Before is { } before ? rotation.Read(before) : null,
                c.After is { } now ? rotation.Read(now) : null,
                c.After is { } one && c.Before is null && rotation.Read(one) is var added && added.SeatId == after.Gone.SeatId
                    ? $"{added.PersonName} of {added.OrganisationName} takes the place of {after.Gone.PersonName}, from {PlanWords.Day(added.FirstDay)} to {PlanWords.Day(added.LastDay)}."
                    : c.Words(rotation.Rotation, replan, language)
            )),
        ];

    private static PlanMoveKind KindOf(ReplanKind kind) =>
        kind switch
        {
            ReplanKind.New => PlanMoveKind.Added,
            ReplanKind.Moved => PlanMoveKind.Moved,
            _ => PlanMoveKind.Gone,
        };
}
