using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Finance;
using Remit.Secondments;
using Remit.Storage;
using Xunit;

namespace Remit.Demo;

/// <summary>The schemes of secondments of the demo.</summary>
public sealed class DemoSecondmentsTests(SqliteTestDatabase database) : IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task The_two_of_the_papers_have_their_true_figures()
    {
        await FillAsync(Decisions.Examples.Now);

        var quarter = await TermsAsync("ADD2253");
        Assert.Equal((50, Money.Pounds(25_000), 4, 6), (quarter.HostPercent, quarter.HostCap, quarter.MinMonths, quarter.MaxMonths));
        Assert.Equal((new DateOnly(2018, 10, 1), new DateOnly(2019, 10, 31)), (quarter.FirstDay, quarter.LastDay));
        var civil = await TermsAsync("ADD2056");
        Assert.Equal((0, Money.Zero, 2, 5), (civil.HostPercent, civil.HostCap, civil.LeastPlacements, civil.MostPlacements));
        Assert.Equal((4, 2017, 11, 2017), (civil.FirstDay.Month, civil.FirstDay.Year, civil.ReviewDue.Month, civil.ReviewDue.Year));
        Assert.InRange(await database.WithAsync(db => db.Set<ClusterMember>().CountAsync(m => m.Name != "")), 80, 200);
    }

    [Fact]
    public async Task What_the_Knowledge_Quarter_placed_takes_the_whole_cap_and_half_of_the_staff_cost()
    {
        await FillAsync(Decisions.Examples.Now);

        var placements = await PlacementsAsync("ADD2253");
        Assert.Equal(Money.Pounds(50_000), placements.Select(p => p.StaffCost).Total());
        Assert.Equal(Money.Pounds(25_000), placements.Select(p => p.HostShare).Total());
    }

    [Fact]
    public async Task The_planner_made_a_plan_for_each_and_proved_it()
    {
        await FillAsync(Decisions.Examples.Now);

        var plans = await database.WithAsync(db => db.SecondmentPlans.AsNoTracking().ToListAsync());
        Assert.Equal(3, plans.Count);
        Assert.All(plans, p => Assert.True(p.Result is { IsFound: true, IsProved: true }, p.Name));
    }

    [Theory]
    [InlineData("2026-03-02")] // before the second cluster's decision could have been signed under the demo's scheme of delegation
    [InlineData("2027-01-29")]
    [InlineData("2027-04-01")]
    public async Task It_can_begin_on_any_day(string today)
    {
        var at = LondonTime.InstantOf(DateOnly.Parse(today, CultureInfo.InvariantCulture), new(10, 0));
        await using SqliteTestDatabase fresh = new();
        await fresh.InitializeAsync();
        await DemoData.FillAsync(fresh.Services, at, TestContext.Current.CancellationToken);

        var placements = await fresh.WithAsync(db => db.PlacementRows().AsNoTracking().ToListAsync());
        var states = placements.Select(p => p.StatusOn(LondonTime.DayOf(at))).ToList();
        Assert.Equal(5, states.Count(s => s == PlacementStatus.Completed));
        Assert.Equal(at.Year == 2026 ? 0 : 2, states.Count(s => s is PlacementStatus.UnderWay or PlacementStatus.Agreed or PlacementStatus.Proposed));
        Assert.Null(await fresh.WithAsync(db => Journal.WhatIsWrongAsync(db)));
    }

    private Task FillAsync(DateTime at) => DemoData.FillAsync(database.Services, at, TestContext.Current.CancellationToken);

    private Task<SecondmentTerms> TermsAsync(string code) =>
        database.WithAsync(db => db.SecondmentSchemes.Where(s => s.DecisionCode == code).Select(s => s.Terms).SingleAsync());

    private Task<List<Placement>> PlacementsAsync(string code) =>
        database.WithAsync(db =>
            db.Placements.Where(p => db.Set<SecondmentScheme>().Any(s => s.Id == p.SchemeId && s.DecisionCode == code)).ToListAsync()
        );
}
