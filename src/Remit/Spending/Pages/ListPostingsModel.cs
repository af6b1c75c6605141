using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Remit.Storage;

namespace Remit.Spending.Pages;

/// <summary>Postings of the finance system beside payments of the ledger: what matches nothing on either side, and why.</summary>
internal sealed class ListPostingsModel(RemitDb db, TimeProvider clock) : PageModel
{
    /// <summary>How many of each list are shown at once; the next come when these are settled.</summary>
    public const int Most = 200;

    public MatchingOutcome Outcome { get; private set; } = new([], [], []);

    public IReadOnlyList<Posting> Settled { get; private set; } = [];

    public IReadOnlyList<PostingFile> Files { get; private set; } = [];

    public int Matched { get; private set; }

    public int SetAside { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var book = await PostingBook.OpenAsync(db, cancellation);
        Outcome = book.Match();
        Matched = book.Postings.Count(p => p.EntryId is not null);
        SetAside = book.Postings.Count(p => p.IsSetAside);
        Settled = [.. book.Postings.Where(p => !p.IsOpen).OrderByDescending(p => p.Settled?.At).ThenBy(p => p.On).Take(Most)];
        Files = await db.PostingFiles.AsNoTracking().OrderByDescending(f => f.At).Take(Most).ToListAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        await PostingBook.MatchAsync(db, writing, new(clock.GetUtcNow().UtcDateTime, User.PersonId, User.PersonName, null), cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect(SpendingUrls.PostingsRoute);
    }
}
