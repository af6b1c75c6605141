namespace Remit.Planning.Reasons;

/// <summary>The hard rules of a rotation one by one, in words, each with the rotation as it would be without it.</summary>
/// <remarks>Without a rule everything stays possible that was: that is what makes a least set of rules that clash well defined.</remarks>
internal sealed class RulesByName(Rotation rotation, PlanLanguage language)
{
    private const long Plenty = long.MaxValue / 8;

    /// <summary>The rules in groups that are tried together; those nearest to the wish come last, so that they are kept where there is a choice.</summary>
    /// <param name="wish">The wish.</param>
    public IReadOnlyList<NamedRule> For(PlanWish wish)
    {
        List<NamedRule> rules = [];
        for (var person = 0; person < rotation.People.Count; person++)
        {
            if (person != wish.Person)
            {
                rules.AddRange(OfPerson(person));
            }
        }

        foreach (var seat in Enumerable.Range(0, rotation.Seats.Count).OrderBy(seat => seat == wish.Seat))
        {
            rules.AddRange(OfSeat(seat));
        }

        rules.AddRange(Orders());
        rules.AddRange(Hosts());
        rules.AddRange(Pairs());
        rules.AddRange(Numbers());
        rules.AddRange(Budgets());
        rules.AddRange(rotation.Agreed.OrderBy(stay => stay.Person == wish.Person).Select(Agreed));
        rules.AddRange(OfPerson(wish.Person));
        rules.AddRange(Skill(wish));
        return rules;
    }

    private IEnumerable<NamedRule> OfPerson(int person)
    {
        var self = rotation.People[person];
        if (self.Length.Least > 1 || self.Length.Most < rotation.Periods)
        {
            yield return Person(
                person,
                $"a placement of {self.Name} lasts {language.Length(self.Length)}",
                one => one with { Length = new(1, rotation.Periods) }
            );
        }

        if (self.Available.Contains(false))
        {
            yield return Person(
                person,
                self.Available.Contains(true)
                    ? $"{self.Name} is available only in {language.Stretches(self.Available)}"
                    : $"{self.Name} is not available",
                one => one with { Available = [.. one.Available.Select(_ => true)] }
            );
        }

        if (self.Needs.Any(need => need.Least > 0))
        {
            yield return Person(
                person,
                $"{self.Name} must have {PlanLanguage.Placements(self.Needs.Sum(need => need.Least))} at least",
                one => one with { Needs = [.. one.Needs.Select(need => need with { Least = 0 })] }
            );
        }

        if (self.Needs.Any(need => need.Most < int.MaxValue))
        {
            yield return Person(
                person,
                $"{self.Name} may have {PlanLanguage.Placements(self.Needs.Sum(need => (long)need.Most))} at most",
                one => one with { Needs = [.. one.Needs.Select(need => need with { Most = rotation.Projects.Count })] }
            );
        }

        if (self.MostAtOneHost < int.MaxValue)
        {
            yield return Person(
                person,
                $"{self.Name} may have {PlanLanguage.Placements(self.MostAtOneHost)} with one host",
                one => one with { MostAtOneHost = int.MaxValue }
            );
        }
    }

    private static NamedRule Person(int person, string words, Func<RotationPerson, RotationPerson> without) =>
        new(words) { Without = all => all with { People = [.. all.People.Select((one, at) => at == person ? without(one) : one)] } };

    private IEnumerable<NamedRule> OfSeat(int seat)
    {
        var self = rotation.Seats[seat];
        var most = self.Heads.Select(heads => heads.Most).DefaultIfEmpty(0).Max();
        if (most > 0 && self.Heads.Any(heads => heads.Most < rotation.People.Count))
        {
            yield return Seat(
                seat,
                $"{self.Name} is for {People(most)} at a time",
                heads => heads.Most > 0 ? heads with { Most = int.MaxValue } : heads
            );
        }

        if (self.Heads.Any(heads => heads.Least > 0))
        {
            yield return Seat(seat, $"{self.Name} must not have too few people", heads => heads with { Least = 0 });
        }

        if (self.Heads.Any(heads => heads.Most == 0))
        {
            var open = language.Stretches([.. self.Heads.Select(heads => heads.Most > 0)]);
            yield return Seat(
                seat,
                most > 0 ? $"{self.Name} is open only in {open}" : $"{self.Name} is not open",
                heads => heads.Most == 0 ? heads with { Most = int.MaxValue } : heads
            );
        }
    }

