using Remit.Planning.Exact;

namespace Remit.Planning.Reasons;

/// <summary>Why each stay is in a plan: what else its person could have, who else could take its seat, and what the plan would be worth otherwise.</summary>
internal sealed class StayReasons
{
    private const int MostChoices = 60_000;
    private readonly Rotation _rotation;
    private readonly IReadOnlyList<Stay> _stays;
    private readonly PlanLanguage _language;
    private readonly Lazy<HashSet<(int Person, int Seat)>> _possible;
    private readonly Choices? _choices;
    private readonly int[] _chosen;
    private readonly long _score;

    public StayReasons(Rotation rotation, IReadOnlyList<Stay> stays, PlanLanguage language)
    {
        (_rotation, _stays, _language) = (rotation, stays, language);
        _possible = new(() =>
            [
                .. Enumerable
                    .Range(0, rotation.People.Count)
                    .SelectMany(person => PlanRules.PossibleStays(rotation, person))
                    .Select(stay => (stay.Person, stay.Seat)),
            ]
        );
        _score = PlanScore.Of(rotation, stays).Total;
        _choices = Choices.Of(rotation, new() { MostChoices = MostChoices });
        _chosen = _choices is null ? [] : [.. Enumerable.Range(0, rotation.People.Count).Select(Chosen)];
        _choices = _chosen.Contains(-1) ? null : _choices;
    }

    public string Because(Stay stay)
    {
        if (_rotation.Agreed.Contains(stay))
        {
            return "It is agreed already.";
        }

        string?[] reasons = [Rank(stay), OnlyOne(stay), Turn(stay), Otherwise(stay)];
        return string.Join(' ', reasons.OfType<string>());
    }

    /// <summary>A plan near this one that meets a wish, with as few people as may be sent away for it; null where none was found.</summary>
    public Stay[]? Repaired(PlanWish wish) => _choices is null ? null : Repair.Of(_choices, _chosen, wish);

    private int Chosen(int person)
    {
        Stay[] own = [.. _stays.Where(stay => stay.Person == person).OrderBy(stay => stay.Start)];
        return Array.FindIndex(
            _choices!.Plans,
            _choices.From[person],
            _choices.From[person + 1] - _choices.From[person],
            plan => plan.Stays.SequenceEqual(own)
        );
    }

    private string Rank(Stay stay)
    {
        var self = _rotation.People[stay.Person];
        var open = self
            .Chances.Where(chance => _possible.Value.Contains((stay.Person, chance.Seat)))
            .Select(chance => (chance.Seat, Worth: chance.Value + (chance.PerPeriod * Math.Min(self.Length.Most, _rotation.Periods))))
            .OrderByDescending(chance => chance.Worth)
            .ThenBy(chance => chance.Seat)
            .ToList();
        var own = open.Find(chance => chance.Seat == stay.Seat).Worth;
        var better = open.Where(chance => chance.Worth > own).ToList();
        if (open.Count <= 1)
        {
            return $"It is the only seat open to {self.Name}.";
        }

        return better.Count == 0
            ? $"No other of the {open.Count} seats open to {self.Name} is worth more to them."
            : $"It is the {Place(better.Count)} best of the {open.Count} seats open to {self.Name}{Taken(stay, better[0].Seat)}.";
    }

    /// <summary>Who has the seat that would be worth most.</summary>
    private string Taken(Stay stay, int best)
    {
        string[] there =
        [
            .. _stays
                .Where(other => other.Seat == best && other.Person != stay.Person)
                .OrderBy(other => other.Start)
                .Select(other => $"{_rotation.People[other.Person].Name} in {_language.Stretch(other.Start, other.End)}"),
        ];
        return there.Length == 0 ? "" : $"; {_rotation.Seats[best].Name} is taken by {PlanLanguage.Listed(there)}";
    }

    private string? OnlyOne(Stay stay)
    {
        var number = _possible.Value.Count(one => one.Seat == stay.Seat);
        return number == 1 ? $"Nobody else can take {_rotation.Seats[stay.Seat].Name}." : null;
    }

    private string? Turn(Stay stay)
    {
        if (!_rotation.OneEachFirst || _rotation.People[stay.Person].Member is not { } member)
        {
            return null;
        }

        return _stays.Count(other => _rotation.People[other.Person].Member == member) == 1
            ? $"It is the turn of {_rotation.Members[member]}, which has no other placement."
            : null;
    }

    /// <summary>What the plan would be worth with the person elsewhere, everybody else being where they are.</summary>
    private string? Otherwise(Stay stay)
    {
        if (_choices is null)
        {
            return null;
        }

        long? best = null;
        long? without = null;
        for (var at = _choices.From[stay.Person]; at < _choices.From[stay.Person + 1]; at++)
        {
            if (_choices.Plans[at].Stays.Contains(stay) || ScoreWith(stay.Person, at) is not { } score)
            {
                continue;
            }

            if (_choices.Plans[at].Stays.Length < _choices.Plans[_chosen[stay.Person]].Stays.Length)
            {
                without = Math.Max(without ?? score, score);
            }
            else
            {
                best = Math.Max(best ?? score, score);
            }
        }

        return (best, without) switch
        {
            (null, null) => "The plan would break a rule without it.",
            (null, { } score) => $"Nothing else fits beside the other placements, and without it the plan would be worth {Less(score)}.",
            ({ } score, _) => $"Anywhere else beside the other placements the plan would be worth {Less(score)}.",
        };
    }

    private string Less(long score) =>
        score < _score ? $"{PlanLanguage.Points(_score - score)} less"
        : score == _score ? "as much, and no more"
        : $"{PlanLanguage.Points(score - _score)} more";

    private long? ScoreWith(int person, int at)
    {
        var old = _chosen[person];
        _chosen[person] = at;
        var keeps = _choices!.Keeps(_chosen, TurnCase.NobodyTwice) || _choices.Keeps(_chosen, TurnCase.EverybodyOnce);
        var score = keeps ? _choices.ScoreOf(_chosen) : default(long?);
        _chosen[person] = old;
        return score;
    }

    private static string Place(int better) =>
        better switch
        {
            1 => "second",
            2 => "third",
            3 => "fourth",
            4 => "fifth",
            _ => $"{better + 1}th",
        };
}
