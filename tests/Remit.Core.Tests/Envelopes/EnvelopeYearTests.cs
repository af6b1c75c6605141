using Remit.Finance;
using Remit.Forms;
using Remit.Rules;
using Xunit;

namespace Remit.Envelopes;

/// <summary>Conditions, options to stop and years. Source: MD2373.</summary>
public sealed class EnvelopeYearTests
{
    private readonly OpenedEnvelope _office = Examples.Open(Examples.Md2373());

    private Envelope Envelope => _office.Envelope;

    private void MeetCondition() => Envelope.Meet(Envelope.Conditions[0].Id, Examples.Act(Examples.Today));

    [Fact]
    public void Nothing_is_promised_before_the_condition_is_met()
    {
        Assert.Equal("envelopes.condition-not-met", _office.WhyNot(Examples.Promise(_office.Line, 1)));
        MeetCondition();
        Assert.Equal("", _office.WhyNot(Examples.Promise(_office.Line, 3_000_000)));
    }

    [Fact]
    public void A_condition_is_met_once_and_with_evidence()
    {
        var id = Envelope.Conditions[0].Id;
        Assert.Equal("envelopes.no-evidence", Assert.Single(Envelope.WhyNotMeet(id, " ")).Code);
        Assert.Equal("envelopes.no-such-condition", Assert.Single(Envelope.WhyNotMeet(Guid.CreateVersion7(), "x")).Code);
        MeetCondition();
        Assert.Equal("envelopes.condition-met", Assert.Single(Envelope.WhyNotMeet(id, "x")).Code);
    }

    [Fact]
    public void Limits_that_are_not_money_wait_for_no_condition()
    {
        var training = Examples.Open(Examples.Add2155() with { Conditions = ["The contract is signed"] });
        Assert.Equal("envelopes.condition-not-met", training.WhyNot(Examples.Promise(training.Line, 1)));
        Assert.Equal("", training.WhyNot(Examples.Promise(training.Envelope.Lines[1], 3)));
        Assert.Equal("envelopes.cap-passed", training.WhyNot(Examples.Promise(training.Envelope.Lines[1], 4)));
        Assert.Equal("envelopes.cap-passed", training.WhyNot(Examples.Promise(training.Envelope.Lines[2], 9)));
    }

    [Fact]
    public void A_promise_for_a_year_that_is_not_funded_is_refused()
    {
        MeetCondition();
        Assert.Equal("envelopes.year-not-funded", _office.WhyNot(Examples.Promise(_office.Line, 1) with { Year = new(2022) }));
        Assert.Equal("envelopes.year-not-funded", _office.WhyNot(Examples.Promise(_office.Line, 1) with { Year = new(2019) }));
        Assert.Equal("envelopes.year-not-funded", Assert.Single(Envelope.WhyNotFund(new(2022))).Code);
        Assert.Empty(Envelope.WhyNotFund(new(2021)));
    }

    [Fact]
    public void A_later_year_waits_for_its_budget()
    {
        MeetCondition();
        var last = Envelope.Lines[3];
        Assert.Equal("envelopes.budget-not-confirmed", _office.WhyNot(Examples.Promise(last, 1)));
        Assert.Equal("envelopes.budget-without-decision", Assert.Single(Envelope.WhyNotConfirm(new(2021), "")).Code);
        Assert.Equal("envelopes.nothing-to-confirm", Assert.Single(Envelope.WhyNotConfirm(new(2020), "MD2759")).Code);
        Envelope.Confirm(new(2021), "MD2759", Examples.Act(new(2021, 2, 25)));
        Assert.Equal("", _office.WhyNot(Examples.Promise(last, 10_000_000)));
        Assert.Equal("envelopes.cap-passed", _office.WhyNot(Examples.Promise(last, 10_000_001)));
    }

    [Theory]
    [InlineData("2020-12-31", null)]
    [InlineData("2021-01-01", "envelopes.notice-too-late")]
    public void An_option_is_used_by_its_last_day_of_notice(string on, string? breach) =>
        Assert.Equal(breach, Envelope.WhyNotSettle(Envelope.Options[0].Id, true, "DD2400", DateOnly.Parse(on, null)).SingleOrDefault()?.Code);

    [Fact]
    public void An_option_is_settled_by_a_decision_and_once()
    {
        var id = Envelope.Options[0].Id;
        Assert.Equal("envelopes.option-without-decision", Assert.Single(Envelope.WhyNotSettle(id, false, null, Examples.Today)).Code);
        Envelope.Settle(id, exercise: false, "DD2400", Examples.Act(new(2021, 1, 1))); // letting it go is never too late
        Assert.Equal("envelopes.option-settled", Assert.Single(Envelope.WhyNotSettle(id, true, "DD2401", Examples.Today)).Code);
        Assert.Null(Envelope.Options[0].StopsAfter);
    }

