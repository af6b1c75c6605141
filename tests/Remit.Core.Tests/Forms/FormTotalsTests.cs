using Remit.Finance;
using Xunit;

namespace Remit.Forms;

public sealed class FormTotalsTests
{
    [Fact]
    public void The_sum_approved_is_over_all_years_without_what_others_pay_and_what_is_in_kind()
    {
        var totals = FormTotals.Of(Examples.Md2373Form());
        Assert.Equal(Money.Pounds(330_000), totals.Approved);
        Assert.Equal(Money.Pounds(300_000), totals.ByOthers);
        Assert.Equal((Money.Zero, 1), (totals.InKind, totals.WithoutAmount));
        Assert.Equal(
            ["2018-19 £30,000", "2019-20 £100,000", "2020-21 £100,000", "2021-22 £100,000"],
            totals.ByYear.Select(y => $"{y.Year} {y.Amount}")
        );
        Assert.Equal([(MoneyCertainty.Approved, Money.Pounds(30_000)), (MoneyCertainty.SubjectToBudget, Money.Pounds(300_000))], totals.ByCertainty);
        Assert.Equal([("The authority", Money.Pounds(330_000))], totals.ByFunder);
    }

    [Fact]
    public void Pence_are_never_lost()
    {
        var line = Examples.Add2155Form().Money.Lines[0];
        FormContent content = new()
        {
            Money = new() { Lines = [.. Enumerable.Repeat(line with { Amount = new(1) }, 333), line with { Amount = new(5_000_001), Year = null }] },
        };
        var totals = FormTotals.Of(content);
        Assert.Equal(new Money(5_000_334), totals.Approved);
        Assert.Equal(totals.Approved, totals.ByYear.Select(y => y.Amount).Total());
        Assert.Null(totals.ByYear[^1].Year);
    }

    [Fact]
    public void A_form_without_lines_approves_nothing() =>
        Assert.Equal((Money.Zero, 0), (FormTotals.Of(new()).Approved, FormTotals.Of(new()).ByYear.Count));
}
