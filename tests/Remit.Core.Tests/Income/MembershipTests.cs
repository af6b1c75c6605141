using System.Globalization;
using Remit.Finance;
using Xunit;

namespace Remit.Income;

public sealed class MembershipTests
{
    [Theory]
    [InlineData(PartYearRule.WholeMonths, "2019-04-01", null, 3_000_000)]
    [InlineData(PartYearRule.WholeMonths, "2018-11-20", null, 3_000_000)] // from before the year
    [InlineData(PartYearRule.WholeMonths, "2019-04-30", null, 3_000_000)] // a day of April makes April
    [InlineData(PartYearRule.WholeMonths, "2019-05-01", null, 2_750_000)]
    [InlineData(PartYearRule.WholeMonths, "2020-03-31", null, 250_000)]
    [InlineData(PartYearRule.WholeMonths, "2020-04-01", null, 0)]
    [InlineData(PartYearRule.WholeMonths, "2018-12-01", "2019-09-30", 1_500_000)]
    [InlineData(PartYearRule.WholeMonths, "2018-12-01", "2019-10-01", 1_750_000)] // a day of October makes October
    [InlineData(PartYearRule.WholeMonths, "2018-12-01", "2019-03-31", 0)]
    [InlineData(PartYearRule.WholeMonths, "2019-07-01", "2020-03-31", 2_250_000)]
    [InlineData(PartYearRule.WholeQuarters, "2019-06-30", null, 3_000_000)]
    [InlineData(PartYearRule.WholeQuarters, "2019-07-01", null, 2_250_000)]
    [InlineData(PartYearRule.WholeQuarters, "2018-12-01", "2019-07-01", 1_500_000)]
    [InlineData(PartYearRule.FullYear, "2020-03-31", null, 3_000_000)]
    [InlineData(PartYearRule.FullYear, "2018-12-01", "2019-04-01", 3_000_000)]
    public void A_part_of_a_year_costs_the_months_or_quarters_that_membership_touches(PartYearRule rule, string joined, string? last, long pence) =>
        Assert.Equal(new Money(pence), Examples.Md2373(rule).FeeFor(new(2019), Day(joined), last is null ? null : Day(last)).Amount);

    [Fact]
    public void A_fee_that_does_not_divide_is_rounded_to_the_penny_and_says_how_it_was_found()
    {
        var fee = (Examples.Md2373() with { Fee = new(1_000_001) }).FeeFor(new(2019), new(2019, 5, 1), null);
        Assert.Equal(916_668, fee.Amount.Pence); // 916,667.58 rounded
        Assert.Equal("11 of 12 months of the fee of £10,000.01 for 2019-20", fee.Basis);
    }

    [Fact]
    public void A_run_sends_each_member_of_the_year_one_invoice_in_one_series()
    {
        var scheme = Examples.Office();
        scheme.Join(Guid.CreateVersion7(), "Camden", new(2018, 12, 1));
        scheme.Join(Guid.CreateVersion7(), "Brent", new(2019, 7, 10));
        scheme.Join(Guid.CreateVersion7(), "Hackney", new(2020, 4, 1));

        var run = scheme.Invoice(new(2019), [], Examples.At(2019, 7, 15));

        Assert.Equal(["LOTI-0001 Brent £22,500", "LOTI-0002 Camden £30,000"], run.Select(r => $"{r.Number} {r.PayerName} {r.Totals.Due}"));
        Assert.Equal("9 of 12 months of the fee of £30,000 for 2019-20", run[0].Basis);
        Assert.Equal((Examples.Vat, new DateOnly(2019, 8, 14), 14), (run[0].Vat, run[0].DueOn, run[0].GraceDays));
        Assert.Equal(Money.Pounds(52_500), scheme.Totals.Due);
        Assert.Equal("income.nobody-to-invoice", Assert.Single(scheme.WhyNotInvoice(new(2019), new(2019, 7, 16), run)).Code);
        var next = scheme.Invoice(new(2020), run, Examples.At(2019, 8, 1));
        Assert.Equal(["LOTI-0003", "LOTI-0004", "LOTI-0005"], next.Select(r => r.Number));
        Assert.Equal("income.year-too-early", Assert.Single(scheme.WhyNotInvoice(new(2021), new(2019, 8, 1), run)).Code);
        Assert.Equal("income.no-terms", Assert.Single(scheme.WhyNotInvoice(new(2017), new(2019, 8, 1), run)).Code);
    }

    [Fact]
    public void Later_terms_hold_from_their_day_and_leave_earlier_years_as_they_were()
    {
        var scheme = Examples.Office();
        scheme.Join(Guid.CreateVersion7(), "Camden", new(2018, 12, 1));
        scheme.Set(Examples.Md2373() with { Id = Guid.CreateVersion7(), From = new(2020, 4, 1), Fee = Money.Pounds(35_000) });

        Assert.Equal(Money.Pounds(30_000), scheme.Due(new(2019), new(2020, 4, 2), [])[0].Fee.Amount);
        Assert.Equal(Money.Pounds(35_000), scheme.Due(new(2020), new(2020, 4, 2), [])[0].Fee.Amount);
        Assert.Equal("income.terms-in-the-past", Assert.Single(scheme.WhyNotSet(Examples.Md2373() with { From = new(2020, 4, 1) })).Code);
    }

