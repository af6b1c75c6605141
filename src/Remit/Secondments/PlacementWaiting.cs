using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Payments;
using Remit.People;
using Remit.Storage;
using Remit.Waiting;

namespace Remit.Secondments;

/// <summary>What waits around placements: the employer's answer and claims, the officer's next step, the secondee's exit note, the review of a scheme.</summary>
internal sealed class PlacementWaiting : IWaitingSource
{
    /// <summary>A review waits for whoever runs the scheme from so many days before it is due.</summary>
    public const int ReviewDaysAhead = 60;

    public async Task<IReadOnlyList<WaitingItem>> ForAsync(RemitDb db, Waiter waiter, CancellationToken cancellation)
    {
        var own = waiter.Roles.Contains(Role.Partner) ? await db.OwnOrganisationAsync(waiter.PersonId, waiter.Today, cancellation) : null;
        var isOfficer = waiter.Roles.Contains(Role.ProgrammeOfficer);
        var rows = await db.PlacementRows()
            .AsNoTracking()
            .Where(r => r.Placement.PersonId == waiter.PersonId || r.Placement.OrganisationId == own || isOfficer)
            .ToListAsync(cancellation);
        return
        [
            .. rows.Where(r => r.Placement.OrganisationId == own).SelectMany(r => ForEmployer(r, waiter)),
            .. await ClaimsAsync(db, [.. rows.Where(r => r.Placement.OrganisationId == own)], waiter, cancellation),
            .. isOfficer ? ForOfficer(rows, waiter) : [],
            .. await ExitNotesAsync(db, [.. rows.Where(r => r.Placement.PersonId == waiter.PersonId)], waiter, cancellation),
            .. isOfficer ? await ReviewsAsync(db, waiter, cancellation) : [],
        ];
    }

    private static IEnumerable<WaitingItem> ForEmployer(PlacementRow row, Waiter waiter)
    {
        var placement = row.Placement;
        if (row.StatusOn(waiter.Today) == PlacementStatus.Proposed)
        {
            yield return new(
                $"placement {placement.Id} answer",
                $"Accept or decline the placement {placement.Reference}",
                PlacementUrls.Answer(placement.Id),
                placement.Proposed.At,
                placement.Terms.FirstDay.AddDays(-1),
                placement.PersonName
            );
        }
    }

    /// <summary>Months of a placement that are over, to be claimed within the month after.</summary>
    private static async Task<IReadOnlyList<WaitingItem>> ClaimsAsync(
        RemitDb db,
        IReadOnlyList<PlacementRow> rows,
        Waiter waiter,
        CancellationToken cancellation
    )
    {
        List<Placement> signed = [.. rows.Where(r => r.IsSigned && r.Placement.Withdrawn is null).Select(r => r.Placement)];
        var reimbursements = await db.ReimbursementsAsync(signed, waiter.Today, cancellation);
        return
        [
            .. from placement in signed
            from due in reimbursements[placement.Id]
            where due.IsDue && due.Left.Pence > 0
            select new WaitingItem(
                $"placement {placement.Id} claim {due.On.Id} {due.From:O}",
                $"Claim the cost of {placement.Reference} up to {PlacementWords.Day(due.Until!.Value)}",
                PaymentUrls.NewClaim(due.On.Id, due.From!.Value, due.Until.Value, placement.Terms.Vat),
                due.Until.Value.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
                null,
                placement.PersonName
            ),
        ];
    }

    private static IEnumerable<WaitingItem> ForOfficer(IReadOnlyList<PlacementRow> rows, Waiter waiter)
    {
        var replaced = rows.Select(r => r.Placement.ReplacesId).OfType<Guid>().ToHashSet();
        foreach (var row in rows.Where(r => r.Placement.Proposed.PersonId == waiter.PersonId))
        {
            var placement = row.Placement;
            if (row.StatusOn(waiter.Today) == PlacementStatus.Accepted && placement.AgreementId is null)
            {
                yield return new(
                    $"placement {placement.Id} draft",
                    $"Draft the secondment agreement of {placement.Reference}",
                    PlacementUrls.One(placement.Id),
                    placement.Accepted!.At,
                    placement.Terms.FirstDay.AddDays(-1),
                    placement.PersonName
                );
            }
            else if (
                (placement.Withdrawn ?? placement.EndedEarly) is { } gap
                && gap.PersonId != waiter.PersonId
                && !replaced.Contains(placement.Id)
                && waiter.Today <= LastDayOf(placement)
            )
            {
                yield return new(
                    $"placement {placement.Id} gap",
                    $"See what becomes of the seat of {placement.Reference}, which {(placement.Withdrawn is null ? "ends early" : "does not come about")}",
                    PlacementUrls.One(placement.Id),
                    gap.At,
                    null,
                    placement.PersonName
                );
            }
        }
    }

    /// <summary>A gap waits as long as the placement would have lasted; after an early end, a month.</summary>
    private static DateOnly LastDayOf(Placement placement) =>
        placement.Withdrawn is null ? placement.Terms.LastDay.AddMonths(1) : placement.Terms.LastDay;

    private static async Task<IReadOnlyList<WaitingItem>> ExitNotesAsync(
        RemitDb db,
        IReadOnlyList<PlacementRow> rows,
        Waiter waiter,
        CancellationToken cancellation
    )
    {
        List<Placement> asked =
        [
            .. rows.Where(r => r.StatusOn(waiter.Today) is PlacementStatus.UnderWay or PlacementStatus.Completed or PlacementStatus.EndedEarly)
                .Select(r => r.Placement)
                .Where(p => waiter.Today >= ExitNote.AskedFrom(p)),
        ];
        Guid[] ids = [.. asked.Select(p => p.Id)];
        var written = await db.ExitNotes.Where(n => ids.Contains(n.PlacementId)).Select(n => n.PlacementId).ToListAsync(cancellation);
        return
        [
            .. asked
                .Where(p => !written.Contains(p.Id))
                .Select(p => new WaitingItem(
                    $"placement {p.Id} exit note",
                    $"Write your exit note of {p.Reference}",
                    PlacementUrls.ExitNote(p.Id),
                    ExitNote.AskedFrom(p).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
                    p.Terms.LastDay
                )),
        ];
    }

    private static async Task<IReadOnlyList<WaitingItem>> ReviewsAsync(RemitDb db, Waiter waiter, CancellationToken cancellation) =>
        [
            .. (await db.SchemesToReviewAsync(waiter.Today.AddDays(ReviewDaysAhead), cancellation)).Select(s => new WaitingItem(
                $"secondment scheme {s.Id} review",
                $"Review {s.DecisionCode} against its aims",
                PlacementUrls.Review(s.DecisionCode),
                s.Terms.ReviewDue.AddDays(-ReviewDaysAhead).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
                s.Terms.ReviewDue,
                s.Name
            )),
        ];
}
