using System.Globalization;
using Remit.Finance;
using Remit.Rules;
using Xunit;
using static Remit.Payments.Examples;

namespace Remit.Payments;

public sealed class ClaimTests
{
    [Theory]
    [InlineData("2018-10-01", "2018-12-31", null)]
    [InlineData("2018-12-31", "2018-12-30", "payments.period")]
    [InlineData("2019-03-01", "2019-03-01", null)] // today has arisen
    [InlineData("2019-03-01", "2019-03-02", "payments.period-not-over")]
    public void A_claim_is_for_days_that_have_passed(string from, string until, string? breach) =>
        Assert.Equal(
            breach,
            Remit
                .Payments.Claim.WhyNotBegin(
                    Half(),
                    Employer,
                    new(DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(until, CultureInfo.InvariantCulture), VatBasis.NoVat),
                    Today
                )
                .SingleOrDefault()
                ?.Code
        );

    [Theory]
    [InlineData("2018-04-01", "2019-02-28", null)]
    [InlineData("2018-03-31", "2018-04-30", "payments.other-year")]
    public void Cost_of_one_year_is_not_claimed_on_money_of_another(string from, string until, string? breach) =>
        Assert.Equal(
            breach,
            Remit
                .Payments.Claim.WhyNotBegin(
                    Half() with
                    {
                        Year = new FinancialYear(2018),
                    },
                    Employer,
                    new(DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(until, CultureInfo.InvariantCulture), VatBasis.NoVat),
                    Today
                )
                .SingleOrDefault()
                ?.Code
        );

    [Fact]
    public void Only_the_organisation_that_is_promised_something_claims_it() =>
        Assert.Equal("payments.not-the-payee", Only(Remit.Payments.Claim.WhyNotBegin(Half(), Guid.CreateVersion7(), Quarter(), Today)));

    [Fact]
    public void Staff_cost_is_claimed_by_the_employer_and_names_the_person()
    {
        var claim = Claim();
        Assert.Empty(claim.WhyNotAdd(Staff()));
        Assert.Equal("payments.not-the-employer", Only(claim.WhyNotAdd(Staff(employer: Guid.CreateVersion7()))));
        Assert.Equal("payments.no-employee", Only(claim.WhyNotAdd(Staff() with { Employee = null })));
    }

    [Theory]
    [InlineData(0, "payments.not-an-amount")]
    [InlineData(-1, "payments.not-an-amount")]
    [InlineData(1, null)]
    [InlineData(1_000_000_000, null)]
    [InlineData(1_000_000_001, "payments.not-an-amount")]
    public void A_line_costs_something(long pence, string? breach) =>
        Assert.Equal(breach, Claim().WhyNotAdd(Travel() with { Amount = new(pence) }).SingleOrDefault()?.Code);

    [Fact]
    public void A_line_without_a_document_is_refused() =>
        Assert.Equal("payments.no-evidence", Only(Claim().WhyNotAdd(Travel() with { Documents = [] })));

    [Fact]
    public void No_day_of_anybody_is_claimed_twice()
    {
        var on = Half();
        var first = Claim(on);
        first.Add(Staff());
        first.Submit(Partner, []);
        var second = Claim(on, new(new(2018, 12, 31), new(2019, 1, 31), VatBasis.NoVat), "C0002");
        second.Add(Staff());
        Assert.Equal("payments.claimed-twice", Only(second.WhyNotSubmit([first, second])));

        first.Check(first.Lines[0].Id, new(Money.Zero, Officer.Saying("Not on the payroll then")));
        Assert.Empty(second.WhyNotSubmit([first, second])); // what was refused was not paid
        second.Change(on, new(new(2019, 1, 1), new(2019, 1, 31), VatBasis.NoVat), Today);
        first.AcceptAll(Officer);
        Assert.Empty(second.WhyNotSubmit([first, second])); // the day after is another day
    }

    [Fact]
    public void An_officer_accepts_reduces_and_refuses_line_by_line_with_reasons_to_the_penny()
    {
        var claim = Submitted(Promised(), 100.01m, 50, 20);
        var (first, second, third) = (claim.Lines[0].Id, claim.Lines[1].Id, claim.Lines[2].Id);
        Assert.Equal("payments.no-reason", Only(claim.WhyNotCheck(second, new(Pounds(49.99m), Officer))));
        Assert.Equal("payments.not-of-the-line", Only(claim.WhyNotCheck(second, new(Pounds(50.01m), Officer))));
        Assert.Equal("payments.not-of-the-line", Only(claim.WhyNotCheck(second, new(new(-1), Officer.Saying("No")))));
        claim.Check(first, new(Pounds(100.01m), Officer));
        claim.Check(second, new(Pounds(49.99m), Officer.Saying("A penny too much")));
        Assert.Contains("line 3", Assert.Single(claim.WhyNotSettle(Officer)).Message, StringComparison.Ordinal);
        claim.Check(third, new(Money.Zero, Officer.Saying("Alcohol")));
        claim.Settle(Officer, ClaimShare.Of(Promised(), default, Money.Zero, claim.AcceptedSoFar), null);
        Assert.Equal((ClaimStatus.Accepted, Pounds(150), Pounds(170.01m)), (claim.Status, claim.Settlement!.Payable, claim.Claimed));
    }

    [Fact]
    public void Whoever_handed_a_claim_in_does_not_check_it()
    {
        var claim = Submitted(Promised(), 10);
        Assert.Equal("payments.own-claim", Only(claim.WhyNotCheck(claim.Lines[0].Id, new(Pounds(10), Partner))));
        Assert.Equal("payments.own-claim", Only(claim.WhyNotReturn(Partner.Saying("Mine"))));
    }

    [Fact]
    public void What_was_said_of_the_lines_does_not_outlive_a_return()
    {
        var claim = Submitted(Promised(), 10);
        claim.AcceptAll(Officer);
        Assert.Equal("payments.no-reason", Only(claim.WhyNotReturn(Officer)));
        claim.Return(Officer.Saying("The document is of another year"));
        claim.Submit(Partner, []);
        Assert.Equal("payments.unchecked-lines", Only(claim.WhyNotSettle(Officer)));
    }

    [Fact]
    public void A_settlement_is_undone_with_a_reason_before_anything_is_paid_and_the_last_one_first()
    {
        var on = Promised();
        var first = Settled(on, 10);
        Assert.Equal("payments.no-reason", Only(first.WhyNotReopen(Officer, Money.Zero, [first])));
        Assert.Equal("payments.paid-already", Only(first.WhyNotReopen(Officer.Saying("Wrong"), new(1), [first])));
        var later = Submitted(on, 5);
        later.AcceptAll(Officer);
        later.Settle(Officer with { At = Now.AddHours(1) }, ClaimShare.Of(on, (Pounds(10), Pounds(10)), Money.Zero, Pounds(5)), null);
        Assert.Equal("payments.settled-after", Only(first.WhyNotReopen(Officer.Saying("Wrong"), Money.Zero, [first, later])));
        first.Reopen(Officer.Saying("Wrong"), Money.Zero, [first]);
        Assert.Equal((ClaimStatus.Submitted, 1), (first.Status, first.Reopenings.Count));
    }

    internal static string Only(IReadOnlyList<Breach> breaches) => Assert.Single(breaches).Code;
}