    [Theory]
    [InlineData("2019-09-29", "income.notice-too-short")] // six months from 30 March end on 30 September
    [InlineData("2019-09-30", null)]
    public void Leaving_takes_the_notice_that_the_terms_ask_for(string lastDay, string? code)
    {
        var scheme = Examples.Office();
        var member = scheme.Join(Guid.CreateVersion7(), "Camden", new(2018, 12, 1));
        MemberLeaving leaving = new(new(2019, 3, 30), Day(lastDay), "Own office");
        Assert.Equal(code, member.WhyNotLeave(leaving, scheme.TermsAround(leaving.NoticeOn), new(2019, 4, 2)).SingleOrDefault()?.Code);
    }

    [Fact]
    public void Who_leaves_is_credited_what_is_open_first_and_is_owed_back_the_rest()
    {
        var scheme = Examples.Office();
        var member = scheme.Join(Guid.CreateVersion7(), "Camden", new(2018, 12, 1));
        var invoice = Assert.Single(scheme.Invoice(new(2019), [], Examples.At(2019, 4, 1)));
        invoice.Post(scheme, new IncomeAct.Receive(Money.Pounds(20_000), new(2019, 4, 20), "BACS 3"), Examples.At(2019, 4, 20));

        scheme.Leave(member, new(new(2019, 4, 1), new(2019, 10, 1), "Own office"), [invoice], Examples.At(2019, 5, 1));

        // seven months of twelve are £17,500: £12,500 less, of which £10,000 was open
        Assert.Equal(new IncomeTotals(Money.Pounds(17_500), Money.Pounds(20_000), Money.Zero, Money.Pounds(2_500)), invoice.Totals);
        Assert.Equal((Money.Zero, Money.Pounds(17_500)), (invoice.Open, invoice.Totals.Kept));
        Assert.False(member.IsOn(new(2019, 10, 2)));
        Assert.Equal(
            "income.left-already",
            member.WhyNotLeave(new(new(2019, 4, 1), new(2019, 12, 1), "Again"), Examples.Md2373(), new(2019, 5, 2))[0].Code
        );
        var receipt = invoice.Entries.Single(e => e.Kind == IncomeEntryKind.Receive);
        Assert.Equal("income.returned-already", Assert.Single(invoice.WhyNot(new IncomeAct.Reverse(receipt.Id, "Wrong"), new(2019, 5, 2))).Code);
    }

    [Fact]
    public void An_invoice_of_a_year_after_the_last_day_is_credited_whole_and_what_was_written_off_is_not_given_back()
    {
        var scheme = Examples.Office(Examples.Md2373(noticeMonths: 0));
        var member = scheme.Join(Guid.CreateVersion7(), "Camden", new(2018, 12, 1));
        var invoice = Assert.Single(scheme.Invoice(new(2020), [], Examples.At(2020, 3, 1)));
        invoice.Post(scheme, new IncomeAct.WriteOff(Money.Pounds(4_000), "MD2461", "Agreed"), Examples.At(2020, 3, 2));

        scheme.Leave(member, new(new(2020, 3, 3), new(2020, 3, 31), "Own office"), [invoice], Examples.At(2020, 3, 3));

        Assert.Equal(new IncomeTotals(Money.Pounds(4_000), Money.Zero, Money.Pounds(4_000)), invoice.Totals);
    }

    [Fact]
    public void One_organisation_is_a_member_once_at_a_time()
    {
        var scheme = Examples.Office(Examples.Md2373(noticeMonths: 0));
        var camden = Guid.CreateVersion7();
        var member = scheme.Join(camden, "Camden", new(2018, 12, 1));
        Assert.Equal("income.member-already", Assert.Single(scheme.WhyNotJoin(camden, "Camden", new(2019, 4, 1))).Code);
        scheme.Leave(member, new(new(2019, 4, 1), new(2019, 4, 30), "A pause"), [], Examples.At(2019, 4, 1));
        Assert.Equal("income.member-already", Assert.Single(scheme.WhyNotJoin(camden, "Camden", new(2019, 4, 30))).Code);
        Assert.Empty(scheme.WhyNotJoin(camden, "Camden", new(2019, 5, 1)));
        Assert.Equal("income.no-terms", Assert.Single(scheme.WhyNotJoin(Guid.CreateVersion7(), "Brent", new(2018, 10, 31))).Code);
    }

    [Theory]
    [InlineData("LOTI", true)]
    [InlineData("L", false)]
    [InlineData("L1", false)]
    [InlineData("", false)]
    public void A_series_is_a_few_letters(string series, bool isGood) =>
        Assert.Equal(isGood, MembershipScheme.WhyNotEnter(new("MD2373", "Office", Examples.Vat), series, Examples.Md2373()).Count == 0);

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "O", CultureInfo.InvariantCulture);
}
