using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Storage;
using Remit.Waiting;

namespace Remit.Secondments;

/// <summary>The dates of schemes in calendars: everybody's, and for those involved their own.</summary>
internal sealed class SchemeDates : IWaitingSource
{
    /// <summary>What everybody may know.</summary>
    /// <param name="scheme">The scheme, with its calls.</param>
    /// <param name="figures">What everybody may see of it.</param>
    public static IReadOnlyList<CalendarEntry> ForEverybody(SecondmentScheme scheme, SchemeFigures figures)
    {
        var page = SecondmentUrls.Scheme(scheme.DecisionCode);
        return
        [
            OneDay("first", scheme.Terms.FirstDay, $"{scheme.Name} begins", page),
            .. scheme.Calls.Select(c =>
                OneDay($"call {c.Number}", c.ClosesOn, $"{scheme.Name}: last day to nominate people (call {c.Number})", page)
            ),
            .. figures.Placements.SelectMany(p =>
                BothEnds(p.Reference, p.FirstDay, p.LastDay, $"Somebody of {p.Member}", p.Seat, PlanUrls.Timeline(scheme.DecisionCode))
            ),
            OneDay("review", scheme.Terms.ReviewDue, $"{scheme.Name}: review due", page),
            OneDay("last", scheme.Terms.LastDay, $"{scheme.Name} ends", page),
        ];
    }

    /// <summary>Nothing waits here by itself: what waits for people of schemes and placements is told where it arises.</summary>
    public Task<IReadOnlyList<WaitingItem>> ForAsync(RemitDb db, Waiter waiter, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<WaitingItem>>([]);

    /// <summary>Their own dates: for officers those of every scheme that runs, for partners those of their organisation's people, for secondees their own.</summary>
    public async Task<IReadOnlyList<CalendarEntry>> DatesAsync(RemitDb db, Waiter waiter, CancellationToken cancellation)
    {
        var isOfficer = waiter.Roles.Contains(Role.ProgrammeOfficer);
        var organisation = waiter.Roles.Contains(Role.Partner)
            ? await db.People.Where(p => p.Id == waiter.PersonId).Select(p => p.OrganisationId).SingleOrDefaultAsync(cancellation)
            : null;
        var rows = await db.PlacementRows()
            .AsNoTracking()
            .Where(r =>
                r.Placement.Withdrawn == null
                && (isOfficer || r.Placement.PersonId == waiter.PersonId || (organisation != null && r.Placement.OrganisationId == organisation))
            )
            .ToListAsync(cancellation);
        var own = rows.Where(r => r.IsSigned).Select(r => r.Placement).ToList();
        Guid[] schemeIds = [.. own.Select(p => p.SchemeId).Distinct()];
        var schemes = await db
            .SecondmentSchemes.AsNoTracking()
            .Include(s => s.Seats)
            .Where(s => (isOfficer && s.Closed == null) || schemeIds.Contains(s.Id))
            .ToListAsync(cancellation);
        return
        [
            .. own.SelectMany(p => OfPlacement(p, schemes.First(s => s.Id == p.SchemeId), p.PersonId == waiter.PersonId)),
            .. isOfficer
                ? schemes
                    .Where(s => s.Closed is null)
                    .Select(s => OneDay($"review {s.Id}", s.Terms.ReviewDue, $"{s.Name}: review due", PlacementUrls.Review(s.DecisionCode)))
                : [],
        ];
    }

    private static IEnumerable<CalendarEntry> OfPlacement(Placement placement, SecondmentScheme scheme, bool isTheirs) =>
        BothEnds(
            placement.Reference,
            placement.Terms.FirstDay,
            placement.Terms.LastDay,
            isTheirs ? "Your placement" : placement.PersonName,
            scheme.Seats.First(s => s.Id == placement.Terms.SeatId).Name,
            PlacementUrls.One(placement.Id)
        );

    private static IEnumerable<CalendarEntry> BothEnds(string reference, DateOnly first, DateOnly last, string who, string seat, string address)
    {
        yield return OneDay($"{reference} first", first, $"{who}: first day ({reference})", address, seat);
        yield return OneDay($"{reference} last", last, $"{who}: last day ({reference})", address, seat);
    }

    private static CalendarEntry OneDay(string key, DateOnly day, string what, string address, string about = "") =>
        new(key, day, day, what, about, address);
}
