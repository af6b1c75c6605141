namespace Remit.Planning.Search;

/// <summary>One of the threads of a search, with a plan and a seed of its own.</summary>
internal sealed class Worker
{
    public Worker(PlanProblem problem, PlannerSettings settings, int number)
    {
        Dice dice = new(((ulong)(uint)settings.Seed << 16) + (ulong)number);
        PlanState state = new(problem, !problem.HasHeadsOnly);
        if (!new FirstPlan(problem, state, dice).Fill(settings.Start) && problem.HasHeadsOnly)
        {
            // somebody has too few stays: that is counted beside heads
            state = new(problem, hasSides: true);
            _ = new FirstPlan(problem, state, dice).Fill(settings.Start);
        }

        Annealing = new(problem, state, dice);
    }

    public Annealing Annealing { get; }
}
