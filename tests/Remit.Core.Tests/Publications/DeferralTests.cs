using Remit.Calendars;
using Remit.Forms;
using Remit.Rules;
using Xunit;

namespace Remit.Publications;

public sealed class DeferralTests
{
    private readonly Publication _publication = Examples.Publication();

    [Fact]
    public void A_deferral_on_the_form_is_approved_by_its_signature()
    {
        var publication = Examples.Publication(content: Examples.Content(new AskedDeferral(Examples.Day("2018-05-01"), "Talks go on")));
        var deferral = Assert.Single(publication.Deferrals);
        Assert.Equal(("Talks go on", "Amara Okafor", "Daniel Hughes"), (deferral.Reason, deferral.AskedBy, deferral.DecidedBy));
        Assert.Equal(("Assistant Director, Team London", publication.SignedAt), (deferral.DecidedByPost, deferral.DecidedAt));
        Assert.Equal(PublicationStatus.Deferred, publication.StatusOn(Examples.Day("2018-04-30")));
        Assert.Equal(Examples.Day("2018-05-01"), publication.LastDay);
        Assert.Equal(Examples.Day("2018-04-03"), publication.Due);
    }

    [Theory]
    [InlineData("2018-03-28")]
    [InlineData("2018-03-29")]
    public void A_deferral_on_the_form_that_is_over_when_it_is_signed_is_none(string until) =>
        Assert.Empty(Examples.Publication(content: Examples.Content(new AskedDeferral(Examples.Day(until), "Talks go on"))).Deferrals);

    [Theory]
    [InlineData("2018-04-30T22:59:59Z", false)]
    [InlineData("2018-04-30T23:00:00Z", true)] // midnight in London, in summer time
    public void It_publishes_itself_from_the_first_minute_of_the_day_on_which_it_ends(string at, bool does)
    {
        Defer("2018-05-01");
        Assert.Equal(does, _publication.PublishesItself(Examples.Utc(at)));
    }

    [Fact]
    public void What_was_never_deferred_or_is_published_does_not_publish_itself()
    {
        Assert.False(_publication.PublishesItself(Examples.On("2018-06-01")));
        Defer("2018-05-01");
        Publish(Examples.On("2018-05-01"));
        Assert.False(_publication.PublishesItself(Examples.On("2018-06-01")));
    }

    [Fact]
    public void Deferred_again_with_a_new_reason_it_waits_for_the_new_day()
    {
        Defer("2018-05-01");
        Defer("2018-06-01", "The contract is not signed yet", "2018-04-30");
        Assert.Equal(Examples.Day("2018-06-01"), _publication.DeferredUntil(Examples.Day("2018-04-30"))); // both are in force, and the later one counts
        Assert.False(_publication.PublishesItself(Examples.On("2018-05-01")));
        Assert.True(_publication.PublishesItself(Examples.On("2018-06-01")));
        Assert.Equal(Examples.Day("2018-06-01"), _publication.LastDay);
        Assert.Equal(["Talks go on", "The contract is not signed yet"], _publication.Deferrals.Select(d => d.Reason));
    }

    [Fact]
    public void An_ended_deferral_can_be_followed_by_another_until_it_is_published()
    {
        Defer("2018-05-01");
        Assert.Equal(PublicationStatus.Ended, _publication.StatusOn(Examples.Day("2018-05-01")));
        Defer("2018-06-01", "The contract is not signed yet", "2018-05-01");
        Assert.Equal(PublicationStatus.Deferred, _publication.StatusOn(Examples.Day("2018-05-01")));
    }

    [Fact]
    public void Silence_defers_nothing()
    {
        Ask("2018-05-01", "Talks go on", "2018-03-30");
        Assert.Equal(PublicationStatus.Due, _publication.StatusOn(Examples.Day("2018-04-02")));
        Assert.Null(_publication.DeferredUntil(Examples.Day("2018-04-02")));
        Assert.Equal(Examples.Day("2018-04-03"), _publication.LastDay);
        Assert.False(_publication.WasDeferred);
        Assert.False(_publication.PublishesItself(Examples.On("2018-05-01")));
    }

    [Fact]
    public void A_deferral_approved_when_it_was_late_already_excuses_nothing()
    {
        Defer("2018-05-01", "Talks go on", "2018-04-04");
        Assert.Equal(Examples.Day("2018-04-03"), _publication.LastDay);
        Assert.Equal(PublicationStatus.Deferred, _publication.StatusOn(Examples.Day("2018-04-10")));
    }

