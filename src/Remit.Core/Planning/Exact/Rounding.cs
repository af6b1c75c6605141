namespace Remit.Planning.Exact;

/// <summary>Makes a whole plan from what the relaxation liked: greedily, then bettered one person at a time.</summary>
internal sealed class Rounding(Choices choices)
{
    private readonly long[] _sums = new long[choices.Rows.Count];
    private TurnCase _turns;

    /// <summary>One plan for each person; null where the greedy way leads nowhere.</summary>
    /// <param name="active">The plans that remain.</param>
    /// <param name="turns">Which rows about turns hold.</param>
    /// <param name="mean">How much the relaxation liked each plan.</param>
    /// <param name="values">What each is worth at its prices, for those it liked alike.</param>
    public int[]? Try(int[] active, TurnCase turns, double[] mean, long[] values)
    {
        _turns = turns;
        Array.Clear(_sums);
        var chosen = new int[choices.From.Length - 1];
        Array.Fill(chosen, -1);
        int[] order = [.. active.OrderByDescending(at => mean[at]).ThenByDescending(at => values[at]).ThenBy(at => at)];
        foreach (var at in order)
        {
            if (chosen[choices.Plans[at].Person] < 0 && Fits(at))
            {
                TryChoose(at, order, chosen);
            }
        }

        if (chosen.Contains(-1))
        {
            return null;
        }

        Improve(active, chosen);
        return chosen;
    }

    /// <summary>Chooses a plan, and with it one for everybody who must be there at the same time.</summary>
    private void TryChoose(int at, int[] order, int[] chosen)
    {
        Put(at, 1);
        chosen[choices.Plans[at].Person] = at;
        foreach (var pair in choices.Rotation.Pairs)
        {
            var partner = pair.One == choices.Plans[at].Person ? pair.Other : pair.One;
            if (
                !pair.Together
                || (pair.One != choices.Plans[at].Person && pair.Other != choices.Plans[at].Person)
                || partner == choices.Plans[at].Person
            )
            {
                continue;
            }

            if (chosen[partner] >= 0 ? Propagation.Meet(choices.Plans[at], choices.Plans[chosen[partner]]) : TryPartner(at, partner, order, chosen))
            {
                continue;
            }

            Put(at, -1);
            chosen[choices.Plans[at].Person] = -1;
            return;
        }
    }

    private bool TryPartner(int at, int partner, int[] order, int[] chosen)
    {
        foreach (var other in order)
        {
            if (choices.Plans[other].Person == partner && Propagation.Meet(choices.Plans[at], choices.Plans[other]) && Fits(other))
            {
                Put(other, 1);
                chosen[partner] = other;
                return true;
            }
        }

        return false;
    }

    /// <summary>Betters a whole plan one person at a time, as long as the rows that bound from above allow it.</summary>
    /// <param name="active">The plans to choose from.</param>
    /// <param name="turns">Which rows about turns hold.</param>
    /// <param name="chosen">One plan for each person; changed.</param>
    public void Better(int[] active, TurnCase turns, int[] chosen)
    {
        _turns = turns;
        Array.Clear(_sums);
        foreach (var at in chosen)
        {
            Put(at, 1);
        }

        Improve(active, chosen);
    }

    private void Improve(int[] active, int[] chosen)
    {
        for (var better = true; better; )
        {
            better = false;
            foreach (var at in active)
            {
                var person = choices.Plans[at].Person;
                var old = chosen[person];
                if (choices.Plans[at].Worth <= choices.Plans[old].Worth)
                {
                    continue;
                }

                Put(old, -1);
                if (Fits(at) && (choices.Rotation.EmptySeat == 0 || Gains(chosen, person, at)))
                {
                    (chosen[person], better) = (at, true);
                }

                Put(chosen[person], 1);
            }
        }
    }

    private bool Gains(int[] chosen, int person, int at)
    {
        var before = choices.ScoreOf(chosen);
        var old = chosen[person];
        chosen[person] = at;
        var after = choices.ScoreOf(chosen);
        chosen[person] = old;
        return after > before;
    }

    /// <summary>Whether a plan can be added. What must reach a number is not held against it before all are chosen.</summary>
    private bool Fits(int at)
    {
        foreach (var (row, amount) in choices.Parts[at])
        {
            if (amount > 0 && _sums[row] + amount > choices.Rows.Limits[row] && choices.Holds(row, _turns) && choices.Rows.Kinds[row] != "with")
            {
                return false;
            }
        }

        return true;
    }

    private void Put(int at, int sign)
    {
        foreach (var (row, amount) in choices.Parts[at])
        {
            _sums[row] += sign * amount;
        }
    }
}
