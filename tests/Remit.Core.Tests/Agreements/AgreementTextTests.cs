using Remit.Finance;
using Remit.Forms;
using Xunit;
using static Remit.Agreements.Examples;

namespace Remit.Agreements;

public sealed class AgreementTextTests
{
    public static TheoryData<AgreementKind> Kinds => [.. AgreementKinds.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void With_every_question_answered_nothing_stays_open(AgreementKind kind)
    {
        var text = Compose(Subject(kind, Whole(kind), Md2373));
        Assert.Empty(text.Unfilled);
        Assert.DoesNotContain("{{", text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("..", text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(" .", text.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_question_that_is_not_answered_is_named_and_stops_the_offer(AgreementKind kind)
    {
        foreach (var question in AgreementText.Questions(kind, ClauseLibrary.Shipped, Today))
        {
            var terms = Whole(kind);
            terms = terms with { Answers = terms.Answers.Where(a => a.Key != question.Name).ToDictionary() };
            var subject = Subject(kind, terms, Md2373);
            var text = Compose(subject);
            Assert.Equal([question], text.Unfilled);
            Assert.Contains($"[{question.Label}]", text.Text, StringComparison.Ordinal);
            Assert.Contains(
                subject.WhyNotOffer(text),
                b => b.Code == "agreements.unfilled" && b.Message.Contains(question.Label, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void The_figures_of_MD2373_stand_in_its_funding_agreement()
    {
        var subject = Subject(AgreementKind.Funding, FundingTerms(), Md2373);
        var text = Compose(subject);
        Assert.Empty(subject.WhyNotOffer(text));
        Assert.Contains(
            "The grant is at most £330,000, funded by Greater London Authority: £30,000 in 2018-19, £100,000 in 2019-20, £100,000 in 2020-21 and £100,000 in 2021-22.",
            text.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "the authority alone may end the funding in 2020/21, with notice by 30 September 2020, ending on 31 March 2021.",
            text.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "under its decision MD2373, “An office of technology and innovation”, signed on 27 September 2018.",
            text.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("funding/20-amount, version 1, in force from 1 January 2016", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_share_and_the_cap_of_ADD2253_stand_in_a_secondment_agreement()
    {
        var text = Compose(Subject(AgreementKind.Secondment, SecondmentTerms(), Add2253)).Text;
        Assert.Contains("The host pays 50 per cent of the staff cost", text, StringComparison.Ordinal);
        Assert.Contains(
            "never more than £12,500 under this agreement nor, with all others under the decision, more than £25,000.",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("VAT: VAT is inside the amount.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secondment_at_no_cost_leaves_the_share_out_and_counts_the_placement()
    {
        var terms = SecondmentTerms() with { Figures = [Take(Add2056.Lines[0], 1)], Payment = null, Vat = null };
        var subject = Subject(AgreementKind.Secondment, terms, Add2056);
        var text = Compose(subject);
        Assert.Empty(subject.WhyNotOffer(text));
        Assert.DoesNotContain("What the host pays", text.Text, StringComparison.Ordinal);
        Assert.Contains("This agreement takes 1 placement of those that the decision allows.", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_memorandum_states_the_limit_of_the_decision_and_takes_nothing_of_it()
    {
        var terms = SecondmentTerms() with { Figures = [], Payment = null, Answers = Answers(AgreementKind.Memorandum) };
        var subject = Subject(AgreementKind.Memorandum, terms, Add2056);
        Assert.Empty(subject.WhyNotOffer(Compose(subject)));
        Assert.Contains("Under the decision there may be 5 placements in all.", Compose(subject).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_told_once()
    {
        AgreementSubject empty = Subject(AgreementKind.Memorandum, new(), Add2056);
        var breaches = empty.WhyNotOffer(Compose(empty));
        Assert.Equal(3 + AgreementText.Questions(AgreementKind.Memorandum, ClauseLibrary.Shipped, Today).Count, breaches.Count);
    }

    [Fact]
    public void A_decision_without_an_option_to_stop_has_no_such_clause()
    {
        var text = Compose(Subject(AgreementKind.Funding, FundingTerms(), Md2373 with { StopOptions = [] }));
        Assert.DoesNotContain(text.Clauses, c => c.Key == "funding/50-stop");
        Assert.Contains(Compose(Subject(AgreementKind.Funding, FundingTerms(), Md2373)).Clauses, c => c.Key == "funding/50-stop");
    }

    [Theory]
    [InlineData("notice-days", "0")]
    [InlineData("notice-days", "-3")]
    [InlineData("notice-days", "a month")]
    [InlineData("payment-days", "30.5")]
    public void A_number_of_days_is_a_whole_number_above_zero(string name, string typed)
    {
        var terms = FundingTerms();
        var text = Compose(
            Subject(AgreementKind.Funding, terms with { Answers = new Dictionary<string, string>(terms.Answers) { [name] = typed } }, Md2373)
        );
        Assert.Equal(name, text.Unfilled.Single().Name);
    }

    [Fact]
    public void A_fee_is_pounds_and_pence()
    {
        var terms = Whole(AgreementKind.Membership);
        var typed = new Dictionary<string, string>(terms.Answers) { [AgreementPlaces.Fee] = "30k a year or so" };
        Assert.Equal(AgreementPlaces.Fee, Compose(Subject(AgreementKind.Membership, terms with { Answers = typed }, Md2373)).Unfilled.Single().Name);
        Assert.Contains(
            "The fee is £30,000 for each financial year",
            Compose(Subject(AgreementKind.Membership, terms, Md2373)).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_typed_cannot_fill_a_place_of_its_own()
    {
        var terms = FundingTerms();
        var text = Compose(
            Subject(
                AgreementKind.Funding,
                terms with
                {
                    Answers = new Dictionary<string, string>(terms.Answers) { ["purpose"] = "{{amount}}" },
                },
                Md2373
            )
        );
        Assert.Contains("for this and nothing else: {{amount}}.", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_agreement_keeps_the_version_that_held_when_it_was_offered()
    {
        var old = ClauseLibrary.Shipped.VersionsOf("funding/60-back").Single();
        var library = ClauseLibrary.With([old with { Id = Guid.CreateVersion7(), From = new(2019, 1, 1), Text = "Nothing is ever paid back." }]);
        var subject = Subject(AgreementKind.Funding, FundingTerms(), Md2373);
        Assert.Equal((1, old.Id), Use(Compose(subject, library, new(2018, 12, 31))));
        var (number, id) = Use(Compose(subject, library, new(2019, 1, 1)));
        Assert.Equal(2, number);
        Assert.NotEqual(old.Id, id);

        static (int, Guid) Use(AgreementText text) =>
            text.Clauses.Where(c => c.Key == "funding/60-back").Select(c => (c.Number, c.VersionId)).Single();
    }

    [Fact]
    public void The_hash_is_of_the_text_to_the_character()
    {
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", AgreementText.HashOf("abc"));
        Assert.NotEqual(AgreementText.HashOf("abc"), AgreementText.HashOf("abc "));
    }

    [Fact]
    public void What_differs_is_told_fact_by_fact()
    {
        var before = FundingTerms();
        var after = FundingTerms(30_000, 90_000) with { LastDay = new(2020, 3, 31), Vat = null };
        Assert.Equal(
            [
                new("Last day", "31 March 2022", "31 March 2020"),
                new("Money over all years", "£330,000", "£120,000"),
                new("2019-20, Greater London Authority", "£100,000", "£90,000"),
                new("2020-21, Greater London Authority", "£100,000", null),
                new("2021-22, Greater London Authority", "£100,000", null),
                new("VAT", Md2373.Vat, null),
            ],
            AgreementDifference.Between(before, after)
        );
        Assert.Empty(AgreementDifference.Between(before, FundingTerms()));
    }

    private static AgreementTerms Whole(AgreementKind kind) =>
        FundingTerms() with
        {
            Answers = Answers(kind),
            Payment = new(AgreementKinds.PaymentOf(kind) ?? PaymentKind.Other, "A reason"),
            Buying = new() { Route = "three written quotes, of which the lowest was taken", Chosen = new("Lab Ltd", Money.Pounds(650), "day") },
        };
}
