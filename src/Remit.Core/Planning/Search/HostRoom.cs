namespace Remit.Planning.Search;

/// <summary>How many people are at each host in each period, where that is bounded.</summary>
internal sealed class HostRoom(PlanProblem problem)
{
    private readonly IReadOnlyList<int>?[] _most = [.. problem.Rotation.Hosts.Select(host => host.Most)];
    private readonly int[] _load = new int[problem.Hosts * problem.Periods];

    /// <summary>How many people too many there are in all.</summary>
    public long Broken { get; private set; }

    public void Change(Block block, int by)
    {
        if (_most[block.Host] is not { } most)
        {
            return;
        }

        for (int period = block.Start; period < block.End; period++)
        {
            ref var load = ref _load[(block.Host * problem.Periods) + period];
            Broken -= Math.Max(0, load - most[period]);
            load += by;
            Broken += Math.Max(0, load - most[period]);
        }
    }
}
