using Remit.Planning.Exact;

namespace Remit.Planning.Reasons;

/// <summary>Changes a plan as little as may be so that it meets a wish: whoever is in the way goes without, and is placed elsewhere where that can be.</summary>
internal static class Repair
{
    /// <summary>The best of the plans that come of each way to meet the wish.</summary>
    /// <returns>Null where none of them keeps the rules.</returns>
    public static Stay[]? Of(Choices choices, int[] chosen, PlanWish wish)
    {
        int[]? best = null;
        var score = long.MinValue;
        Rounding rounding = new(choices);
        int[] others = [.. Enumerable.Range(0, choices.Plans.Length).Where(at => choices.Plans[at].Person != wish.Person)];
        for (var at = choices.From[wish.Person]; at < choices.From[wish.Person + 1]; at++)
        {
            if (!choices.Plans[at].Stays.Any(wish.IsMetBy))
            {
                continue;
            }

            foreach (var turns in (TurnCase[])[TurnCase.EverybodyOnce, TurnCase.NobodyTwice])
            {
                int[] trial = [.. chosen];
                trial[wish.Person] = at;
                HashSet<int> keep = [wish.Person];
                MakeRoom(choices, trial, keep, turns);
                Accompany(choices, trial, wish.Person, keep);
                MakeRoom(choices, trial, keep, turns);
                rounding.Better([.. others.Where(other => !keep.Contains(choices.Plans[other].Person))], turns, trial);
                if (choices.Keeps(trial, turns) && choices.ScoreOf(trial) is var found && found > score)
                {
                    (best, score) = (trial, found);
                }
            }
        }

        return best is null ? null : choices.StaysOf(best);
    }

    /// <summary>Sends people away, whoever has least first, from rows that are over their limit.</summary>
    private static void MakeRoom(Choices choices, int[] chosen, HashSet<int> keep, TurnCase turns)
    {
        var sums = new long[choices.Rows.Count];
        foreach (var (row, amount) in chosen.SelectMany(at => choices.Parts[at]))
        {
            sums[row] += amount;
        }

        foreach (
            var person in Enumerable
                .Range(0, chosen.Length)
                .Where(person => !keep.Contains(person))
                .OrderBy(person => choices.Plans[chosen[person]].Worth)
                .ToArray()
        )
        {
            var without = choices.From[person];
            if (
                choices.Plans[without].Stays.Length > 0
                || !choices
                    .Parts[chosen[person]]
                    .Any(part => part.Amount > 0 && sums[part.Row] > choices.Rows.Limits[part.Row] && choices.Holds(part.Row, turns))
            )
            {
                continue;
            }

            foreach (var (row, amount) in choices.Parts[chosen[person]])
            {
                sums[row] -= amount;
            }

            chosen[person] = without;
        }
    }

    /// <summary>Gives whoever must be there at the same time the plan worth most that is.</summary>
    private static void Accompany(Choices choices, int[] chosen, int person, HashSet<int> keep)
    {
        foreach (var pair in choices.Rotation.Pairs.Where(pair => pair.Together && (pair.One == person || pair.Other == person)))
        {
            var partner = pair.One == person ? pair.Other : pair.One;
            var meeting = Enumerable
                .Range(choices.From[partner], choices.From[partner + 1] - choices.From[partner])
                .Where(at => Propagation.Meet(choices.Plans[chosen[person]], choices.Plans[at]))
                .OrderByDescending(at => choices.Plans[at].Worth - choices.Parts[at].Sum(part => Over(choices, chosen, partner, part)))
                .ToList();
            if (meeting.Count > 0)
            {
                chosen[partner] = meeting[0];
                keep.Add(partner);
            }
        }
    }

    /// <summary>A large number where a part takes what the people who stay in any case have taken already.</summary>
    private static long Over(Choices choices, int[] chosen, int partner, (int Row, long Amount) part)
    {
        if (choices.Rows.Kinds[part.Row] is not ("seat" or "host"))
        {
            return 0;
        }

        var used = chosen
            .Where((_, person) => person != partner)
            .Sum(at => choices.Parts[at].Where(one => one.Row == part.Row).Sum(one => one.Amount));
        return used + part.Amount > choices.Rows.Limits[part.Row] ? 1_000 : 0;
    }
}
