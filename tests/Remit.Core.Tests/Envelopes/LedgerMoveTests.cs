using Remit.Forms;
using Xunit;

namespace Remit.Envelopes;

/// <summary>Moving what is left, drawing on another decision, and undoing.</summary>
public sealed class LedgerMoveTests
{
    private readonly OpenedEnvelope _budget = Examples.Open(Examples.Md2680());
    private readonly OpenedEnvelope _lab;

    public LedgerMoveTests() => _lab = Examples.Open(Examples.Add2463(_budget.Line.Id), _budget.Book);

    [Fact]
    public void A_decision_draws_on_another_as_a_promise_there()
    {
        Assert.Equal(new LineTotals(Approved: 20_000_000, Committed: 5_000_000), _budget.Line.Totals);
        Assert.Equal(_lab.Line.DrawnOnCommitment, Assert.Single(_budget.Book.Opened).Id);
        var commitment = _budget.Book.Commitment(_lab.Line.DrawnOnCommitment!.Value)!;
        Assert.Equal(("Drawn by ADD2463", (Guid?)_lab.Line.Id), (commitment.Purpose, commitment.DrawnByLine));
    }

    [Theory]
    [InlineData(15_000_000, "")]
    [InlineData(15_000_001, "envelopes.cap-passed")]
    public void All_that_draw_on_a_decision_stay_within_it_together(long pence, string breach)
    {
        var terms = Examples.Add2463(_budget.Line.Id, pence, "ADD2500");
        Assert.Equal(breach, _budget.WhyNot(Assert.Single(new Envelope(terms, Examples.Now).DrawingActs(terms))));
    }

    [Fact]
    public void Only_what_is_of_the_same_kind_is_drawn()
    {
        var terms = Examples.Add2463(_budget.Line.Id);
        Assert.Empty(Envelope.WhyNotDraw(terms, [_budget.Line]));
        Assert.Equal("envelopes.no-such-line", Assert.Single(Envelope.WhyNotDraw(terms, [])).Code);
        var placements = Examples.Open(Examples.Add2056());
        Assert.Equal("envelopes.other-unit", Assert.Single(Envelope.WhyNotDraw(Examples.Add2463(placements.Line.Id), [placements.Line])).Code);
    }

    [Fact]
    public void What_is_paid_on_a_drawn_line_is_paid_on_the_line_it_is_drawn_from()
    {
        var promise = _lab.Do(Examples.Promise(_lab.Line, 3_000_000));
        var paying = _lab.Do(Examples.Pay(promise, 2_000_000));
        Assert.Equal((2_000_000L, 2_000_000L), (_lab.Line.Totals.Paid, _budget.Line.Totals.Paid));
        Assert.Equal(2, _lab.Book.Entries.Count(e => e.ActId == paying.Id));
        _lab.Do(Examples.Reclaim(promise, 500_000));
        Assert.Equal((1_500_000L, 1_500_000L), (_lab.Line.Totals.Paid, _budget.Line.Totals.Paid));
        _lab.Do(Examples.Undo(_lab.Do(Examples.Pay(promise, 1))));
        Assert.Equal((1_500_000L, 1_500_000L), (_lab.Line.Totals.Paid, _budget.Line.Totals.Paid));
    }

    [Fact]
    public void The_promise_that_a_decision_drew_is_its_own()
    {
        var drawn = _budget.Book.Entries.First(e => e.LineId == _budget.Line.Id);
        LedgerAct promise = new LedgerAct.Commit(drawn.ActId, _budget.Line.Id, 1, new("x"));
        LedgerAct[] acts =
        [
            Examples.Pay(promise, 1),
            Examples.Vary(promise, -1),
            Examples.Vary(promise, 1),
            Examples.Release(promise, 1),
            Examples.Reclaim(promise, 1),
            Examples.Undo(promise),
        ];
        Assert.All(acts, act => Assert.Equal("envelopes.drawn", _budget.WhyNot(act)));
    }

    [Fact]
    public void What_a_drawn_line_does_not_need_goes_back_to_where_it_came_from()
    {
        _lab.Do(Examples.Promise(_lab.Line, 4_000_000));
        Assert.Equal("envelopes.more-than-left", _lab.WhyNot(Examples.Move(_lab.Line, null, 1_000_001)));
        var back = _lab.Do(Examples.Move(_lab.Line, null, 1_000_000));
        Assert.Equal((4_000_000L, 4_000_000L), (_lab.Line.Totals.Approved, _budget.Line.Totals.Committed));
        _lab.Do(Examples.Undo(back));
        Assert.Equal((5_000_000L, 5_000_000L), (_lab.Line.Totals.Approved, _budget.Line.Totals.Committed));
        _lab.Do(Examples.Move(_lab.Line, null, 1_000_000));
        _budget.Do(Examples.Promise(_budget.Line, 16_000_000)); // promised to another meanwhile
        Assert.Equal(
            "envelopes.cap-passed",
            _lab.WhyNot(Examples.Undo(_lab.Book.Entries.Where(e => e.Kind == EntryKind.Move).Select(MoveOf).Last()))
        );
    }

    private static LedgerAct.Move MoveOf(LedgerEntry entry) => new(entry.ActId, entry.LineId, null, 1, "x", "x");

