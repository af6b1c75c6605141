using Remit.Finance;
using Xunit;
using static Remit.Payments.Examples;

namespace Remit.Payments;

public sealed class ClaimShareTests
{
    [Theory]
    [InlineData(0, 0, 20_000, 10_000)]
    [InlineData(20_000, 10_000, 20_000, 10_000)]
    [InlineData(40_000, 20_000, 20_000, 5_000)] // GBP 25,000 in all
    [InlineData(60_000, 25_000, 0.01, 0)]
    [InlineData(0.01, 0, 0.01, 0.01)] // two pennies of cost make one of share
    [InlineData(0, 0, 0.01, 0)]
    public void The_host_pays_half_of_all_that_was_accepted_and_25000_at_most(decimal accepted, decimal payable, decimal now, decimal expected) =>
        Assert.Equal(Pounds(expected), ClaimShare.Of(Half(), (Pounds(accepted), Pounds(payable)), Money.Zero, Pounds(now)).Payable);

    [Fact]
    public void Without_a_share_cost_is_paid_in_full_as_far_as_it_is_promised()
    {
        Assert.Equal(Pounds(100.01m), ClaimShare.Of(Promised(), default, Money.Zero, Pounds(100.01m)).Payable);
        var share = ClaimShare.Of(Promised(100), default, Pounds(40), Pounds(100));
        Assert.Equal(Pounds(60), share.Payable);
        Assert.Contains("£60 of it is still free", share.Because.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void However_the_cost_is_cut_into_claims_the_share_of_it_is_the_same_to_the_penny()
    {
        Random random = new(2253);
        for (var round = 0; round < 2_000; round++)
        {
            var percent = random.Next(1, 101);
            var on = Promised(5_000) with { MatchPercent = percent };
            var (accepted, payable) = (Money.Zero, Money.Zero);
            for (var claims = random.Next(1, 13); claims > 0; claims--)
            {
                var share = ClaimShare.Of(on, (accepted, payable), Money.Zero, new(random.Next(0, round % 2 == 0 ? 50 : 200_000)));
                Assert.True(share.Payable >= Money.Zero);
                (accepted, payable) = (accepted + share.Accepted, payable + share.Payable);
            }

            Assert.Equal(Math.Min(accepted.Pence * percent / 100, 500_000), payable.Pence);
        }
    }
}
