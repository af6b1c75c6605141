using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>Proposing placements, one or several at once.</summary>
internal static class Proposing
{
    extension(RemitDb db)
    {
        /// <summary>
        /// Proposes placements one after another, each held against those before it; when one may not be, none is kept.
        /// Inside the caller's <c>WriteAsync</c>; the caller saves with an entry in the journal, and posts the mail (<see cref="PlacementMail.Proposed"/>).
        /// </summary>
        /// <param name="scheme">The scheme, with its seats.</param>
        /// <param name="proposals">What is put to the employers, in this order.</param>
        /// <param name="by">Who proposes it, and when.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <returns>The placements, or the reasons against them: then nothing may be saved.</returns>
        public async Task<(IReadOnlyList<Placement> Placements, IReadOnlyList<Breach> Breaches)> ProposeAsync(
            SecondmentScheme scheme,
            IReadOnlyList<PlacementProposal> proposals,
            SecondmentAct by,
            CancellationToken cancellation
        )
        {
            Guid[] nominationIds = [.. proposals.Select(p => p.Terms.NominationId).Distinct()];
            var nominations = await db
                .Nominations.Where(n => n.SchemeId == scheme.Id && nominationIds.Contains(n.Id))
                .ToDictionaryAsync(n => n.Id, cancellation);
            var number = await db.Placements.CountAsync(cancellation);
            List<Placement> placements = [];
            List<Breach> breaches = [];
            foreach (var proposal in proposals)
            {
                var seat = scheme.Seats.FirstOrDefault(s => s.Id == proposal.Terms.SeatId);
                if (seat is null || !nominations.TryGetValue(proposal.Terms.NominationId, out var nomination))
                {
                    breaches.Add(new("secondments.no-such-nominee", "Choose a seat of the scheme and somebody who is nominated for it"));
                    continue;
                }

                var against = await db.PlacementCaseAsync(scheme, seat, nomination, cancellation);
                against = against.With(placements);
                if (Placement.WhyNotPropose(proposal, against) is { Count: > 0 } whyNot)
                {
                    breaches.AddRange(
                        proposals.Count == 1 ? whyNot : whyNot.Select(b => b with { Message = $"{nomination.PersonName}: {b.Message}" })
                    );
                    continue;
                }

                placements.Add(Placement.Propose(Reference(number + placements.Count + 1), proposal, against, by));
            }

            if (breaches.Count == 0)
            {
                db.Placements.AddRange(placements);
                return (placements, []);
            }

            return ([], breaches);
        }
    }

    private static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"P{number:0000}");
}
