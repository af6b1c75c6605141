using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.Payments;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>What is promised for a placement on one commitment, and how far it was claimed and paid.</summary>
/// <param name="On">The commitment.</param>
/// <param name="Claimed">The cost in claims that were handed in.</param>
/// <param name="Accepted">The cost that was accepted.</param>
/// <param name="Payable">What was found payable.</param>
/// <param name="From">The first day that no claim covers yet; null when all are covered.</param>
/// <param name="Until">The last day that can be claimed now, of a month that is over or the placement's last; null when there is none.</param>
internal sealed record Reimbursement(PayableCommitment On, Money Claimed, Money Accepted, Money Payable, DateOnly? From, DateOnly? Until)
{
    /// <summary>Whether months wait to be claimed.</summary>
    public bool IsDue => From is not null && Until is not null;

    /// <summary>What is promised and not found payable yet.</summary>
    public Money Left => On.Amount - Payable;
}

/// <summary>How far placements are reimbursed.</summary>
internal static class Reimbursing
{
    extension(RemitDb db)
    {
        /// <summary>What is promised for placements under their agreements, by placement; those without a commitment are left out.</summary>
        public async Task<ILookup<Guid, Reimbursement>> ReimbursementsAsync(
            IReadOnlyCollection<Placement> placements,
            DateOnly today,
            CancellationToken cancellation
        )
        {
            Guid[] agreements = [.. placements.Select(p => p.AgreementId).OfType<Guid>()];
            var promised = await db.PayablesAsync(c => c.AgreementId != null && agreements.Contains(c.AgreementId.Value), cancellation);
            Guid[] commitments = [.. promised.Select(p => p.Id)];
            var claims = await db
                .Claims.AsNoTracking()
                .Where(c => commitments.Contains(c.CommitmentId) && c.Withdrawal == null)
                .ToListAsync(cancellation);
            return (
                from placement in placements
                from commitment in promised
                where commitment.AgreementId == placement.AgreementId
                select (placement.Id, Of(commitment, placement.Terms, [.. claims.Where(c => c.CommitmentId == commitment.Id)], today))
            ).ToLookup(r => r.Id, r => r.Item2);
        }
    }

    private static Reimbursement Of(PayableCommitment on, PlacementTerms terms, IReadOnlyList<Claim> claims, DateOnly today)
    {
        var first = on.Year is { } begins && begins.FirstDay > terms.FirstDay ? begins.FirstDay : terms.FirstDay;
        var last = on.Year is { } ends && ends.LastDay < terms.LastDay ? ends.LastDay : terms.LastDay;
        var from = claims.Count == 0 ? first : claims.Max(c => c.Until).AddDays(1);
        var monthBefore = new DateOnly(today.Year, today.Month, 1).AddDays(-1);
        var until =
            last < today ? last
            : monthBefore < last ? monthBefore
            : last;
        return new(
            on,
            claims.Where(c => c.Submitted is not null).Select(c => c.Claimed).Total(),
            claims.Select(c => c.Settlement?.Accepted ?? Money.Zero).Total(),
            claims.Select(c => c.Settlement?.Payable ?? Money.Zero).Total(),
            from > last ? null : from,
            from > last || until < from || until > today ? null : until
        );
    }
}
