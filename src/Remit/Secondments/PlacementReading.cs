using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>What several pages ask about placements; to be asked inside <c>WriteAsync</c> by whoever acts on it.</summary>
internal static class PlacementReading
{
    extension(RemitDb db)
    {
        /// <summary>Placements, each with whether every party has signed its agreement.</summary>
        public IQueryable<PlacementRow> PlacementRows() =>
            from placement in db.Placements
            select new PlacementRow
            {
                Placement = placement,
                IsSigned = db.Set<Agreement>().Any(a => a.Id == placement.AgreementId && a.SignedAt != null),
            };

        /// <summary>A placement with its standing; null when there is none of that id.</summary>
        public Task<PlacementRow?> FindPlacementAsync(Guid id, CancellationToken cancellation) =>
            db.PlacementRows().SingleOrDefaultAsync(r => r.Placement.Id == id, cancellation);

        /// <summary>The placements of a scheme that were not withdrawn, by their first days, each with its standing.</summary>
        public async Task<IReadOnlyList<PlacementRow>> StandingPlacementsAsync(Guid schemeId, CancellationToken cancellation)
        {
            var rows = await db.PlacementRows()
                .Where(r => r.Placement.SchemeId == schemeId && r.Placement.Withdrawn == null)
                .OrderBy(r => r.Placement.Reference)
                .ToListAsync(cancellation);
            return [.. rows.OrderBy(r => r.Placement.Terms.FirstDay).ThenBy(r => r.Placement.Reference, StringComparer.Ordinal)];
        }

        /// <summary>The scheme under a decision, with its seats and calls; null when there is none.</summary>
        public Task<SecondmentScheme?> SchemeOfAsync(string? code, CancellationToken cancellation) =>
            db.SecondmentSchemes.Include(s => s.Seats).Include(s => s.Calls).SingleOrDefaultAsync(s => s.DecisionCode == code, cancellation);

        /// <summary>Schemes whose review falls due up to a day and is not concluded.</summary>
        public async Task<IReadOnlyList<SecondmentScheme>> SchemesToReviewAsync(DateOnly upTo, CancellationToken cancellation)
        {
            var open = await db
                .SecondmentSchemes.AsNoTracking()
                .Where(s => !db.Set<SchemeReview>().Any(r => r.SchemeId == s.Id && r.Concluded != null))
                .ToListAsync(cancellation);
            return [.. open.Where(s => s.Terms.ReviewDue <= upTo).OrderBy(s => s.Terms.ReviewDue)];
        }

        /// <summary>What the decision of a scheme has left for the host's shares, with every placement counted that no agreement has committed yet.</summary>
        public async Task<PlacementMoney> PlacementMoneyAsync(SecondmentScheme scheme, CancellationToken cancellation)
        {
            var covers = await db.CoversAsync(scheme, cancellation);
            var money =
                covers.Select(PlacementMoney.Of).Aggregate((PlacementMoney?)null, (all, one) => all?.With(one) ?? one)
                ?? new(scheme.DecisionCode, []);
            foreach (var (placement, isSigned) in await db.StandingPlacementsAsync(scheme.Id, cancellation))
            {
                money = money.After(Uncommitted(placement, isSigned, scheme.Terms));
            }

            return money;
        }

        /// <summary>What the decisions of a scheme let agreements promise, in the order in which they were signed.</summary>
        public async Task<IReadOnlyList<DecisionCover>> CoversAsync(SecondmentScheme scheme, CancellationToken cancellation)
        {
            List<DecisionCover> covers = [];
            foreach (var code in scheme.DecisionCodes)
            {
                if (await db.CoverAsync(code, cancellation) is { } cover)
                {
                    covers.Add(cover);
                }
            }

            return covers;
        }

        /// <summary>All that a proposal for somebody at a seat is held against.</summary>
        public async Task<PlacementCase> PlacementCaseAsync(SecondmentScheme scheme, Seat seat, Nomination nomination, CancellationToken cancellation)
        {
            var standing = await db
                .Placements.Where(p => p.Withdrawn == null && (p.SchemeId == scheme.Id || p.PersonId == nomination.PersonId))
                .ToListAsync(cancellation);
            return new(scheme, seat, nomination, standing, await db.PlacementMoneyAsync(scheme, cancellation));
        }
    }

    /// <summary>What a placement takes that the ledger does not know of yet.</summary>
    private static IReadOnlyList<YearCost> Uncommitted(Placement placement, bool isSigned, SecondmentTerms terms)
    {
        var now = Placement.CostOf(placement.Terms, terms).Years;
        if (!isSigned)
        {
            return now;
        }

        if (placement.OpenExtension is not { } open)
        {
            return [];
        }

        var held = now.ToDictionary(y => y.Year, y => y.HostShare);
        return
        [
            .. Placement
                .CostOf(placement.Terms with { LastDay = open.LastDay }, terms)
                .Years.Select(y => y with { HostShare = y.HostShare - held.GetValueOrDefault(y.Year) })
                .Where(y => y.HostShare.Pence > 0),
        ];
    }
}

/// <summary>A placement, and whether every party has signed its agreement.</summary>
internal sealed class PlacementRow
{
    public required Placement Placement { get; init; }

    public required bool IsSigned { get; init; }

    /// <summary>The day on which it is looked at.</summary>
    public PlacementDay On(DateOnly today) => new(today, IsSigned);

    /// <summary>Where it stands.</summary>
    public PlacementStatus StatusOn(DateOnly today) => Placement.StatusOn(On(today));

    public void Deconstruct(out Placement placement, out bool isSigned) => (placement, isSigned) = (Placement, IsSigned);
}
