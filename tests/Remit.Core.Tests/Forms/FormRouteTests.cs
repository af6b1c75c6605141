using Remit.Finance;
using Remit.People;
using Remit.Rules;
using Xunit;
using static Remit.Forms.RouteExamples;

namespace Remit.Forms;

/// <summary>The rules of the route: each on the day, the penny or the person on which it turns.</summary>
public sealed class FormRouteTests
{
    [Fact]
    public void A_form_with_gaps_is_not_submitted_and_each_gap_is_said()
    {
        var content = Examples.Add2155Form() with { Background = null, Items = [] };
        Assert.Equal(
            ["forms.missing-items", "forms.missing-background"],
            Form(content).WhyNotSubmit(Drafter, true, RouteRequirements.Usual).Select(b => b.Code)
        );
    }

    [Fact]
    public void It_is_submitted_by_a_drafter_who_declares() =>
        Assert.Equal(["forms.not-a-drafter", "forms.not-declared"], Form().WhyNotSubmit(Lawyer, false, RouteRequirements.Usual).Select(b => b.Code));

    [Fact]
    public void Drafters_do_not_advise_on_their_own_form()
    {
        var form = Submitted();
        Officer both = Drafter with { Roles = [Role.ProgrammeOfficer, Role.Finance] };
        Assert.Equal(["forms.advises-on-own"], form.WhyNotAdvise(both, Concurs(form, AdviceKind.Finance)).Select(b => b.Code));
    }

    [Theory]
    [InlineData(AdviceKind.Finance, true)]
    [InlineData(AdviceKind.Legal, false)]
    [InlineData(AdviceKind.Equality, false)]
    public void Advice_follows_from_the_post(AdviceKind kind, bool may)
    {
        var form = Submitted();
        Assert.Equal(may, form.WhyNotAdvise(Accountant, Concurs(form, kind)).Count == 0);
    }

    [Fact]
    public void Others_advise_when_they_are_asked_by_name()
    {
        var form = Submitted();
        Assert.Equal("forms.not-an-adviser", form.WhyNotAdvise(Neighbour, Concurs(form, AdviceKind.Equality)).Single().Code);
        form.Ask(AdviceKind.Equality, Neighbour.PersonId, Neighbour.Name, "Who is left out?", Drafter, Today, At);
        Assert.Empty(form.WhyNotAdvise(Neighbour, Concurs(form, AdviceKind.Equality)));
        Assert.Equal("forms.asked-already", form.WhyNotAsk(AdviceKind.Equality, Neighbour.PersonId, Neighbour.Name).Single().Code);
    }

    [Fact]
    public void Advice_is_stale_when_the_text_changes_and_fresh_when_the_text_is_put_back()
    {
        var form = Ready();
        var words = form.Content.Background!;
        Change(form, "Other words");
        Assert.Equal([AdviceKind.Finance, AdviceKind.Legal], form.AdviceMissing);
        Assert.Equal([FormSection.Background], form.SectionsChangedSince(form.Advice[0].Revision));
        Change(form, words);
        Assert.Empty(form.AdviceMissing);
    }

    [Fact]
    public void Advice_on_a_text_that_is_no_longer_there_is_refused()
    {
        var form = Submitted();
        var draft = Concurs(form, AdviceKind.Finance);
        Change(form, "Other words");
        Assert.Equal("forms.changed-meanwhile", form.WhyNotAdvise(Accountant, draft).Single().Code);
    }

    [Fact]
    public void Who_concurs_under_a_condition_says_which()
    {
        var form = Submitted();
        var draft = Concurs(form, AdviceKind.Finance) with { Opinion = Opinion.ConcurIf };
        Assert.Equal("forms.advice-without-condition", form.WhyNotAdvise(Accountant, draft).Single().Code);
        Assert.Empty(form.WhyNotAdvise(Accountant, draft with { Condition = "The budget is virement-free" }));
    }

    [Theory]
    [InlineData("2017-09-03", "forms.not-met-yet")] // the day before the meeting
    [InlineData("2017-09-04", null)]
    public void What_a_board_said_is_recorded_from_the_day_of_its_meeting(string today, string? breach)
    {
        var form = Submitted();
        var review = OnAgenda(form);
        ReviewRecord record = new(ReviewOutcome.Supported, null, []);
        var day = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(breach, form.WhyNotRecord(review, record, Panel, Clerk, day).SingleOrDefault()?.Code);
    }

    [Fact]
    public void A_form_that_is_deferred_stands_on_the_next_agenda()
    {
        var form = Submitted();
        form.Record(OnAgenda(form), new(ReviewOutcome.Deferred, "Too late in the evening", []), Panel, Clerk, Meeting.On, At);
        Assert.Equal((2, Later.On), (form.Reviews.Count, form.Reviews.Single(r => r.IsPending).On));
    }

