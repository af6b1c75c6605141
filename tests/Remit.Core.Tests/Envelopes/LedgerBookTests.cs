using Remit.Finance;
using Remit.Rules;
using Xunit;

namespace Remit.Envelopes;

public sealed class LedgerBookTests
{
    private readonly OpenedEnvelope _plain = Examples.Open(Examples.Add2253(percent: null));

    [Theory]
    [InlineData(2_499_999, "")]
    [InlineData(2_500_000, "")]
    [InlineData(2_500_001, "envelopes.cap-passed")]
    [InlineData(1, "")]
    [InlineData(0, "envelopes.not-an-amount")]
    [InlineData(-1, "envelopes.not-an-amount")]
    [InlineData(LedgerBook.MostOfAnything + 1, "envelopes.not-an-amount")]
    [InlineData(long.MaxValue, "envelopes.not-an-amount")]
    [InlineData(long.MinValue, "envelopes.not-an-amount")]
    public void No_promise_passes_the_cap_by_a_penny(long pence, string breach) =>
        Assert.Equal(breach, _plain.WhyNot(Examples.Promise(_plain.Line, pence)));

    [Fact]
    public void The_last_penny_is_promised_and_no_other()
    {
        _plain.Do(Examples.Promise(_plain.Line, 2_499_999));
        Assert.Equal("envelopes.cap-passed", _plain.WhyNot(Examples.Promise(_plain.Line, 2)));
        _plain.Do(Examples.Promise(_plain.Line, 1));
        Assert.Equal("envelopes.cap-passed", _plain.WhyNot(Examples.Promise(_plain.Line, 1)));
        Assert.Equal(0, _plain.Line.Totals.Left);
    }

    [Fact]
    public void A_refusal_says_the_arithmetic_and_the_sentence_of_the_decision()
    {
        _plain.Do(Examples.Promise(_plain.Line, 2_000_050));
        var breach = Assert.Single(_plain.Book.WhyNot(Examples.Promise(_plain.Line, 500_000), Examples.Today));
        Assert.Equal("£5,000 is more than the £4,999.50 left of the £25,000 approved", breach.Message);
        Assert.Equal(_plain.Line.Source, breach.Source);
    }

    [Fact]
    public void Things_are_counted_by_the_same_rules_as_money()
    {
        var placements = Examples.Open(Examples.Add2056());
        for (var i = 0; i < 5; i++)
        {
            placements.Do(Examples.Promise(placements.Line, 1));
        }

        var breach = Assert.Single(placements.Book.WhyNot(Examples.Promise(placements.Line, 1), Examples.Today));
        Assert.Equal("1 placements is more than the 0 placements left of the 5 placements approved", breach.Message);
    }

    [Theory]
    [InlineData("2018-12-31", "")]
    [InlineData("2019-01-01", "envelopes.limit-over")]
    public void A_limit_ends_with_its_last_day(string on, string breach)
    {
        var placements = Examples.Open(Examples.Add2056());
        Assert.Equal(breach, placements.WhyNot(Examples.Promise(placements.Line, 1), DateOnly.Parse(on, null)));
    }

    [Theory]
    [InlineData(500_000, "")]
    [InlineData(500_001, "envelopes.cap-passed")]
    [InlineData(-1_500_000, "")]
    [InlineData(-1_500_001, "envelopes.less-than-paid")]
    [InlineData(0, "envelopes.not-an-amount")]
    public void A_promise_is_varied_between_what_is_paid_and_what_is_left(long by, string breach)
    {
        var promise = _plain.Do(Examples.Promise(_plain.Line, 2_000_000));
        _plain.Do(Examples.Pay(promise, 500_000));
        Assert.Equal(breach, _plain.WhyNot(Examples.Vary(promise, by)));
    }

    [Theory]
    [InlineData(1_500_000, "")]
    [InlineData(1_500_001, "envelopes.less-than-paid")]
    public void No_more_is_released_than_is_not_paid(long pence, string breach)
    {
        var promise = _plain.Do(Examples.Promise(_plain.Line, 2_000_000));
        _plain.Do(Examples.Pay(promise, 500_000));
        Assert.Equal(breach, _plain.WhyNot(Examples.Release(promise, pence)));
    }

    [Fact]
    public void What_is_released_can_be_promised_again()
    {
        var promise = _plain.Do(Examples.Promise(_plain.Line, 2_500_000));
        _plain.Do(Examples.Release(promise, 3));
        Assert.Equal("envelopes.cap-passed", _plain.WhyNot(Examples.Promise(_plain.Line, 4)));
        _plain.Do(Examples.Promise(_plain.Line, 3));
    }

    [Theory]
    [InlineData(200_000, "")]
    [InlineData(200_001, "envelopes.more-than-promised")]
    public void No_more_is_paid_than_is_promised_to_that_payee(long pence, string breach)
    {
        _plain.Do(Examples.Promise(_plain.Line, 1_000_000)); // another's promise is no room
        var promise = _plain.Do(Examples.Promise(_plain.Line, 300_000));
        _plain.Do(Examples.Pay(promise, 100_000));
        Assert.Equal(breach, _plain.WhyNot(Examples.Pay(promise, pence)));
    }

    [Theory]
    [InlineData(100_000, "")]
    [InlineData(100_001, "envelopes.more-than-paid")]
    public void No_more_comes_back_than_went_out(long pence, string breach)
    {
        var other = _plain.Do(Examples.Promise(_plain.Line, 1_000_000));
        _plain.Do(Examples.Pay(other, 1_000_000)); // what another was paid is not theirs to give back
        var promise = _plain.Do(Examples.Promise(_plain.Line, 300_000));
        _plain.Do(Examples.Pay(promise, 100_000));
        Assert.Equal(breach, _plain.WhyNot(Examples.Reclaim(promise, pence)));
    }

