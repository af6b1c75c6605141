namespace Remit.Planning.Exact;

/// <summary>The rules that tie people together, as rows of whole numbers: the amounts of the chosen personal plans add up to no more than the limit.</summary>
internal sealed class ChoiceRows
{
    private readonly Dictionary<(string Kind, int One, int Two), int> _index = [];
    private readonly List<long> _limits = [];
    private readonly List<string> _kinds = [];
    private readonly List<int> _owners = [];

    /// <summary>How many rows there are.</summary>
    public int Count => _limits.Count;

    /// <summary>The limit of each row.</summary>
    public IReadOnlyList<long> Limits => _limits;

    /// <summary>The kind of each row.</summary>
    public IReadOnlyList<string> Kinds => _kinds;

    /// <summary>The seat, host, budget, pair, employer or person that each row is about.</summary>
    public IReadOnlyList<int> Owners => _owners;

    /// <summary>Makes the rows that must be there even where no personal plan has a part in them.</summary>
    public ChoiceRows(Rotation rotation, IReadOnlyList<int> waiting)
    {
        for (var seat = 0; seat < rotation.Seats.Count; seat++)
        {
            for (var period = 0; period < rotation.Periods; period++)
            {
                if (rotation.Seats[seat].Heads[period].Least is > 0 and var least)
                {
                    Row("least", seat, period, -least);
                }
            }
        }

        if (rotation.Stays.Least > 0)
        {
            Row("number-least", 0, 0, -rotation.Stays.Least);
        }

        foreach (var member in rotation.OneEachFirst ? waiting : [])
        {
            Row("first", member, 0, -1);
        }
    }

    /// <summary>What a personal plan adds to the rows: row and amount, by row.</summary>
    public (int Row, long Amount)[] Of(Rotation rotation, PersonalPlan plan, IReadOnlySet<Stay> standing)
    {
        Dictionary<int, long> amounts = [];
        foreach (var stay in plan.Stays)
        {
            OfStay(rotation, stay, amounts);
        }

        OfPairs(rotation, plan, amounts);
        if (plan.Stays.Length > 0)
        {
            Add(amounts, Row("once", plan.Person, 0, 1), 1);
            Add(amounts, Row("must", plan.Person, 0, -1), -1);
        }

        var gone = standing.Count(stay => stay.Person == plan.Person && !plan.Stays.Contains(stay));
        if (gone > 0)
        {
            Add(amounts, Row("moved", 0, 0, 0), gone);
        }

        return [.. amounts.Where(one => one.Value != 0).OrderBy(one => one.Key).Select(one => (one.Key, one.Value))];
    }

    /// <summary>Sets the limit of a row that may not be there.</summary>
    public void Limit(string kind, long limit)
    {
        if (_index.TryGetValue((kind, 0, 0), out var row))
        {
            _limits[row] = limit;
        }
    }

    private void OfStay(Rotation rotation, Stay stay, Dictionary<int, long> amounts)
    {
        var seat = rotation.Seats[stay.Seat];
        for (var period = stay.Start; period < stay.End; period++)
        {
            Add(amounts, Row("seat", stay.Seat, period, seat.Heads[period].Most), 1);
            if (seat.Heads[period].Least > 0)
            {
                Add(amounts, Row("least", stay.Seat, period, 0), -1);
            }

            if (rotation.Hosts[seat.Host].Most is { } most)
            {
                Add(amounts, Row("host", seat.Host, period, most[period]), 1);
            }
        }

        for (var budget = 0; budget < rotation.Budgets.Count; budget++)
        {
            Add(amounts, Row("budget", budget, 0, rotation.Budgets[budget].Most), PlanRules.CostOf(rotation.Budgets[budget], stay));
        }

        if (rotation.Stays.Most < int.MaxValue)
        {
            Add(amounts, Row("number", 0, 0, rotation.Stays.Most), 1);
        }

        if (rotation.Stays.Least > 0)
        {
            Add(amounts, Row("number-least", 0, 0, 0), -1);
        }

        if (rotation.OneEachFirst && rotation.People[stay.Person].Member is { } member)
        {
            var agreed = rotation.Agreed.Count(one => rotation.People[one.Person].Member == member);
            Add(amounts, Row("turn", member, 0, Math.Max(1, agreed)), 1);
            if (_index.TryGetValue(("first", member, 0), out var first))
            {
                Add(amounts, first, -1);
            }
        }
    }

    private void OfPairs(Rotation rotation, PersonalPlan plan, Dictionary<int, long> amounts)
    {
        for (var at = 0; at < rotation.Pairs.Count; at++)
        {
            var pair = rotation.Pairs[at];
            if (plan.Stays.Length == 0 || (pair.One != plan.Person && pair.Other != plan.Person))
            {
                continue;
            }

            if (pair.Together)
            {
                Add(amounts, Row("with", at, 0, 0), pair.One == plan.Person ? 1 : -1);
                Add(amounts, Row("with", at, 1, 0), pair.One == plan.Person ? -1 : 1);
                continue;
            }

            foreach (var stay in plan.Stays)
            {
                for (var period = stay.Start; period < stay.End; period++)
                {
                    Add(amounts, Row("apart", at, period, 1), 1);
                }
            }
        }
    }

    private static void Add(Dictionary<int, long> amounts, int row, long amount) => amounts[row] = amounts.GetValueOrDefault(row) + amount;

    private int Row(string kind, int one, int two, long limit)
    {
        if (!_index.TryGetValue((kind, one, two), out var row))
        {
            row = _limits.Count;
            _index.Add((kind, one, two), row);
            _limits.Add(limit);
            _kinds.Add(kind);
            _owners.Add(one);
        }

        return row;
    }
}
