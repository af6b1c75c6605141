using Remit.Rules;

namespace Remit.Planning;

/// <summary>The hard rules of a plan, one by one and in words: slow and plain, what every engine is held to.</summary>
public static class PlanRules
{
    /// <summary>Why a plan may not stand; empty when it keeps every hard rule.</summary>
    /// <param name="rotation">What was planned.</param>
    /// <param name="stays">The plan, in any order.</param>
    public static IReadOnlyList<Breach> WhyNot(Rotation rotation, IReadOnlyList<Stay> stays)
    {
        List<Breach> breaches = [.. rotation.Agreed.Where(agreed => !stays.Contains(agreed)).Select(agreed => Moved(rotation, agreed))];
        foreach (var stay in stays)
        {
            breaches.AddRange(OfOne(rotation, stay));
        }

        for (var person = 0; person < rotation.People.Count; person++)
        {
            breaches.AddRange(OfPerson(rotation, person, [.. stays.Where(stay => stay.Person == person).OrderBy(stay => stay.Start)]));
        }

        breaches.AddRange(OfHeads(rotation, stays));
        breaches.AddRange(OfMoney(rotation, stays));
        breaches.AddRange(rotation.Pairs.Where(pair => !Keeps(pair, stays)).Select(pair => Parted(rotation, pair)));
        breaches.AddRange(OfTurns(rotation, stays));
        if (rotation.Stays.Outside(stays.Count) > 0)
        {
            breaches.Add(new("planning.number", $"The plan has {stays.Count} placements and must have {Words(rotation.Stays)}"));
        }

        return breaches;
    }

    /// <summary>Whether a person could have a stay by themselves: the seat open and theirs to take, they available, the length within bounds.</summary>
    /// <param name="rotation">What is planned.</param>
    /// <param name="stay">The stay.</param>
    public static bool IsPossible(Rotation rotation, Stay stay) => !OfOne(rotation, stay).Any();

    /// <summary>Whether two people keep what is asked of them as a pair.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="stays">The plan, in any order.</param>
    public static bool Keeps(RotationPair pair, IReadOnlyList<Stay> stays)
    {
        Stay[] one = [.. stays.Where(stay => stay.Person == pair.One)];
        Stay[] other = [.. stays.Where(stay => stay.Person == pair.Other)];
        var meet = one.Any(stay => other.Any(stay.Overlaps));
        return pair.Together ? meet || (one.Length == 0 && other.Length == 0) : !meet;
    }

    private static Breach Moved(Rotation rotation, Stay agreed) =>
        new(
            "planning.agreed",
            $"{rotation.People[agreed.Person].Name}’s placement at {rotation.Seats[agreed.Seat].Name} is agreed and must stay as it is"
        );

    private static IEnumerable<Breach> OfOne(Rotation rotation, Stay stay)
    {
        var person = rotation.People[stay.Person];
        var seat = rotation.Seats[stay.Seat];
        if (stay.Start < 0 || stay.End > rotation.Periods)
        {
            yield return new("planning.outside", $"{person.Name}’s placement at {seat.Name} is outside the {rotation.Periods} periods of the plan");
            yield break;
        }

        if (!person.Chances.Any(chance => chance.Seat == stay.Seat))
        {
            yield return new("planning.cannot", $"{person.Name} cannot take {seat.Name}");
        }

        if (person.Length.Outside(stay.Length) > 0)
        {
            yield return new("planning.length", $"{person.Name} is at {seat.Name} for {stay.Length} periods and it must be {Words(person.Length)}");
        }

        for (var period = stay.Start; period < stay.End; period++)
        {
            if (!person.Available[period])
            {
                yield return new("planning.not-available", $"{person.Name} is not available in period {period + 1}");
            }
        }
    }

    private static IEnumerable<Breach> OfPerson(Rotation rotation, int index, Stay[] own)
    {
        var person = rotation.People[index];
        foreach (var (one, next) in own.Zip(own.Skip(1)).Where(two => two.First.End > two.Second.Start))
        {
            yield return new(
                "planning.two-at-once",
                $"{person.Name} is at {rotation.Seats[one.Seat].Name} and at {rotation.Seats[next.Seat].Name} at once"
            );
        }

        HashSet<int> done = [];
        foreach (var project in own.Select(stay => rotation.Seats[stay.Seat].Project))
        {
            foreach (var missing in rotation.Projects[project].After.Where(before => !done.Contains(before)))
            {
                yield return new(
                    "planning.out-of-order",
                    $"{person.Name} must have {rotation.Projects[missing].Name} before {rotation.Projects[project].Name}"
                );
            }

            if (!done.Add(project))
            {
                yield return new("planning.twice", $"{person.Name} has {rotation.Projects[project].Name} twice");
            }
        }

        for (var group = 0; group < person.Needs.Count; group++)
        {
            var count = own.Count(stay => rotation.Projects[rotation.Seats[stay.Seat].Project].Group == group);
            if (person.Needs[group].Outside(count) > 0)
            {
                yield return new("planning.needs", $"{person.Name} has {count} placements and must have {Words(person.Needs[group])}");
            }
        }

        foreach (var host in own.CountBy(stay => rotation.Seats[stay.Seat].Host).Where(host => host.Value > person.MostAtOneHost))
        {
            yield return new(
                "planning.one-host",
                $"{person.Name} has {host.Value} placements at {rotation.Hosts[host.Key].Name} and may have {person.MostAtOneHost}"
            );
        }
    }

