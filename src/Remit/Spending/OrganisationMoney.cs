using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Storage;

namespace Remit.Spending;

/// <summary>A promise of money to an organisation.</summary>
internal sealed record OrganisationPromise(Commitment Commitment, EnvelopeLine Line, string DecisionCode, string Title, string? Programme)
{
    /// <summary>The promises that somebody may know of, by organisation; those of one alone when it is named.</summary>
    public static async Task<ILookup<Guid, OrganisationPromise>> ListAsync(
        RemitDb db,
        bool isInside,
        Guid? organisation,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .Commitments.AsNoTracking()
            .Where(c => c.PayeeId != null && (organisation == null || c.PayeeId == organisation))
            .Join(db.EnvelopeLines.AsNoTracking().Where(l => l.Unit == Quantity.Pounds), c => c.LineId, l => l.Id, (c, l) => new { c, l })
            .Join(
                db.Envelopes.IgnoreAutoIncludes().AsNoTracking().Where(v => isInside || db.Decisions.Any(d => d.CodeKey == v.DecisionCode)),
                x => x.l.EnvelopeId,
                v => v.Id,
                (x, v) => new OrganisationPromise(x.c, x.l, v.DecisionCode, v.Title, v.Programme)
            )
            .ToListAsync(cancellation);
        return rows.OrderBy(r => r.Line.Year is null)
            .ThenBy(r => r.Line.Year)
            .ThenBy(r => r.Commitment.OpenedAt)
            .ToLookup(r => r.Commitment.PayeeId!.Value);
    }
}

/// <summary>What promises come to in one year of one programme.</summary>
internal sealed record OrganisationTotal(FinancialYear? Year, string? Programme, Money Committed, Money Paid)
{
    public Money Unpaid => Committed - Paid;

    public static IReadOnlyList<OrganisationTotal> Of(IEnumerable<OrganisationPromise> promises) =>
        [
            .. promises
                .Where(p => !p.Line.IsInKind)
                .GroupBy(p => (p.Line.Year, p.Programme))
                .OrderBy(g => g.Key.Year is null)
                .ThenBy(g => g.Key.Year)
                .ThenBy(g => g.Key.Programme, StringComparer.OrdinalIgnoreCase)
                .Select(g => new OrganisationTotal(
                    g.Key.Year,
                    g.Key.Programme,
                    new(g.Sum(p => p.Commitment.Amount)),
                    new(g.Sum(p => p.Commitment.Paid))
                )),
        ];

    public static OrganisationTotal InAll(IReadOnlyList<OrganisationTotal> totals) =>
        new(null, null, new(totals.Sum(t => t.Committed.Pence)), new(totals.Sum(t => t.Paid.Pence)));
}
