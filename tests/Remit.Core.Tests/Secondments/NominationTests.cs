using Remit.Finance;
using Remit.Rules;
using Xunit;

namespace Remit.Secondments;

public sealed class NominationTests
{
    private readonly Cluster _cluster = Examples.Quarter();
    private readonly SecondmentScheme _scheme;

    public NominationTests() => _scheme = Examples.CalledScheme(_cluster);

    [Fact]
    public void A_member_nominates_one_of_its_people()
    {
        var nomination = Examples.Nominated(_scheme, _cluster);

        Assert.Equal(("Mina Sato", "The British Library"), (nomination.PersonName, nomination.OrganisationName));
        Assert.Equal(_scheme.Calls[0].Id, nomination.CallId);
        Assert.False(nomination.IsOnPaper);
    }

    [Theory]
    [InlineData("2018-09-07", false, null)] // the last day
    [InlineData("2018-09-08", false, "nominations.call-closed")]
    [InlineData("2018-09-08", true, null)] // an officer enters what came on paper in time
    public void It_is_made_until_the_call_closes(string on, bool onPaper, string? breach) =>
        Assert.Equal(breach, WhyNot(on: Examples.Day(on), onPaper: onPaper).SingleOrDefault()?.Code);

    [Fact]
    public void Only_members_nominate_and_only_their_own_people()
    {
        Assert.Equal("nominations.no-member", Assert.Single(WhyNot(employer: null, asMember: false)).Code);
        Assert.Equal("nominations.not-theirs", Assert.Single(WhyNot(nominee: Examples.Mina(Examples.Trust))).Code);
        Cluster.Leave(_cluster.MemberOn(Examples.Library.Id, Examples.Today)!, new(2018, 8, 12));
        Assert.Equal("nominations.no-member", Assert.Single(WhyNot(employer: _cluster.Members[0])).Code);
    }

    [Fact]
    public void Somebody_is_nominated_once()
    {
        var nomination = Examples.Nominated(_scheme, _cluster);
        Assert.Equal("nominations.nominated-already", Assert.Single(WhyNot(others: [nomination])).Code);
        nomination.Withdraw(Examples.Partner("She moved on"), []);
        Assert.Empty(WhyNot(others: [nomination]));
    }

    [Theory]
    [InlineData(4, 6, null)]
    [InlineData(1, 4, null)]
    [InlineData(1, 3, "nominations.too-short")]
    [InlineData(7, 9, "nominations.too-long")]
    [InlineData(6, 9, null)]
    [InlineData(5, 4, "nominations.months")]
    [InlineData(0, 4, "nominations.months")]
    public void They_can_be_spared_for_as_long_as_a_placement_lasts(int least, int most, string? breach) =>
        Assert.Equal(breach, WhyNot(Examples.Offer() with { LeastMonths = least, MostMonths = most }).SingleOrDefault()?.Code);

    [Theory]
    [InlineData("2018-10-01", "2019-01-31", null)] // four months to the day
    [InlineData("2018-10-01", "2019-01-30", "nominations.no-time")]
    [InlineData("2018-01-01", "2019-01-31", null)] // what lies before the scheme does not count
    [InlineData("2019-07-02", "2020-07-02", "nominations.no-time")]
    [InlineData("2019-02-01", "2019-01-31", "nominations.days")]
    public void They_are_free_while_the_scheme_runs(string from, string until, string? breach) =>
        Assert.Equal(
            breach,
            WhyNot(Examples.Offer() with { AvailableFrom = Examples.Day(from), AvailableUntil = Examples.Day(until) }).SingleOrDefault()?.Code
        );

    [Fact]
    public void Wishes_are_seats_where_they_fit()
    {
        var (life, events) = (_scheme.Seats[0].Id, _scheme.Seats[1].Id);
        Assert.Empty(WhyNot(Examples.Offer() with { Wishes = [life] }));
        Assert.Equal("nominations.wish-twice", Assert.Single(WhyNot(Examples.Offer() with { Wishes = [life, life] })).Code);
        Assert.Equal("nominations.no-such-seat", Assert.Single(WhyNot(Examples.Offer() with { Wishes = [Guid.CreateVersion7()] })).Code);
        Assert.Equal(
            "Seat 2 asks for events besides: change that, or do not wish for it",
            Assert.Single(WhyNot(Examples.Offer() with { Wishes = [events] })).Message
        );
        Assert.Equal("nominations.unknown-skill", Assert.Single(WhyNot(Examples.Offer() with { Skills = ["juggling"] })).Code);
    }

