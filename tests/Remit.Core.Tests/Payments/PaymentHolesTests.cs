using System.Globalization;
using Remit.Authority;
using Remit.Finance;
using Xunit;
using static Remit.Payments.Examples;

namespace Remit.Payments;

/// <summary>The holes found in a widely used grants system, as far as payments have them: what a naive check lets pass is refused here.</summary>
public sealed class PaymentHolesTests
{
    private static readonly Money Limit = Money.Pounds(10_000);

    [Fact]
    public void The_power_is_asked_for_the_total_and_not_for_the_largest_line()
    {
        var request = Asked(6_000, 4_000.01m);
        Assert.True(NaiveLargest(request));
        Assert.False(IsInside(request));
        Assert.True(IsInside(Asked(6_000, 4_000)));

        static bool NaiveLargest(PaymentRequest request) => request.Lines.Max(l => l.Amount) <= Limit;
    }

    [Fact]
    public void A_penny_over_the_limit_is_over_the_limit()
    {
        var request = Asked(10_000.01m);
        Assert.True(NaivePounds(request));
        Assert.False(IsInside(request));

        static bool NaivePounds(PaymentRequest request) => request.Total.Pence / 100 <= Limit.Pence / 100;
    }

    [Fact]
    public void A_negative_line_does_not_bring_a_payment_under_the_limit()
    {
        Money[] amounts = [Pounds(12_000), Pounds(-2_500)];
        Assert.True(NaiveSum(amounts));
        var request = Request(Promised(), 12_000);
        Assert.Equal("payments.not-an-amount", request.WhyNotAdd(Promised(), Owed(), amounts[1]).Single().Code);
        Assert.Equal("payments.not-an-amount", request.WhyNotChange(request.Lines[0].Id, Owed(), amounts[1]).Single().Code);

        static bool NaiveSum(Money[] amounts) => amounts.Aggregate((a, b) => a + b) <= Limit;
    }

    [Fact]
    public void Four_eyes_look_at_every_line()
    {
        var request = Request(Promised(1_000_000), 100);
        request.Add(Promised(1_000_000), Owed(), Pounds(9_000), Approver);
        request.Ask(Accountant, []);
        Assert.True(NaiveFirstLine(request, Approver));
        Assert.Equal("payments.written-by-you", request.WhyNotApprove(Facts(request)).Single().Code);

        static bool NaiveFirstLine(PaymentRequest request, PaymentAct by) =>
            request.Lines[0].Writers.All(w => w.PersonId != by.PersonId) && request.Asked!.PersonId != by.PersonId;
    }

    [Fact]
    public void No_more_comes_back_than_went_out_over_all_demands()
    {
        var on = Promised(200, paid: 100);
        Assert.True(NaiveReclaim(on, Pounds(150)));
        Assert.True(NaiveEach(on, Pounds(60)));
        Assert.NotEmpty(Demand(on, Pounds(150), Money.Zero));
        Assert.NotEmpty(Demand(on, Pounds(60), Pounds(60)));

        static bool NaiveReclaim(PayableCommitment on, Money amount) => amount <= on.Amount;
        static bool NaiveEach(PayableCommitment on, Money amount) => amount <= on.Paid;
    }

    [Fact]
    public void Claims_keep_their_pennies()
    {
        var claim = Submitted(Half(), 1_234.56m, 0.55m);
        Assert.Equal(1_236, NaivePounds(claim));
        Assert.Equal(Pounds(1_235.11m), claim.Claimed);
        claim.AcceptAll(Officer);
        Assert.Equal(Pounds(617.55m), ClaimShare.Of(Half(), default, Money.Zero, claim.AcceptedSoFar).Payable);

        static decimal NaivePounds(Claim claim) =>
            claim.Lines.Sum(l =>
                Math.Round(decimal.Parse(l.Amount.ToString().TrimStart('£'), CultureInfo.InvariantCulture), MidpointRounding.AwayFromZero)
            );
    }

    [Fact]
    public void No_record_is_no_permission()
    {
        Assert.True(NaiveCoolingOff(null, Today));
        Assert.Equal("payments.no-cooling-off", Entered(Accountant).WhyNotConfirm(Colleague.Saying("Called"), null).Single().Code);
        Assert.Equal("payments.no-bank-details", BankDetails.WhyNotPay([], Today, "Them").Single().Code);
        Assert.NotEmpty(
            new Delegations([], [], [], People.Roster.Empty).WhoMaySign(AuthorityQuestion.For(new(1)), Today).WhyNotSign(Approver.PersonId)
        );

        static bool NaiveCoolingOff(CoolingOff? rule, DateOnly today) => today.AddDays(rule?.Days ?? 0) <= today;
    }

    [Fact]
    public void Nothing_settled_is_opened_again_without_a_reason()
    {
        var claim = Settled(Promised(), 10);
        Assert.True(NaiveReopen(claim));
        Assert.Equal("payments.no-reason", claim.WhyNotReopen(Officer, Money.Zero, []).Single().Code);

        static bool NaiveReopen(Claim claim) => claim.Status == ClaimStatus.Accepted;
    }

    /// <summary>Asks as the page does: for the total of the request, where nothing was approved before.</summary>
    private static bool IsInside(PaymentRequest request) => Sum(request).Question.Sums.Single().Amount <= Limit;

    private static IReadOnlyList<Rules.Breach> Demand(PayableCommitment on, Money amount, Money already) =>
        RepaymentDemand.WhyNotDemand(on, amount, Today.AddDays(30), already, Accountant.Saying("It ended"), Today);
}
