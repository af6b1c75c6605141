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
        var breach = PlannedDecision.WhyNotPlan(Plain with { NotBefore = Examples.Day("2018-03-29"), IsKey = true }, Notice).Single();
        Assert.Contains("lie 27. The earliest day is Friday 30 March 2018", breach.Message, StringComparison.Ordinal);
        Assert.Equal("SI 2012/2089, regulation 9", breach.Source);
        var exception = PlannedDecision
            .WhyNotPlan(Plain with { IsKey = true, Urgency = PlanUrgency.GeneralException, UrgencyReason = "Told" }, Notice)
            .Single();
        Assert.Equal("SI 2012/2089, regulation 10", exception.Source);
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
        AssertBreach("publications.withdrawal-without-reason", planned.WhyNotWithdraw(" "));
        planned.Withdraw(" The site was sold ", "Tom Whitfield", Examples.On("2018-03-05"));
        Assert.Equal(
            ("The site was sold", Examples.Day("2018-03-05"), "Tom Whitfield"),
            (planned.WithdrawnBecause, planned.WithdrawnOn, planned.ChangedBy)
        );
        Assert.Equal((1, Examples.On("2018-03-05")), (planned.Revision, planned.ChangedAt));
        AssertBreach("publications.plan-withdrawn", planned.WhyNotWithdraw("Again"));
        AssertBreach("publications.plan-withdrawn", planned.WhyNotChange(Plain with { NotBefore = new(2019, 1, 1) }, Notice));
        AssertBreach("publications.plan-withdrawn", planned.WhyNotDecide(Examples.Day("2018-06-01")));
        Assert.Throws<RuleBreachedException>(() => planned.Withdraw("Again", "Tom Whitfield", Examples.On("2018-03-06")));
    }

    private static PlannedDecision Plan(PlanDetails details) => new(details, "Amara Okafor", Examples.On("2018-03-01"));

    private static void AssertBreach(string? code, IReadOnlyList<Breach> breaches) => Assert.Equal(code, breaches.SingleOrDefault()?.Code);
}
