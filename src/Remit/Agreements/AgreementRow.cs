using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.Storage;

namespace Remit.Agreements;

/// <summary>An agreement in a list, read without its texts.</summary>
internal sealed record AgreementRow(
    Guid Id,
    string Reference,
    AgreementKind Kind,
    string Title,
    string DecisionCode,
    IReadOnlyList<string> Partners,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    Money Amount,
    AgreementStatus Status
)
{
    /// <summary>The rows of some agreements, newest first.</summary>
    public static async Task<IReadOnlyList<AgreementRow>> ListAsync(IQueryable<Agreement> agreements, CancellationToken cancellation)
    {
        var rows = await agreements
            .IgnoreAutoIncludes()
            .AsNoTracking()
            .OrderByDescending(a => a.Reference)
            .Select(a => new
            {
                a.Id,
                a.Reference,
                a.Kind,
                a.Title,
                a.DecisionCode,
                Partners = a.Partners.Select(p => p.Name).ToList(),
                a.FirstDay,
                a.LastDay,
                Pence = a.Figures.Where(f => f.Unit == CoverLine.Pounds).Sum(f => f.Amount),
                a.SignedAt,
                Ending = a.Ending == null ? (AgreementEndingKind?)null : a.Ending.Kind,
                EndedOn = a.Ending == null ? null : a.Ending.LastDay,
                IsOffered = a.Offers.Any(o => a.Returns.All(r => r.OfferId != o.Id)),
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(r => new AgreementRow(
                r.Id,
                r.Reference,
                r.Kind,
                r.Title,
                r.DecisionCode,
                r.Partners,
                r.FirstDay,
                r.EndedOn ?? r.LastDay,
                new(r.Pence),
                StatusOf(r.Ending, r.SignedAt is not null, r.IsOffered)
            )),
        ];
    }

    /// <summary>As <see cref="Agreement.Status"/> says it, from what the list reads.</summary>
    private static AgreementStatus StatusOf(AgreementEndingKind? ending, bool isSigned, bool isOffered) =>
        ending switch
        {
            AgreementEndingKind.Withdrawn => AgreementStatus.Withdrawn,
            AgreementEndingKind.Varied => AgreementStatus.Varied,
            not null => AgreementStatus.Ended,
            null when isSigned => AgreementStatus.Signed,
            null when isOffered => AgreementStatus.Offered,
            null => AgreementStatus.Drafting,
        };
}
