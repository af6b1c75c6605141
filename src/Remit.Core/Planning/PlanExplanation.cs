using Remit.Planning.Exact;
using Remit.Planning.Reasons;

namespace Remit.Planning;

/// <summary>Explains a plan in plain English: why each stay is in it, and what would have to give way for a wish that it does not meet.</summary>
/// <param name="rotation">What was planned.</param>
/// <param name="stays">The plan, which keeps every hard rule.</param>
/// <param name="language">How periods are said.</param>
public sealed class PlanExplanation(Rotation rotation, IReadOnlyList<Stay> stays, PlanLanguage language)
{
    private readonly Lazy<StayReasons> _reasons = new(() => new(rotation, stays, language));

    /// <summary>How much one answer may take: by default some seconds at the worst, and much less as a rule.</summary>
    public ExactEffort Effort { get; init; } = new(1_500, TimeSpan.FromSeconds(4), 60_000);

    /// <summary>Why a stay is in the plan.</summary>
    /// <param name="stay">A stay of the plan.</param>
    /// <returns>A sentence or more.</returns>
    public string Because(Stay stay) => _reasons.Value.Because(stay);

    /// <summary>The wishes of people that the plan does not meet: whoever has no stay and could have been given one, and whoever is not at the seat worth most to them.</summary>
    public IReadOnlyList<PlanWish> Unmet()
    {
        List<PlanWish> unmet = [];
        for (var person = 0; person < rotation.People.Count; person++)
        {
            var chances = rotation.People[person].Chances;
            if (chances.Count == 0 || rotation.People[person].Needs.All(need => need.Most == 0))
            {
                continue;
            }

            var first = chances.MaxBy(chance => chance.Value).Seat;
            Stay[] own = [.. stays.Where(stay => stay.Person == person)];
            if (own.Length == 0)
            {
                unmet.Add(new(person));
            }
            else if (own.All(stay => stay.Seat != first) && !rotation.Agreed.Any(stay => stay.Person == person))
            {
                unmet.Add(new(person, first));
            }
        }

        return unmet;
    }

    /// <summary>What there is to say to a wish: what the plan would lose, or which rules clash.</summary>
    /// <param name="wish">The wish.</param>
    public WishAnswer Answer(PlanWish wish)
    {
        if (stays.Any(wish.IsMetBy))
        {
            return new(wish, WishState.Met, "The plan has it.");
        }

        ExactQuestion question = new() { Allows = (person, own) => person != wish.Person || own.Any(wish.IsMetBy), MostChoices = Effort.Choices };
        var near = _reasons.Value.Repaired(wish);
        return ExactPlanner.Answer(rotation, question, Effort, near) switch
        {
            { Stays: { } plan } found => Possible(wish, plan, found.Proved),
            null => Unknown(wish),
            // where no plan was found, that there is none can still be proved, which is easier without looking for the best
            _ => Impossible(wish),
        };
    }

    private WishAnswer Possible(PlanWish wish, IReadOnlyList<Stay> plan, bool proved)
    {
        var before = PlanScore.Of(rotation, stays);
        var after = PlanScore.Of(rotation, plan);
        var less = before.Total - after.Total;
        var losers = PlanComparison.Differences(rotation, stays, plan).Where(one => one.Person != wish.Person && one.Worth < 0).ToList();
        var because = losers.Count == 0 ? "" : $", because {PlanLanguage.Listed([.. losers.Take(3).Select(one => one.Words(rotation, language))])}";
        var about = proved ? "" : "about ";
        var words = less switch
        {
            > 0 => $"It is possible, but the plan would be worth {about}{PlanLanguage.Points(less)} less{because}.",
            0 => $"It is possible, and the plan would be worth as much{because}.",
            _ => $"It is possible, and the plan would be worth {PlanLanguage.Points(-less)} more: this plan is not the best.",
        };
        return new(wish, WishState.Possible, words) { Plan = plan, Less = less };
    }

    private WishAnswer Impossible(PlanWish wish)
    {
        Clashes clashes = new(rotation, wish, Effort);
        if (clashes.Find(new RulesByName(rotation, language).For(wish)) is not { } found)
        {
            return Unknown(wish);
        }

        string[] words = [.. found.Rules.Select(rule => rule.Source is { } source ? $"{rule.Words} ({source})" : rule.Words)];
        var sentence = words.Length switch
        {
            0 => "It is not possible in any plan of these periods.",
            1 => $"It is not possible, because {words[0]}.",
            _ => $"It is not possible, because these {Number(words.Length)} things clash: {string.Join("; ", words)}.",
        };
        return new(wish, WishState.Impossible, sentence) { Clash = found.Rules, IsLeast = found.IsLeast };
    }

    private static WishAnswer Unknown(PlanWish wish) =>
        new(wish, WishState.Unknown, "Whether it is possible could not be found out in the time allowed.");

    private static string Number(int number) =>
        number switch
        {
            2 => "two",
            3 => "three",
            4 => "four",
            5 => "five",
            _ => $"{number}",
        };
}
