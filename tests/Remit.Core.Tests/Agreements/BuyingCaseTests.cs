using Remit.Authority;
using Remit.Finance;
using Remit.Forms;
using Xunit;
using static Remit.Agreements.Examples;

namespace Remit.Agreements;

public sealed class BuyingCaseTests
{
    private static readonly BuyingRules Rules = GlaPolicy.Delegations.BuyingRulesOn(new(2017, 9, 1))!;

    /// <summary>ADD2155: a facilitator at £650 a day, where others ask £900, without competition.</summary>
    private static readonly BuyingCase Single = new()
    {
        Ground = "absence-of-competition",
        SingleSource = "Nobody else teaches this method",
        Chosen = new("the facilitator", Money.Pounds(650), "day"),
        Others = [new("a business school", Money.Pounds(950), "day"), new("a consultancy", Money.Pounds(900), "day")],
    };

    [Fact]
    public void The_saving_is_told_in_pounds_and_per_cent_against_the_cheapest_other()
    {
        var comparison = Single.Comparison!;
        Assert.Equal((250_00, 27.8m), (comparison.SavingPence, comparison.SavingPercent));
        Assert.Equal("the facilitator asks £650 a day against £900 a day from a consultancy: £250 (27.8 per cent) less", comparison.InWords);
        Assert.Empty(Single.WhyNotBuy(Money.Pounds(50_000), Rules));
    }

    [Theory]
    [InlineData(900, 900, 0, "the same")]
    [InlineData(1_000, 900, -11.1, "£100 (11.1 per cent) more")]
    [InlineData(899, 900, 0.1, "£1 (0.1 per cent) less")]
    [InlineData(0, 800, 100, "£800 (100.0 per cent) less")]
    public void Percentages_have_one_decimal_place(int chosen, int other, decimal percent, string words)
    {
        PriceComparison comparison = new(new("A", Money.Pounds(chosen), "day"), new("B", Money.Pounds(other), "day"));
        Assert.Equal(percent, comparison.SavingPercent);
        Assert.EndsWith(words, comparison.InWords, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_tenth_of_a_per_cent_goes_away_from_zero() =>
        Assert.Equal(0.3m, new PriceComparison(new("A", new(99_75), "day"), new("B", new(100_00), "day")).SavingPercent);

    [Fact]
    public void A_dearer_choice_says_why_it_is_worth_more()
    {
        var dearer = Single with { Chosen = new("the facilitator", Money.Pounds(1_000), "day") };
        Assert.Equal(["agreements.dearer"], Codes(dearer.WhyNotBuy(Money.Pounds(50_000), Rules)));
        Assert.Empty((dearer with { WorthMore = "Its price holds for two years" }).WhyNotBuy(Money.Pounds(50_000), Rules));
    }

    [Theory]
    [InlineData("no-such-ground", "Only they can", true, "authority.no-such-ground")]
    [InlineData("bargain", " ", true, "authority.no-justification")]
    [InlineData("bargain", "Only they can", false, "authority.no-comparison")]
    public void An_exemption_needs_a_ground_a_justification_and_a_comparison(string ground, string why, bool compared, string breach)
    {
        var buying = Single with { Ground = ground, SingleSource = why, Others = compared ? Single.Others : [] };
        Assert.Equal([breach], Codes(buying.WhyNotBuy(Money.Pounds(50_000), Rules)));
    }

    [Theory]
    [InlineData(9_999_99, "The rules on buying name no route for a contract of £9,999.99: say how it was bought")]
    [InlineData(10_000_00, "A contract of £10,000 is awarded by a competition, or a call-off from a framework: say how that was done")]
    [InlineData(149_999_99, "A contract of £149,999.99 is awarded by a competition, or a call-off from a framework: say how that was done")]
    [InlineData(150_000_00, "The rules on buying name no route for a contract of £150,000: say how it was bought")]
    public void The_band_of_the_contract_says_how_it_is_awarded(long pence, string message)
    {
        Assert.Equal(message, new BuyingCase().WhyNotBuy(new(pence), Rules).Single().Message);
        Assert.Empty(new BuyingCase { Route = "A competition among five" }.WhyNotBuy(new(pence), Rules));
    }

    [Fact]
    public void Where_no_rules_are_held_nothing_is_bought() =>
        Assert.Equal(["agreements.no-buying-rules"], Codes(Single.WhyNotBuy(Money.Pounds(1), null)));

    [Fact]
    public void The_case_is_the_one_that_the_scheme_of_delegation_asks_for()
    {
        var purchase = Single.PurchaseOf(Money.Pounds(50_000));
        Assert.Equal("absence-of-competition", purchase.Exemption!.Ground);
        Assert.Contains("£250 (27.8 per cent) less", purchase.Exemption.ValueForMoney, StringComparison.Ordinal);
        Assert.Empty(Rules.WhyNotExempt(purchase.Exemption));
        Assert.Null((Single with { Ground = null }).PurchaseOf(Money.Pounds(50_000)).Exemption);
    }

    [Fact]
    public void The_text_says_how_it_was_bought() =>
        Assert.Equal(
            "without competition, on the ground of absence of competition. Nobody else teaches this method. the facilitator asks £650 a day against £900 a day from a consultancy: £250 (27.8 per cent) less.",
            Single.InWords(Rules)
        );

    [Theory]
    [InlineData(5_000_00, "does not stand in the contracts register")]
    [InlineData(5_000_01, "stands in the contracts register")]
    public void A_contract_above_five_thousand_pounds_stands_in_the_register(long pence, string words) =>
        Assert.Contains(words, PaymentChoice.Consequences(PaymentKind.Contract, new(pence))[0], StringComparison.Ordinal);

    [Fact]
    public void A_grant_is_published_as_360Giving() =>
        Assert.Contains("360Giving", PaymentChoice.Consequences(PaymentKind.Grant, Money.Pounds(1))[0], StringComparison.Ordinal);

    [Theory]
    [InlineData(PaymentKind.Grant, "Given for a purpose", null)]
    [InlineData(PaymentKind.Contract, "Given for a purpose", "agreements.payment-same-reason")]
    [InlineData(PaymentKind.Contract, "Training is supplied", null)]
    public void A_choice_is_changed_with_another_reason(PaymentKind kind, string reason, string? breach) =>
        Assert.Equal(breach, Codes(PaymentChoice.WhyNotChange(new(PaymentKind.Grant, "Given for a purpose"), new(kind, reason))).SingleOrDefault());

    [Fact]
    public void A_choice_is_not_taken_back() =>
        Assert.Equal(["agreements.payment-taken-back"], Codes(PaymentChoice.WhyNotChange(new(PaymentKind.Grant, "Given"), null)));

    [Theory]
    [InlineData(AgreementKind.Funding, PaymentKind.Contract, "agreements.payment-of-other-kind")]
    [InlineData(AgreementKind.Contract, PaymentKind.Grant, "agreements.payment-of-other-kind")]
    [InlineData(AgreementKind.Secondment, PaymentKind.Grant, null)]
    public void A_funding_agreement_carries_a_grant_and_a_contract_a_payment(AgreementKind kind, PaymentKind payment, string? breach)
    {
        Assert.Equal(breach, Codes(PaymentChoice.WhyNot(new(payment, "A reason"), kind)).SingleOrDefault());
        Assert.Contains("agreements.payment-without-reason", Codes(PaymentChoice.WhyNot(new(payment, " "), kind)));
    }
}