    [Fact]
    public void A_programme_that_was_stopped_promises_nothing_for_later()
    {
        MeetCondition();
        Envelope.Confirm(new(2021), "MD2759", Examples.Act(Examples.Today));
        Envelope.Settle(Envelope.Options[0].Id, exercise: true, "DD2400", Examples.Act(new(2020, 12, 1)));
        var promise = _office.Do(Examples.Promise(Envelope.Lines[2], 100), new(2021, 3, 31));
        Assert.Equal("envelopes.stopped", _office.WhyNot(Examples.Promise(Envelope.Lines[3], 1), new(2020, 12, 2)));
        Assert.Equal("envelopes.stopped", _office.WhyNot(Examples.Promise(Envelope.Lines[2], 1), new(2021, 4, 1)));
        Assert.Equal("envelopes.stopped", _office.WhyNot(Examples.Vary(promise, 1), new(2021, 4, 1)));
        Assert.Equal("", _office.WhyNot(Examples.Pay(promise, 100), new(2021, 4, 1))); // what was promised is paid
    }

    [Theory]
    [InlineData("2019-03-31", "envelopes.year-not-over")]
    [InlineData("2019-04-01", null)]
    public void A_year_is_closed_after_its_last_day(string on, string? breach) =>
        Assert.Equal(breach, Envelope.WhyNotClose(new(2018), DateOnly.Parse(on, null)).SingleOrDefault()?.Code);

    [Fact]
    public void A_year_with_an_unpaid_promise_is_not_closed()
    {
        MeetCondition();
        var promise = _office.Do(Examples.Promise(_office.Line, 100));
        _office.Do(Examples.Pay(promise, 99));
        Assert.Equal("envelopes.unpaid-at-closing", Assert.Single(Envelope.WhyNotClose(new(2018), new(2019, 4, 1))).Code);
        _office.Do(Examples.Release(promise, 1));
        Assert.Empty(Envelope.WhyNotClose(new(2018), new(2019, 4, 1)));
    }

    [Fact]
    public void Nothing_changes_in_a_closed_year()
    {
        MeetCondition();
        var promise = _office.Do(Examples.Promise(_office.Line, 100));
        var paying = _office.Do(Examples.Pay(promise, 100));
        Envelope.Close(new(2018), Examples.Act(new(2019, 4, 1)));
        LedgerAct[] acts =
        [
            Examples.Promise(_office.Line, 1),
            Examples.Vary(promise, 1),
            Examples.Reclaim(promise, 1),
            Examples.Forecast(_office.Line, 1),
            Examples.Move(_office.Line, Envelope.Lines[1], 1),
            Examples.Move(Envelope.Lines[1], _office.Line, 1),
            Examples.Undo(paying),
        ];
        Assert.All(acts, act => Assert.Contains("envelopes.year-closed", _office.WhyNot(act), StringComparison.Ordinal));
        Assert.Equal("", _office.WhyNot(Examples.Promise(Envelope.Lines[1], 1)));
    }

    [Fact]
    public void A_closed_year_is_opened_again_for_a_reason_only()
    {
        Assert.Equal("envelopes.year-open", Assert.Single(Envelope.WhyNotReopen(new(2018), "x")).Code);
        Envelope.Close(new(2018), Examples.Act(new(2019, 4, 1)));
        Assert.Equal("envelopes.year-closed", Assert.Single(Envelope.WhyNotClose(new(2018), new(2019, 4, 1))).Code);
        Assert.Equal("envelopes.reopened-without-reason", Assert.Single(Envelope.WhyNotReopen(new(2018), " ")).Code);
        Assert.Throws<RuleBreachedException>(() => Envelope.Reopen(new(2018), Examples.Act(new(2019, 4, 2), "")));
        Envelope.Reopen(new(2018), Examples.Act(new(2019, 4, 2), "An invoice of March came late"));
        Assert.False(Envelope.IsClosed(new(2018)));
    }

    [Fact]
    public void What_another_pays_or_gives_in_kind_is_counted_and_not_paid()
    {
        var terms = Examples.Add2253(percent: null);
        var scheme = Examples.Open(
            terms with
            {
                Lines =
                [
                    Examples.Money(2_500_000, 2018) with
                    {
                        ByAnother = true,
                        Funder = "The employers",
                    },
                    Examples.Money(440_000, 2018) with
                    {
                        Certainty = MoneyCertainty.InKind,
                    },
                ],
            }
        );
        Assert.Equal("envelopes.paid-by-another", scheme.WhyNot(Examples.Promise(scheme.Line, 1)));
        var desk = scheme.Do(Examples.Promise(scheme.Envelope.Lines[1], 440_000, "A desk for a year"));
        Assert.Equal("envelopes.in-kind", scheme.WhyNot(Examples.Pay(desk, 1)));
        Assert.Empty(scheme.Envelope.WhyNotClose(new(2018), new(2019, 4, 1)));
    }
}
