using System.Globalization;
using Xunit;
using static Remit.Payments.ClaimTests;
using static Remit.Payments.Examples;

namespace Remit.Payments;

public sealed class BankDetailsTests
{
    [Theory]
    [InlineData("12-34-56", "12345678", "123456", "12345678")]
    [InlineData(" 12 34 56 ", "1234 5678", "123456", "12345678")]
    [InlineData("12–34–56", "00345678", "123456", "00345678")]
    public void An_account_is_read_however_it_is_written(string sortCode, string number, string code, string digits)
    {
        var account = BankAccount.TryRead(sortCode, number, out var breaches);
        Assert.Empty(breaches);
        Assert.Equal((code, digits), (account!.SortCode, account.Number));
        Assert.Equal(account, BankAccount.FromSecret(account.ToSecret()));
    }

    [Theory]
    [InlineData("12-34-5", "12345678", "Enter a sort code of 6 digits, like 12-34-56")]
    [InlineData("12-34-5o", "12345678", "Enter a sort code of 6 digits, like 12-34-56")]
    [InlineData("123456", "123456789", "Enter an account number of 8 digits")]
    [InlineData("123456", "1234567", "Enter an account number of 8 digits: put a zero before a number of 7")]
    [InlineData("123456", "123456", "Enter an account number of 8 digits: put two zeros before a number of 6")]
    [InlineData("123456", null, "Enter an account number of 8 digits")]
    [InlineData("12345٦", "12345678", "Enter a sort code of 6 digits, like 12-34-56")]
    public void What_is_wrong_with_it_is_said_in_plain_English(string? sortCode, string? number, string message)
    {
        Assert.Null(BankAccount.TryRead(sortCode, number, out var breaches));
        Assert.Equal(message, Assert.Single(breaches).Message);
    }

    [Fact]
    public void An_account_never_shows_itself_whole()
    {
        var account = BankAccount.TryRead("123456", "12345678", out _)!;
        Assert.Equal("ending in 78", $"{account}");
        Assert.DoesNotContain("123456", account.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_person_enters_and_another_confirms_saying_how_they_checked()
    {
        var details = Entered(Accountant);
        Assert.Equal("payments.entered-by-you", Only(details.WhyNotConfirm(Accountant.Saying("Called"), Rule())));
        Assert.Equal("payments.no-check", Only(details.WhyNotConfirm(Colleague, Rule())));
        details.Confirm(Colleague.Saying("Called"), Rule(), Today);
        Assert.Equal(BankDetailsStatus.Confirmed, details.Status);
    }

    [Fact]
    public void Nothing_is_paid_to_new_details_before_the_cooling_off_is_over()
    {
        var details = Entered(Accountant);
        Assert.Equal("payments.unconfirmed", Only(BankDetails.WhyNotPay([details], Today, "Them")));
        details.Confirm(Colleague.Saying("Called"), Rule(5), Today);
        Assert.Equal("payments.cooling-off", Only(BankDetails.WhyNotPay([details], Today.AddDays(4), "Them")));
        Assert.Empty(BankDetails.WhyNotPay([details], Today.AddDays(5), "Them"));
    }

    [Fact]
    public void The_old_details_are_paid_to_until_then_and_ended_ones_never()
    {
        var (old, recent) = (Usable(), Entered(Accountant));
        recent.Confirm(Colleague.Saying("Called"), Rule(5), Today);
        Assert.Same(old, BankDetails.InUse([recent, old], Today.AddDays(4)));
        Assert.Same(recent, BankDetails.InUse([recent, old], Today.AddDays(5)));
        recent.End(Accountant.Saying("They called: it was not them"));
        Assert.Same(old, BankDetails.InUse([recent, old], Today.AddDays(5)));
        old.End(Accountant.Saying("Closed"));
        Assert.Equal("payments.no-bank-details", Only(BankDetails.WhyNotPay([recent, old], Today.AddDays(5), "Them")));
    }

    [Fact]
    public void The_rule_is_that_of_the_day_of_the_confirmation()
    {
        CoolingOff[] rules = [Rule(5, 2018), Rule(10, 2019)];
        Assert.Null(CoolingOff.On(rules, new(2017, 12, 31)));
        Assert.Equal(5, CoolingOff.On(rules, new(2018, 12, 31))!.Days);
        Assert.Equal(10, CoolingOff.On(rules, new(2019, 1, 1))!.Days);
    }

    [Theory]
    [InlineData(0, "2019-03-01", "DD1", "payments.cooling-off-days")]
    [InlineData(91, "2019-03-01", "DD1", "payments.cooling-off-days")]
    [InlineData(5, "2019-02-28", "DD1", "payments.cooling-off-past")]
    [InlineData(5, "2019-06-01", "DD1", "payments.day-taken")]
    [InlineData(5, "2019-03-01", " ", "payments.no-decision")]
    [InlineData(90, "2019-03-01", "DD1", null)]
    public void A_rule_is_enacted_by_a_decision_and_holds_from_a_day_to_come(int days, string from, string code, string? breach) =>
        Assert.Equal(
            breach,
            CoolingOff
                .WhyNotEnter(DateOnly.Parse(from, CultureInfo.InvariantCulture), days, code, [new(new(2019, 6, 1), 3, "DD2", Colleague)], Today)
                .SingleOrDefault()
                ?.Code
        );
}