    [Fact]
    public void A_deferral_approved_on_the_last_day_is_in_time()
    {
        Defer("2018-05-01", "Talks go on", "2018-04-03");
        Assert.Equal(Examples.Day("2018-05-01"), _publication.LastDay);
    }

    [Fact]
    public void Where_the_last_day_is_not_known_a_deferral_sets_it()
    {
        var publication = Examples.Publication(
            Examples.Utc("2030-03-01T12:00:00Z"),
            Examples.Content(new AskedDeferral(Examples.Day("2030-05-01"), "Talks go on"))
        );
        Assert.Equal(Examples.Day("2030-05-01"), publication.LastDay);
    }

    [Fact]
    public void A_deferral_that_ends_before_the_last_day_does_not_shorten_the_time()
    {
        Defer("2018-03-31", "Talks go on", "2018-03-30");
        Assert.Equal(Examples.Day("2018-04-03"), _publication.LastDay);
        Assert.True(_publication.PublishesItself(Examples.On("2018-03-31")));
    }

    [Theory]
    [InlineData("Talks go on", "2018-06-01", "publications.reason-given-before")]
    [InlineData(" talks, GO on! ", "2018-06-01", "publications.reason-given-before")]
    [InlineData("", "2018-06-01", "publications.deferral-without-reason")]
    [InlineData("Another reason", "2018-05-01", "publications.deferred-longer-already")]
    [InlineData("Another reason", "2018-05-02", null)]
    public void A_new_deferral_needs_a_new_reason_and_a_later_day(string reason, string until, string? breach)
    {
        Defer("2018-05-01");
        AssertBreach(breach, _publication.WhyNotAskToDefer(new(reason, Examples.Day(until), Examples.Officer), Examples.On("2018-04-10")));
    }

    [Theory]
    [InlineData("2018-04-03", "publications.deferral-over")]
    [InlineData("2018-04-04", null)]
    public void A_deferral_ends_after_the_day_on_which_it_is_asked_for(string until, string? breach) =>
        AssertBreach(breach, _publication.WhyNotAskToDefer(new("Talks go on", Examples.Day(until), Examples.Officer), Examples.On("2018-04-03")));

    [Fact]
    public void Two_deferrals_are_not_asked_for_at_once_and_a_refused_reason_may_be_asked_again()
    {
        Ask("2018-05-01", "Talks go on", "2018-03-30");
        AssertBreach(
            "publications.deferral-asked-already",
            _publication.WhyNotAskToDefer(new("Another", Examples.Day("2018-05-01"), Examples.Officer), Examples.On("2018-03-30"))
        );
        var refused = _publication.RefuseDeferral(
            Examples.Governance,
            isGovernance: true,
            "Nothing is lost by publishing",
            Examples.On("2018-03-30")
        );
        Assert.Equal((false, "Nothing is lost by publishing"), (refused.IsApproved, refused.RefusedBecause));
        Assert.Equal(PublicationStatus.Due, _publication.StatusOn(Examples.Day("2018-03-31")));
        Assert.Empty(_publication.WhyNotAskToDefer(new("Talks go on", Examples.Day("2018-05-01"), Examples.Officer), Examples.On("2018-03-30")));
    }

    [Fact]
    public void Governance_or_the_signatory_approve_and_nobody_else()
    {
        Ask("2018-05-01", "Talks go on", "2018-03-30");
        var at = Examples.On("2018-03-30");
        PostHolder other = new(Guid.CreateVersion7(), "Tom Whitfield", "Head of Finance");
        Assert.Empty(_publication.WhyNotApproveDeferral(Examples.Governance, isGovernance: true, at));
        Assert.Empty(_publication.WhyNotApproveDeferral(Examples.Director, isGovernance: false, at));
        AssertBreach("publications.not-an-approver", _publication.WhyNotApproveDeferral(other, isGovernance: false, at));
        AssertBreach("publications.own-deferral", _publication.WhyNotApproveDeferral(Examples.Officer, isGovernance: true, at));
        Assert.Throws<RuleBreachedException>(() => _publication.ApproveDeferral(other, isGovernance: false, at));
        Assert.Throws<RuleBreachedException>(() => _publication.RefuseDeferral(other, isGovernance: false, "No", at));
        Assert.Throws<ArgumentException>(() => _publication.RefuseDeferral(Examples.Governance, isGovernance: true, " ", at));
    }

    [Fact]
    public void What_would_have_ended_meanwhile_can_only_be_refused()
    {
        Ask("2018-04-02", "Talks go on", "2018-03-30");
        var at = Examples.On("2018-04-02");
        AssertBreach("publications.deferral-over", _publication.WhyNotApproveDeferral(Examples.Governance, isGovernance: true, at));
        Assert.Empty(_publication.WhyNotDecideDeferral(Examples.Governance, isGovernance: true, at));
    }

