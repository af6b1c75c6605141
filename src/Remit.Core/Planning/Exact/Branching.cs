namespace Remit.Planning.Exact;

/// <summary>Parts what remains in two, by the choice that the relaxation was least sure of.</summary>
internal sealed class Branching
{
    private readonly Choices _choices;
    private readonly int[][] _signs;

    public Branching(Choices choices)
    {
        _choices = choices;
        _signs =
        [
            SignsOf(plan => plan.Stays.Select(stay => stay.Seat)),
            SignsOf(plan => plan.Stays.Select(stay => stay.Length)),
            SignsOf(plan => plan.Stays.Select(stay => stay.Start)),
        ];
    }

    /// <summary>Two halves that together are the whole: the likelier one first.</summary>
    /// <remarks>Which seat a person takes is asked first, then how long, then when: plans that differ only in the last are worth nearly the same.</remarks>
    public (int[] Likely, int[] Others) Part(int[] active, double[] mean)
    {
        foreach (var sign in _signs)
        {
            if (Doubtful(active, mean, sign) is { } likely)
            {
                var person = _choices.Plans[likely[0]].Person;
                var chosen = likely.ToHashSet();
                return (
                    [.. active.Where(at => _choices.Plans[at].Person != person || chosen.Contains(at))],
                    [.. active.Where(at => !chosen.Contains(at))]
                );
            }
        }

        return (active, []);
    }

    private int[] SignsOf(Func<PersonalPlan, IEnumerable<int>> sign)
    {
        Dictionary<string, int> known = [];
        var signs = new int[_choices.Plans.Length];
        for (var at = 0; at < signs.Length; at++)
        {
            var words = string.Join(' ', sign(_choices.Plans[at]));
            signs[at] = known.TryGetValue(words, out var number) ? number : known[words] = known.Count;
        }

        return signs;
    }

    /// <summary>The likeliest group of plans of the person who is least decided; null where everybody’s plans are alike by this sign.</summary>
    private int[]? Doubtful(int[] active, double[] mean, int[] signs)
    {
        int[]? found = null;
        var doubt = -1.0;
        foreach (var own in active.GroupBy(at => _choices.Plans[at].Person))
        {
            var shares = own.GroupBy(at => signs[at]).Select(alike => (Share: alike.Sum(at => mean[at]), Plans: alike)).ToArray();
            if (shares.Length < 2)
            {
                continue;
            }

            var most = shares.MaxBy(one => one.Share);
            if (1 - most.Share > doubt)
            {
                (doubt, found) = (1 - most.Share, [.. most.Plans]);
            }
        }

        return found;
    }
}
