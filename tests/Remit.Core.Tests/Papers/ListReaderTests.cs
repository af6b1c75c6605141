using Xunit;

namespace Remit.Papers;

/// <summary>Pages of several decisions give a record each and no facts of their own.</summary>
public sealed class ListReaderTests
{
    [Fact]
    public void A_councils_list_gives_its_records()
    {
        var paper = Read(
            """
            Decisions published

            30/07/2021 - Road A1 - Phase 2 - Signals ref: 1085    Recommendations Approved

            Lights for the crossing

            Decision Maker: Chief Executive

            Decision published: 02/08/2021

            Effective from: 10/08/2021

            Decision:

            To approve £3.9 million for signals, with a £0.3 million match contribution from Example Council.

            Lead officer: Pat Sample


            31/07/2021 - Road B2 ref: 1086    Information Only

            Decision Maker: Head of Roads

            Made at meeting: 31/07/2021 - Roads Board

            Decision published: 03/08/2021
            """
        );
        Assert.Equal(PaperLayout.CouncilList, paper.Layout);
        Assert.Equal([("1085", "Road A1 - Phase 2 - Signals"), ("1086", "Road B2")], paper.Records.Select(r => (r.Reference!, r.Title!)));
        Assert.Equal(["Chief Executive", "Head of Roads"], paper.Records.Select(r => r.DecisionMaker));
        Assert.Equal(new DateOnly(2021, 8, 2), paper.Records[0].Published);
        Assert.Equal(new DateOnly(2021, 8, 10), paper.Records[0].EffectiveFrom);
        Assert.Equal(new DateOnly(2021, 7, 31), paper.Records[1].Decided);
        Assert.Equal([SpendingKind.Approved, SpendingKind.Match], paper.Spending.Select(s => s.Kind));
        Assert.Null(paper.Code);
        Assert.Null(paper.ApprovedTotal);
    }

    [Fact]
    public void A_table_of_decisions_leaves_out_the_rows_that_are_none()
    {
        var paper = Read(
            "Decisions published\nTitle\tDate\tEffective from\tCall-ins\nA bridge ref: 7\t01/04/2025\t02/04/2025\tNone\nA note on the bridge\t04/04/2025\t04/04/2025\tNone\n"
        );
        var record = Assert.Single(paper.Records);
        Assert.Equal(("7", "A bridge"), (record.Reference, record.Title));
        Assert.Equal((new DateOnly(2025, 4, 1), new DateOnly(2025, 4, 2)), (record.Published!.Value, record.EffectiveFrom!.Value));
    }

    [Fact]
    public void The_authoritys_search_page_gives_code_title_and_first_words()
    {
        var paper = Read(
            """
            Showing 1-2 of 1688 results found

            Mayoral decisions

              • MD1701 Plain bread

                Page type: Decision

                • Date signed:
                • Reference code: MD1701

                The Mayor:

                Approves bread

              • MD1702 Fine bread 2016-21

                Page type: Decision

                • Date signed: 3 May 2017
                • Reference code: MD1702

                That the Mayor approves a budget of £3.2bn
            """
        );
        Assert.Equal(PaperLayout.AuthorityList, paper.Layout);
        Assert.Equal([("MD1701", "Plain bread"), ("MD1702", "Fine bread 2016-21")], paper.Records.Select(r => (r.Reference!, r.Title!)));
        Assert.Equal(new DateOnly(2017, 5, 3), paper.Records[1].Decided);
        Assert.Equal([320_000_000_000], paper.Spending.Select(s => s.Amount!.Value.Pence));
    }

    [Fact]
    public void An_older_list_of_dates_and_summaries_gives_what_it_has()
    {
        var paper = Read("Mayoral decisions\n\n27 February 2013\n\nHomes are approved.\n\n26 February 2013\n\nA fund is opened.\n");
        Assert.Equal([new(2013, 2, 27), new(2013, 2, 26)], paper.Records.Select(r => r.Decided!.Value));
        Assert.All(paper.Records, r => Assert.Null(r.Reference));
    }

    [Fact]
    public void A_list_in_a_report_is_told_by_the_codes_that_open_its_rows()
    {
        var paper = Read(
            """
            Report to the Assembly
            Background Document – List of decisions between 1 June 2014 and 9 July 2014
            Ref
            Decision
            Date
            MD1301 Approved:
            09/07/14 A Mayor/
            1. Spending of £450,000 on a park, with MD1200 in mind.
            *MA 1302
            Agreed:
            27/06/14
            """
        );
        Assert.Equal(PaperLayout.ReportList, paper.Layout);
        Assert.Equal(["MD1301", "MA1302"], paper.Records.Select(r => r.Reference));
        Assert.Equal([new(2014, 7, 9), new(2014, 6, 27)], paper.Records.Select(r => r.Decided!.Value));
        Assert.Empty(paper.Cites);
        Assert.Null(paper.Title);
    }

    private static Paper Read(string text) => PaperReader.Read("test", text);
}
