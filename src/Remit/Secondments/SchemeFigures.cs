using Microsoft.EntityFrameworkCore;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>Members of one sector that take part: one of their people has or had a placement that every party signed.</summary>
/// <param name="Sector">The sector.</param>
/// <param name="Members">Their names, in order.</param>
internal sealed record SectorPart(string Sector, IReadOnlyList<string> Members);

/// <summary>A placement that every party signed, as everybody may know it: where, from which member, when.</summary>
/// <param name="Reference">"P0003".</param>
/// <param name="SeatNumber">The seat.</param>
/// <param name="Seat">The seat's name.</param>
/// <param name="Member">The employer.</param>
/// <param name="Sector">The employer's sector; empty where it belongs to none.</param>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day, inclusive.</param>
/// <param name="Status">Where it stands.</param>
internal sealed record PublicPlacement(
    string Reference,
    int SeatNumber,
    string Seat,
    string Member,
    string Sector,
    DateOnly FirstDay,
    DateOnly LastDay,
    PlacementStatus Status
)
{
    /// <summary>Its months to a tenth: what is over whole months is counted by thirtieths.</summary>
    public decimal Months => MonthsOf(FirstDay, LastDay);

    /// <summary>The months up to a day, inclusive.</summary>
    public decimal MonthsUpTo(DateOnly day) => day < FirstDay ? 0 : MonthsOf(FirstDay, day < LastDay ? day : LastDay);

    private static decimal MonthsOf(DateOnly first, DateOnly last)
    {
        PlacementLength length = new(first, last);
        return length.WholeMonths + Math.Round(length.DaysBeyond / 30m, 1, MidpointRounding.ToZero);
    }
}

/// <summary>What everybody may see of a scheme: no name of a nominee or secondee, and no cost of one.</summary>
/// <param name="Seats">How many seats there are.</param>
/// <param name="Sectors">The members that take part, by sector.</param>
/// <param name="Members">How many members the cluster has today.</param>
/// <param name="Placements">What every party signed, by first day.</param>
/// <param name="Promised">What is promised to employers.</param>
/// <param name="Paid">What was paid of it.</param>
/// <param name="Events">How many events were held.</param>
/// <param name="Panels">How diverse their panels were, as shares; none where the numbers are too small to be told.</param>
/// <param name="Today">The day for which it was counted.</param>
internal sealed record SchemeFigures(
    int Seats,
    IReadOnlyList<SectorPart> Sectors,
    int Members,
    IReadOnlyList<PublicPlacement> Placements,
    Money Promised,
    Money Paid,
    int Events,
    IReadOnlyList<PanelShare> Panels,
    DateOnly Today
)
{
    /// <summary>Months at seats that are agreed.</summary>
    public decimal MonthsPlanned => Placements.Sum(p => p.Months);

    /// <summary>Months at seats that people have been there.</summary>
    public decimal MonthsDelivered => Placements.Sum(p => p.MonthsUpTo(Today));

    /// <summary>How many members take part.</summary>
    public int TakingPart => Sectors.Sum(s => s.Members.Count);

    /// <summary>What a month at a seat has been promised, to the nearest penny; null while nothing is agreed, or nothing costs the host.</summary>
    public Money? PerMonth => MonthsPlanned > 0 && Promised > Money.Zero ? Promised.ShareOf(10, (long)(MonthsPlanned * 10)) : null;

    /// <summary>Seats and who is there as everybody may see it: the employer, not the person.</summary>
    public Timeline TimelineOf(SecondmentScheme scheme) =>
        new(
            "Seats and the members whose people are there",
            scheme.Terms.FirstDay,
            scheme.Terms.LastDay,
            [
                .. scheme
                    .Seats.OrderBy(s => s.Number)
                    .Where(s => s.Withdrawn is null || Placements.Any(p => p.SeatNumber == s.Number))
                    .Select(seat => new TimelineRow(
                        seat.Name,
                        seat.Terms.FirstDay,
                        seat.Terms.LastDay,
                        [
                            .. Placements
                                .Where(p => p.SeatNumber == seat.Number)
                                .Select(p => new TimelineBar(p.FirstDay, p.LastDay, $"Somebody of {p.Member}", TimelineKind.Agreed)),
                        ]
                    )),
            ]
        );
}

/// <summary>Counts what everybody may see of a scheme.</summary>
internal static class SchemeCounting
{
    extension(RemitDb db)
    {
        /// <summary>What everybody may see of a scheme.</summary>
        /// <param name="scheme">The scheme, with its seats.</param>
        /// <param name="today">The day in London.</param>
        /// <param name="cancellation">Gives up.</param>
        public async Task<SchemeFigures> SchemeFiguresAsync(SecondmentScheme scheme, DateOnly today, CancellationToken cancellation)
        {
            var cluster = await db.Clusters.AsNoTracking().Include(c => c.Members).SingleAsync(c => c.Id == scheme.ClusterId, cancellation);
            var sectorOf = cluster.Members.OrderBy(m => m.From).GroupBy(m => m.OrganisationId).ToDictionary(g => g.Key, g => g.Last().Sector);
            var agreed = (await db.StandingPlacementsAsync(scheme.Id, cancellation)).Where(r => r.IsSigned).ToList();
            Guid?[] agreements = [.. agreed.Select(r => r.Placement.AgreementId)];
            var money = await (
                from commitment in db.Commitments.AsNoTracking()
                join line in db.Set<EnvelopeLine>() on commitment.LineId equals line.Id
                where agreements.Contains(commitment.AgreementId) && line.Unit == Quantity.Pounds
                select new { commitment.Amount, commitment.Paid }
            ).ToListAsync(cancellation);
            Guid[] placements = [.. agreed.Select(r => r.Placement.Id)];
            var delivered = await db.Deliverables.AsNoTracking().Where(d => placements.Contains(d.PlacementId)).ToListAsync(cancellation);
            var events = delivered.Select(d => d.Terms).Where(t => t is { Kind: DeliverableKind.Event, IsDone: true }).ToList();
            var parts = agreed.Select(r => r.Placement).DistinctBy(p => p.OrganisationId).ToList();
            return new(
                scheme.Seats.Count(s => s.Withdrawn is null),
                [
                    .. parts
                        .GroupBy(p => sectorOf.GetValueOrDefault(p.OrganisationId, ""))
                        .OrderBy(g => g.Key, StringComparer.Ordinal)
                        .Select(g => new SectorPart(g.Key, [.. g.Select(p => p.OrganisationName).Order(StringComparer.OrdinalIgnoreCase)])),
                ],
                cluster.Members.Count(m => m.From <= today && (m.Until is null || m.Until >= today)),
                [.. agreed.Select(r => ToPublic(r, scheme, sectorOf, today))],
                new(money.Sum(m => m.Amount)),
                new(money.Sum(m => m.Paid)),
                events.Count,
                PanelShare.Over([.. events.Select(e => e.Panel).OfType<Panel>()]),
                today
            );
        }
    }

    private static PublicPlacement ToPublic(PlacementRow row, SecondmentScheme scheme, Dictionary<Guid, string> sectorOf, DateOnly today)
    {
        var placement = row.Placement;
        var seat = scheme.Seats.First(s => s.Id == placement.Terms.SeatId);
        return new(
            placement.Reference,
            seat.Number,
            seat.Name,
            placement.OrganisationName,
            sectorOf.GetValueOrDefault(placement.OrganisationId, ""),
            placement.Terms.FirstDay,
            placement.Terms.LastDay,
            row.StatusOn(today)
        );
    }
}
