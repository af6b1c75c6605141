using Remit.Finance;
using Remit.Payments;
using Remit.Rules;
using Xunit;
using static Remit.Secondments.Examples;

namespace Remit.Secondments;

public sealed class PlacementTests
{
    private readonly Cluster _cluster = Quarter();
    private readonly SecondmentScheme _scheme;
    private readonly Nomination _mina;

    public PlacementTests()
    {
        _scheme = CalledScheme(_cluster);
        _mina = Nominated(_scheme, _cluster);
    }

    [Theory]
    [InlineData("2018-10-02", "2019-01-31", "secondments.length")] // a day short of four months
    [InlineData("2018-10-02", "2019-02-01", null)]
    [InlineData("2018-10-02", "2019-04-01", "secondments.year-passed")] // six months to the day, of which one is in a year without money
    [InlineData("2018-10-02", "2019-04-02", "secondments.length")] // a day over six months
    [InlineData("2018-10-01", "2019-01-31", null)]
    [InlineData("2018-09-30", "2019-01-31", "secondments.outside-scheme")]
    public void It_lasts_four_to_six_months_within_the_scheme(string first, string last, string? breach)
    {
        var codes = Placement.WhyNotPropose(Proposal(first, last), Case()).Select(b => b.Code).ToList();
        if (breach is null)
        {
            Assert.Empty(codes);
        }
        else
        {
            Assert.Contains(breach, codes);
        }
    }

    [Fact]
    public void It_keeps_what_it_costs_and_what_the_host_bears()
    {
        var placement = Proposed();
        Assert.Equal((Money.Pounds(16_000), Money.Pounds(8_000)), (placement.StaffCost, placement.HostShare));
        Assert.Equal(("Mina Sato", Library.Id, "P0001"), (placement.PersonName, placement.OrganisationId, placement.Reference));
    }

    [Fact]
    public void It_is_refused_a_penny_beyond_the_cap_with_the_arithmetic()
    {
        // 16,000 and 9,000 are the cap: half of 18,000 over four months is the last that fits
        var standing = Proposed();
        var others = Case(standing: [standing], seat: 1, who: Sam());
        Assert.Empty(Placement.WhyNotPropose(Proposal("2018-10-01", "2019-01-31", 1, Sam(), new(8_500_00)), others));
        var over = Assert.Single(Placement.WhyNotPropose(Proposal("2018-10-01", "2019-01-31", 1, Sam(), new(8_500_01)), others));
        Assert.Equal("secondments.cap-passed", over.Code);
        Assert.Equal(
            "The host’s share of £17,000.02 (50% of £34,000.04) is more than the £17,000 left: £25,000 approved, £8,000 in 1 placement that stand",
            over.Message
        );
    }

    [Fact]
    public void What_falls_in_a_year_without_money_is_told_with_the_year()
    {
        var breach = Assert.Single(Placement.WhyNotPropose(Proposal("2018-12-01", "2019-04-30"), Case()));
        Assert.Equal(
            (
                "secondments.year-passed",
                "£2,000 of the host’s share falls in 2019-20, and ADD2253 has money for 2018-19 alone: carrying it forward needs a decision"
            ),
            (breach.Code, breach.Message)
        );
    }

    [Theory]
    [InlineData("2018-10-01", "2019-01-31", "secondments.seat-taken")]
    [InlineData("2019-01-31", "2019-05-31", "secondments.seat-taken")] // the day on which the other leaves
    public void One_secondee_sits_at_a_seat_at_a_time(string first, string last, string breach)
    {
        var against = Case(standing: [Proposed()], who: Sam());
        Assert.Contains(breach, Placement.WhyNotPropose(Proposal(first, last, who: Sam()), against).Select(b => b.Code));
    }

    [Fact]
    public void The_day_after_somebody_leaves_the_seat_is_free()
    {
        var against = Case(standing: [Proposed()], who: Sam());
        Assert.DoesNotContain(
            "secondments.seat-taken",
            Placement.WhyNotPropose(Proposal("2019-02-01", "2019-05-31", who: Sam()), against).Select(b => b.Code)
        );
    }

    [Fact]
    public void A_person_is_at_one_place_at_a_time()
    {
        var against = Case(standing: [Proposed()], seat: 1);
        Assert.Contains("secondments.person-taken", Placement.WhyNotPropose(Proposal("2018-10-01", "2019-01-31", 1), against).Select(b => b.Code));
    }

    [Fact]
    public void Nobody_is_placed_outside_the_time_their_employer_offers_or_without_what_the_seat_asks_for()
    {
        var codes = Placement.WhyNotPropose(Proposal("2019-03-01", "2019-06-30", 1), Case(seat: 1)).Select(b => b.Code).ToList();
        Assert.Contains("secondments.not-available", codes);
        Assert.Contains("nominations.skill-missing", codes);
    }

