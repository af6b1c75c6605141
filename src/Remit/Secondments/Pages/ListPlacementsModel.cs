using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Decisions;
using Remit.Finance;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>The placements of a scheme: those inside see all, an employer its own, a secondee theirs.</summary>
internal sealed class ListPlacementsModel(RemitDb db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    public SecondmentScheme Scheme { get; private set; } = null!;

    public PlacementViewer Viewer { get; private set; } = null!;

    public DateOnly Today => clock.LondonToday;

    /// <summary>What this visitor may know of, by their first days.</summary>
    public IReadOnlyList<PlacementRow> Rows { get; private set; } = [];

    /// <summary>What is promised and claimed, by placement, for those who see money.</summary>
    public ILookup<Guid, Reimbursement> Reimbursements { get; private set; } = Array.Empty<Reimbursement>().ToLookup(_ => Guid.Empty);

    /// <summary>What the host gave in kind over all placements, apart from money.</summary>
    public Money InKind { get; private set; }

    /// <summary>What the decision has left; for those inside.</summary>
    public PlacementMoney? Money { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await db.SchemeOfAsync(DecisionCode.Key(Code), cancellation) is not { } scheme)
        {
            return NotFound();
        }

        Scheme = scheme;
        Viewer = await PlacementViewer.OfAsync(db, User, Today, cancellation);
        var rows = await db.PlacementRows().AsNoTracking().Where(r => r.Placement.SchemeId == scheme.Id).ToListAsync(cancellation);
        Rows =
        [
            .. rows.Where(r => Viewer.MayKnow(r.Placement))
                .OrderBy(r => r.Placement.Terms.FirstDay)
                .ThenBy(r => r.Placement.Reference, StringComparer.Ordinal),
        ];
        if (Rows.Count == 0 && !Viewer.IsInside && Viewer.OrganisationId is null)
        {
            return NotFound();
        }

        List<Placement> seen = [.. Rows.Select(r => r.Placement).Where(Viewer.SeesMoney)];
        Reimbursements = await db.ReimbursementsAsync(seen, Today, cancellation);
        InKind = Rows.Where(r => r.StatusOn(Today) is PlacementStatus.UnderWay or PlacementStatus.Completed or PlacementStatus.EndedEarly)
            .SelectMany(r => InKindGiven.Of(r.Placement.Terms.Length, scheme.Terms.InKind, Today))
            .Select(g => g.Worth)
            .Total();
        Money = Viewer.IsInside && !scheme.Terms.IsAtNoCost ? await db.PlacementMoneyAsync(scheme, cancellation) : null;
        return Page();
    }
}