    private static IEnumerable<Breach> OfHeads(Rotation rotation, IReadOnlyList<Stay> stays)
    {
        var inSeat = new int[rotation.Seats.Count, rotation.Periods];
        var atHost = new int[rotation.Hosts.Count, rotation.Periods];
        foreach (var stay in stays)
        {
            for (var period = Math.Max(stay.Start, 0); period < Math.Min(stay.End, rotation.Periods); period++)
            {
                inSeat[stay.Seat, period]++;
                atHost[rotation.Seats[stay.Seat].Host, period]++;
            }
        }

        for (var period = 0; period < rotation.Periods; period++)
        {
            for (var seat = 0; seat < rotation.Seats.Count; seat++)
            {
                if (rotation.Seats[seat].Heads[period].Outside(inSeat[seat, period]) > 0)
                {
                    yield return new(
                        "planning.seat-full",
                        $"{rotation.Seats[seat].Name} has {inSeat[seat, period]} people in period {period + 1} and must have {Words(rotation.Seats[seat].Heads[period])}"
                    );
                }
            }

            for (var host = 0; host < rotation.Hosts.Count; host++)
            {
                if (rotation.Hosts[host].Most is { } most && atHost[host, period] > most[period])
                {
                    yield return new(
                        "planning.host-full",
                        $"{rotation.Hosts[host].Name} has {atHost[host, period]} people in period {period + 1} and room for {most[period]}"
                    );
                }
            }
        }
    }

    private static IEnumerable<Breach> OfMoney(Rotation rotation, IReadOnlyList<Stay> stays)
    {
        foreach (var budget in rotation.Budgets)
        {
            var cost = stays.Sum(stay => CostOf(budget, stay));
            if (cost > budget.Most)
            {
                yield return new(
                    "planning.budget",
                    $"{budget.Name}: the plan costs {PlanLanguage.Pounds(cost)} and {PlanLanguage.Pounds(budget.Most)} is there",
                    budget.Source
                );
            }
        }
    }

    /// <summary>What a stay costs a budget, in pence.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="stay">The stay, within the periods of the plan.</param>
    public static long CostOf(RotationBudget budget, Stay stay)
    {
        var cost = 0L;
        for (var period = Math.Max(stay.Start, 0); period < Math.Min(stay.End, budget.Cost[stay.Person].Count); period++)
        {
            cost += budget.Cost[stay.Person][period];
        }

        return cost;
    }

    private static Breach Parted(Rotation rotation, RotationPair pair) =>
        new(
            pair.Together ? "planning.together" : "planning.apart",
            $"{rotation.People[pair.One].Name} and {rotation.People[pair.Other].Name} must {(pair.Together ? "" : "not ")}be there at the same time"
        );

    private static IEnumerable<Breach> OfTurns(Rotation rotation, IReadOnlyList<Stay> stays)
    {
        if (!rotation.OneEachFirst)
        {
            yield break;
        }

        var counts = Enumerable
            .Range(0, rotation.Members.Count)
            .Select(member => stays.Count(stay => rotation.People[stay.Person].Member == member))
            .ToArray();
        if (Waiting(rotation).Where(member => counts[member] == 0).ToArray() is not [var waits, ..])
        {
            yield break;
        }

        for (var member = 0; member < counts.Length; member++)
        {
            var agreed = rotation.Agreed.Count(stay => rotation.People[stay.Person].Member == member);
            if (counts[member] > Math.Max(1, agreed))
            {
                yield return new(
                    "planning.turns",
                    $"{rotation.Members[member]} has {counts[member]} placements while {rotation.Members[waits]} waits for its first"
                );
            }
        }
    }

    /// <summary>The employers that have a person who could be placed beside what is agreed: they come before anybody has a second turn.</summary>
    /// <param name="rotation">What is planned.</param>
    public static IReadOnlyList<int> Waiting(Rotation rotation) =>
        [
            .. Enumerable
                .Range(0, rotation.People.Count)
                .Where(person => rotation.People[person].Member is not null && PossibleStays(rotation, person).Any())
                .Select(person => rotation.People[person].Member!.Value)
                .Distinct()
                .Order(),
        ];

    /// <summary>Every stay that a person could have beside what is agreed, looking at heads, hosts, money and their own agreed stays only.</summary>
    /// <param name="rotation">What is planned.</param>
    /// <param name="person">The person.</param>
    /// <returns>In order of seat, start and length; empty where nothing is open to them.</returns>
    public static IEnumerable<Stay> PossibleStays(Rotation rotation, int person)
    {
        var self = rotation.People[person];
        foreach (var seat in self.Chances.Select(chance => chance.Seat).Order())
        {
            for (var start = 0; start < rotation.Periods; start++)
            {
                for (var length = self.Length.Least; length <= Math.Min(self.Length.Most, rotation.Periods - start); length++)
                {
                    Stay stay = new(person, seat, start, length);
                    if (IsPossible(rotation, stay) && FitsBeside(rotation, stay))
                    {
                        yield return stay;
                    }
                }
            }
        }
    }

    private static bool FitsBeside(Rotation rotation, Stay stay)
    {
        Stay[] both = [.. rotation.Agreed.Where(agreed => agreed != stay), stay];
        var before = rotation.Agreed.Where(agreed => agreed != stay && agreed.Person == stay.Person).ToArray();
        return !before.Any(stay.Overlaps)
            && rotation.Budgets.All(budget => both.Sum(one => CostOf(budget, one)) <= budget.Most)
            && Enumerable
                .Range(stay.Start, stay.Length)
                .All(period =>
                    both.Count(one => one.Seat == stay.Seat && one.Start <= period && period < one.End)
                    <= rotation.Seats[stay.Seat].Heads[period].Most
                );
    }

    private static string Words(HeadCount count) =>
        count switch
        {
            { Most: int.MaxValue } => $"{count.Least} or more",
            _ when count.Least == count.Most => $"{count.Least}",
            { Least: 0 } => $"{count.Most} or fewer",
            _ => $"{count.Least} to {count.Most}",
        };
}
