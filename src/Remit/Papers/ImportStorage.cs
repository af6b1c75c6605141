using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Storage;

namespace Remit.Papers;

/// <summary>The queries for imports that several pages share.</summary>
internal static class ImportStorage
{
    /// <summary>An import; null when there is none of that id.</summary>
    public static Task<PaperImport?> FindImportAsync(this RemitDb db, Guid id, CancellationToken cancellation) =>
        db.PaperImports.SingleOrDefaultAsync(i => i.Id == id, cancellation);

    /// <summary>Imports that still wait for somebody.</summary>
    public static IQueryable<PaperImport> Open(this IQueryable<PaperImport> imports) =>
        imports.Where(i => i.ConfirmedAt == null && i.DiscardedAt == null);

    /// <summary>The other open imports of the same decision, oldest first.</summary>
    public static IQueryable<PaperImport> OfTheSameDecision(this IQueryable<PaperImport> imports, PaperImport import) =>
        imports.Open().Where(i => i.Identity == import.Identity && i.Id != import.Id).OrderBy(i => i.ReceivedAt);

    /// <summary>The imports that came in one file.</summary>
    public static IQueryable<PaperImport> OfTheSameFile(this IQueryable<PaperImport> imports, PaperImport import) =>
        imports.Where(i => i.SourceId == import.SourceId);
}