    [Fact]
    public void With_nothing_asked_there_is_nothing_to_approve()
    {
        AssertBreach(
            "publications.no-deferral-asked",
            _publication.WhyNotApproveDeferral(Examples.Governance, isGovernance: true, Examples.On("2018-03-30"))
        );
        Defer("2018-05-01");
        AssertBreach(
            "publications.no-deferral-asked",
            _publication.WhyNotApproveDeferral(Examples.Governance, isGovernance: true, Examples.On("2018-03-30"))
        );
    }

    [Theory]
    [InlineData(null, "2018-04-30", "publications.deferred")]
    [InlineData("  ", "2018-04-30", "publications.deferred")]
    [InlineData("The contract was signed early", "2018-04-30", null)]
    [InlineData(null, "2018-05-01", null)]
    public void To_publish_before_a_deferral_ends_needs_a_reason(string? because, string day, string? breach)
    {
        Defer("2018-05-01");
        AssertBreach(breach, _publication.WhyNotPublish(because, Examples.On(day)));
    }

    [Fact]
    public void What_is_published_is_neither_published_again_nor_deferred()
    {
        var decision = Guid.CreateVersion7();
        Ask("2018-05-01", "Talks go on", "2018-03-30");
        _publication.Publish(decision, "add2155", "Grace Adeyemi", "At once", Examples.On("2018-04-03"));
        Assert.Equal((decision, "add2155", "Grace Adeyemi"), (_publication.DecisionId!.Value, _publication.DecisionSlug, _publication.PublishedBy));
        Assert.Equal(("At once", Examples.On("2018-04-03")), (_publication.PublishedBecause, _publication.PublishedAt));
        Assert.Equal(Examples.Day("2018-04-03"), _publication.PublishedOn);
        Assert.Equal(3, _publication.Revision + 1);
        var at = Examples.On("2018-04-04");
        AssertBreach("publications.published-already", _publication.WhyNotPublish(null, at));
        AssertBreach("publications.published-already", _publication.WhyNotApproveDeferral(Examples.Governance, isGovernance: true, at));
        Assert.Contains(
            _publication.WhyNotAskToDefer(new("Another", Examples.Day("2018-06-01"), Examples.Officer), at),
            b => b.Code == "publications.published-already"
        );
        Assert.Throws<RuleBreachedException>(() => Publish(at));
    }

    [Fact]
    public void Each_act_counts_so_that_of_two_at_once_the_second_is_refused()
    {
        Ask("2018-05-01", "Talks go on", "2018-03-30");
        Assert.Equal(1, _publication.Revision);
        _publication.ApproveDeferral(Examples.Governance, isGovernance: true, Examples.On("2018-03-30"));
        Assert.Equal(2, _publication.Revision);
    }

    [Fact]
    public void A_refusal_says_the_day_and_the_law_in_plain_words()
    {
        Defer("2018-05-01");
        var breach = Assert.Single(_publication.WhyNotPublish(null, Examples.On("2018-04-10")));
        Assert.Equal("It is deferred until Tuesday 1 May 2018: say why that is no longer needed, or wait for the day", breach.Message);
        Assert.Contains("no longer than needed", breach.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Those_asked_for_at_one_instant_always_come_in_the_same_order()
    {
        foreach (var reason in new[] { "One", "Two", "Three", "Four", "Five", "Six" })
        {
            Ask("2018-05-01", reason, "2018-03-30");
            _publication.RefuseDeferral(Examples.Governance, isGovernance: true, "No", Examples.On("2018-03-30"));
        }

        Assert.Equal(_publication.Deferrals.Select(d => d.Id).Order(), _publication.Deferrals.Select(d => d.Id));
        Assert.Equal(6, _publication.Deferrals.Count);
    }

    private void Defer(string until, string reason = "Talks go on", string on = "2018-03-30")
    {
        Ask(until, reason, on);
        _publication.ApproveDeferral(Examples.Governance, isGovernance: true, Examples.On(on));
    }

    private void Ask(string until, string reason, string on) =>
        _publication.AskToDefer(new(reason, Examples.Day(until), Examples.Officer), Examples.On(on));

    private void Publish(DateTime at) => _publication.Publish(Guid.CreateVersion7(), "add2155", "Grace Adeyemi", null, at);

    private static void AssertBreach(string? code, IReadOnlyList<Breach> breaches) => Assert.Equal(code, breaches.SingleOrDefault()?.Code);
}