    [Fact]
    public void A_forecast_is_the_last_that_was_said()
    {
        _plain.Do(Examples.Forecast(_plain.Line, 2_600_000)); // an expectation may pass the cap: that is worth knowing
        var entry = Assert.Single(_plain.Book.Post(Examples.Forecast(_plain.Line, 2_400_000), Examples.Officer()));
        Assert.Equal(-200_000, entry.Change.Forecast);
        Assert.Equal(2_400_000, _plain.Line.Totals.Forecast);
        Assert.Equal("envelopes.not-an-amount", _plain.WhyNot(Examples.Forecast(_plain.Line, -1)));
    }

    [Fact]
    public void Every_act_needs_its_reason()
    {
        var promise = _plain.Do(Examples.Promise(_plain.Line, 100));
        LedgerAct[] acts =
        [
            Examples.Promise(_plain.Line, 1, " "),
            Examples.Vary(promise, 1) with
            {
                Why = "",
            },
            Examples.Release(promise, 1) with
            {
                Why = "",
            },
            Examples.Pay(promise, 1) with
            {
                Why = "",
            },
            Examples.Forecast(_plain.Line, 1) with
            {
                Why = "",
            },
            Examples.Undo(promise) with
            {
                Why = "",
            },
        ];
        Assert.All(acts, act => Assert.Equal("envelopes.no-reason", _plain.WhyNot(act)));
    }

    [Fact]
    public void What_is_not_there_is_not_without_limit()
    {
        Assert.Equal("envelopes.no-such-line", _plain.WhyNot(new LedgerAct.Commit(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, new("x"))));
        Assert.Equal("envelopes.no-such-line", _plain.WhyNot(new LedgerAct.Forecast(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, "x")));
        Assert.Equal("envelopes.no-such-commitment", _plain.WhyNot(new LedgerAct.Pay(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, "x")));
        Assert.Equal("envelopes.no-such-act", _plain.WhyNot(new LedgerAct.Reverse(Guid.CreateVersion7(), Guid.CreateVersion7(), "x")));
    }

    [Fact]
    public void An_act_is_done_once()
    {
        var promise = _plain.Do(Examples.Promise(_plain.Line, 100));
        var paying = _plain.Do(Examples.Pay(promise, 10));
        Assert.Equal("envelopes.done-already", _plain.WhyNot(promise));
        Assert.Equal("envelopes.done-already", _plain.WhyNot(paying));
        Assert.Equal("envelopes.no-id", _plain.WhyNot(Examples.Pay(promise, 10) with { Id = Guid.Empty }));
    }

    [Fact]
    public void An_entry_tells_who_when_why_and_under_which_decision()
    {
        var entry = Assert.Single(_plain.Book.Post(Examples.Promise(_plain.Line, 100), Examples.Officer()));
        Assert.Equal(
            (EntryKind.Commit, "Ruth Bell", "A secondee", "ADD2253", Examples.Now),
            (entry.Kind, entry.Who, entry.Why, entry.DecisionCode, entry.At)
        );
        Assert.Equal((entry.ActId, (Guid?)entry.ActId), (Assert.Single(_plain.Book.Opened).Id, entry.CommitmentId));
    }

    [Fact]
    public void A_refused_act_leaves_everything_as_it_was()
    {
        var promise = _plain.Do(Examples.Promise(_plain.Line, 2_000_000));
        var (totals, entries) = (_plain.Line.Totals, _plain.Book.Entries.Count);
        Assert.Throws<RuleBreachedException>(() => _plain.Do(Examples.Promise(_plain.Line, 500_001)));
        Assert.Throws<RuleBreachedException>(() => _plain.Do(Examples.Pay(promise, 2_000_001)));
        Assert.Equal((totals, entries), (_plain.Line.Totals, _plain.Book.Entries.Count));
    }

    [Fact]
    public void An_envelope_needs_a_decision_lines_and_sentences()
    {
        Assert.Equal(
            ["envelopes.no-decision", "envelopes.nothing-allowed"],
            Envelope.WhyNotOpen(Examples.Add2253() with { DecisionCode = " ", Lines = [] }).Select(b => b.Code)
        );
        LineTerms wrong = new(Quantity.Pounds, -1, "") { MatchPercent = 101 };
        Assert.Equal(
            ["envelopes.not-an-amount", "envelopes.not-a-share", "envelopes.no-source"],
            Envelope.WhyNotOpen(Examples.Add2253() with { Lines = [wrong] }).Select(b => b.Code)
        );
        Assert.Empty(Envelope.WhyNotOpen(Examples.Md2373()));
        var kept = Examples.Add2253() with { Lines = [Examples.Money(2_000_000, 2018), Examples.Things("placements", 900_000)] };
        Assert.Empty(Envelope.WhyNotOpen(kept with { Decided = new Money(2_000_000) }));
        Assert.Equal(["envelopes.more-than-decided"], Envelope.WhyNotOpen(kept with { Decided = new Money(1_999_999) }).Select(b => b.Code));
    }

    [Fact]
    public void The_parts_of_an_envelope_come_in_by_entries()
    {
        var office = Examples.Open(Examples.Md2373());
        Assert.Equal(33_000_000, office.Opening.Sum(e => e.Change.Approved));
        Assert.Equal(office.Envelope.Lines.Select(l => l.Totals.Approved), office.Opening.Select(e => e.Change.Approved));
        Assert.All(office.Opening, e => Assert.Equal((EntryKind.Approve, "MD2373"), (e.Kind, e.DecisionCode)));
    }
}
