using Remit.Forms;
using Remit.Rules;
using Xunit;
using static Remit.Agreements.Examples;

namespace Remit.Agreements;

public sealed class AgreementTests
{
    [Fact]
    public void The_last_signature_makes_it_an_agreement()
    {
        var agreement = Offered();
        Assert.Equal([null, Council.OrganisationId], agreement.Missing);
        agreement.Sign(ForCouncil(), agreement.Offer!.Hash, Today, At);
        Assert.Equal((AgreementStatus.Offered, null), (agreement.Status, agreement.SignedAt));
        agreement.Sign(ForAuthority(), agreement.Offer!.Hash, Today, At.AddHours(1));
        Assert.Equal((AgreementStatus.Signed, At.AddHours(1)), (agreement.Status, agreement.SignedAt));
        Assert.Equal(("Leila Haddad", "Chief Executive", "London Councils", Today), Row(agreement.Standing[0]));
        Assert.Equal(("Rosalind Achebe", "Mayor of London", Examples.Authority, Today), Row(agreement.Standing[1]));
        Assert.True(agreement.Offer!.IsWhole);

        static (string, string, string, DateOnly) Row(AgreementSignature s) => (s.Name, s.Post, s.Organisation, s.On);
    }

    [Fact]
    public void A_text_that_is_not_the_one_that_stands_cannot_be_signed()
    {
        var agreement = Offered();
        var before = agreement.Offer!.Hash;
        agreement.Sign(ForCouncil(), before, Today, At);
        agreement.Return(false, null, "The last day is wrong", Drafter, At);
        Assert.Empty(agreement.Standing);
        agreement.Change(FundingTerms() with { LastDay = new(2022, 3, 30) }, agreement.Step, Drafter.PersonId, At);
        Offer(agreement);
        Assert.Equal(["agreements.stale-text"], Codes(agreement.WhyNotSign(ForCouncil(), before, Today)));
        Assert.Equal(["agreements.stale-text"], Codes(agreement.WhyNotSign(ForCouncil(), null, Today)));
        Assert.Throws<RuleBreachedException>(() => agreement.Sign(ForCouncil(), before, Today, At));
        Assert.Equal(2, agreement.Offers.Count);
        Assert.Single(agreement.Signatures);
        Assert.Equal([null, Council.OrganisationId], agreement.Missing);
    }

    [Fact]
    public void What_was_offered_is_found_changed_by_a_character()
    {
        var offer = Offered().Offer!;
        Assert.False((offer with { Text = offer.Text + " " }).IsWhole);
    }

    [Fact]
    public void Nobody_signs_for_the_authority_what_they_drafted()
    {
        var agreement = Offered();
        Assert.Equal(["agreements.separation"], Codes(agreement.WhyNotSign(ForAuthority(Drafter), agreement.Offer!.Hash, Today)));
        var changed = Draft();
        changed.Change(FundingTerms(), changed.Step, Director.PersonId, At);
        Offer(changed);
        Assert.Equal(["agreements.separation"], Codes(changed.WhyNotSign(ForAuthority(), changed.Offer!.Hash, Today)));
    }

    [Fact]
    public void Nobody_signs_for_two_parties_or_twice_for_one()
    {
        var agreement = Offered();
        agreement.Sign(ForCouncil(), agreement.Offer!.Hash, Today, At);
        Assert.Equal(
            ["agreements.both-sides"],
            Codes(agreement.WhyNotSign(ForAuthority(Chief with { Post = "Director" }), agreement.Offer.Hash, Today))
        );
        Assert.Equal(["agreements.signed-already"], Codes(agreement.WhyNotSign(ForCouncil(), agreement.Offer.Hash, Today)));
    }

    [Fact]
    public void Who_may_not_by_the_scheme_or_for_no_party_does_not_sign()
    {
        var agreement = Offered();
        Breach above = new("authority.above-limit", "£330,000 is above the £50,000 that an Assistant Director may approve");
        Assert.Equal([above], agreement.WhyNotSign(ForAuthority(Director, above), agreement.Offer!.Hash, Today));
        var stranger = ForCouncil() with { OrganisationId = Trust.OrganisationId, Organisation = Trust.Name };
        Assert.Equal(["agreements.no-party"], Codes(agreement.WhyNotSign(stranger, agreement.Offer.Hash, Today)));
        Assert.Equal(["agreements.no-post"], Codes(agreement.WhyNotSign(ForCouncil(post: " "), agreement.Offer.Hash, Today)));
    }

    [Theory]
    [InlineData("2022-03-31", null)]
    [InlineData("2022-04-01", "agreements.term-over")]
    public void A_term_that_is_over_is_not_signed(string day, string? breach)
    {
        var agreement = Offered();
        Assert.Equal(breach, Codes(agreement.WhyNotSign(ForCouncil(), agreement.Offer!.Hash, DateOnly.Parse(day, null))).SingleOrDefault());
    }

    [Fact]
    public void A_change_that_came_between_is_not_overwritten()
    {
        var agreement = Draft();
        var step = agreement.Step;
        agreement.Change(FundingTerms() with { Title = "By another" }, step, Director.PersonId, At);
        Assert.Equal(["agreements.changed-meanwhile"], Codes(agreement.WhyNotChange(FundingTerms(), step)));
    }

