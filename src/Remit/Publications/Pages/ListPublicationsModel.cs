using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Storage;

namespace Remit.Publications.Pages;

/// <summary>Every signed decision on its way to the public, with its clock; and what was published last.</summary>
internal sealed class ListPublicationsModel(RemitDb db, TimeProvider clock) : PageModel
{
    private const int MostPublished = 20;

    public DateOnly Today { get; private set; }

    public IReadOnlyList<Publication> Late { get; private set; } = [];

    public IReadOnlyList<Publication> Due { get; private set; } = [];

    public IReadOnlyList<Publication> Deferred { get; private set; } = [];

    public IReadOnlyList<(Publication Publication, Withholding Withholding)> Withheld { get; private set; } = [];

    public IReadOnlyList<Publication> Published { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Today = clock.LondonToday;
        var all = db.Publications.AsNoTracking();
        var waiting = await all.Where(p => p.PublishedAt == null).OrderBy(p => p.LastDay).ThenBy(p => p.SignedAt).ToListAsync(cancellation);
        Deferred = [.. waiting.Where(p => p.StatusOn(Today) == PublicationStatus.Deferred)];
        Late = [.. waiting.Except(Deferred).Where(p => p.LatenessOn(Today, WorkingDays.England) is { IsLate: true })];
        Due = [.. waiting.Except(Deferred).Except(Late)];
        var withheld = await all.Where(p => p.Withholdings.Any(w => w.ReleasedAt == null)).ToListAsync(cancellation);
        Withheld = [.. withheld.SelectMany(p => p.Withholdings.Where(w => w.ReleasedAt is null).Select(w => (p, w))).OrderBy(w => w.w.Until)];
        Published = await all.Where(p => p.PublishedAt != null).OrderByDescending(p => p.PublishedAt).Take(MostPublished).ToListAsync(cancellation);
    }
}
