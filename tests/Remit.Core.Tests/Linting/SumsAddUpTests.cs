using Remit.Finance;
using Remit.Papers;
using Xunit;

namespace Remit.Linting;

public sealed class SumsAddUpTests
{
    [Fact]
    public void Parts_in_brackets_that_do_not_make_the_sum_are_shown_with_both()
    {
        var finding = Assert.Single(Examples.Paper(background: "A sum of £90,000 (£60,000 capital and £20,000 revenue) was set aside.").Of("R1"));

        Assert.Equal(Severity.Blocker, finding.Severity);
        Assert.Contains("£60,000 + £20,000 = £80,000", finding.Message, StringComparison.Ordinal);
        Assert.Contains("£90,000: £10,000 less", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A sum of £90,000 (£60,000 capital and £30,000 revenue) was set aside.")]
    [InlineData("A sum of £1.2m (£0.76m capital and £0.48m revenue) was set aside.")] // rounded figures: 1.24 is 1.2
    [InlineData("The £90,000 (£60,000 of which is capital, and £10,000 of that for lighting) was set aside.")]
    [InlineData("It was £90,000 (£60,000 in the first year, up to £20,000 later) at first.")]
    [InlineData("The price was £90,000 (£70,000 before).")]
    public void Sums_that_hold_and_brackets_that_are_no_sum_are_let_be(string background) =>
        Assert.Empty(Examples.Paper(background: background).Of("R1"));

    [Theory]
    [InlineData("£60,000", false)]
    [InlineData("£50,000", true)]
    public void A_total_is_held_against_what_each_funder_gives(string second, bool isWrong)
    {
        var background = $"The total cost will be £100,000, spent on staff, with £40,000 funded by the city and {second} funded by the partners.";

        Assert.Equal(isWrong, Examples.Paper(background: background).Of("R1").Count == 1);
    }

    [Theory]
    [InlineData(330_000, null)]
    [InlineData(340_000, "£30,000 + 3 x £100,000 = £330,000")]
    public void Yearly_amounts_are_multiplied_by_their_years(long total, string? shown)
    {
        IReadOnlyList<FinancialYear> later = [new(2019), new(2020), new(2021)];
        var paper = Examples.Paper(
            level: "MD",
            decision: $"The Mayor approves £30,000 for 2018-19 and £100,000 a year for 2019-20 to 2021-22 (£{total:#,##0} in total).",
            approved: total,
            spending:
            [
                Examples.Row(SpendingKind.Approved, 30_000, years: [new(2018)]),
                Examples.Row(SpendingKind.Approved, 100_000, per: "financial_year", years: later),
                Examples.Row(SpendingKind.ApprovedTotal, total),
            ]
        );

        var findings = paper.Of("R1");

        Assert.Equal(shown is null ? 0 : 1, findings.Count);
        Assert.All(findings, f => Assert.Contains(shown!, f.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("around 23%", false)]
    [InlineData("around 40%", true)]
    public void A_share_is_held_against_the_cost(string share, bool isWrong)
    {
        var paper = Examples.Paper(
            level: "MD",
            finance: $"The city gives £100,000 a year ({share} of the running costs per year) towards £440,000 a year.",
            approved: 100_000,
            spending: [Examples.Row(SpendingKind.Approved, 100_000, per: "year"), Examples.Row(SpendingKind.ProgrammeTotal, 440_000, per: "year")]
        );

        var findings = paper.Of("R1");

        Assert.Equal(isWrong, findings.Count == 1);
        Assert.All(findings, f => Assert.Contains("22.7%", f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Items_that_come_to_more_than_the_allocation_they_use_are_added_up()
    {
        var paper = Examples.Paper(
            level: "MD",
            summary: "The paper is about the use of the remaining allocation of £100,000.",
            decision: "approves a grant of £70,000 to the markets;\napproves spending of £40,000 on lighting.",
            approved: 110_000,
            spending:
            [
                Examples.Row(SpendingKind.Budget, 100_000),
                Examples.Row(SpendingKind.Approved, 70_000),
                Examples.Row(SpendingKind.Approved, 40_000),
            ]
        );

        Assert.Contains("£70,000 + £40,000 = £110,000", Assert.Single(paper.Of("R1")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("• stalls £50,000\n• lighting £30,000\n• toilets £20,000", null)]
    [InlineData("• stalls £50,000\n• lighting £30,000\n• toilets £10,000", "£50,000 + £30,000 + £10,000 = £90,000")]
    [InlineData("• stalls £50,000\n• lighting", null)] // an amount is missing, not wrong
    public void A_list_that_breaks_a_sum_down_is_added_up(string list, string? shown)
    {
        var findings = Examples.Paper(background: $"Spending of £100,000 is planned, comprising:\n{list}\nThe squares were looked at.").Of("R1");

        Assert.Equal(shown is null ? 0 : 1, findings.Count);
        Assert.All(findings, f => Assert.Contains(shown!, f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_share_of_some_costs_is_not_held_against_all() =>
        Assert.Empty(
            Examples
                .Paper(
                    decision: "That the Assistant Director, Markets approves £40,000 to fund 50% of staff costs.",
                    spending: [Examples.Row(SpendingKind.Approved, 40_000), Examples.Row(SpendingKind.ProgrammeTotal, 200_000)]
                )
                .Of("R1")
        );
}
