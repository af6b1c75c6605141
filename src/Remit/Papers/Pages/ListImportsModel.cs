using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Storage;

namespace Remit.Papers.Pages;

/// <summary>What waits for an officer, and what was confirmed or set aside by whom.</summary>
internal sealed class ListImportsModel(RemitDb db) : PageModel
{
    private const int Shown = 50;

    // the facts of an import are one value in the database: the few that a line shows are cheaper to read whole than to keep twice
    internal static readonly Expression<Func<PaperImport, ImportLine>> Line = i =>
        new(
            i.Id,
            i.Draft,
            i.Name,
            i.ReceivedBy,
            i.ReceivedAt,
            i.CorrectedBy,
            i.CorrectedAt,
            i.ConfirmedAt,
            i.ConfirmedBy ?? i.DiscardedBy,
            i.ConfirmedAt ?? i.DiscardedAt,
            i.DiscardedBecause
        );

    public int WaitingCount { get; private set; }

    /// <summary>What has waited longest comes first.</summary>
    public IReadOnlyList<ImportLine> Waiting { get; private set; } = [];

    /// <summary>What was ended last comes first.</summary>
    public IReadOnlyList<ImportLine> Done { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var open = db.PaperImports.AsNoTracking().Open();
        WaitingCount = await open.CountAsync(cancellation);
        Waiting = await open.OrderBy(i => i.ReceivedAt).ThenBy(i => i.Id).Take(Shown).Select(Line).ToListAsync(cancellation);
        Done = await db
            .PaperImports.AsNoTracking()
            .Where(i => i.ConfirmedAt != null || i.DiscardedAt != null)
            .OrderByDescending(i => i.ConfirmedAt ?? i.DiscardedAt)
            .Take(Shown)
            .Select(Line)
            .ToListAsync(cancellation);
    }
}

/// <summary>An import as a line of the list.</summary>
internal sealed record ImportLine(
    Guid Id,
    DecisionFacts Draft,
    string FileName,
    string ReceivedBy,
    DateTime ReceivedAt,
    string? CorrectedBy,
    DateTime? CorrectedAt,
    DateTime? ConfirmedAt,
    string? EndedBy,
    DateTime? EndedAt,
    string? Why
)
{
    public string Title => ImportWords.Title(Draft, FileName);

    public PaperImportStatus Status =>
        ConfirmedAt is not null ? PaperImportStatus.Confirmed
        : EndedAt is not null ? PaperImportStatus.Discarded
        : CorrectedAt is not null ? PaperImportStatus.Corrected
        : PaperImportStatus.Received;
}
