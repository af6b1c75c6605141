using System.Diagnostics;
using Remit.Planning;

namespace Remit.Secondments;

/// <summary>Says why each stay of a plan is in it, and what stands against each wish that it does not meet, in the scheme's words.</summary>
internal static class PlanExplaining
{
    /// <summary>So long it may take over all wishes; what is left then is said to be open.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(20);

    /// <summary>The result with its reasons.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="rotation">The scheme as it was planned.</param>
    /// <param name="stays">The plan.</param>
    /// <param name="stop">Ends it: what is not worked out by then is left out.</param>
    public static PlanResult Explain(PlanResult result, SchemeRotation rotation, IReadOnlyList<Stay> stays, CancellationToken stop)
    {
        PlanExplanation explanation = new(rotation.Rotation, stays, new(rotation.Months.NameOf));
        return result with
        {
            Stays = WithReasons(rotation, stays, explanation),
            Unmet = [.. result.Unmet, .. Unmet(rotation, explanation, result.Unmet, stop)],
        };
    }

    /// <summary>The stays, each with why it is there.</summary>
    public static IReadOnlyList<PlannedStay> WithReasons(SchemeRotation rotation, IReadOnlyList<Stay> stays, PlanExplanation explanation) =>
        [
            .. stays
                .OrderBy(s => s.Seat)
                .ThenBy(s => s.Start)
                .Select(s => rotation.Rotation.Agreed.Contains(s) ? rotation.Read(s) : rotation.Read(s) with { Because = explanation.Because(s) }),
        ];

    private static IEnumerable<UnmetWish> Unmet(
        SchemeRotation rotation,
        PlanExplanation explanation,
        IReadOnlyList<UnmetWish> said,
        CancellationToken stop
    )
    {
        var clock = Stopwatch.StartNew();
        foreach (var wish in explanation.Unmet().Where(w => IsWished(rotation, w)))
        {
            var nominee = rotation.Nominees[wish.Person];
            var what = wish.Seat is { } seat ? rotation.Scheme.Seats[seat].Name : "a placement";
            if (said.Any(u => u.NominationId == nominee.NominationId && u.Wish == what))
            {
                continue;
            }

            if (stop.IsCancellationRequested || clock.Elapsed > Usual)
            {
                yield return new(
                    nominee.NominationId,
                    nominee.PersonName,
                    nominee.OrganisationName,
                    what,
                    ["Why was not worked out in the time there was"],
                    IsImpossible: false
                );
                continue;
            }

            var answer = explanation.Answer(wish);
            yield return new(
                nominee.NominationId,
                nominee.PersonName,
                nominee.OrganisationName,
                what,
                answer.Clash.Count > 1 ? [.. answer.Clash.Select(Words)] : [answer.Words],
                answer.State == WishState.Impossible
            )
            {
                IsLeast = answer.IsLeast,
            };
        }
    }

    /// <summary>Who wishes no seat before the others misses none.</summary>
    private static bool IsWished(SchemeRotation rotation, PlanWish wish) =>
        wish.Person < rotation.Nominees.Count
        && (wish.Seat is not { } seat || rotation.Nominees[wish.Person].Terms.Wishes is [var first, ..] && rotation.Scheme.Seats[seat].Id == first);

    private static string Words(NamedRule rule) => rule.Source is { } source ? $"{rule.Words} ({source})" : rule.Words;
}
