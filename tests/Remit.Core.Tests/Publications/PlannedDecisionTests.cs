using Remit.Rules;
using Xunit;

namespace Remit.Publications;

public sealed class PlannedDecisionTests
{
    private static readonly DateOnly Notice = Examples.Day("2018-03-01");
    private static readonly PlanDetails Plain = new("A new library", "Cabinet", Examples.Day("2018-03-02"), "Libraries team, libraries@example.org");

    [Theory]
    [InlineData("2018-03-29", 27, "publications.notice-too-short")] // 2 to 28 March lie between
    [InlineData("2018-03-30", 28, null)]
    public void A_key_decision_has_28_clear_days_notice(string notBefore, int clear, string? breach)
    {
        var day = Examples.Day(notBefore);
        Assert.Equal(clear, PlannedDecision.ClearDays(Notice, day));
        AssertBreach(breach, PlannedDecision.WhyNotPlan(Plain with { NotBefore = day, IsKey = true }, Notice));
    }

    [Theory]
    [InlineData(PlanUrgency.GeneralException, "2018-03-06", "Told the chair", "publications.notice-too-short")]
    [InlineData(PlanUrgency.GeneralException, "2018-03-07", "Told the chair", null)]
    [InlineData(PlanUrgency.GeneralException, "2018-03-07", " ", "publications.urgency-without-reason")]
    [InlineData(PlanUrgency.SpecialUrgency, "2018-03-02", "The chair agreed", null)]
    [InlineData(PlanUrgency.SpecialUrgency, "2018-03-02", null, "publications.urgency-without-reason")]
    [InlineData(PlanUrgency.None, "2018-03-30", null, null)]
    public void Urgency_shortens_the_notice_for_a_reason(PlanUrgency urgency, string notBefore, string? reason, string? breach) =>
        AssertBreach(
            breach,
            PlannedDecision.WhyNotPlan(
                Plain with
                {
                    NotBefore = Examples.Day(notBefore),
                    IsKey = true,
                    Urgency = urgency,
                    UrgencyReason = reason,
                },
                Notice
            )
        );

    [Fact]
    public void A_refusal_gives_the_earliest_day_and_the_regulation()
    {
        Assert.Equal(
            [
                new Breach(
                    "publications.notice-too-short",
                    "A key decision needs 28 clear days' notice; between Thursday 1 March 2018 and Thursday 29 March 2018 lie 27. The earliest day is Friday 30 March 2018",
                    "SI 2012/2089, regulation 9"
                ),
            ],
            PlannedDecision.WhyNotPlan(Plain with { NotBefore = Examples.Day("2018-03-29"), IsKey = true }, Notice)
        );
        Assert.Equal(
            [
                new Breach(
                    "publications.notice-too-short",
                    "A key decision needs 5 clear days' notice; between Thursday 1 March 2018 and Friday 2 March 2018 lie 0. The earliest day is Wednesday 7 March 2018",
                    "SI 2012/2089, regulation 10"
                ),
            ],
            PlannedDecision.WhyNotPlan(Plain with { IsKey = true, Urgency = PlanUrgency.GeneralException, UrgencyReason = "Told" }, Notice)
        );
    }

    [Theory]
    [InlineData(PlanUrgency.GeneralException, "SI 2012/2089, regulation 10")]
    [InlineData(PlanUrgency.SpecialUrgency, "SI 2012/2089, regulation 11")]
    public void Urgency_without_a_reason_is_refused_under_its_own_regulation(PlanUrgency urgency, string regulation) =>
        Assert.Equal(
            [
                new Breach(
                    "publications.urgency-without-reason",
                    "Say why it is impracticable to wait, and who of the scrutiny committee was told or agreed",
                    regulation
                ),
            ],
            PlannedDecision.WhyNotPlan(Plain with { IsKey = true, NotBefore = Examples.Day("2018-03-07"), Urgency = urgency }, Notice)
        );