    private static NamedRule Seat(int seat, string words, Func<HeadCount, HeadCount> without) =>
        new(words)
        {
            Without = all =>
                all with
                {
                    Seats = [.. all.Seats.Select((one, at) => at == seat ? one with { Heads = [.. one.Heads.Select(without)] } : one)],
                },
        };

    private static string People(int count) => count == 1 ? "one person" : $"{count} people";

    private IEnumerable<NamedRule> Orders() =>
        from at in Enumerable.Range(0, rotation.Projects.Count)
        let project = rotation.Projects[at]
        where project.After.Count > 0
        select new NamedRule(
            $"{PlanLanguage.Listed([.. project.After.Select(before => rotation.Projects[before].Name)])} must come before {project.Name}"
        )
        {
            Without = all => all with { Projects = [.. all.Projects.Select((one, other) => other == at ? one with { After = [] } : one)] },
        };

    private IEnumerable<NamedRule> Hosts() =>
        from at in Enumerable.Range(0, rotation.Hosts.Count)
        let host = rotation.Hosts[at]
        where host.Most is not null
        let most = host.Most!.Max()
        select new NamedRule($"{host.Name} has room for {People(most)} at a time")
        {
            Without = all => all with { Hosts = [.. all.Hosts.Select((one, other) => other == at ? one with { Most = null } : one)] },
        };

    private IEnumerable<NamedRule> Pairs() =>
        rotation.Pairs.Select(pair => new NamedRule(
            $"{rotation.People[pair.One].Name} and {rotation.People[pair.Other].Name} must {(pair.Together ? "be there at the same time" : "never be there at the same time")}"
        )
        {
            Without = all => all with { Pairs = [.. all.Pairs.Where(one => one != pair)] },
        });

    private IEnumerable<NamedRule> Numbers()
    {
        if (rotation.Stays.Least > 0)
        {
            yield return new($"there must be {PlanLanguage.Placements(rotation.Stays.Least)} at least")
            {
                Without = all => all with { Stays = all.Stays with { Least = 0 } },
            };
        }

        if (rotation.Stays.Most < int.MaxValue)
        {
            yield return new($"there may be {PlanLanguage.Placements(rotation.Stays.Most)} at most")
            {
                Without = all => all with { Stays = all.Stays with { Most = int.MaxValue } },
            };
        }

        if (rotation.OneEachFirst)
        {
            yield return new("no employer has a second placement while another waits for its first")
            {
                Without = all => all with { OneEachFirst = false },
            };
        }
    }

    private IEnumerable<NamedRule> Budgets() =>
        rotation.Budgets.Select(
            (budget, at) =>
                new NamedRule($"{budget.Name} has {PlanLanguage.Pounds(budget.Most)}", budget.Source)
                {
                    Without = all => all with { Budgets = [.. all.Budgets.Select((one, other) => other == at ? one with { Most = Plenty } : one)] },
                }
        );

    private NamedRule Agreed(Stay stay) =>
        new(
            $"{rotation.People[stay.Person].Name}’s placement at {rotation.Seats[stay.Seat].Name} in {language.Stretch(stay.Start, stay.End)} is agreed"
        )
        {
            Without = all => all with { Agreed = [.. all.Agreed.Where(one => one != stay)] },
        };

    private IEnumerable<NamedRule> Skill(PlanWish wish)
    {
        var self = rotation.People[wish.Person];
        if (wish.Seat is { } seat ? self.Chances.All(chance => chance.Seat != seat) : self.Chances.Count == 0)
        {
            int[] added = wish.Seat is { } one ? [one] : [.. Enumerable.Range(0, rotation.Seats.Count)];
            yield return Person(
                wish.Person,
                wish.Seat is { } of ? $"{rotation.Seats[of].Name} does not suit {self.Name}" : $"no seat suits {self.Name}",
                person => person with { Chances = [.. person.Chances, .. added.Select(at => new RotationChance(at, 0))] }
            );
        }
    }
}
