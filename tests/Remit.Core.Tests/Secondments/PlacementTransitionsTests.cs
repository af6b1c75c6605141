using System.Text.RegularExpressions;
using Remit.Finance;
using Remit.Payments;
using Xunit;
using static Remit.Secondments.Examples;

namespace Remit.Secondments;

public sealed partial class PlacementTransitionsTests
{
    [Fact]
    public void The_picture_in_the_README_shows_every_transition_and_no_other()
    {
        var readme = File.ReadAllText(Path.Combine(SharedMaterial.Project, "src/Remit.Core/Secondments/README.md"));
        var names = Enum.GetNames<PlacementStatus>();
        var drawn =
            from arrow in Arrow().Matches(readme)
            where names.Contains(arrow.Groups[1].Value) && names.Contains(arrow.Groups[2].Value)
            from act in arrow.Groups[3].Value.Split(", ")
            select (arrow.Groups[1].Value, act, arrow.Groups[2].Value);
        Assert.Equal(PlacementTransitions.All.Select(t => (t.From.ToString(), t.Act, t.To.ToString())).Order(), drawn.Order());
    }

    [Theory]
    [InlineData(false, "2018-09-30", PlacementStatus.Accepted)]
    [InlineData(false, "2018-11-01", PlacementStatus.Accepted)] // without signatures no day begins it
    [InlineData(true, "2018-09-30", PlacementStatus.Agreed)]
    [InlineData(true, "2018-10-01", PlacementStatus.UnderWay)]
    [InlineData(true, "2019-01-31", PlacementStatus.UnderWay)]
    [InlineData(true, "2019-02-01", PlacementStatus.Completed)]
    public void Signatures_and_days_say_where_it_stands(bool isSigned, string today, PlacementStatus status) =>
        Assert.Equal(status, Accepted().StatusOn(new(Day(today), isSigned)));

    [Fact]
    public void Each_verb_is_allowed_where_the_table_says_and_nowhere_else()
    {
        var states = new (PlacementStatus Status, Func<Placement> Make, PlacementDay Day)[]
        {
            (PlacementStatus.Proposed, Proposed, new(Today, false)),
            (PlacementStatus.Accepted, Accepted, new(Today, false)),
            (PlacementStatus.Agreed, Accepted, new(Today, true)),
            (PlacementStatus.UnderWay, Accepted, new(new(2018, 10, 1), true)),
            (PlacementStatus.Completed, Accepted, new(new(2019, 2, 1), true)),
            (PlacementStatus.Withdrawn, Declined, new(Today, false)),
        };
        foreach (var (status, make, day) in states)
        {
            var placement = make();
            Assert.Equal(status, placement.StatusOn(day));
            Assert.Equal(Allows(status, "accept"), placement.WhyNotAccept(day).Count == 0);
            Assert.Equal(Allows(status, "decline"), placement.WhyNotDecline("Why", day).Count == 0);
            Assert.Equal(Allows(status, "withdraw"), placement.WhyNotWithdraw("Why", day).Count == 0);
            Assert.Equal(Allows(status, "draft"), placement.WhyNotDraft(day, null).Count == 0);
            Assert.Equal(Allows(status, "end") || Allows(status, "drop out"), placement.WhyNotEnd(day).Count == 0);
            Assert.Equal(Allows(status, "extend"), placement.WhyNotExtend(new(2019, 2, 28), "Why", Case(), day).Count == 0);
        }
    }

    [Fact]
    public void An_end_before_the_first_day_withdraws_it_and_a_later_one_ends_it_early_at_the_share_of_the_days_that_were()
    {
        var never = Accepted();
        never.TakeEnded(Ending(new(2018, 9, 30)), Terms());
        Assert.Equal(PlacementStatus.Withdrawn, never.StatusOn(new(Today, true)));
        Assert.Empty(never.YearsStanding(Terms()));

        var early = Accepted();
        early.TakeEnded(Ending(new(2018, 11, 30)), Terms());
        Assert.Equal((Money.Pounds(8_000), Money.Pounds(4_000)), (early.StaffCost, early.HostShare));
        Assert.Equal(PlacementStatus.UnderWay, early.StatusOn(new(new(2018, 11, 30), true)));
        Assert.Equal(PlacementStatus.EndedEarly, early.StatusOn(new(new(2018, 12, 1), true)));
        Assert.Equal("secondments.ends-early", Assert.Single(early.WhyNotEnd(new(new(2018, 11, 1), true))).Code);
    }

