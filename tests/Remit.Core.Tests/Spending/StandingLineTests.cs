using Remit.Envelopes;
using Remit.Finance;
using Xunit;

namespace Remit.Spending;

public sealed class StandingLineTests
{
    [Fact]
    public void What_a_later_decision_draws_is_counted_once_at_the_later()
    {
        var parent = Examples.Open(new("MD2680", "A budget", new(2020, 7, 30), [Examples.Pounds(60_000, 2020, "The budget")]));
        EnvelopeTerms terms = new(
            "ADD2463",
            "A design lab",
            new(2020, 8, 28),
            [Examples.Pounds(50_000, 2020, "Stage one") with { DrawnFrom = parent.Lines[0].Id }]
        );
        Envelope lab = new(terms, Examples.At);
        var drawing = lab.DrawingActs(terms);
        lab.OpeningEntries(terms, Examples.Poster);
        var commit = Examples.Commit(lab.Lines[0], 48_000);
        var commitments = Examples.Do(
            [parent, lab],
            [.. drawing, commit, new LedgerAct.Pay(Guid.CreateVersion7(), commit.Id, 4_800_000, "Stage one")]
        );

        var lines = StandingLine.Of([lab, parent], commitments);

        Assert.Equal(["MD2680", "ADD2463"], lines.Select(l => l.Envelope.DecisionCode));
        Assert.Equal(new LineTotals(Approved: 1_000_000), lines[0].Totals);
        Assert.Equal(5_000_000, lines[0].Drawn);
        Assert.Equal(new LineTotals(6_000_000, 4_800_000, 4_800_000), StandingLine.Sum(lines));
    }

    [Fact]
    public void Years_stand_by_funder_with_what_others_pay_apart_and_limits_left_out()
    {
        var envelopes = new[] { Examples.Add2253(), Examples.Md2373() };

        var rows = FunderYear.Of(StandingLine.Of(envelopes, []));

        Assert.Equal(
            [
                (Means.Cash, new FinancialYear(2018), "The authority", 5_500_000L),
                (Means.Cash, new FinancialYear(2019), "The authority", 10_000_000L),
                (Means.Cash, new FinancialYear(2021), "The authority", 10_000_000L),
                (Means.ByOthers, new FinancialYear(2018), "Employers", 2_500_000L),
            ],
            rows.Select(r => (r.Means, r.Year!.Value, r.Funder, r.Totals.Approved))
        );
    }

    [Fact]
    public void Each_column_that_an_entry_changes_is_a_debit_or_a_credit()
    {
        Assert.Equal([new AccountSide("payment", 600_000, null)], AccountSide.Of(new(Paid: 600_000)));
        Assert.Equal(
            [new AccountSide("budget", null, 100), new AccountSide("matched-cost", 7, null)],
            AccountSide.Of(new(Approved: -100, Eligible: 7))
        );
        Assert.Empty(AccountSide.Of(default));
    }

    [Theory]
    [InlineData(50_000, false, false)] // £500 does not exceed £500
    [InlineData(50_001, false, true)]
    [InlineData(-50_001, false, true)]
    [InlineData(50_001, true, false)]
    public void Spending_above_500_pounds_that_moved_money_is_published(long pence, bool isUndone, bool isPublished) =>
        Assert.Equal(isPublished, TransparencyRules.IsPublished(Examples.Paid(pence, isUndone: isUndone)));
}
