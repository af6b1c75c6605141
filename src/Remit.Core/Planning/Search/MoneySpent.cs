namespace Remit.Planning.Search;

/// <summary>What a plan costs each budget, and how far that is beyond what is there.</summary>
internal sealed class MoneySpent
{
    private readonly RotationBudget[] _budgets;
    private readonly long[][][] _upTo;
    private readonly long[] _spent;
    private readonly long[] _unit;

    public MoneySpent(Rotation rotation)
    {
        _budgets = [.. rotation.Budgets];
        _upTo = [.. _budgets.Select(budget => budget.Cost.Select(costs => UpTo(costs, rotation.Periods)).ToArray())];
        _spent = new long[_budgets.Length];
        _unit = [.. _budgets.Select(UnitOf)];
        Broken = Enumerable.Range(0, _budgets.Length).Sum(Beyond);
    }

    /// <summary>How far beyond, in periods of a person at the budget's usual cost, each budget rounded up.</summary>
    public long Broken { get; private set; }

    public void Change(int person, Block block, int by)
    {
        for (var budget = 0; budget < _budgets.Length; budget++)
        {
            var upTo = _upTo[budget][person];
            var cost = upTo[block.End] - upTo[block.Start];
            if (cost != 0)
            {
                Broken -= Beyond(budget);
                _spent[budget] += by * cost;
                Broken += Beyond(budget);
            }
        }
    }

    private long Beyond(int budget)
    {
        var beyond = _spent[budget] - _budgets[budget].Most;
        return beyond <= 0 ? 0 : ((beyond - 1) / _unit[budget]) + 1;
    }

    private static long[] UpTo(IReadOnlyList<long> costs, int periods)
    {
        var upTo = new long[periods + 1];
        for (var period = 0; period < periods; period++)
        {
            upTo[period + 1] = upTo[period] + (period < costs.Count ? costs[period] : 0);
        }

        return upTo;
    }

    private static long UnitOf(RotationBudget budget)
    {
        var (sum, count) = (0L, 0);
        foreach (var cost in budget.Cost.SelectMany(costs => costs).Where(cost => cost > 0))
        {
            (sum, count) = (sum + cost, count + 1);
        }

        return count == 0 ? 1 : Math.Max(1, sum / count);
    }
}