    [Fact]
    public void An_extension_that_waits_for_signatures_keeps_the_seat_and_counts_against_the_cap()
    {
        var placement = Accepted();
        PlacementDay day = new(new(2018, 12, 3), true);
        var extension = placement.Extend(new(2019, 3, 31), Guid.CreateVersion7(), Case(placement), Officer("The work goes on"), day);
        Assert.Equal((new DateOnly(2019, 3, 31), Money.Pounds(12_000)), (placement.TakenUntil, placement.ShareCounted));
        Assert.Equal((new DateOnly(2019, 1, 31), Money.Pounds(8_000)), (placement.Terms.LastDay, placement.HostShare));
        Assert.Equal("secondments.extended-already", Assert.Single(placement.WhyNotExtend(new(2019, 3, 31), "Why", Case(), day)).Code);
        Assert.True(extension.IsOpen);
    }

    [Theory]
    [InlineData("2019-03-31", null)] // six months to the day
    [InlineData("2019-04-01", "secondments.length")]
    [InlineData("2019-01-31", "secondments.not-longer")]
    public void An_extension_stays_within_the_longest_placement(string last, string? breach)
    {
        var breaches = Accepted().WhyNotExtend(Day(last), "Why", Case(), new(new(2018, 12, 3), true));
        Assert.Equal(breach is null ? [] : [breach], breaches.Select(b => b.Code).Where(c => c != "secondments.year-passed"));
    }

    [Fact]
    public void An_extension_takes_only_what_comes_on_top_of_what_is_promised()
    {
        PlacementMoney left = new(
            "ADD2253",
            [new(Guid.CreateVersion7(), new FinancialYear(2018), "2018-19", Money.Pounds(25_000), Money.Pounds(21_000), Money.Zero)]
        );
        var placement = Accepted();
        PlacementDay day = new(new(2018, 12, 3), true);
        Assert.Empty(placement.WhyNotExtend(new(2019, 3, 31), "Why", Case(placement) with { Money = left }, day));
        var short1p = left with { Lines = [left.Lines[0] with { Committed = new(21_000_01) }] };
        var breach = Assert.Single(placement.WhyNotExtend(new(2019, 3, 31), "Why", Case(placement) with { Money = short1p }, day));
        Assert.Equal("secondments.year-passed", breach.Code);
        Assert.StartsWith("The host’s share of £4,000 in 2018-19 is £0.01 more than what is left", breach.Message, StringComparison.Ordinal);
    }

    private readonly Cluster _cluster = Quarter();
    private SecondmentScheme? _scheme;
    private Nomination? _mina;

    private static bool Allows(PlacementStatus status, string act) => PlacementTransitions.All.Any(t => t.From == status && t.Act == act);

    private static Agreements.AgreementEnding Ending(DateOnly last) =>
        new(
            Guid.CreateVersion7(),
            Agreements.AgreementEndingKind.Together,
            last,
            null,
            "A new post",
            Guid.CreateVersion7(),
            "Amara Okafor",
            null,
            null,
            At
        );

    private PlacementCase Case(params Placement[] standing)
    {
        _scheme ??= CalledScheme(_cluster);
        _mina ??= Nominated(_scheme, _cluster);
        PlacementMoneyLine line = new(Guid.CreateVersion7(), new FinancialYear(2018), "2018-19", Money.Pounds(25_000), Money.Zero, Money.Zero);
        return new(_scheme, _scheme.Seats[0], _mina, standing, new("ADD2253", [line]));
    }

    private Placement Proposed()
    {
        var against = Case();
        PlacementTerms terms = new(_mina!.Id, against.Seat.Id, new(2018, 10, 1), new(2019, 1, 31), Money.Pounds(4_000), VatBasis.NoVat);
        return Placement.Propose("P0001", new(terms, "She knows the field"), against, Officer());
    }

    private Placement Accepted()
    {
        var placement = Proposed();
        placement.Accept(Partner(), new(Today, false));
        return placement;
    }

    private Placement Declined()
    {
        var placement = Proposed();
        placement.Decline(Partner("Needed here"), new(Today, false));
        return placement;
    }

    [GeneratedRegex(@"^\s*(\S+) --> (\w+) : ([a-z ,]+)$", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
