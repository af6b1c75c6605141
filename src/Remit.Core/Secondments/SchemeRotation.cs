using Remit.Finance;
using Remit.Planning;

namespace Remit.Secondments;

/// <summary>A scheme of secondments as the planner sees it, and what the planner says as the scheme sees it.</summary>
/// <remarks>
/// Periods are the scheme's months; each seat is a project of its own at its team, for one person at a time; each nominee has at most one stay. Placements
/// that stand are agreed stays of people who have nothing else to take. Source: ADD2253, S3 and S4.
/// </remarks>
public sealed class SchemeRotation
{
    private readonly List<NomineeToPlan> _nominees;
    private readonly List<StandingPlacement> _standing;

    private SchemeRotation(SchemeToPlan scheme)
    {
        Scheme = scheme;
        Months = new(scheme.Terms.FirstDay, scheme.Terms.LastDay);
        _standing = [.. scheme.Standing.Where(p => Months.Touched(p.FirstDay, p.LastDay).Count > 0 && scheme.Seats.Any(s => s.Id == p.SeatId))];
        _nominees = [.. scheme.Nominees.Where(n => scheme.Standing.All(p => p.NominationId != n.NominationId))];
        Members = [.. Employers().DistinctBy(e => e.Id).OrderBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Id)];
        Rotation = Build();
    }

    /// <summary>What was given.</summary>
    public SchemeToPlan Scheme { get; }

    /// <summary>The scheme's months, which are the periods.</summary>
    public SchemeMonths Months { get; }

    /// <summary>What is to be planned.</summary>
    public Rotation Rotation { get; }

    /// <summary>The employers, in the order of <see cref="Planning.Rotation.Members"/>.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Members { get; }

    /// <summary>The nominees who have no placement yet, in the order of the first of <see cref="Planning.Rotation.People"/>; who is placed comes after them.</summary>
    public IReadOnlyList<NomineeToPlan> Nominees => _nominees;

    /// <summary>Brings a scheme into the planner's form.</summary>
    /// <param name="scheme">The scheme, or a what-if of it.</param>
    public static SchemeRotation Of(SchemeToPlan scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return new(scheme);
    }

    /// <summary>Why somebody could not sit at a seat whoever else sits where; empty when they could.</summary>
    /// <param name="nominee">The nominee.</param>
    /// <param name="seat">The seat.</param>
    public IReadOnlyList<string> WhyClosed(NomineeToPlan nominee, SeatToPlan seat)
    {
        ArgumentNullException.ThrowIfNull(nominee);
        ArgumentNullException.ThrowIfNull(seat);
        List<string> reasons = [];
        string[] missing = [.. seat.Terms.Skills.Where(skill => !nominee.Terms.Skills.Any(known => IsSame(known, skill)))];
        if (missing.Length > 0)
        {
            reasons.Add($"{seat.Name} asks for {Listed(missing)}, which the nomination of {nominee.PersonName} does not name");
        }

        var length = LengthOf(nominee);
        if (length is not { } months)
        {
            reasons.Add(
                $"{nominee.PersonName} can be away for {PlanWords.Span(nominee.Terms.LeastMonths, nominee.Terms.MostMonths)}, and {Scheme.DecisionCode} sets "
                    + PlanWords.Span(Scheme.Terms.MinMonths, Scheme.Terms.MaxMonths)
            );
        }
        else if (LongestRun(AvailableOf(nominee), OpenOf(seat)) is var run && run < months.Least)
        {
            reasons.Add(
                $"{nominee.PersonName} is available and {seat.Name} is open for {run} whole months together, and a placement lasts {months.Least} at least"
            );
        }

        return reasons;
    }

    /// <summary>What the host would pay for a stay of a nominee, rounded down to the penny as a placement's share is.</summary>
    /// <param name="monthlyCost">What the employment costs a month.</param>
    /// <param name="months">How many months.</param>
    public Money HostShareOf(Money monthlyCost, int months) => (monthlyCost * months).Share(Scheme.Terms.HostPercent, MidpointRounding.ToZero);

    /// <summary>A stay of the planner in the words of the scheme.</summary>
    /// <param name="stay">The stay, of this rotation.</param>
    public PlannedStay Read(Stay stay)
    {
        var seat = Scheme.Seats[stay.Seat];
        if (stay.Person >= _nominees.Count)
        {
            var placed = _standing[stay.Person - _nominees.Count];
            return new(placed.NominationId, placed.PersonName, placed.OrganisationId, placed.OrganisationName, seat.Id, seat.Name)
            {
                FirstDay = placed.FirstDay,
                LastDay = placed.LastDay,
                Months = stay.Length,
                HostShare = placed.HostShare,
                PlacementId = placed.PlacementId,
                Reference = placed.Reference,
            };
        }

        var nominee = _nominees[stay.Person];
        return new(nominee.NominationId, nominee.PersonName, nominee.OrganisationId, nominee.OrganisationName, seat.Id, seat.Name)
        {
            FirstDay = Months.FirstOf(stay.Start),
            LastDay = Months.LastOf(stay.End - 1),
            Months = stay.Length,
            MonthlyCost = nominee.Terms.MonthlyCost,
            HostShare = HostShareOf(nominee.Terms.MonthlyCost, stay.Length),
            Wish = nominee.Terms.Wishes.Contains(seat.Id) ? nominee.Terms.Wishes.TakeWhile(w => w != seat.Id).Count() + 1 : null,
        };
    }

    /// <summary>A planned stay as the planner sees it in this rotation; null where it has no place here: the person, the seat or the months are gone.</summary>
    /// <param name="planned">The stay in the words of the scheme.</param>
    public Stay? Find(PlannedStay planned)
    {
        ArgumentNullException.ThrowIfNull(planned);
        var person = _standing.FindIndex(p => p.NominationId == planned.NominationId) is >= 0 and var at
            ? _nominees.Count + at
            : _nominees.FindIndex(n => n.NominationId == planned.NominationId);
        var seat = Scheme.Seats.Select((s, i) => (s.Id, i)).Where(s => s.Id == planned.SeatId).Select(s => s.i).DefaultIfEmpty(-1).First();
        var touched = Months.Touched(planned.FirstDay, planned.LastDay);
        return person < 0 || seat < 0 || touched.Count == 0 ? null : new Stay(person, seat, touched[0], touched.Count);
    }

    private Rotation Build()
    {
        string[] teams = [.. Scheme.Seats.Select(s => s.Terms.Team).Distinct(StringComparer.Ordinal)];
        var outside = Scheme.Standing.Count - _standing.Count;
        return new(Scheme.Name, Math.Max(1, Months.Count))
        {
            Hosts = [.. teams.Select(team => new RotationHost(team))],
            Projects = [.. Scheme.Seats.Select(seat => new RotationProject(seat.Terms.Project))],
            Seats = [.. Scheme.Seats.Select((seat, i) => new RotationSeat(seat.Name, Array.IndexOf(teams, seat.Terms.Team), i, HeadsOf(seat)))],
            People = [.. _nominees.Select(PersonOf), .. _standing.Select(PersonOf)],
            Members = [.. Members.Select(m => m.Name)],
            Budgets = SchemeBudgets.Of(Scheme, Months, _nominees, _standing.Count),
            Pairs = [.. PairsOf()],
            Agreed = [.. _standing.Select((p, i) => StayOf(p, _nominees.Count + i))],
            Stays = new(
                Math.Max(0, (Scheme.Terms.LeastPlacements ?? 0) - outside),
                Scheme.Terms.MostPlacements is { } most ? Math.Max(most - outside, _standing.Count) : int.MaxValue
            ),
            OneEachFirst = Scheme.TakesTurns,
            EmptySeat = PlanPoints.EmptyMonth,
        };
    }

    private IEnumerable<(Guid Id, string Name)> Employers() =>
        _nominees.Select(n => (n.OrganisationId, n.OrganisationName)).Concat(_standing.Select(p => (p.OrganisationId, p.OrganisationName)));

    private int MemberOf(Guid organisationId) => Members.TakeWhile(m => m.Id != organisationId).Count();

    /// <summary>A handover in the middle of a month leaves two placements in it: that month has room for both and for nobody else.</summary>
    private HeadCount[] HeadsOf(SeatToPlan seat)
    {
        var there = _standing.Where(p => p.SeatId == seat.Id).SelectMany(p => Months.Touched(p.FirstDay, p.LastDay)).ToLookup(month => month);
        return Padded([.. OpenOf(seat).Select((open, month) => new HeadCount(0, Math.Max(open ? 1 : 0, there[month].Count())))]);
    }

    private RotationPerson PersonOf(NomineeToPlan nominee)
    {
        var length = LengthOf(nominee);
        return new(
            nominee.PersonName,
            Padded([.. AvailableOf(nominee)]),
            [
                .. Scheme
                    .Seats.Select((seat, i) => (seat, i))
                    .Where(s => WhyClosed(nominee, s.seat).Count == 0)
                    .Select(s => new RotationChance(s.i, PlanPoints.OfSeat(nominee.Terms.Wishes, s.seat.Id), PlanPoints.Month)),
            ],
            [new(0, 1)],
            length ?? new(Scheme.Terms.MinMonths, Scheme.Terms.MinMonths)
        )
        {
            Member = MemberOf(nominee.OrganisationId),
        };
    }

    private RotationPerson PersonOf(StandingPlacement placed)
    {
        var stay = StayOf(placed, 0);
        return new(
            placed.PersonName,
            Padded([.. Enumerable.Range(0, Months.Count).Select(month => month >= stay.Start && month < stay.End)]),
            [new RotationChance(stay.Seat, PlanPoints.Placed + PlanPoints.FirstWish, PlanPoints.Month)],
            [new(1, 1)],
            new(stay.Length, stay.Length)
        )
        {
            Member = MemberOf(placed.OrganisationId),
        };
    }

    private Stay StayOf(StandingPlacement placed, int person)
    {
        var months = Months.Touched(placed.FirstDay, placed.LastDay);
        return new(person, Scheme.Seats.TakeWhile(s => s.Id != placed.SeatId).Count(), months[0], months.Count);
    }

    /// <summary>Somebody whom two calls brought is one person: never in two seats at once.</summary>
    private IEnumerable<RotationPair> PairsOf()
    {
        (Guid Nomination, Guid Person)[] all =
        [
            .. _nominees.Select(n => (n.NominationId, n.PersonId)),
            .. _standing.Select(p => (p.NominationId, p.PersonId)),
        ];
        for (var one = 0; one < all.Length; one++)
        {
            for (var other = one + 1; other < all.Length; other++)
            {
                if (all[one].Person == all[other].Person)
                {
                    yield return new(one, other, Together: false);
                }
            }
        }

        foreach (var pair in Scheme.Pairs)
        {
            var one = Array.FindIndex(all, p => p.Nomination == pair.One);
            var other = Array.FindIndex(all, p => p.Nomination == pair.Other);
            // who is not there any more binds nobody
            if (one >= 0 && other >= 0 && !(one >= _nominees.Count && other >= _nominees.Count))
            {
                yield return new(one, other, pair.Together);
            }
        }
    }

    private HeadCount? LengthOf(NomineeToPlan nominee)
    {
        var (least, most) = (Math.Max(Scheme.Terms.MinMonths, nominee.Terms.LeastMonths), Math.Min(Scheme.Terms.MaxMonths, nominee.Terms.MostMonths));
        return least > most ? null : new(Math.Max(1, least), most);
    }

    private IReadOnlyList<bool> OpenOf(SeatToPlan seat) => Months.Within(seat.Terms.FirstDay, seat.Terms.LastDay);

    private IReadOnlyList<bool> AvailableOf(NomineeToPlan nominee)
    {
        var from = nominee.Terms.AvailableFrom > Scheme.NotBefore ? nominee.Terms.AvailableFrom : Scheme.NotBefore;
        return Months.Within(from, nominee.Terms.AvailableUntil);
    }

    /// <summary>A scheme of less than a month has one period in which nothing is open.</summary>
    private static T[] Padded<T>(T[] byMonth)
        where T : struct => byMonth.Length > 0 ? byMonth : [default];

    private static int LongestRun(IReadOnlyList<bool> one, IReadOnlyList<bool> other)
    {
        var (longest, run) = (0, 0);
        for (var month = 0; month < one.Count; month++)
        {
            run = one[month] && other[month] ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static bool IsSame(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Listed(string[] words) => words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} and {words[^1]}";
}
