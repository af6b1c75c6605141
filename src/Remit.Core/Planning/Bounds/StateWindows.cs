namespace Remit.Planning.Bounds;

/// <summary>When each state of a person can be: from the earliest period by which so much can be done to the latest from which the rest still can.</summary>
internal static class StateWindows
{
    /// <summary>For each state the earliest and the latest period at which it can end its last stay, or stand idle after it.</summary>
    public static (int[] Low, int[] High) Of(PersonOptions options, PersonStates states, int periods)
    {
        var free = new bool[periods];
        foreach (var stay in options.Stays)
        {
            Array.Fill(free, true, Math.Max(0, stay.Start), Math.Max(0, Math.Min(stay.End, periods) - Math.Max(0, stay.Start)));
        }

        var shortest = options.Lengths.Length == 0 ? 1 : options.Lengths[0];
        var runs = Runs(free, shortest);
        var late = Runs([.. free.Reverse()], shortest);
        var low = new int[states.Count];
        var high = new int[states.Count];
        for (var state = 0; state < states.Count; state++)
        {
            low[state] = states.Depth[state] < runs.Count ? runs[states.Depth[state]] : periods + 1;
            high[state] = states.Missing[state] < late.Count ? periods - late[states.Missing[state]] : -1;
        }

        return (low, high);
    }

    /// <summary>The earliest end of so many stays of the shortest length, one after another in free periods.</summary>
    private static List<int> Runs(bool[] free, int shortest)
    {
        List<int> ends = [0];
        var run = 0;
        for (var period = 0; period < free.Length; period++)
        {
            run = free[period] ? run + 1 : 0;
            if (run == shortest)
            {
                ends.Add(period + 1);
                run = 0;
            }
        }

        return ends;
    }
}
