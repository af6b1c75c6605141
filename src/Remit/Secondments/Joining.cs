using Microsoft.EntityFrameworkCore;
using Remit.Organisations;
using Remit.People;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>Who joined a cluster.</summary>
/// <param name="Members">The members that are new in it.</param>
/// <param name="Entered">Those of them that were not known to the authority before.</param>
/// <param name="Already">How many of a list were members before.</param>
/// <param name="Breaches">Why nobody joined; empty when they did.</param>
internal sealed record Joined(IReadOnlyList<ClusterMember> Members, IReadOnlyList<string> Entered, int Already, IReadOnlyList<Breach> Breaches);

/// <summary>Lets organisations join a cluster, and enters those that are not known yet.</summary>
internal static class Joining
{
    extension(RemitDb db)
    {
        /// <summary>Lets every organisation of a list join that is no member yet; inside the caller's <c>WriteAsync</c>, the caller saves.</summary>
        /// <param name="cluster">The cluster with its members.</param>
        /// <param name="lines">The organisations.</param>
        /// <param name="from">The first day.</param>
        /// <param name="cancellation">Gives up.</param>
        public async Task<Joined> JoinAsync(Cluster cluster, IReadOnlyList<MemberLine> lines, DateOnly from, CancellationToken cancellation)
        {
            var known = await db.Organisations.ToListAsync(cancellation);
            List<ClusterMember> joined = [];
            List<string> entered = [];
            List<Breach> breaches = [];
            var already = 0;
            foreach (var line in lines)
            {
                var same = PartnerOrganisation.DoublesOf(line.Details, known);
                if (same.Count > 1)
                {
                    breaches.Add(
                        Breach(
                            line,
                            "secondments.several-organisations",
                            $"it may be any of {string.Join(", ", same.Select(o => o.Name))}: add its identifier"
                        )
                    );
                    continue;
                }

                var organisation = same is [var one] ? one : new PartnerOrganisation(line.Details, from);
                if (cluster.MemberOn(organisation.Id, from) is not null)
                {
                    already++;
                    continue;
                }

                if (cluster.WhyNotJoin(organisation, line.Sector, from) is { Count: > 0 } against)
                {
                    breaches.AddRange(against.Select(b => Breach(line, b.Code, b.Message)));
                    continue;
                }

                if (same.Count == 0)
                {
                    db.Organisations.Add(organisation);
                    known.Add(organisation);
                    entered.Add(organisation.Name);
                }

                joined.Add(cluster.Join(organisation, line.Sector, from));
            }

            return breaches.Count > 0 ? new([], [], 0, breaches) : new(joined, entered, already, []);

            Breach Breach(MemberLine line, string code, string message) => new(code, lines.Count == 1 ? message : $"Line {line.Line}: {message}");
        }
    }
}
