using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>One placement, as whoever looks at it may see it: the host, the employer, the secondee.</summary>
internal sealed class ShowPlacementModel(RemitDb db, TimeProvider clock) : PlacementPage(db, clock)
{
    [Display(Name = "Which day does it tell of?")]
    public DateOnly? On { get; set; }

    [Display(Name = "What did you do and learn?")]
    public string? Text { get; set; }

    /// <summary>What was delivered, newest first; of what is not public those of the authority and the secondee see all.</summary>
    public IReadOnlyList<Deliverable> Deliverables { get; private set; } = [];

    /// <summary>The log, newest first, as far as this visitor may read it.</summary>
    public IReadOnlyList<LogEntry> Log { get; private set; } = [];

    public ExitNote? ExitNote { get; private set; }

    public Alumnus? Alumnus { get; private set; }

    /// <summary>What is promised and claimed, for those who see money.</summary>
    public IReadOnlyList<Reimbursement> Reimbursements { get; private set; } = [];

    /// <summary>What the host gave in kind so far.</summary>
    public IReadOnlyList<InKindGiven> InKind { get; private set; } = [];

    /// <summary>Whether this visitor can open the agreement.</summary>
    public bool MayReadAgreement { get; private set; }

    /// <summary>The placement whose place it takes; null for none.</summary>
    public Placement? Replaces { get; private set; }

    /// <summary>The placements that take its place.</summary>
    public IReadOnlyList<Placement> ReplacedBy { get; private set; } = [];

    public bool HasBegun => Status is PlacementStatus.UnderWay or PlacementStatus.Completed or PlacementStatus.EndedEarly;

    /// <summary>Whether an agreement can be drafted now.</summary>
    public bool MayDraft => Viewer.Runs && Placement.WhyNotDraft(Day, Agreement?.Status).Count == 0;

    /// <summary>Whether it has left a gap that somebody else could fill.</summary>
    public bool LeavesGap => Status is PlacementStatus.Withdrawn or PlacementStatus.EndedEarly || Placement.EndedEarly is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        On = Today;
        Deliverables =
        [
            .. (await Db.Deliverables.AsNoTracking().Where(d => d.PlacementId == Id).ToListAsync(cancellation)).OrderByDescending(d => d.Id),
        ];
        Log = await ReadLogAsync(cancellation);
        ExitNote = await Db.ExitNotes.AsNoTracking().SingleOrDefaultAsync(n => n.PlacementId == Id, cancellation);
        Alumnus =
            Viewer.IsSecondee(Placement) || Viewer.Runs
                ? await Db.Alumni.AsNoTracking().SingleOrDefaultAsync(a => a.PlacementId == Id, cancellation)
                : null;
        Reimbursements = Viewer.SeesMoney(Placement) ? [.. (await Db.ReimbursementsAsync([Placement], Today, cancellation))[Id]] : [];
        InKind = HasBegun ? InKindGiven.Of(Placement.Terms.Length, Scheme.Terms.InKind, Today) : [];
        if (Agreement is not null)
        {
            var reader = await AgreementReader.OfAsync(Db, User, cancellation);
            MayReadAgreement = reader.MayKnow(Agreement, await Db.IsPublishedAsync(Agreement.DecisionCode, cancellation));
        }

        await ReadReplacementsAsync(cancellation);
        return Page();
    }

    private async Task<IReadOnlyList<LogEntry>> ReadLogAsync(CancellationToken cancellation)
    {
        var readsAll = Viewer.ReadsLog(Placement);
        return readsAll || Viewer.IsEmployer(Placement)
            ?
            [
                .. (await Db.LogEntries.AsNoTracking().Where(e => e.PlacementId == Id && (readsAll || e.SharedAt != null)).ToListAsync(cancellation))
                    .OrderByDescending(e => e.On)
                    .ThenByDescending(e => e.Id),
            ]
            : [];
    }

    private async Task ReadReplacementsAsync(CancellationToken cancellation)
    {
        if (Placement.ReplacesId is { } replaced)
        {
            var other = await Db.Placements.AsNoTracking().SingleAsync(p => p.Id == replaced, cancellation);
            Replaces = Viewer.MayKnow(other) ? other : null;
        }

        var later = await Db.Placements.AsNoTracking().Where(p => p.ReplacesId == Id).OrderBy(p => p.Reference).ToListAsync(cancellation);
        ReplacedBy = [.. later.Where(Viewer.MayKnow)];
    }
}