    [Fact]
    public void A_seat_that_is_open_too_shortly_for_them_is_no_wish()
    {
        var seat = _scheme.EnterSeat(Examples.Seat("Plans", "2019-03-01", "2019-10-31"));

        Assert.Equal("nominations.no-time-for-seat", Assert.Single(Nomination.WhyNotSit(Examples.Offer(), seat, _scheme.Terms)).Code);
        Assert.Empty(Nomination.WhyNotSit(Examples.Offer() with { AvailableUntil = new(2019, 6, 30) }, seat, _scheme.Terms));
    }

    [Fact]
    public void The_cost_is_told_where_the_host_pays_a_share()
    {
        Assert.Equal("nominations.no-cost", Assert.Single(WhyNot(Examples.Offer() with { MonthlyCost = Money.Zero })).Code);
        Assert.Equal("nominations.no-statement", Assert.Single(WhyNot(Examples.Offer() with { Statement = " " })).Code);
    }

    [Fact]
    public void It_changes_until_the_call_closes()
    {
        var nomination = Examples.Nominated(_scheme, _cluster);
        var other = Examples.Offer() with { MostMonths = 5 };

        Assert.Equal("nominations.call-closed", Assert.Single(nomination.WhyNotChange(_scheme, other, new(2018, 9, 8))).Code);
        Assert.Empty(nomination.WhyNotChange(_scheme, other, new(2018, 9, 8), byOfficer: true));
        nomination.Change(_scheme, other, new(2018, 9, 7));
        Assert.Equal(5, nomination.Terms.MostMonths);
    }

    [Fact]
    public void It_is_withdrawn_at_any_time_unless_a_placement_is_agreed()
    {
        var nomination = Examples.Nominated(_scheme, _cluster);
        SeatTaken agreed = new("P0001", _scheme.Seats[0].Id, nomination.Id, new(2018, 11, 1), new(2019, 4, 30), Money.Zero);

        Assert.Equal("nominations.placed", Assert.Single(nomination.WhyNotWithdraw("She moved on", [agreed])).Code);
        Assert.Equal("nominations.no-reason", Assert.Single(nomination.WhyNotWithdraw(" ", [])).Code);
        nomination.Withdraw(Examples.Partner("She moved on"), []);
        Assert.Equal("nominations.withdrawn", Assert.Single(nomination.WhyNotWithdraw("Again", [])).Code);
        Assert.Equal("nominations.withdrawn", Assert.Single(nomination.WhyNotChange(_scheme, Examples.Offer(), Examples.Today)).Code);
        Assert.Throws<RuleBreachedException>(() => nomination.Withdraw(Examples.Partner("Again"), []));
    }

    [Fact]
    public void Two_nominees_are_paired_once_with_a_reason_and_a_month_in_common()
    {
        var mina = Examples.Nominated(_scheme, _cluster);
        var joel = Examples.Nominated(_scheme, _cluster, new(Guid.CreateVersion7(), "Joel Marsh", Examples.Trust.Id));
        var pair = NomineePair.Pair(joel, mina, true, [], Examples.Officer("They work on one plan"));

        Assert.True(pair.OneId.CompareTo(pair.OtherId) < 0);
        Assert.Equal("secondments.paired-already", Assert.Single(NomineePair.WhyNotPair(mina, joel, false, "x", [pair])).Code);
        Assert.Equal("secondments.pair-of-two", Assert.Single(NomineePair.WhyNotPair(mina, mina, false, "x", [])).Code);
        Assert.Equal("secondments.no-reason", Assert.Single(NomineePair.WhyNotPair(mina, joel, false, " ", [])).Code);
        pair.Lift(Examples.Officer("The plan is done"));
        Assert.Empty(NomineePair.WhyNotPair(mina, joel, false, "They share a household", [pair]));

        var late = Examples.Nominated(
            _scheme,
            _cluster,
            new(Guid.CreateVersion7(), "Ada Brook", Examples.Trust.Id),
            Examples.Offer() with
            {
                AvailableFrom = new(2019, 6, 1),
                AvailableUntil = new(2019, 10, 31),
            }
        );
        Assert.Equal("secondments.pair-without-days", Assert.Single(NomineePair.WhyNotPair(mina, late, true, "x", [])).Code);
        Assert.Empty(NomineePair.WhyNotPair(mina, late, false, "x", []));
    }

    private IReadOnlyList<Breach> WhyNot(
        NominationTerms? terms = null,
        Nominee? nominee = null,
        ClusterMember? employer = null,
        bool asMember = true,
        IReadOnlyList<Nomination>? others = null,
        DateOnly? on = null,
        bool onPaper = false
    ) =>
        Nomination.WhyNotMake(
            _scheme,
            _scheme.Calls[0],
            employer ?? (asMember ? _cluster.MemberOn(Examples.Library.Id, Examples.Today) : null),
            nominee ?? Examples.Mina(),
            terms ?? Examples.Offer(),
            others ?? [],
            on ?? Examples.Today,
            onPaper
        );
}