    [Fact]
    public void Nobody_confirms_a_condition_that_they_see_to_themselves()
    {
        var form = Ready();
        var review = OnAgenda(form);
        ReviewRecord record = new(ReviewOutcome.SupportedWithConditions, null, [new("Say more", Clerk.PersonId, Clerk.Name, Later.On)]);
        form.Record(review, record, Panel, Clerk, Meeting.On, At);
        Assert.Equal("forms.confirms-own", form.WhyNotConfirm(form.OpenConditions[0], "Seen", Clerk).Single().Code);
        Assert.Contains("forms.condition-not-met", form.WhyNotSign(Signs(), Whole(form)).Select(b => b.Code));
        Assert.Empty(form.WhyNotConfirm(form.OpenConditions[0], "Seen", Clerk with { PersonId = Guid.CreateVersion7() }));
    }

    [Fact]
    public void Who_drafted_or_advised_does_not_sign_nor_anybody_in_their_place()
    {
        var form = Ready();
        Assert.Equal("forms.separation", form.WhyNotSign(Signs(Drafter), Whole(form)).Single().Code);
        Assert.Equal("forms.separation", form.WhyNotSign(Signs(Lawyer), Whole(form)).Single().Code);
        var covering = Signs() with { InPlaceOf = [(Drafter.PersonId, Drafter.Name)] };
        Assert.Equal("forms.separation", form.WhyNotSign(covering, Whole(form)).Single().Code);
        Assert.Empty(form.WhyNotSign(Signs(), Whole(form)));
    }

    [Fact]
    public void What_the_scheme_says_against_a_signatory_stands_with_the_rest()
    {
        var form = Submitted();
        Breach above = new("authority.above-limit", "£50,000 is above the £10,000 of a Manager", "MD2085");
        Assert.Equal(
            ["forms.advice-missing", "forms.advice-missing", "authority.above-limit"],
            form.WhyNotSign(Signs(null, above), Whole(form)).Select(b => b.Code)
        );
    }

    [Theory]
    [InlineData(0, null)] // nothing of the line
    [InlineData(49_999_99, null)]
    [InlineData(50_000_00, "forms.not-reduced")]
    [InlineData(-1, "forms.not-reduced")]
    public void A_line_is_approved_with_less_than_was_asked(long pence, string? breach)
    {
        var form = Ready();
        var terms = Whole(form) with
        {
            ReducedLines = new Dictionary<int, Money> { [1] = new(pence) },
            Reason = "The rest can wait",
        };
        Assert.Equal(breach, form.WhyNotSign(Signs(), terms).SingleOrDefault()?.Code);
    }

    [Fact]
    public void A_form_is_not_signed_with_every_item_struck()
    {
        var form = Ready();
        var terms = Whole(form) with { StruckItems = [1, 2], Reason = "None of it" };
        Assert.Equal("forms.all-struck", form.WhyNotSign(Signs(), terms).Single().Code);
    }

    [Fact]
    public void What_was_signed_holds_its_parts_and_tells_when_a_character_is_changed()
    {
        var form = Ready(Examples.WholeForm());
        var signed = form.Sign(Signs(), Whole(form), Today, At);
        Assert.True(signed.IsWhole(form.Part2Key));
        Assert.DoesNotContain("412,000", signed.PublicJson, StringComparison.Ordinal);
        Assert.DoesNotContain("prices.xlsx", signed.PublicJson, StringComparison.Ordinal);
        Assert.Contains("412,000", signed.WithheldJson, StringComparison.Ordinal);
        Assert.False((signed with { PublicJson = signed.PublicJson.Replace("Daniel", "Denial", StringComparison.Ordinal) }).IsWhole(form.Part2Key));
        Assert.False((signed with { WithheldJson = signed.WithheldJson.Replace("412", "413", StringComparison.Ordinal) }).IsWhole(form.Part2Key));
        Assert.False((signed with { On = signed.On.AddDays(1) }).IsWhole(form.Part2Key));
    }

    [Theory]
    [InlineData(null, "forms.ended-without-reason")]
    [InlineData(" ", "forms.ended-without-reason")]
    [InlineData("Not wanted", null)]
    public void A_form_is_withdrawn_with_a_reason(string? reason, string? breach) =>
        Assert.Equal(breach, Submitted().WhyNotWithdraw(Drafter, reason).SingleOrDefault()?.Code);

    [Fact]
    public void A_form_is_withdrawn_by_its_drafters_or_governance_alone()
    {
        Assert.Empty(Submitted().WhyNotWithdraw(Clerk, "Not wanted"));
        Assert.Equal("forms.not-yours", Submitted().WhyNotWithdraw(Lawyer, "Not wanted").Single().Code);
    }
}
