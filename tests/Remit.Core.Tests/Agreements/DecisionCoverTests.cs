using Remit.Forms;
using Remit.Organisations;
using Xunit;
using static Remit.Agreements.Examples;

namespace Remit.Agreements;

public sealed class DecisionCoverTests
{
    [Theory]
    [InlineData(25_000_00, null)]
    [InlineData(25_000_01, "agreements.above-line")]
    [InlineData(0, "agreements.nothing-taken")]
    [InlineData(-1, "agreements.nothing-taken")]
    public void An_agreement_takes_no_penny_more_than_the_line_has(long pence, string? breach) =>
        Assert.Equal(breach, Codes(Add2253.WhyNotCover(SecondmentTerms(pence))).SingleOrDefault());

    [Fact]
    public void The_refusal_has_the_arithmetic_and_the_sentence_in_it()
    {
        var line = Add2253.Lines[0] with { Committed = 20_000_00 };
        var refusal = (Add2253 with { Lines = [line] }).WhyNotCover(SecondmentTerms(5_000_01)).Single();
        Assert.Equal(
            "£5,000.01 is more than the £5,000 left of 2018-19, Greater London Authority: £25,000 approved, £20,000 committed elsewhere",
            refusal.Message
        );
        Assert.Equal(line.Source, refusal.Source);
    }

    [Fact]
    public void A_variation_may_take_again_what_the_agreement_that_it_varies_holds()
    {
        var cover = Add2253 with { Lines = [Add2253.Lines[0] with { Committed = 20_000_00 }] };
        var held = new Dictionary<Guid, long> { [Add2253.Lines[0].Id] = 20_000_00 };
        Assert.Empty(cover.WhyNotCover(SecondmentTerms(25_000_00), held));
        Assert.Equal("agreements.above-line", Codes(cover.WhyNotCover(SecondmentTerms(25_000_01), held)).Single());
        Assert.Equal("agreements.above-line", Codes(cover.WhyNotCover(SecondmentTerms(25_000_00))).Single());
    }

    [Theory]
    [InlineData("2019-03-31", null)]
    [InlineData("2019-04-01", "agreements.outside-funded-years")] // ADD2253 plans to October 2019 and has money for 2018/19
    public void The_term_stays_in_the_funded_years(string last, string? breach) =>
        Assert.Equal(breach, Codes(Add2253.WhyNotCover(SecondmentTerms() with { LastDay = DateOnly.Parse(last, null) })).SingleOrDefault());

    [Fact]
    public void Money_of_a_year_outside_the_term_is_refused()
    {
        var terms = FundingTerms() with { LastDay = new(2021, 3, 31) };
        Assert.Equal(["agreements.year-outside-term"], Codes(Md2373.WhyNotCover(terms)));
        Assert.Empty(Md2373.WhyNotCover(terms with { Figures = [.. terms.Figures.Take(3)] }));
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, "agreements.above-line")]
    public void No_more_placements_than_the_limit_has_left(long placements, string? breach)
    {
        var refusal = Add2056.WhyNotCover(SecondmentTerms() with { Figures = [Take(Add2056.Lines[0], placements)] }).SingleOrDefault();
        Assert.Equal(breach, refusal?.Code);
        if (refusal is not null)
        {
            Assert.Equal(
                "4 placements is more than the 3 placements left of placements: 5 placements approved, 2 placements committed elsewhere",
                refusal.Message
            );
        }
    }

    [Fact]
    public void A_limit_that_is_over_gives_nothing()
    {
        var terms = SecondmentTerms() with { Figures = [Take(Add2056.Lines[0], 1)], LastDay = new(2019, 4, 1) };
        Assert.Equal(["agreements.limit-over"], Codes(Add2056.WhyNotCover(terms)));
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(1, "agreements.too-many-parties")]
    public void No_more_parties_than_the_decision_allows(long allowed, string? breach)
    {
        var cover = Md2373 with { Lines = [.. Md2373.Lines, new(Guid.CreateVersion7(), "employers", null, "", allowed, 0, "Item 2")] };
        Assert.Equal(breach, Codes(cover.WhyNotCover(FundingTerms() with { Partners = [Council, Trust] })).SingleOrDefault());
    }

    [Fact]
    public void Parties_that_are_counted_are_as_many_as_there_are()
    {
        CoverLine employers = new(Guid.CreateVersion7(), "employers", null, "", 10, 0, "Item 2");
        var cover = Md2373 with { Lines = [.. Md2373.Lines, employers] };
        var terms = FundingTerms() with { Partners = [Council, Trust] };
        Assert.Equal(["agreements.parties-miscounted"], Codes(cover.WhyNotCover(terms with { Figures = [.. terms.Figures, Take(employers, 1)] })));
        Assert.Empty(cover.WhyNotCover(terms with { Figures = [.. terms.Figures, Take(employers, 2)] }));
    }

    [Fact]
    public void What_another_body_pays_itself_is_not_promised_here()
    {
        var cover = Md2373 with { Lines = [.. Md2373.Lines.Select(l => l with { ByAnother = true })] };
        Assert.All(cover.WhyNotCover(FundingTerms()), b => Assert.Equal("agreements.paid-by-another", b.Code));
    }

    [Fact]
    public void A_line_of_another_decision_covers_nothing() =>
        Assert.Equal(["agreements.no-such-line"], Codes(Add2253.WhyNotCover(SecondmentTerms() with { Figures = [Take(Md2373.Lines[0], 1)] })));

    [Theory]
    [InlineData(PaymentKind.Grant, null)]
    [InlineData(PaymentKind.Other, "agreements.paid-otherwise")]
    public void What_the_decision_says_of_its_money_holds(PaymentKind kind, string? breach) =>
        Assert.Equal(breach, Codes(Md2373.WhyNotCover(FundingTerms() with { Payment = new(kind, "A reason") })).SingleOrDefault());

    [Theory]
    [InlineData("2018-10-31", true)]
    [InlineData("2018-11-01", false)]
    public void An_organisation_takes_part_when_the_term_begins(string until, bool refused)
    {
        PartnerOrganisation gone = new(new("A trust", []), new(2016, 1, 1));
        gone.End(DateOnly.Parse(until, null));
        Assert.Equal(refused, FundingTerms().WhyNotWith(gone).Count > 0);
    }

    [Fact]
    public void What_is_missing_is_told_at_once()
    {
        Assert.Equal(
            ["agreements.no-title", "agreements.no-partner", "agreements.no-term", "agreements.no-payment-choice", "agreements.no-money"],
            Codes(new AgreementTerms().WhyNotHold(AgreementKind.Funding))
        );
        Assert.Equal(
            ["agreements.no-title", "agreements.no-partner", "agreements.no-term"],
            Codes(new AgreementTerms().WhyNotHold(AgreementKind.Memorandum))
        );
        Assert.Contains("agreements.not-bought", Codes(FundingTerms().WhyNotHold(AgreementKind.Contract)));
        Assert.Contains("agreements.term-backwards", Codes((FundingTerms() with { LastDay = new(2018, 10, 31) }).WhyNotHold(AgreementKind.Funding)));
    }
}
