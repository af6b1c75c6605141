using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Storage;

namespace Remit.Publications;

/// <summary>What the public may know of a signed decision before and after it is published. Nothing else of a publication is read for a public page.</summary>
internal sealed record PublicRow
{
    public required string Code { get; init; }

    public required DateOnly SignedOn { get; init; }

    public required DateOnly? LastDay { get; init; }

    public required DateOnly? PublishedOn { get; init; }

    /// <summary>The decision's address within the register; null while it is not published.</summary>
    public required string? Slug { get; init; }

    public required bool IsRetrospective { get; init; }

    public required IReadOnlyList<PublicDeferral> Deferrals { get; init; }

    public required IReadOnlyList<Withholding> Withholdings { get; init; }

    /// <summary>The deferral that is in force on a day; null when none is.</summary>
    public PublicDeferral? DeferralOn(DateOnly today) =>
        PublishedOn is null ? Deferrals.Where(d => today < d.Until).OrderByDescending(d => d.Until).FirstOrDefault() : null;

    /// <summary>How late it is or was; null when the last day is not known.</summary>
    public Lateness? LatenessOn(DateOnly today) => Lateness.Of(LastDay, PublishedOn ?? today, WorkingDays.England);

    /// <summary>Whether the public is told of it on a day: it is published, deferred, or late. One whose clock still runs is nobody's to know.</summary>
    public bool IsToldOn(DateOnly today) => PublishedOn is not null || DeferralOn(today) is not null || LatenessOn(today) is { IsLate: true };

    /// <summary>Every signed decision that the public is told of, the newest signature first.</summary>
    public static async Task<IReadOnlyList<PublicRow>> AllAsync(RemitDb db, DateOnly today, CancellationToken cancellation)
    {
        var rows = await db
            .Publications.AsNoTracking()
            .OrderByDescending(p => p.SignedOn)
            .ThenByDescending(p => p.Code)
            .Select(p => new PublicRow
            {
                Code = p.Code,
                SignedOn = p.SignedOn,
                LastDay = p.LastDay,
                PublishedOn = p.PublishedOn,
                Slug = p.DecisionSlug,
                IsRetrospective = p.IsRetrospective,
                Deferrals = p
                    .Deferrals.Where(d => d.IsApproved == true)
                    .OrderBy(d => d.AskedAt)
                    .Select(d => new PublicDeferral(d.Reason, d.Until, d.DecidedByPost!, d.DecidedAt!.Value))
                    .ToList(),
                Withholdings = p.Withholdings.OrderBy(w => w.Kind).ThenBy(w => w.Place).ToList(),
            })
            .ToListAsync(cancellation);
        return [.. rows.Where(r => r.IsToldOn(today))];
    }

    /// <summary>The titles of published decisions by their address within the register.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> TitlesAsync(RemitDb db, IEnumerable<PublicRow> rows, CancellationToken cancellation)
    {
        List<string> slugs = [.. rows.Select(r => r.Slug).OfType<string>()];
        var titles = await db.Decisions.Where(d => slugs.Contains(d.Slug)).Select(d => new { d.Slug, d.Facts.Title }).ToListAsync(cancellation);
        return titles.Where(t => t.Title is not null).ToDictionary(t => t.Slug, t => t.Title!);
    }
}

/// <summary>A deferral as the public is told of it.</summary>
/// <param name="Reason">Why, in words that give nothing away.</param>
/// <param name="Until">The day on which the decision is published.</param>
/// <param name="ApprovedBy">The post that approved it.</param>
/// <param name="ApprovedAt">When, in UTC.</param>
internal sealed record PublicDeferral(string Reason, DateOnly Until, string ApprovedBy, DateTime ApprovedAt);
