using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Remit.Calendars;
using Remit.Site;
using Remit.Storage;

namespace Remit.Publications.Pages;

/// <summary>The public log: which decisions are deferred, and of which something is withheld; why, and until when, and never what.</summary>
[OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class WithheldLogModel(RemitDb db, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; private set; }

    public IReadOnlyList<(PublicRow Row, PublicDeferral Deferral)> Deferred { get; private set; } = [];

    public IReadOnlyList<(PublicRow Row, Withholding Withholding)> Withheld { get; private set; } = [];

    public IReadOnlyList<(PublicRow Row, Withholding Withholding)> Released { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Titles { get; private set; } = new Dictionary<string, string>();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Today = clock.LondonToday;
        var rows = await PublicRow.AllAsync(db, Today, cancellation);
        Deferred =
        [
            .. rows.Select(r => (Row: r, Deferral: r.DeferralOn(Today))).Where(r => r.Deferral is not null).Select(r => (r.Row, r.Deferral!)),
        ];
        var published = rows.Where(r => r.PublishedOn is not null).SelectMany(r => r.Withholdings.Select(w => (Row: r, Withholding: w))).ToList();
        Withheld = [.. published.Where(p => p.Withholding.ReleasedAt is null)];
        Released = [.. published.Where(p => p.Withholding.ReleasedAt is not null).OrderByDescending(p => p.Withholding.ReleasedAt)];
        Titles = await PublicRow.TitlesAsync(db, published.Select(p => p.Row).Distinct(), cancellation);
    }
}