    [Fact]
    public void What_a_plan_does_not_say_is_asked_for_in_words_to_act_on()
    {
        PlanDetails empty = new("", " ", Notice, "");
        Assert.Equal(
            [
                new Breach("publications.plan-what", "Say what is to be decided"),
                new("publications.plan-who", "Say who decides"),
                new("publications.plan-contact", "Say whom people can ask about it"),
                new("publications.plan-day", "It is to be decided after the day of this notice, Thursday 1 March 2018"),
            ],
            PlannedDecision.WhyNotPlan(empty, Notice)
        );
        Assert.Throws<RuleBreachedException>(() => Plan(empty));
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, true, false)]
    [InlineData(true, false, false)] // no key decision any longer: who watched the plan has lost nothing
    [InlineData(false, true, true)]
    public void Only_what_becomes_a_key_decision_is_noticed_anew(bool was, bool becomes, bool anew)
    {
        var planned = Plan(Plain with { IsKey = was, NotBefore = Examples.Day("2018-06-01") });
        planned.Change(planned.Details with { IsKey = becomes, Contact = "Another team" }, "Amara Okafor", Examples.On("2018-03-05"));
        Assert.Equal(anew ? Examples.Day("2018-03-05") : Notice, planned.NoticedOn);
    }

    [Theory]
    [InlineData("", "Cabinet", "Team", "2018-03-02", "publications.plan-what")]
    [InlineData("A", " ", "Team", "2018-03-02", "publications.plan-who")]
    [InlineData("A", "Cabinet", "", "2018-03-02", "publications.plan-contact")]
    [InlineData("A", "Cabinet", "Team", "2018-03-01", "publications.plan-day")]
    [InlineData("A", "Cabinet", "Team", "2018-03-02", null)]
    public void A_planned_decision_says_what_who_when_and_whom_to_ask(string what, string who, string contact, string day, string? breach) =>
        AssertBreach(breach, PlannedDecision.WhyNotPlan(new(what, who, Examples.Day(day), contact), Notice));

    [Fact]
    public void A_change_of_what_or_who_or_to_a_key_decision_is_a_new_notice_and_another_is_not()
    {
        var planned = Plan(Plain);
        planned.Change(Plain with { Contact = "Another team" }, "Amara Okafor", Examples.On("2018-03-02").AddDays(-1));
        Assert.Equal((Notice, 1), (planned.NoticedOn, planned.Revision));
        planned.Change(Plain with { What = "Two libraries", NotBefore = Examples.Day("2018-06-01") }, "Amara Okafor", Examples.On("2018-03-05"));
        Assert.Equal(Examples.Day("2018-03-05"), planned.NoticedOn);
        planned.Change(planned.Details with { DecisionMaker = "Leader" }, "Amara Okafor", Examples.On("2018-03-06"));
        Assert.Equal(Examples.Day("2018-03-06"), planned.NoticedOn);
        planned.Change(planned.Details with { IsKey = true }, "Tom Whitfield", Examples.On("2018-03-07"));
        Assert.Equal((Examples.Day("2018-03-07"), "Tom Whitfield", 4), (planned.NoticedOn, planned.ChangedBy, planned.Revision));
        Assert.Equal(Examples.On("2018-03-07"), planned.ChangedAt);
        AssertBreach(
            "publications.notice-too-short",
            planned.WhyNotChange(planned.Details with { What = "Three", NotBefore = Examples.Day("2018-04-01") }, Examples.Day("2018-03-08"))
        );
        Assert.Throws<RuleBreachedException>(() => planned.Change(planned.Details with { What = "" }, "Amara Okafor", Examples.On("2018-03-08")));
    }

    [Fact]
    public void A_key_decision_is_not_taken_before_its_notice_has_run()
    {
        var planned = Plan(Plain with { IsKey = true, NotBefore = Examples.Day("2018-03-30") });
        AssertBreach("publications.notice-too-short", planned.WhyNotDecide(Examples.Day("2018-03-29")));
        AssertBreach(null, planned.WhyNotDecide(Examples.Day("2018-03-30")));
        AssertBreach(null, Plan(Plain).WhyNotDecide(Notice));
    }

    [Fact]
    public void It_is_withdrawn_once_with_a_reason()
    {
        var planned = Plan(Plain);
        Assert.Equal(
            [new Breach("publications.withdrawal-without-reason", "Say why it is withdrawn: the plan tells the public")],
            planned.WhyNotWithdraw(" ")
        );
        planned.Withdraw(" The site was sold ", "Tom Whitfield", Examples.On("2018-03-05"));
        Assert.Equal(
            ("The site was sold", Examples.Day("2018-03-05"), "Tom Whitfield"),
            (planned.WithdrawnBecause, planned.WithdrawnOn, planned.ChangedBy)
        );
        Assert.Equal((1, Examples.On("2018-03-05")), (planned.Revision, planned.ChangedAt));
        Breach withdrawn = new("publications.plan-withdrawn", "It was withdrawn from the forward plan on Monday 5 March 2018: plan it anew");
        Assert.Equal([withdrawn], planned.WhyNotWithdraw("Again"));
        Assert.Equal([withdrawn], planned.WhyNotChange(Plain with { NotBefore = new(2019, 1, 1) }, Notice));
        Assert.Equal(
            [withdrawn with { Message = "It was withdrawn from the forward plan on Monday 5 March 2018: plan it anew" }],
            planned.WhyNotDecide(Examples.Day("2018-06-01"))
        );
        Assert.Throws<RuleBreachedException>(() => planned.Withdraw("Again", "Tom Whitfield", Examples.On("2018-03-06")));
    }

    [Fact]
    public void Once_it_is_decided_its_entry_is_closed()
    {
        var planned = Plan(Plain);
        Assert.True(planned.IsOpen);
        planned.Decide("Daniel Hughes", Examples.On("2018-03-06"));
        Assert.Equal(
            (false, Examples.Day("2018-03-06"), "Daniel Hughes", 1),
            (planned.IsOpen, planned.DecidedOn, planned.ChangedBy, planned.Revision)
        );
        AssertBreach("publications.plan-decided", planned.WhyNotChange(planned.Details with { NotBefore = Examples.Day("2018-06-01") }, Notice));
        AssertBreach("publications.plan-decided", planned.WhyNotWithdraw("No longer needed"));
        AssertBreach("publications.plan-decided", planned.WhyNotDecide(Examples.Day("2018-03-07")));
    }

    [Fact]
    public void A_key_decision_is_not_decided_before_its_notice_has_run()
    {
        var planned = Plan(Plain with { IsKey = true, NotBefore = Examples.Day("2018-03-30") });
        Assert.Throws<RuleBreachedException>(() => planned.Decide("Daniel Hughes", Examples.On("2018-03-29")));
        planned.Decide("Daniel Hughes", Examples.On("2018-03-30"));
        Assert.False(planned.IsOpen);
    }

    private static PlannedDecision Plan(PlanDetails details) => new(details, "Amara Okafor", Examples.On("2018-03-01"));

    private static void AssertBreach(string? code, IReadOnlyList<Breach> breaches) => Assert.Equal(code, breaches.SingleOrDefault()?.Code);
}