    [Fact]
    public void Nothing_is_moved_into_or_past_what_is_drawn()
    {
        var office = Examples.Open(Examples.Md2373(), _budget.Book);
        Assert.Equal("envelopes.drawn", _lab.WhyNot(Examples.Move(_lab.Line, office.Line, 1)));
        Assert.Equal("envelopes.drawn", _lab.WhyNot(Examples.Move(office.Line, _lab.Line, 1)));
    }

    [Theory]
    [InlineData(2_900_000, "")]
    [InlineData(2_900_001, "envelopes.more-than-left")]
    public void What_is_left_is_carried_into_the_next_year_by_a_decision(long pence, string breach)
    {
        var office = Examples.Open(Examples.Md2373());
        office.Envelope.Meet(office.Envelope.Conditions[0].Id, Examples.Act(Examples.Today));
        office.Do(Examples.Promise(office.Line, 100_000));
        var move = Examples.Move(office.Line, office.Envelope.Lines[1], pence);
        Assert.Equal(breach, office.WhyNot(move));
        Assert.Contains("envelopes.moved-without-decision", office.WhyNot(move with { DecisionCode = "" }), StringComparison.Ordinal);
        if (breach.Length == 0)
        {
            office.Do(move);
            Assert.Equal(33_000_000, office.Envelope.Lines.Sum(l => l.Totals.Approved));
            Assert.All(office.Book.Entries.Where(e => e.ActId == move.Id), e => Assert.Equal("DD900", e.DecisionCode));
        }
    }

    [Fact]
    public void What_is_moved_stays_what_it_is()
    {
        var training = Examples.Open(Examples.Add2155());
        Assert.Equal("envelopes.other-unit", training.WhyNot(Examples.Move(training.Line, training.Envelope.Lines[1], 1)));
        Assert.Equal("envelopes.moved-to-itself", training.WhyNot(Examples.Move(training.Line, training.Line, 1)));
        var terms = Examples.Add2253(percent: null);
        LineTerms running = Examples.Money(100, 2018);
        var building = Examples.Open(terms with { Lines = [running with { Nature = MoneyNature.Capital }, running] });
        Assert.Equal("envelopes.capital-to-revenue", building.WhyNot(Examples.Move(building.Line, building.Envelope.Lines[1], 1)));
        Assert.Equal("", building.WhyNot(Examples.Move(building.Envelope.Lines[1], building.Line, 1)));
    }

    [Fact]
    public void An_act_is_undone_once_with_its_opposite()
    {
        var scheme = Examples.Open(Examples.Add2253(percent: null));
        var promise = scheme.Do(Examples.Promise(scheme.Line, 100));
        var undoing = scheme.Do(Examples.Undo(promise));
        Assert.Equal(0, scheme.Line.Totals.Committed);
        Assert.Equal(promise.Id, Assert.Single(scheme.Book.Entries, e => e.ActId == undoing.Id).ReversesActId);
        Assert.Equal("envelopes.reversed-already", scheme.WhyNot(Examples.Undo(promise)).Split(", ")[0]);
        Assert.Equal("envelopes.reversal-stays", scheme.WhyNot(Examples.Undo(undoing)));
    }

    [Fact]
    public void What_a_decision_allows_is_not_undone_here()
    {
        var terms = Examples.Add2253();
        Envelope envelope = new(terms, Examples.Now);
        var entries = envelope.OpeningEntries(terms, Examples.Officer());
        LedgerBook book = new([envelope], envelope.Lines, [], entries);
        Assert.Equal(
            "envelopes.decision-stays",
            Assert.Single(book.WhyNot(new LedgerAct.Reverse(Guid.CreateVersion7(), entries[0].ActId, "x"), Examples.Today)).Code
        );
    }

    [Fact]
    public void An_undoing_is_held_to_every_limit_too()
    {
        var scheme = Examples.Open(Examples.Add2253(percent: null));
        var promise = scheme.Do(Examples.Promise(scheme.Line, 2_000_000));
        var paying = scheme.Do(Examples.Pay(promise, 1_000_000));
        Assert.Equal("envelopes.less-than-paid", scheme.WhyNot(Examples.Undo(promise)));
        var release = scheme.Do(Examples.Release(promise, 1_000_000));
        scheme.Do(Examples.Promise(scheme.Line, 1_500_000));
        Assert.Equal("envelopes.cap-passed", scheme.WhyNot(Examples.Undo(release)));
        var reclaim = scheme.Do(Examples.Reclaim(promise, 1_000_000));
        Assert.Equal("envelopes.more-than-paid", scheme.WhyNot(Examples.Undo(paying)));
        scheme.Do(Examples.Undo(reclaim));
        Assert.Equal(1_000_000, scheme.Line.Totals.Paid);
    }

    [Fact]
    public void A_promise_that_was_changed_since_is_not_undone_whole()
    {
        var scheme = Examples.Open(Examples.Add2253(percent: null));
        var promise = scheme.Do(Examples.Promise(scheme.Line, 100));
        var vary = scheme.Do(Examples.Vary(promise, 10));
        Assert.Equal("envelopes.out-of-step", scheme.WhyNot(Examples.Undo(promise)));
        scheme.Do(Examples.Undo(vary));
        scheme.Do(Examples.Undo(promise));
        Assert.Equal(default, scheme.Line.Totals with { Approved = 0 });
    }
}
