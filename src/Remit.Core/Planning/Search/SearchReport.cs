namespace Remit.Planning.Search;

/// <summary>Tells whoever listens how a search has come along, a few times a second.</summary>
internal sealed class SearchReport(IProgress<PlanProgress>? progress, SearchClock clock, Worker[] workers)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(0.25);
    private TimeSpan _next;

    /// <summary>What <see cref="SearchClock.Share"/> says; the first worker tells how it is.</summary>
    public double? Look(int worker, long moves)
    {
        if (clock.IsMet(worker, workers[worker].Annealing.Best))
        {
            return null;
        }

        var share = clock.Share(moves);
        if (progress is not null && worker == 0 && share is { } done && clock.Elapsed >= _next)
        {
            _next = clock.Elapsed + Between;
            var annealing = workers[0].Annealing;
            progress.Report(new(done, annealing.Best, annealing.Broken, moves, [.. annealing.BestStays()]));
        }

        return share;
    }
}
