using Xunit;

namespace Remit.Papers;

/// <summary>Wordings and orders beyond the usual, where a careless reading would invent a value or lose one.</summary>
public sealed class UnseenWordingTests
{
    [Theory]
    [InlineData("The ovens follow MD2100 and DD21", "MD2100")]
    [InlineData("The ovens follow MD2100 and DD2177", "MD2100 DD2177")]
    [InlineData("The ovens follow MD2100 and DD21.", "MD2100 DD21")]
    public void A_code_that_the_end_of_the_text_may_have_cut_is_no_citation(string last, string cites)
    {
        var paper = Read("approves expenditure of £40,000 on ovens.", last);
        Assert.Equal(cites, string.Join(' ', paper.Cites.Select(c => c.Value.Code)));
        Assert.Equal(!cites.Contains("DD", StringComparison.Ordinal), paper.Doubts.Any(d => d.Code == "papers.code-cut"));
    }

    [Fact]
    public void Two_items_that_lead_to_lists_of_parts_are_both_approved()
    {
        var paper = Read(
            "approves:\n\n1. for 2019-20:\n\n(a) expenditure of £50,000 comprising:\n\n(i) £30,000 on ovens; and\n\n(ii) £20,000 on mills;\n\n"
                + "2. for 2020-21:\n\n(a) expenditure of £9,000 in 2020-21 comprising:\n\n(i) £5,000 on ovens; and\n\n(ii) £4,000 on mills.",
            "More."
        );
        Assert.Equal(5_900_000, paper.ApprovedTotal?.Value.Pence);
        Assert.Equal("Approved Component Component Approved Component Component", string.Join(' ', paper.Spending.Select(s => s.Kind)));
    }

    [Theory]
    [InlineData("approves £5,000 to the bakers for each of the financial years 2018/19 and 2019/20 (£10,000 in total).", 1_000_000)]
    [InlineData("approves £5,000 to the bakers for each of the financial years 2018/19 and 2019/20.", 1_000_000)]
    [InlineData("approves £5,000 to the bakers in each of those years.", null)]
    [InlineData("approves expenditure of £5,000 on ovens, taking the bakery's total value to £90,000.", 500_000)]
    [InlineData("approves expenditure of £5,000 on ovens and will accept a grant of £4,000 from the millers.", 500_000)]
    [InlineData("accepts the tender of the millers in the sum of £4,000.", 400_000)]
    [InlineData("approves an award of 12 small grants of £5,000.", null)]
    [InlineData("notes that the scheme total would be £90,000, against an original budget of £80,000.", null)]
    public void A_total_is_only_what_is_certain(string decision, int? total) =>
        Assert.Equal(total, Read(decision, "More.").ApprovedTotal?.Value.Pence);

    [Theory]
    [InlineData("In 2016/17 the bakers had an income of £600,000.", "")]
    [InlineData("The bakers' grant is unchanged since 2016/17.", "")]
    [InlineData("Spending will be held at 2016/17 levels.", "")]
    [InlineData("The bakers will go on paying 2016/17 grants at current levels.", "")]
    [InlineData("The rest of the cost is to be incurred in 2021-22.", "2021-22")]
    public void A_year_that_only_describes_is_not_the_years_of_the_money(string sentence, string years) =>
        Assert.Equal(years, string.Join(' ', Read("approves expenditure of £40,000 on ovens.", sentence).FinancialYears.Select(y => y.Value)));

    [Theory]
    [InlineData("A similar mill in Leeds cost £280,000.", SpendingKind.Comparison)]
    [InlineData("Similar training has cost £900 per day.", SpendingKind.Comparison)]
    [InlineData("The running costs are £440k per year for three years.", SpendingKind.ProgrammeTotal)]
    [InlineData("Each oven costs £1,450.", SpendingKind.Rate)]
    [InlineData("Members pay a yearly fee of £15,000 each.", SpendingKind.MembershipFee)]
    [InlineData("Last year the bakers had an income of £600,000.", SpendingKind.Context)]
    public void Money_of_prices_and_of_others(string sentence, SpendingKind kind) =>
        Assert.Equal(kind, Read("approves expenditure of £40,000 on ovens.", sentence).Spending[^1].Kind);

    [Fact]
    public void The_year_in_which_a_grant_may_be_ended_is_not_the_year_of_its_money()
    {
        var paper = Read(
            "approves up to £30k for 2018/19 and £30k for 2019/20 (£60k in total), with the right to terminate during 2020/21.",
            "More."
        );
        Assert.Equal(["2018-19", "2019-20", ""], paper.Spending.Select(s => string.Join(' ', s.FinancialYears)));
    }

