using Xunit;

namespace Remit.Envelopes;

/// <summary>Half of the staff cost claimed, and never more than £25,000 in all. Source: ADD2253.</summary>
public sealed class LedgerMatchTests
{
    private readonly OpenedEnvelope _scheme = Examples.Open(Examples.Add2253());
    private readonly LedgerAct.Commit _promise;

    public LedgerMatchTests() => _promise = _scheme.Do(Examples.Promise(_scheme.Line, 2_500_000));

    [Theory]
    [InlineData(0, 1, "envelopes.match-passed")] // no cost accepted is no room, not no limit
    [InlineData(1_000_000, 500_000, "")]
    [InlineData(1_000_000, 500_001, "envelopes.match-passed")]
    [InlineData(1_000_001, 500_000, "")] // half a penny is not paid
    [InlineData(1_000_001, 500_001, "envelopes.match-passed")]
    [InlineData(5_000_000, 2_500_000, "")]
    [InlineData(9_000_000, 2_500_001, "envelopes.more-than-promised")] // half of it would be more than the cap
    public void No_more_is_paid_than_half_of_the_cost_accepted(long cost, long paid, string breach)
    {
        if (cost > 0)
        {
            _scheme.Do(Examples.Accept(_scheme.Line, cost));
        }

        Assert.Equal(breach, _scheme.WhyNot(Examples.Pay(_promise, paid)));
    }

    [Fact]
    public void The_share_is_held_over_all_payments_and_not_each()
    {
        _scheme.Do(Examples.Accept(_scheme.Line, 1_000_000));
        _scheme.Do(Examples.Pay(_promise, 400_000));
        Assert.Equal("envelopes.match-passed", _scheme.WhyNot(Examples.Pay(_promise, 100_001)));
        _scheme.Do(Examples.Pay(_promise, 100_000));
        _scheme.Do(Examples.Accept(_scheme.Line, 2));
        Assert.Equal("envelopes.match-passed", _scheme.WhyNot(Examples.Pay(_promise, 2)));
        _scheme.Do(Examples.Pay(_promise, 1));
    }

    [Fact]
    public void Cost_that_was_paid_on_is_not_taken_away_again()
    {
        var cost = _scheme.Do(Examples.Accept(_scheme.Line, 1_000_000));
        _scheme.Do(Examples.Accept(_scheme.Line, 999_999));
        _scheme.Do(Examples.Pay(_promise, 500_000));
        Assert.Equal("envelopes.match-passed", _scheme.WhyNot(Examples.Undo(cost)));
        _scheme.Do(Examples.Reclaim(_promise, 1));
        _scheme.Do(Examples.Undo(cost));
        Assert.Equal(999_999, _scheme.Line.Totals.Eligible);
    }

    [Fact]
    public void A_line_without_a_share_takes_no_cost()
    {
        var plain = Examples.Open(Examples.Add2253(percent: null));
        Assert.Equal("envelopes.no-match", plain.WhyNot(Examples.Accept(plain.Line, 1)));
    }

    [Fact]
    public void Cost_is_added_up_to_what_a_line_holds_and_no_further()
    {
        _scheme.Do(Examples.Accept(_scheme.Line, LedgerBook.MostOfAnything));
        Assert.Equal("envelopes.not-an-amount", _scheme.WhyNot(Examples.Accept(_scheme.Line, 1)));
    }
}