    [Fact]
    public void Placements_at_no_cost_take_no_money_and_end_at_the_most_that_the_decision_allows()
    {
        var scheme = Scheme(TermsAtNoCost(), Add2056(), _cluster);
        var seat = scheme.EnterSeat(Seat(first: "2017-04-03", last: "2018-03-31"));
        List<Placement> standing = [];
        for (var month = 0; month < 5; month++)
        {
            var proposal = At(month);
            PlacementCase free = new(scheme, seat, Anybody(month), standing, new("ADD2056", []));
            Assert.Empty(Placement.WhyNotPropose(proposal, free));
            standing.Add(Placement.Propose($"P{month}", proposal, free, Officer()));
            Assert.Equal(Money.Zero, standing[^1].HostShare);
        }

        PlacementCase full = new(scheme, seat, Anybody(5), standing, new("ADD2056", []));
        var breach = Assert.Single(Placement.WhyNotPropose(At(5), full));
        Assert.Equal("ADD2056 allows 5 placements at most, and 5 stand: another needs another decision", breach.Message);

        Nomination Anybody(int number) =>
            Nominated(
                _scheme,
                _cluster,
                new(Guid.CreateVersion7(), $"Person {number}", Library.Id),
                Offer() with
                {
                    LeastMonths = 1,
                    AvailableFrom = new(2017, 4, 1),
                }
            );

        PlacementProposal At(int month)
        {
            var first = new DateOnly(2017, 4, 3).AddMonths(month);
            return new(
                new(Guid.CreateVersion7(), seat.Id, first, first.AddMonths(1).AddDays(-1), Money.Pounds(3_000), VatBasis.NoVat),
                "First phase"
            );
        }
    }

    [Fact]
    public void A_proposal_without_a_reason_is_refused()
    {
        var breaches = Placement.WhyNotPropose(Proposal("2018-10-01", "2019-01-31") with { Why = " " }, Case());
        Assert.Equal("secondments.no-reason", Assert.Single(breaches).Code);
        Assert.Throws<RuleBreachedException>(() =>
            Placement.Propose("P0001", Proposal("2018-10-01", "2019-01-31") with { Why = " " }, Case(), Officer())
        );
    }

    [Fact]
    public void What_it_replaces_has_to_have_ended()
    {
        var standing = Proposed();
        var proposal = Proposal("2019-02-01", "2019-05-31", who: Sam()) with { ReplacesId = standing.Id };
        Assert.Contains("secondments.still-stands", Placement.WhyNotPropose(proposal, Case(standing: [standing], who: Sam())).Select(b => b.Code));
        Assert.DoesNotContain("secondments.still-stands", Placement.WhyNotPropose(proposal, Case(who: Sam())).Select(b => b.Code));
    }

    [Fact]
    public void A_decline_asks_for_a_reason_and_keeps_it()
    {
        var placement = Proposed();
        PlacementDay day = new(Today, false);
        Assert.Equal("secondments.no-reason", Assert.Single(placement.WhyNotDecline(" ", day)).Code);
        placement.Decline(Partner("She is needed here"), day);
        Assert.Equal("She is needed here", placement.Withdrawn!.Why);
        Assert.Equal("secondments.not-now", Assert.Single(placement.WhyNotAccept(day)).Code);
    }

    [Fact]
    public void Of_several_from_a_plan_each_is_held_against_those_before_it()
    {
        var first = Proposed();
        var against = Case(seat: 1, who: Sam()).With([first]);
        Assert.Equal(Money.Pounds(17_000), Assert.Single(against.Money.Lines).Left);
        Assert.Contains(first, against.Standing);
    }

    private Placement Proposed() => Placement.Propose("P0001", Proposal("2018-10-01", "2019-01-31"), Case(), Officer());

    private Nomination Sam() =>
        _sam ??= Nominated(
            _scheme,
            _cluster,
            new(Guid.Parse("0198aaaa-0000-7000-8000-000000000102"), "Sam Idowu", Trust.Id),
            Offer() with
            {
                Skills = ["life sciences", "writing", "events"],
            }
        );

    private Nomination? _sam;

    private PlacementCase Case(IReadOnlyList<Placement>? standing = null, int seat = 0, Nomination? who = null) =>
        new PlacementCase(_scheme, _scheme.Seats[seat], who ?? _mina, [], Money2253).With(standing ?? []);

    private static PlacementMoney Money2253 { get; } =
        new("ADD2253", [new(Guid.CreateVersion7(), new FinancialYear(2018), "2018-19", Money.Pounds(25_000), Money.Zero, Money.Zero)]);

    private PlacementProposal Proposal(string first, string last, int seat = 0, Nomination? who = null, Money? monthly = null) =>
        new(
            new((who ?? _mina).Id, _scheme.Seats[seat].Id, Day(first), Day(last), monthly ?? Money.Pounds(4_000), VatBasis.NoVat),
            "The seat asks for what she knows"
        );
}