    [Fact]
    public void Every_choice_for_its_money_is_kept_with_its_reason()
    {
        var agreement = Draft();
        agreement.Change(FundingTerms() with { Payment = new(PaymentKind.Contract, "Training is supplied") }, agreement.Step, Drafter.PersonId, At);
        Assert.Equal([PaymentKind.Grant, PaymentKind.Contract], agreement.PaymentChoices.Select(c => c.Kind));
        Assert.Equal(PaymentKind.Contract, agreement.Terms.Payment!.Kind);
    }

    [Theory]
    [InlineData(AgreementEndingKind.Notice, "2018-10-08", "2018-11-07", null)]
    [InlineData(AgreementEndingKind.Notice, "2018-10-08", "2018-11-06", "agreements.notice-too-short")]
    [InlineData(AgreementEndingKind.Notice, "2018-10-09", "2019-11-06", "agreements.no-notice-day")]
    [InlineData(AgreementEndingKind.Notice, null, "2019-11-06", "agreements.no-notice-day")]
    [InlineData(AgreementEndingKind.Broken, null, "2018-11-02", null)]
    [InlineData(AgreementEndingKind.Together, null, "2022-03-30", null)]
    [InlineData(AgreementEndingKind.Together, null, "2022-03-31", "agreements.not-early")]
    [InlineData(AgreementEndingKind.Together, null, "2018-11-01", null)]
    [InlineData(AgreementEndingKind.Together, null, "2018-10-30", "agreements.before-first")]
    [InlineData(AgreementEndingKind.Together, null, "2018-10-31", null)] // it never begins
    [InlineData(AgreementEndingKind.Together, null, null, "agreements.no-last-day")]
    [InlineData(AgreementEndingKind.Withdrawn, null, "2019-11-06", "agreements.no-such-ending")]
    [InlineData(AgreementEndingKind.Varied, null, "2019-11-06", "agreements.no-such-ending")]
    public void It_ends_early_with_the_notice_that_it_asks_for(AgreementEndingKind kind, string? notice, string? last, string? breach)
    {
        EndingDraft draft = new(kind, Day(last), Day(notice), "The office closes");
        Assert.Equal(breach, Codes(Signed().WhyNotEnd(draft, Today)).SingleOrDefault());

        static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, null);
    }

    [Theory]
    [InlineData("2022-03-31", false)]
    [InlineData("2022-04-01", true)]
    public void What_has_ended_by_itself_is_not_ended_early(string day, bool isOver)
    {
        var codes = Codes(Signed().WhyNotEnd(Together(new(2022, 3, 30)), DateOnly.Parse(day, null)));
        Assert.Equal(isOver, codes.Contains("agreements.over"));
    }

    [Fact]
    public void It_holds_until_the_day_on_which_it_was_ended()
    {
        var agreement = Signed();
        Assert.Equal(
            (false, true, true),
            (agreement.HoldsOn(new(2018, 10, 31)), agreement.HoldsOn(new(2018, 11, 1)), agreement.HoldsOn(new(2022, 3, 31)))
        );
        Assert.Equal(["agreements.no-reason"], Codes(agreement.WhyNotEnd(Together() with { Reason = " " }, Today)));
        agreement.End(Together(new(2019, 6, 30)), Council.OrganisationId, Chief, Today, At);
        Assert.Equal((true, false), (agreement.HoldsOn(new(2019, 6, 30)), agreement.HoldsOn(new(2019, 7, 1))));
        Assert.Equal((AgreementStatus.Ended, Council.OrganisationId), (agreement.Status, agreement.Ending!.OrganisationId));
    }

    [Fact]
    public void A_variation_takes_the_place_of_what_it_varies_when_every_party_has_signed_it()
    {
        var earlier = Signed();
        var later = earlier.Vary("A0002", Md2373, Drafter.PersonId, At);
        Assert.Equal((earlier.Id, "A0001"), (later.VariesId!.Value, later.VariesReference));
        Assert.Equal(earlier.Terms.Amount, later.Terms.Amount);
        Assert.Empty(earlier.Partners.Select(p => p.Id).Intersect(later.Partners.Select(p => p.Id)));
        later.Change(later.Terms with { LastDay = new(2022, 3, 30) }, later.Step, Drafter.PersonId, At);
        Assert.Contains("agreements.not-its-variation", Codes(earlier.WhyNotGiveWayTo(later)));
        var subject = Subject(later.Kind, later.Terms, Md2373) with { Varies = later.VariesReference, Reference = later.Reference };
        later.MakeOffer(subject, Compose(subject), Drafter, At);
        later.Sign(ForCouncil(), later.Offer!.Hash, Today, At);
        later.Sign(ForAuthority(), later.Offer!.Hash, Today, At);
        earlier.GiveWayTo(later, At);
        Assert.Equal((AgreementStatus.Varied, later.Id), (earlier.Status, earlier.Ending!.ById!.Value));
        Assert.True(earlier.Offer!.IsWhole);
        Assert.Contains("This varies A0001", later.Offer.Text, StringComparison.Ordinal);
        Assert.Contains("agreements.not-now", Codes(earlier.WhyNotVary()));
    }

    [Fact]
    public void A_party_that_has_signed_does_not_decline()
    {
        var agreement = Offered();
        agreement.Sign(ForCouncil(), agreement.Offer!.Hash, Today, At);
        Assert.Equal(["agreements.not-to-decline"], Codes(agreement.WhyNotReturn(true, Council.OrganisationId, "No")));
        Assert.Equal(["agreements.no-reason"], Codes(agreement.WhyNotReturn(true, null, " ")));
        Assert.Empty(agreement.WhyNotReturn(true, null, "Too dear"));
    }
}
