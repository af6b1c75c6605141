using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Remit.Calendars;
using Remit.Site;
using Remit.Storage;

namespace Remit.Publications.Pages;

/// <summary>How punctually decisions are published, counted.</summary>
[OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class TransparencyModel(RemitDb db, TimeProvider clock) : PageModel
{
    private const int MostLate = 50;

    public DateOnly Today { get; private set; }

    /// <summary>The counts by the year of signature, the newest first.</summary>
    public IReadOnlyList<Punctuality> Years { get; private set; } = [];

    /// <summary>Those that were or are late, the newest signature first.</summary>
    public IReadOnlyList<PublicRow> Late { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Today = clock.LondonToday;
        var rows = await PublicRow.AllAsync(db, Today, cancellation);
        Years = [.. rows.GroupBy(r => r.SignedOn.Year).OrderByDescending(g => g.Key).Select(g => Punctuality.Of(g.Key, [.. g], Today))];
        Late = [.. rows.Where(r => r.LatenessOn(Today) is { IsLate: true }).Take(MostLate)];
    }
}

/// <summary>How the decisions that were signed in a year came to be public.</summary>
/// <param name="Year">The year of signature.</param>
/// <param name="OnTime">Published in time, deferrals counted.</param>
/// <param name="Late">Published late.</param>
/// <param name="Overdue">Not published, and late by now.</param>
/// <param name="NotKnown">Published when the bank holidays of that time were not known.</param>
/// <param name="Deferred">Not published, because a deferral is in force.</param>
/// <param name="EverDeferred">Deferred at any time.</param>
/// <param name="Withheld">Of which something is withheld now.</param>
/// <param name="Retrospective">Asked for after the act.</param>
internal sealed record Punctuality(
    int Year,
    int OnTime,
    int Late,
    int Overdue,
    int NotKnown,
    int Deferred,
    int EverDeferred,
    int Withheld,
    int Retrospective
)
{
    public static Punctuality Of(int year, IReadOnlyList<PublicRow> rows, DateOnly today)
    {
        var published = rows.Where(r => r.PublishedOn is not null).ToList();
        return new(
            year,
            published.Count(r => r.LatenessOn(today) is { IsLate: false }),
            published.Count(r => r.LatenessOn(today) is { IsLate: true }),
            rows.Count(r => r.PublishedOn is null && r.DeferralOn(today) is null),
            published.Count(r => r.LatenessOn(today) is null),
            rows.Count(r => r.DeferralOn(today) is not null),
            rows.Count(r => r.Deferrals.Count > 0),
            published.Count(r => r.Withholdings.Any(w => w.ReleasedAt is null)),
            published.Count(r => r.IsRetrospective)
        );
    }
}
