using Microsoft.EntityFrameworkCore;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>Asking for a plan of a scheme as it stands inside the transaction.</summary>
internal static class PlanAsking
{
    extension(RemitDb db)
    {
        /// <summary>Asks for a plan, inside the caller's <c>WriteAsync</c>; the caller saves with an entry in the journal.</summary>
        /// <param name="scheme">The scheme, with its seats.</param>
        /// <param name="request">What is asked.</param>
        /// <param name="today">The day in London.</param>
        /// <param name="by">Who asks, and when.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <returns>The plan, or the reasons against it.</returns>
        public async Task<(SecondmentPlan? Plan, IReadOnlyList<Breach> Breaches)> AskPlanAsync(
            SecondmentScheme scheme,
            PlanRequest request,
            DateOnly today,
            SecondmentAct by,
            CancellationToken cancellation
        )
        {
            var given = await db.SchemeToPlanAsync(scheme, today, cancellation);
            if (SecondmentPlan.WhyNotAsk(request, given) is { Count: > 0 } breaches)
            {
                return (null, breaches);
            }

            var number = await db.SecondmentPlans.Where(p => p.SchemeId == scheme.Id).MaxAsync(p => (int?)p.Number, cancellation) ?? 0;
            var plan = SecondmentPlan.Ask(scheme.Id, number + 1, request, given, by);
            db.SecondmentPlans.Add(plan);
            return (plan, []);
        }
    }
}
