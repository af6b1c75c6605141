using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Storage;

namespace Remit.Publications.Pages;

/// <summary>Requests for another format: those that wait, and those that were answered.</summary>
internal sealed class ListRequestsModel(RemitDb db, TimeProvider clock) : PageModel
{
    private const int MostAnswered = 50;

    public DateOnly Today { get; private set; }

    public IReadOnlyList<FormatRequest> Waiting { get; private set; } = [];

    public IReadOnlyList<FormatRequest> Answered { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Today = clock.LondonToday;
        var all = db.FormatRequests.AsNoTracking();
        Waiting = await all.Where(r => r.AnsweredAt == null).OrderBy(r => r.AskedAt).ToListAsync(cancellation);
        Answered = await all.Where(r => r.AnsweredAt != null).OrderByDescending(r => r.AnsweredAt).Take(MostAnswered).ToListAsync(cancellation);
    }
}
