using Remit.Planning.Bounds;

namespace Remit.Planning.Exact;

/// <summary>One way in which one person’s whole part of a plan can be: their stays by start, with what they are worth to the person.</summary>
internal sealed record PersonalPlan(int Person, Stay[] Stays, long Worth)
{
    /// <summary>Every personal plan that keeps the rules which one person keeps by themselves.</summary>
    /// <param name="rotation">What is planned.</param>
    /// <param name="person">The person.</param>
    /// <param name="most">The most plans to list.</param>
    /// <returns>Without a stay first where that is allowed; null where there are more than <paramref name="most"/>.</returns>
    public static List<PersonalPlan>? All(Rotation rotation, int person, int most)
    {
        Listing listing = new(rotation, person, most);
        return listing.Add([]) ? listing.Found : null;
    }

    private sealed class Listing
    {
        private const int FewestSteps = 2_000;
        private readonly Rotation _rotation;
        private readonly int _person;
        private readonly int _most;
        private readonly PersonOptions _options;
        private readonly HeadCount[] _needs;
        private readonly Stay[] _possible;
        private long _steps;

        public Listing(Rotation rotation, int person, int most)
        {
            (_rotation, _person, _most) = (rotation, person, most);
            _options = new(rotation, person);
            _needs = PersonStates.NeedsOf(rotation, person);
            // an agreed stay may break the rules of one person, and then nothing is possible
            _possible = [.. _options.Stays.Where(stay => PlanRules.IsPossible(rotation, stay))];
        }

        public List<PersonalPlan> Found { get; } = [];

        public bool Add(List<Stay> sofar)
        {
            if (IsWhole(sofar))
            {
                Stay[] stays = [.. sofar];
                Found.Add(new(_person, stays, WorthOf(stays)));
            }

            foreach (var stay in _possible)
            {
                if (!CanFollow(sofar, stay))
                {
                    continue;
                }

                sofar.Add(stay);
                if (Found.Count > _most || ++_steps > (4L * _most) + FewestSteps || !Add(sofar))
                {
                    return false;
                }

                sofar.RemoveAt(sofar.Count - 1);
            }

            return true;
        }

        private bool CanFollow(List<Stay> sofar, Stay next)
        {
            if (sofar.Count > 0 && next.Start < sofar[^1].End)
            {
                return false;
            }

            var seat = _rotation.Seats[next.Seat];
            var project = _rotation.Projects[seat.Project];
            return sofar.All(stay => _rotation.Seats[stay.Seat].Project != seat.Project)
                && project.After.All(before => sofar.Any(stay => _rotation.Seats[stay.Seat].Project == before))
                && sofar.Count(stay => _rotation.Projects[_rotation.Seats[stay.Seat].Project].Group == project.Group) < _needs[project.Group].Most
                && sofar.Count(stay => _rotation.Seats[stay.Seat].Host == seat.Host) < _rotation.People[_person].MostAtOneHost
                // an agreed stay that is passed over is not in the plan
                && _options.Agreed.All(agreed => agreed.Start >= next.Start || sofar.Contains(agreed));
        }

        private bool IsWhole(List<Stay> sofar) =>
            _options.Agreed.All(sofar.Contains)
            && _needs
                .Index()
                .All(need => sofar.Count(stay => _rotation.Projects[_rotation.Seats[stay.Seat].Project].Group == need.Index) >= need.Item.Least);

        private long WorthOf(Stay[] own)
        {
            if (own.Length == 0)
            {
                return 0;
            }

            var self = _rotation.People[_person];
            var worth = own.Sum(stay => PersonOptions.ValueOf(self, stay));
            var changes = own.Zip(own.Skip(1)).Count(two => _rotation.Seats[two.First.Seat].Host != _rotation.Seats[two.Second.Seat].Host);
            return worth + (changes * self.ChangeOfHost) + ((own[^1].End - own.Sum(stay => stay.Length)) * self.IdlePeriod);
        }
    }
}
