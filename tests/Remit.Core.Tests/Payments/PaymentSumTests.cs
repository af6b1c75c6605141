using Remit.Authority;
using Remit.Finance;
using Xunit;
using static Remit.Payments.Examples;

namespace Remit.Payments;

/// <summary>A payment that is split is held to the limit of the whole: of all that one organisation is paid under one promise within twelve months.</summary>
public sealed class PaymentSumTests
{
    private static readonly PayableCommitment _promise = Promised(1_000_000);

    [Fact]
    public void A_payment_that_is_split_needs_the_power_that_the_whole_needs()
    {
        var (first, second) = (Approved("P0001", 6_000), Asked(_promise, 4_000.01m));
        Assert.True(NaiveOwnTotal(second));
        Assert.Equal(Pounds(10_000.01m), Sum(second, first).Total);
        Assert.False(MayApprove(Sum(second, first)));
        Assert.True(MayApprove(Sum(Asked(_promise, 4_000), first)));

        static bool NaiveOwnTotal(PaymentRequest request) => MayApprove(Sum(request));
    }

    [Fact]
    public void The_refusal_says_the_arithmetic_with_each_payment_and_its_day()
    {
        var (request, lacking) = (Asked(_promise, 4_000.01m), new Rules.Breach("authority.above-limit", "Above the limit"));
        var facts = Facts(request) with { Authority = [lacking] };
        Assert.Equal(["authority.above-limit"], request.WhyNotApprove(facts).Select(b => b.Code));

        var sum = Sum(request, Approved("P0001", 5_000, daysAgo: 28), Approved("P0002", 1_000));
        var against = request.WhyNotApprove(facts with { Sum = sum });
        Assert.Equal(["payments.counts-together", "authority.above-limit"], against.Select(b => b.Code));
        Assert.EndsWith(
            "£4,000.01 + £5,000 (P0001 of 1 February 2019) + £1,000 (P0002 of 1 March 2019) = £10,000.01",
            against[0].Message,
            StringComparison.Ordinal
        );
        Assert.Empty(request.WhyNotApprove(Facts(request) with { Sum = sum })); // whoever has the power for all of it approves it
    }

    [Theory]
    [InlineData(365, 1)] // 1 March 2018, twelve months before
    [InlineData(366, 0)]
    public void Twelve_months_count(int daysAgo, int counted) =>
        Assert.Equal(counted, Sum(Asked(_promise, 1), Approved("P0001", 1, daysAgo: daysAgo)).Before.Count);

    [Fact]
    public void Promises_under_one_agreement_count_together_and_others_do_not()
    {
        var (other, agreement) = (Promised(1_000_000), Guid.CreateVersion7());
        var (request, before) = (Asked(_promise, 10), Approved("P0001", 20, other));
        Assert.Empty(Sum(request, before).Before);
        Dictionary<Guid, Guid?> agreements = new() { [_promise.Id] = agreement, [other.Id] = agreement };
        Assert.Equal(Pounds(30), PaymentSum.Of(request, [before], agreements, Today).Total);
        agreements[other.Id] = null;
        Assert.Equal(Pounds(10), PaymentSum.Of(request, [before], agreements, Today).Total);
    }

    [Fact]
    public void Of_a_payment_for_several_promises_the_lines_for_the_same_one_count()
    {
        var before = Asked(_promise, 20);
        before.Return(Colleague.Saying("One more"));
        before.Add(Promised(), Owed(), Pounds(700), Officer);
        before.Ask(Accountant, [Usable()]);
        before.Approve(Facts(before));
        Assert.Equal(Pounds(30), Sum(Asked(_promise, 10), before).Total);
    }

    [Fact]
    public void What_is_not_approved_was_undone_goes_elsewhere_or_is_the_payment_itself_does_not_count()
    {
        var (request, undone) = (Asked(_promise, 10), Approved("P0002", 20));
        undone.Reverse(Colleague.Saying("It came back"));
        PaymentRequest elsewhere = new("P0003", Guid.CreateVersion7(), "Another", Accountant);
        elsewhere.Add(_promise with { PayeeId = elsewhere.PayeeId }, Owed(), Pounds(40), Officer);
        elsewhere.Ask(Accountant, []);
        elsewhere.Approve(Facts(elsewhere));
        Assert.Equal(Pounds(10), Sum(request, Asked(_promise, 20), undone, elsewhere, request).Total);
    }

    [Fact]
    public void Many_payments_are_summed_up()
    {
        var sum = Sum(Asked(_promise, 10), [.. Enumerable.Range(1, 7).Select(n => Approved($"P000{n}", 5, daysAgo: 8 - n))]);
        Assert.Equal("£10 + £35 (7 payments from 22 February 2019 on) = £45", sum.Arithmetic);
    }

    private static PaymentRequest Asked(PayableCommitment on, decimal pounds)
    {
        var request = Request(on, pounds);
        request.Ask(Accountant, [Usable()]);
        return request;
    }

    private static PaymentRequest Approved(string reference, decimal pounds, PayableCommitment? on = null, int daysAgo = 0)
    {
        PaymentRequest request = new(reference, Employer, "Canalside Workspace Trust", Accountant);
        request.Add(on ?? _promise, Owed(pounds), Pounds(pounds), Officer);
        request.Ask(Accountant, [Usable()]);
        request.Approve(Facts(request, Approver with { At = Now.AddDays(-daysAgo) }));
        return request;
    }

    /// <summary>Asks as the page does, of somebody who may approve £10,000.</summary>
    private static bool MayApprove(PaymentSum sum)
    {
        var policy = Authority.Examples.Delegations();
        return policy.WhoMaySign(sum.Question, Today).WhyNotSign(Authority.Examples.Manager.Id).Count == 0;
    }
}
