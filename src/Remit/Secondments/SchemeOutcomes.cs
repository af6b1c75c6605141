using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>What a scheme's page shows of placements: to everybody what was delivered in public, to those concerned the way to their own.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Viewer">Who looks.</param>
/// <param name="Evidence">What everybody may see of what was delivered.</param>
/// <param name="Own">The placements of the visitor, or of their organisation; for those inside all that stand.</param>
/// <param name="Review">The review as far as the visitor may read it; null for none.</param>
internal sealed record SchemeOutcomes(
    SecondmentScheme Scheme,
    PlacementViewer Viewer,
    ReviewEvidence Evidence,
    IReadOnlyList<PlacementRow> Own,
    SchemeReview? Review
)
{
    /// <summary>What there is of a scheme for a visitor.</summary>
    public static async Task<SchemeOutcomes> OfAsync(
        RemitDb db,
        SecondmentScheme scheme,
        ClaimsPrincipal user,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var viewer = await PlacementViewer.OfAsync(db, user, today, cancellation);
        var standing = user.Identity?.IsAuthenticated == true ? await db.StandingPlacementsAsync(scheme.Id, cancellation) : [];
        var review = await db.SchemeReviews.AsNoTracking().SingleOrDefaultAsync(r => r.SchemeId == scheme.Id, cancellation);
        return new(
            scheme,
            viewer,
            await ReviewEvidence.OfAsync(db, scheme, today, readsAll: false, cancellation),
            [.. standing.Where(r => viewer.MayKnow(r.Placement))],
            viewer.IsInside || review?.Published is not null ? review : null
        );
    }
}
