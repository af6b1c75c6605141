using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>A scheme as the planner is given it, read from the database.</summary>
internal static class PlanReading
{
    extension(RemitDb db)
    {
        /// <summary>What of a plan could be proposed now: what <see cref="PlanProposing.Proposable"/> says, for people not placed since.</summary>
        /// <param name="plan">The plan.</param>
        /// <param name="scheme">Its scheme, with its seats.</param>
        /// <param name="cancellation">Gives up.</param>
        public async Task<IReadOnlyList<PlannedStay>> ProposableAsync(SecondmentPlan plan, SecondmentScheme scheme, CancellationToken cancellation)
        {
            var stays = PlanProposing.Proposable(plan, scheme);
            if (stays.Count == 0)
            {
                return stays;
            }

            var placed = await db
                .Placements.Where(p => p.SchemeId == scheme.Id && p.Withdrawn == null)
                .Select(p => p.Terms)
                .ToListAsync(cancellation);
            return [.. stays.Where(s => placed.All(p => p.NominationId != s.NominationId))];
        }

        /// <summary>The scheme as it stands now; to be asked inside <c>WriteAsync</c> by whoever keeps it with a plan.</summary>
        /// <param name="scheme">The scheme, with its seats.</param>
        /// <param name="today">The day in London.</param>
        /// <param name="cancellation">Gives up.</param>
        public async Task<SchemeToPlan> SchemeToPlanAsync(SecondmentScheme scheme, DateOnly today, CancellationToken cancellation)
        {
            var standing = await db.StandingPlacementsAsync(scheme.Id, cancellation);
            var nominations = await db
                .Nominations.AsNoTracking()
                .Where(n => n.SchemeId == scheme.Id && n.Withdrawn == null)
                .OrderBy(n => n.Id)
                .ToListAsync(cancellation);
            var pairs = await db
                .NomineePairs.AsNoTracking()
                .Where(p => p.SchemeId == scheme.Id && p.Lifted == null)
                .OrderBy(p => p.Id)
                .ToListAsync(cancellation);
            var money = await db.PlacementMoneyAsync(scheme, cancellation);
            return new()
            {
                Name = scheme.Name,
                DecisionCode = scheme.DecisionCode,
                Terms = scheme.Terms,
                NotBefore = today,
                Seats = [.. scheme.Seats.OrderBy(s => s.Number).Where(s => IsThere(s, standing)).Select(ToPlan)],
                Nominees = [.. nominations.Select(ToPlan)],
                Pairs = [.. pairs.Select(p => new PairToPlan(p.OneId, p.OtherId, p.Together))],
                Standing = [.. standing.Select(row => ToPlan(row, today))],
                Money =
                [
                    .. money.Lines.Select(l => new MoneyToPlan(
                        NameOf(l),
                        l.Year,
                        l.Approved,
                        l.Committed + l.Proposed,
                        $"{money.DecisionCode}: {l.Name}"
                    )),
                ],
            };
        }
    }

    /// <summary>A seat that was withdrawn is there only for whoever has it.</summary>
    private static bool IsThere(Seat seat, IReadOnlyList<PlacementRow> standing) =>
        seat.Withdrawn is null || standing.Any(r => r.Placement.Terms.SeatId == seat.Id);

    private static SeatToPlan ToPlan(Seat seat) =>
        new(seat.Id, seat.Number, seat.Name, seat.Withdrawn is null ? seat.Terms : seat.Terms with { LastDay = seat.Terms.FirstDay.AddDays(-1) });

    private static NomineeToPlan ToPlan(Nomination nomination) =>
        new(nomination.Id, nomination.PersonId, nomination.PersonName, nomination.OrganisationId, nomination.OrganisationName, nomination.Terms);

    private static StandingPlacement ToPlan(PlacementRow row, DateOnly today)
    {
        var placement = row.Placement;
        return new(
            placement.Id,
            placement.Reference,
            placement.Terms.NominationId,
            placement.Terms.SeatId,
            placement.Terms.FirstDay,
            placement.TakenUntil,
            placement.ShareCounted,
            row.StatusOn(today) is not (PlacementStatus.Proposed or PlacementStatus.Accepted)
        )
        {
            PersonId = placement.PersonId,
            PersonName = placement.PersonName,
            OrganisationId = placement.OrganisationId,
            OrganisationName = placement.OrganisationName,
        };
    }

    private static string NameOf(PlacementMoneyLine line) =>
        line.Year is { } year && !line.Name.Contains(year.ToString(), StringComparison.Ordinal) ? $"{line.Name}, {year}" : line.Name;
}
