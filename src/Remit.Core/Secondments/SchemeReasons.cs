using Remit.Planning;

namespace Remit.Secondments;

/// <summary>Why people are not where they wish to be, as far as nothing else than they and the seats has to be looked at.</summary>
internal static class SchemeReasons
{
    /// <summary>Who could sit nowhere at all, and who could not have the seat that they wish most, whoever else sits where.</summary>
    /// <param name="rotation">The scheme as it was planned.</param>
    /// <param name="stays">The plan.</param>
    public static IReadOnlyList<UnmetWish> ClosedTo(SchemeRotation rotation, IReadOnlyList<Stay> stays)
    {
        List<UnmetWish> unmet = [];
        for (var person = 0; person < rotation.Nominees.Count; person++)
        {
            var nominee = rotation.Nominees[person];
            var closed = rotation.Scheme.Seats.Select(seat => (Seat: seat, Why: rotation.WhyClosed(nominee, seat))).ToList();
            if (closed.Count > 0 && closed.All(c => c.Why.Count > 0))
            {
                unmet.Add(Impossible(nominee, "a placement", [.. closed.SelectMany(c => c.Why).Distinct()]));
            }
            else if (
                nominee.Terms.Wishes is [var first, ..]
                && closed.Find(c => c.Seat.Id == first) is { Why.Count: > 0 } wished
                && stays.All(s => s.Person != person || rotation.Scheme.Seats[s.Seat].Id != first)
            )
            {
                unmet.Add(Impossible(nominee, wished.Seat.Name, wished.Why));
            }
        }

        return unmet;
    }

    private static UnmetWish Impossible(NomineeToPlan nominee, string wish, IReadOnlyList<string> why) =>
        new(nominee.NominationId, nominee.PersonName, nominee.OrganisationName, wish, why, IsImpossible: true);
}
