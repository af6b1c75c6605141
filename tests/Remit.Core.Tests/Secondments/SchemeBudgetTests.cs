using Remit.Finance;
using Remit.Planning;
using Xunit;

namespace Remit.Secondments;

public sealed class SchemeBudgetTests
{
    [Theory]
    [InlineData(25_000, null)] // half of 4,166.66 for twelve months is 24,999.96
    [InlineData(24_999, "planning.budget")]
    public void No_plan_passes_the_cap_by_a_penny(long cap, string? breach)
    {
        SeatToPlan[] seats = [PlanExamples.Seat(1), PlanExamples.Seat(2)];
        var rotation = SchemeRotation.Of(
            PlanExamples.Scheme(
                seats,
                [Costing("Mina", "A museum", 416_666), Costing("Noor", "A library", 416_666)],
                terms: PlanExamples.Terms(pounds: cap)
            )
        );

        Assert.Equal(breach, PlanRules.WhyNot(rotation.Rotation, [new(0, 0, 0, 6), new(1, 1, 0, 6)]).Select(b => b.Code).FirstOrDefault());
    }

    [Fact]
    public void Money_of_one_year_pays_no_month_of_the_next_and_the_reason_is_the_decision()
    {
        var rotation = SchemeRotation.Of(PlanExamples.Scheme(money: [Line(25_000)])).Rotation;

        Assert.Empty(PlanRules.WhyNot(rotation, [new(0, 0, 2, 4)]));
        Assert.Equal(["planning.budget"], PlanRules.WhyNot(rotation, [new(0, 0, 3, 4)]).Select(b => b.Code)); // January to April
        Assert.Contains(rotation.Budgets, b => b is { Name: "ADD2253, 2019-20", Most: 0, Source: "ADD2253 approves no money of 2019-20" });
    }

    [Fact]
    public void Money_that_is_bound_to_no_year_pays_any()
    {
        var rotation = SchemeRotation.Of(PlanExamples.Scheme(money: [Line(25_000) with { Year = null }])).Rotation;

        Assert.Empty(PlanRules.WhyNot(rotation, [new(0, 0, 3, 6)]));
    }

    [Fact]
    public void What_is_promised_is_gone_before_anything_is_planned()
    {
        var rotation = SchemeRotation.Of(PlanExamples.Scheme(money: [Line(25_000) with { Promised = Money.Pounds(17_001) }])).Rotation;

        Assert.Equal(["planning.budget", "planning.budget"], PlanRules.WhyNot(rotation, [new(0, 0, 0, 4)]).Select(b => b.Code));
    }

    [Fact]
    public void A_month_in_two_financial_years_is_shared_by_its_days()
    {
        var terms = PlanExamples.Terms() with { FirstDay = new(2018, 10, 15), LastDay = new(2019, 10, 14) };
        var rotation = SchemeRotation.Of(PlanExamples.Scheme(terms: terms, money: [Line(25_000)])).Rotation;

        // 15 March to 14 April: 17 of its 31 days lie in 2018-19, of half of 4,000
        Assert.Equal(109_678, rotation.Budgets[0].Cost[0][5]);
        Assert.Equal(90_323, rotation.Budgets[1].Cost[0][5]);
    }

    [Fact]
    public void A_scheme_at_no_cost_has_no_budgets() =>
        Assert.Empty(SchemeRotation.Of(PlanExamples.Scheme(terms: PlanExamples.Terms(percent: 0, pounds: 0))).Rotation.Budgets);

    private static MoneyToPlan Line(long pounds) => new("GLA, 2018-19", PlanExamples.Year, Money.Pounds(pounds), Money.Zero, "Spending line 1");

    private static NomineeToPlan Costing(string name, string employer, long pence)
    {
        var nominee = PlanExamples.Nominee(name, employer);
        return nominee with { Terms = nominee.Terms with { MonthlyCost = new(pence) } };
    }
}
