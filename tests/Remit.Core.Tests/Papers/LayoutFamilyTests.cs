using Xunit;

namespace Remit.Papers;

/// <summary>One paper of our own making in each family of layout, with what it says.</summary>
public sealed class LayoutFamilyTests
{
    [Fact]
    public void A_web_page_without_a_Decision_heading_keeps_its_decision_out_of_the_summary()
    {
        var paper = Read(
            """
            DD1900 Lending desks to start-ups

            Type of decision: 
            Director's decision
            Date signed: 
            03 March 2017
            Decision by: 
            Jo Sample (past staff), Interim Director of Places

            Executive summary

            Desks that stand empty are to be lent out, at a cost of £12,500 in 2017/18.


            That the Executive Director of Places approves:

            1.    1.  expenditure of up to £10,000 in 2017/18 on desks;

            2.    expenditure of £2,500 in 2017/18 on locks.

            Part 1: Non-confidential facts and advice

            Introduction and background

            Rents rose.
            """
        );
        Assert.Equal(PaperLayout.WebWithoutDecisionHeading, paper.Layout);
        Assert.Equal("Desks that stand empty are to be lent out, at a cost of £12,500 in 2017/18.", paper.Summary?.Value);
        Assert.Equal(["1", "2"], paper.Items.Select(i => i.Number));
        Assert.Equal(1_250_000, paper.ApprovedTotal?.Value.Pence);
        Assert.Equal("Executive Director of Places", paper.Office?.Value);
        Assert.Equal(("Jo Sample", "Interim Director of Places"), (paper.SignatoryName?.Value, paper.SignatoryRole?.Value));
        Assert.Equal(new DateOnly(2017, 3, 3), paper.DateSigned?.Value);
    }

    [Fact]
    public void A_stripped_page_is_named_by_its_signed_document_and_has_no_date()
    {
        var paper = Read(
            """
            Key information
            Executive summary
            Decision
            Receipt of £30,000 from Example Trust; and
            Expenditure of up to £50k per year from 2019/20 to 2021/22 on bread for all.
            Part 1: Non-confidential facts and advice
            The work goes on.
            -
            Signed decision document
            MD1801 Bread for all - SIGNED
            Supporting documents
            Appendix 1
            """
        );
        Assert.Equal(PaperLayout.WebStripped, paper.Layout);
        Assert.Equal(("MD1801", "MD", "Bread for all"), (paper.Code?.Value.Code, paper.Level?.Value, paper.Title?.Value));
        Assert.Null(paper.Summary);
        Assert.Null(paper.DateSigned);
        Assert.Equal([SpendingKind.Income, SpendingKind.Approved], paper.Spending.Select(s => s.Kind));
        Assert.Equal(15_000_000, paper.ApprovedTotal?.Value.Pence);
    }

    [Fact]
    public void A_page_of_today_has_empty_dates_and_sections_that_only_numbers_tell()
    {
        var paper = Read(
            """
            Key information
            Decision type: Assistant Director
            Directorate: Good Places
            Reference code: ADD2999
            Date signed:
            Date published:
            Decision by: Sam Model CBE, Assistant Director of Health (former)
            Executive summary
            A study is wanted.
            Decision
            That the Assistant Director of Health approves expenditure of up to £9,000, of which £4,000 falls in 2025-26.
            Part 1: Non-confidential facts and advice
            1.1. Why it is wanted.
            2.1. What is to come of it.
            5.1. It is paid from the health budget for 2025-26.
            """
        );
        Assert.Equal(PaperLayout.WebKeyInformation, paper.Layout);
        Assert.Null(paper.DateSigned);
        Assert.Null(paper.DatePublished);
        Assert.Null(paper.Title);
        Assert.Equal("Good Places", paper.Directorate?.Value);
        Assert.Equal(900_000, paper.ApprovedTotal?.Value.Pence);
        Assert.Contains(paper.Sections, s => s.Kind == SectionKind.Objectives && s.Heading is null);
        Assert.Contains(paper.Sections, s => s.Kind == SectionKind.Finance && s.Heading is null);
    }

    [Fact]
    public void A_form_that_was_scanned_gives_what_is_whole_and_flags_what_is_damaged()
    {
        var paper = Read(
            """
            GREATERLONDONAUTHORITY

            REQUEST FOR DIRECTOR DECISION — DD19O7

            Title: Chairs for the hall

            Executive Summary: In January2015 the hall lost its chairs (see MD901).

            Decision:

            That the Director approves the purchase of 40 chairs.

            AUTHORISING DIRECTOR

            Name: Kim Pattern  Position: Director of Halls

            Signature: Date: //‘

            1 PART I - NON-CONFIDENTIAL FACTS AND ADVICE

            1. Introduction and background

            1.1 The hall is old.
            """
        );
        Assert.Equal(PaperLayout.Form, paper.Layout);
        Assert.Null(paper.Code);
        Assert.Contains(paper.Doubts, d => d.Code == "papers.code-damaged");
        Assert.Null(paper.DateSigned);
        Assert.Equal("Chairs for the hall", paper.Title?.Value);
        Assert.Equal(["MD901"], paper.Cites.Select(c => c.Value.Code));
        Assert.Single(paper.Items);
    }