    [Fact]
    public void Words_after_the_activity_table_and_rows_that_nobody_filled_in_are_no_rows()
    {
        var paper = Read(
            "approves expenditure of £40,000 on ovens.",
            "Activity table\n\nActivity\n\nTimeline\n\nOrder ovens\n\nJune 2020\n\nFinal evaluation [delete as applicable]\n\nBake\n\nJuly 2020\n\n"
                + "The work falls within the rolling plan and nobody else is touched by it.\n"
        );
        Assert.Equal(["Order ovens", "Bake"], paper.Timeline.Select(r => r.Activity));
    }

    [Fact]
    public void A_text_with_more_amounts_than_are_read_raises_a_doubt()
    {
        var paper = Read("approves expenditure of £40,000 on ovens.", string.Concat(Enumerable.Repeat("A loaf was £2.\n\n", 2_100)));
        Assert.Contains(paper.Doubts, d => d.Code == "papers.amounts-cut");
    }

    [Fact]
    public void A_form_with_a_code_has_the_code_s_level_though_its_labels_are_those_of_councils()
    {
        var paper = PaperReader.Read(
            "test",
            "Title: Ovens\n\nReference: DD2470\n\nDecision maker: Director of Bread\n\nDate of decision: 02/02/2020\n\nDecision:\n\nTo buy ovens.\n"
        );
        Assert.Equal("DD", paper.Level?.Value);
    }

    [Fact]
    public void A_paragraph_that_approves_spending_is_the_decision_though_its_heading_and_its_gap_are_lost()
    {
        var paper = PaperReader.Read(
            "test",
            "ADD2000 Ovens\n\nExecutive summary\n\nApproval is sought for ovens.\n\nThe Assistant Director of Bread approves expenditure of £28k on ovens.\n\n"
                + "Part 1: Non-confidential facts and advice\n\nMore.\n"
        );
        Assert.Equal("Approval is sought for ovens.", paper.Summary?.Value);
        Assert.Equal(2_800_000, paper.ApprovedTotal?.Value.Pence);
        Assert.Equal("Assistant Director of Bread", paper.Office?.Value);
    }

    [Theory]
    [InlineData("Purpose: to weigh the bids\n\n\nTo award £12,500 to the mill.\n\n\nTo award £7,500 to the bakery.\n\n")]
    [InlineData("Purpose: to weigh the bids\n\n\n1.     To award £12,500 to the mill.\n\n\n2.     To award £7,500 to the bakery.\n\n")]
    [InlineData("\n1.     To award £12,500 to the mill.\n\n\n2.     To award £7,500 to the bakery.\n\n")]
    public void A_council_page_without_its_decision_label_still_tells_its_decision(string middle)
    {
        var paper = PaperReader.Read(
            "test",
            "Local democracy\n\nDecision details\n\nRural bakeries\n\nDecision Maker: Cabinet Member for Bread\n\nIs Key decision?: No\n\nIs subject to call in?: Yes\n\n"
                + middle
                + "Publication date: 03/02/2015\n\nDate of decision: 02/02/2015\n"
        );
        Assert.Equal("Rural bakeries", paper.Title?.Value);
        Assert.Equal(2, paper.Items.Count);
        Assert.Equal(2_000_000, paper.ApprovedTotal?.Value.Pence);
    }

    [Theory]
    [InlineData(
        "Award lots 1 and 2 of the oven repairs.\nlot 1 ovens in the east\nlot 2 ovens in the west\n\nReasons for the decision:\n\nBread must be baked.\n\n",
        "Award lots 1 and 2"
    )]
    [InlineData(
        "Choice of a mill\nThat the works contract for the mill be approved.\nThat a reserve in the costs be approved.\n",
        "That the works contract"
    )]
    [InlineData("Award of contract for ovens\n\nAgreed the tender of the northern mill.\n\n", "Agreed the tender")]
    public void A_council_page_without_its_decision_label_is_read_by_its_acts(string middle, string first)
    {
        var paper = PaperReader.Read(
            "test",
            "Decision details\n\nRural bakeries\n\nDecision Maker: Director of Bread\n\nIs Key decision?: No\n\nIs subject to call in?: Yes\n\n\n"
                + middle
                + "Publication date: 03/02/2015\n\nDate of decision: 02/02/2015\n"
        );
        Assert.StartsWith(first, paper.Items[0].Text, StringComparison.Ordinal);
        Assert.Equal("Rural bakeries", paper.Title?.Value);
    }

    private static Paper Read(string decision, string partOne) =>
        PaperReader.Read(
            "test",
            $"Executive summary\n\nBread.\n\nDecision\n\nThat the Mayor {decision}\n\nPart 1: Non-confidential facts and advice\n\n{partOne}"
        );
}
