using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Remit.Envelopes;
using Remit.Payments;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>What several pages ask about schemes, and who asks.</summary>
internal static class SecondmentReading
{
    extension(RemitDb db)
    {
        /// <summary>The scheme under a decision with its seats, calls and changes of terms; null when there is none.</summary>
        public Task<SecondmentScheme?> FindSchemeAsync(string? decisionCode, CancellationToken cancellation) =>
            db.WholeSchemes().SingleOrDefaultAsync(s => s.DecisionCode == decisionCode, cancellation);

        /// <summary>Schemes with their seats, calls and changes of terms.</summary>
        public IQueryable<SecondmentScheme> WholeSchemes() =>
            db.SecondmentSchemes.Include(s => s.Seats).Include(s => s.Calls).Include(s => s.Changes).AsSplitQuery();

        /// <summary>A cluster with its members; null when there is none of that id.</summary>
        public Task<Cluster?> FindClusterAsync(Guid id, CancellationToken cancellation) =>
            db.Clusters.Include(c => c.Members).SingleOrDefaultAsync(c => c.Id == id, cancellation);

        /// <summary>The placements of a scheme that stand, as seats and nominations are asked about them.</summary>
        public async Task<IReadOnlyList<SeatTaken>> SeatsTakenAsync(Guid schemeId, CancellationToken cancellation)
        {
            var standing = await db.Placements.AsNoTracking().Where(p => p.SchemeId == schemeId && p.Withdrawn == null).ToListAsync(cancellation);
            return [.. standing.OrderBy(p => p.Terms.FirstDay).Select(p => p.ToTaken())];
        }

        /// <summary>What the decisions of a scheme let it do, with another that is to change it.</summary>
        /// <returns>Null when one of them has no envelope.</returns>
        public async Task<SecondmentCover?> SchemeCoverAsync(IEnumerable<string> decisionCodes, CancellationToken cancellation)
        {
            SecondmentCover? cover = null;
            foreach (var code in decisionCodes.Distinct())
            {
                if (
                    await db.Envelopes.AsNoTracking().Include(e => e.Lines).SingleOrDefaultAsync(e => e.DecisionCode == code, cancellation)
                    is not { } envelope
                )
                {
                    return null;
                }

                var own = SecondmentCover.Of(envelope);
                cover = cover is null ? own : cover.With(own);
            }

            return cover;
        }

        /// <summary>Who looks at schemes.</summary>
        public async Task<SecondmentReader> SecondmentReaderAsync(ClaimsPrincipal user, DateOnly today, CancellationToken cancellation) =>
            new(
                user.PersonId,
                user.IsInRole(nameof(Role.Partner)) ? await db.OwnOrganisationAsync(user.PersonId, today, cancellation) : null,
                user.IsInRole(nameof(Role.ProgrammeOfficer)),
                user.IsInside
            );

        /// <summary>The schemes that somebody may know of: those under published decisions; for the authority all; for members and nominees theirs.</summary>
        public IQueryable<SecondmentScheme> SchemesFor(SecondmentReader reader)
        {
            var (own, person) = (reader.OrganisationId, reader.PersonId);
            return reader.IsInside
                ? db.SecondmentSchemes
                : db.SecondmentSchemes.Where(s =>
                    db.Decisions.Any(d => d.CodeKey == s.DecisionCode)
                    || (own != null && db.Set<Cluster>().Any(c => c.Id == s.ClusterId && c.Members.Any(m => m.OrganisationId == own)))
                    || (person != null && db.Set<Nomination>().Any(n => n.SchemeId == s.Id && n.PersonId == person && n.Withdrawn == null))
                    || (person != null && db.Set<Placement>().Any(p => p.SchemeId == s.Id && p.PersonId == person))
                );
        }

        /// <summary>Those who act for organisations and can be written to.</summary>
        public async Task<IReadOnlyList<Person>> ContactsAsync(IEnumerable<Guid> organisationIds, CancellationToken cancellation)
        {
            Guid[] ids = [.. organisationIds];
            return await db
                .People.AsNoTracking()
                .Where(p => p.OrganisationId != null && ids.Contains(p.OrganisationId.Value) && p.ActsForOrganisation && p.Email != null)
                .OrderBy(p => p.Name)
                .ToListAsync(cancellation);
        }
    }

    /// <summary>A placement as seats and nominations are asked about it.</summary>
    public static SeatTaken ToTaken(this Placement placement) =>
        new(
            placement.Reference,
            placement.Terms.SeatId,
            placement.Terms.NominationId,
            placement.Terms.FirstDay,
            placement.TakenUntil,
            placement.ShareCounted
        );
}

/// <summary>Somebody who looks at schemes.</summary>
/// <param name="PersonId">The person; null for nobody signed in.</param>
/// <param name="OrganisationId">The organisation for which they act, while it takes part; null for none.</param>
/// <param name="IsOfficer">Whether they run programmes.</param>
/// <param name="IsInside">Whether they have a post in the authority.</param>
internal sealed record SecondmentReader(Guid? PersonId, Guid? OrganisationId, bool IsOfficer, bool IsInside);