    [Fact]
    public void A_policing_decision_opens_after_its_summary_without_a_heading()
    {
        var paper = Read(
            """
            Lamps for dark lanes

            Key information

            Reference code: PCD 900

            Date signed:

            Decision by: Robin Type, Deputy Mayor, Policing and Crime

            Executive summary

            Lanes are dark. This paper seeks approval for £70,000 in 2020/21.


            The Deputy Mayor for Policing and Crime is recommended to:

            1. Approve the awarding of 3 grants to the value of £20,000 each to lane watchers.

            2. Approve a grant of £10,000 to the lamp makers.

            Non-confidential facts and advice to the Deputy Mayor for Policing and Crime (DMPC)

            1. Introduction and background

            1.1. In 2013/14 lamps were cut (DMPCD 2013/96).
            """
        );
        Assert.Equal(PaperLayout.Policing, paper.Layout);
        Assert.Equal(("PCD 900", "PCD", "Lamps for dark lanes"), (paper.Code?.Value.Code, paper.Level?.Value, paper.Title?.Value));
        Assert.Equal("Deputy Mayor for Policing and Crime", paper.Office?.Value);
        Assert.Equal(2, paper.Items.Count);
        Assert.Equal(7_000_000, paper.ApprovedTotal?.Value.Pence);
        Assert.Equal(["2020-21"], paper.FinancialYears.Select(y => y.Value.ToString()));
        Assert.Equal(["DMPCD 2013/96"], paper.Cites.Select(c => c.Value.Code));
    }

    [Fact]
    public void A_fire_decision_that_leaves_its_amount_to_Part_Two_has_no_total()
    {
        var paper = Read(
            """
            DMFD77 Ladders

            Key information

            Decision type: Deputy Mayor for Fire

            Reference code: DMFD77

            Date signed:

            Decision by: Alex Form, Deputy Mayor, Fire and Resilience

            Executive summary

            Ladders wear out. Commitments of £150,000 or above need prior approval (report LFC-24-011).

            Decision

            That the Deputy Mayor for Fire and Resilience authorises the London Fire Commissioner to commit expenditure as set out in Part Two of the report.

            Part 1: Non-confidential facts and advice

            1.1 More on ladders.
            """
        );
        Assert.Equal(PaperLayout.Fire, paper.Layout);
        Assert.Equal("DMFD", paper.Level?.Value);
        Assert.Null(paper.ApprovedTotal);
        Assert.True(paper.AmountWithheld);
        Assert.True(paper.Part2?.Value);
        Assert.Equal([SpendingKind.Threshold], paper.Spending.Select(s => s.Kind));
        Assert.Empty(paper.Cites);
    }

    [Fact]
    public void A_councils_page_whose_labels_are_lost_still_gives_its_decision()
    {
        var paper = Read(
            """
            Decision details
            Bins for the market
            Decision Maker: Head of Streets
            Decision status: Recommendations Approved
            Is Key decision?: No
            Is subject to call in?: Yes
            To buy bins.
            That the Head of Streets;
            i) Approves the purchase of bins at £4,200.
            ii) Notes the report.
            Reasons for the decision:
            The old ones are full.
            Publication date: 15/02/2022
            Date of decision: 14/02/2022
            Effective from: 23/02/2022
            """
        );
        Assert.Equal(PaperLayout.CouncilDecision, paper.Layout);
        Assert.Equal("council", paper.Level?.Value);
        Assert.Equal("Bins for the market", paper.Title?.Value);
        Assert.Equal((null, "Head of Streets"), (paper.SignatoryName?.Value, paper.SignatoryRole?.Value));
        Assert.Equal(
            [new(2022, 2, 14), new(2022, 2, 15), new(2022, 2, 23)],
            new[] { paper.DateSigned!.Value, paper.DatePublished!.Value, paper.EffectiveFrom!.Value }
        );
        Assert.Equal(["i", "ii"], paper.Items.Select(i => i.Number));
        Assert.Equal(420_000, paper.ApprovedTotal?.Value.Pence);
    }

    [Fact]
    public void Two_codes_that_differ_are_a_doubt_and_the_headings_is_only_inferred()
    {
        var paper = Read(
            "DD1206 A stadium\n\nKey information\n\nReference code: DD12026\n\nDate signed:\n\nExecutive summary\n\nConsent is sought.\n"
        );
        Assert.Equal(("DD1206", true), (paper.Code?.Value.Code, paper.Code?.Inferred));
        Assert.Contains(paper.Doubts, d => d.Code == "papers.codes-conflict");
        Assert.Empty(paper.Cites);
    }

    [Fact]
    public void A_decision_that_the_text_cuts_off_says_so_and_adds_nothing_up()
    {
        var paper = Read(
            "Executive summary\n\nMoney.\n\nDecision\n\nThat the Mayor approves:\n\n1. expenditure of £5,000 on ink; and\n\n2. expenditure of £6,000 on pap"
        );
        Assert.Null(paper.ApprovedTotal);
        Assert.Contains(paper.Doubts, d => d.Code == "papers.decision-cut");
    }

    [Fact]
    public void Nothing_is_made_of_an_empty_text()
    {
        var paper = Read("");
        Assert.Equal(PaperLayout.Unknown, paper.Layout);
        Assert.Null(paper.Code);
        Assert.Empty(paper.Items);
        Assert.Null(paper.ApprovedTotal);
    }

    private static Paper Read(string text) => PaperReader.Read("test", text);
}
