using Remit.Finance;
using Xunit;

namespace Remit.Income;

public sealed class PledgeTests
{
    [Fact]
    public void Instalments_come_to_the_pledge_to_the_penny()
    {
        var parts = Instalment.Spread(new(10_000_000), 3, new(2017, 1, 31), 1);
        Assert.Equal([3_333_334, 3_333_333, 3_333_333], parts.Select(p => p.Amount.Pence));
        Assert.Equal([new(2017, 1, 31), new(2017, 2, 28), new DateOnly(2017, 3, 31)], parts.Select(p => p.DueOn));
    }

    [Fact]
    public void A_fund_stands_against_its_goal_with_what_came_what_is_to_come_and_what_is_late()
    {
        var (fund, _, instalments) = Examples.Pledged(); // £125,000 by 31 March 2017, £125,000 a year later
        instalments[0].Post(fund, new IncomeAct.Receive(Money.Pounds(100_000), new(2017, 3, 30), "BACS 1"), Examples.At(2017, 3, 30));

        var standing = fund.StandingOn(instalments, new(2017, 4, 1));

        Assert.Equal(
            new(Money.Pounds(1_000_000), Money.Pounds(250_000), Money.Pounds(100_000), Money.Pounds(125_000), Money.Pounds(25_000), Money.Zero),
            standing
        );
        Assert.Equal((Money.Pounds(750_000), 10), (standing.ToFind, standing.PercentOf(standing.Received)));
        Assert.Equal(Money.Zero, fund.StandingOn(instalments, new(2017, 3, 31)).Late);
        Assert.Equal(99, standing.PercentOf(new(99_999_999)));
    }

    [Fact]
    public void A_pledge_is_varied_and_extended_with_a_reason_and_what_it_was_stays()
    {
        var (fund, pledge, instalments) = Examples.Pledged();
        pledge.Vary(fund, instalments[1], Money.Pounds(100_000), "A smaller endowment", Examples.At(2017, 6, 1));
        Assert.Single(pledge.WhyNotAdd(new(Money.Pounds(10_000), new(2017, 1, 9)), "More"), b => b.Code == "income.due-before-promised");
        var added = pledge.Extend(fund, new(Money.Pounds(10_000), new(2018, 9, 30)), "A second trustee", Examples.At(2017, 7, 1));

        Assert.Equal(("P0001/3", Money.Pounds(10_000), new FinancialYear(2018)), (added.Number, added.Open, added.Year));
        Assert.Equal(
            ["Made £0 £250,000", "Varied £250,000 £225,000", "Varied £225,000 £235,000"],
            pledge.Changes.Select(c => $"{c.Kind} {c.Before} {c.After}")
        );
        Assert.Equal(pledge.Amount, fund.Totals.Due);
        Assert.Equal("A smaller endowment", pledge.Changes[1].Why);
    }

    [Fact]
    public void An_instalment_does_not_become_less_than_what_came_in()
    {
        var (fund, _, instalments) = Examples.Pledged();
        instalments[0].Post(fund, new IncomeAct.Receive(Money.Pounds(50_000), new(2017, 3, 30), "BACS 1"), Examples.At(2017, 3, 30));
        var refused = Assert.Single(instalments[0].WhyNot(new IncomeAct.Vary(-Money.Pounds(75_001), "Less"), new(2017, 4, 1)));
        Assert.Equal("£49,999 is less than the £50,000 that came in or was written off", refused.Message);
        Assert.Empty(instalments[0].WhyNot(new IncomeAct.Vary(-Money.Pounds(75_000), "Less"), new(2017, 4, 1)));
    }

    [Fact]
    public void What_is_open_is_withdrawn_and_what_came_in_stays()
    {
        var (fund, pledge, instalments) = Examples.Pledged();
        instalments[0].Post(fund, new IncomeAct.Receive(Money.Pounds(60_000), new(2017, 3, 30), "BACS 1"), Examples.At(2017, 3, 30));
        Assert.Equal("income.no-reason", Assert.Single(pledge.WhyNotWithdraw(instalments, " ")).Code);

        pledge.Withdraw(fund, instalments, "The foundation closes", Examples.At(2017, 8, 1));

        Assert.True(pledge.IsWithdrawn);
        Assert.Equal((Money.Pounds(60_000), Money.Pounds(60_000)), (pledge.Amount, fund.Totals.Due));
        Assert.All(instalments, i => Assert.Equal(Money.Zero, i.Open));
        Assert.Equal("income.nothing-open", Assert.Single(pledge.WhyNotWithdraw(instalments, "Again")).Code);
    }

    [Fact]
    public void A_pledge_says_where_it_was_made_and_is_due_after_that()
    {
        PledgeTerms terms = new(Guid.CreateVersion7(), "A funder", new(2017, 2, 1), " ", [new(Money.Zero, new(2017, 1, 31))]);
        Assert.Equal(
            ["income.not-an-amount", "income.not-come-yet", "income.due-before-promised", "income.no-evidence"],
            PooledFund.WhyNotPledge(terms, new(2017, 1, 31)).Select(b => b.Code)
        );
    }

    [Fact]
    public void A_fund_has_a_goal_a_decision_and_a_basis_for_VAT() =>
        Assert.Equal(
            ["income.no-decision", "income.no-name", "income.no-vat", "income.no-goal"],
            PooledFund.WhyNotEnter(new("", " ", ""), Money.Zero).Select(b => b.Code)
        );
}
