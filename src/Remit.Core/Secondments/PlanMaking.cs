using Remit.Finance;
using Remit.Planning;

namespace Remit.Secondments;

/// <summary>Makes a plan of a scheme: asks the planner, and says in the scheme's words what came of it.</summary>
public static class PlanMaking
{
    /// <summary>Plans.</summary>
    /// <param name="scheme">The scheme, with the changes of a what-if.</param>
    /// <param name="request">How long, and from which seed.</param>
    /// <param name="soFar">Told now and then of the best so far, from another thread; null where nobody listens.</param>
    /// <param name="stop">Ends it with the best so far.</param>
    public static PlanResult Make(SchemeToPlan scheme, PlanRequest request, Action<PlanSoFar>? soFar = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(request);
        if (request.After is { } after)
        {
            return PlanAgain.Make(scheme, after, stop);
        }

        var rotation = SchemeRotation.Of(scheme);
        var plan = Plan(rotation, request, soFar, stop);
        if (plan.IsFound || stop.IsCancellationRequested || rotation.Rotation.Stays.Least == 0)
        {
            return Explained(rotation, plan, plan.IsFound ? [] : [NonePossible], stop);
        }

        // fewer than the decision asks for is worth more to whoever must find nominees than nothing at all
        var fewer = SchemeRotation.Of(scheme with { Terms = scheme.Terms with { LeastPlacements = null } });
        var second = Plan(fewer, request, soFar, stop);
        return Explained(
            fewer,
            second,
            second.IsFound
                ?
                [
                    $"{scheme.DecisionCode} asks for {scheme.Terms.LeastPlacements} placements at least, and no plan reaches that: this one has {second.Stays.Count}",
                ]
                : [NonePossible],
            stop
        );
    }

    internal const string NonePossible = "No plan keeps every rule, not even one without a single new placement: look at what is agreed already";

    private static Plan Plan(SchemeRotation rotation, PlanRequest request, Action<PlanSoFar>? soFar, CancellationToken stop) =>
        BestPlan.Of(
            rotation.Rotation,
            new(TimeSpan.FromSeconds(request.Seconds), request.Seed),
            soFar is null ? null : new Listener(p => soFar(new(p.Done, p.Best, Read(rotation, p.Stays)))),
            stop
        );

    private static PlanResult Explained(SchemeRotation rotation, Plan plan, IReadOnlyList<string> notes, CancellationToken stop)
    {
        var result = Result(rotation, plan, notes);
        return plan.IsFound ? PlanExplaining.Explain(result, rotation, plan.Stays, stop) : result;
    }

    internal static PlanResult Result(SchemeRotation rotation, Plan plan, IReadOnlyList<string> notes)
    {
        var stays = Read(rotation, plan.Stays);
        return new()
        {
            IsFound = plan.IsFound,
            Stays = stays,
            Money = MoneyOf(rotation.Scheme, stays),
            Score = plan.Score.Total,
            Bound = plan.Bound,
            WorstOff = plan.Score.WorstOff,
            EmptyMonths = plan.Score.EmptyPeriods,
            Milliseconds = (long)plan.Took.TotalMilliseconds,
            IsCutShort = plan.End is PlanEnd.Clock or PlanEnd.Stopped,
            Unmet = SchemeReasons.ClosedTo(rotation, plan.Stays),
            Notes = notes,
        };
    }

    private static IReadOnlyList<PlannedStay> Read(SchemeRotation rotation, IReadOnlyList<Stay> stays) =>
        [.. stays.OrderBy(s => s.Seat).ThenBy(s => s.Start).Select(rotation.Read)];

    /// <summary>What a plan adds, by financial year: money of the year first, then what is bound to none; and all of it beside the cap.</summary>
    internal static IReadOnlyList<PlanMoney> MoneyOf(SchemeToPlan scheme, IReadOnlyList<PlannedStay> stays)
    {
        if (scheme.Terms.IsAtNoCost)
        {
            return [];
        }

        PlannedStay[] added = [.. stays.Where(s => s.PlacementId is null)];
        var years = added
            .SelectMany(s => PlacementCost.Of(new(s.FirstDay, s.LastDay), s.MonthlyCost, scheme.Terms.HostPercent).Years)
            .GroupBy(y => y.Year)
            .ToDictionary(g => g.Key, g => g.Select(y => y.HostShare).Total());
        List<PlanMoney> money = [];
        foreach (var line in scheme.Money.OrderBy(m => m.Year is null).ThenBy(m => m.Year))
        {
            var wanted = line.Year is { } year ? years.GetValueOrDefault(year) : years.Values.Total();
            var taken = wanted < line.Left ? wanted : line.Left;
            if (line.Year is { } of)
            {
                years[of] = wanted - taken;
            }
            else
            {
                years = Less(years, taken);
            }

            money.Add(new(line.Name, line.Approved, line.Promised, taken));
        }

        var promised = scheme.Standing.Select(p => p.HostShare).Total();
        money.Add(new($"The cap of {scheme.DecisionCode}", scheme.Terms.HostCap, promised, added.Select(s => s.HostShare).Total()));
        return money;
    }

    private static Dictionary<FinancialYear, Money> Less(Dictionary<FinancialYear, Money> years, Money amount)
    {
        Dictionary<FinancialYear, Money> left = [];
        foreach (var (year, wanted) in years.OrderBy(y => y.Key))
        {
            var taken = wanted < amount ? wanted : amount;
            amount -= taken;
            left[year] = wanted - taken;
        }

        return left;
    }

    private sealed class Listener(Action<PlanProgress> tell) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => tell(value);
    }
}
