using Xunit;

namespace Remit.Papers;

/// <summary>The five papers, disguised in the ways that real pages are, say the same.</summary>
public sealed class MetamorphicTests
{
    public static TheoryData<string> Codes { get; } = ["ADD2056", "ADD2155", "ADD2253", "ADD2463", "MD2373"];

    [Theory, MemberData(nameof(Codes))]
    public void Without_its_dates_only_the_date_is_gone(string code)
    {
        var paper = Read(SeedDisguises.WithoutFieldDates(Seed(code)));
        Assert.Null(paper.DateSigned);
        Same(code, paper, withDate: false);
    }

    [Theory, MemberData(nameof(Codes))]
    public void Furniture_of_the_site_says_nothing(string code)
    {
        Same(code, Read(SeedDisguises.WithFurniture(Seed(code))));
        Same(code, Read(SeedDisguises.WithoutFurniture(Seed(code))));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Without_its_title_line_only_the_title_may_be_gone(string code)
    {
        var paper = Read(SeedDisguises.WithoutTitleLine(Seed(code), code));
        Assert.True(paper.Title is null || paper.Title.Value == Original(code).Title?.Value, paper.Title?.Value);
        if (code is not "MD2373")
        {
            Same(code, paper, withTitle: false);
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void The_decision_is_found_without_its_heading(string code) => Same(code, Read(SeedDisguises.WithoutDecisionHeading(Seed(code))));

    [Theory, MemberData(nameof(Codes))]
    public void Items_and_total_stand_without_the_opening_words(string code)
    {
        var (was, now) = (Original(code), Read(SeedDisguises.WithoutLeadIn(Seed(code))));
        Assert.Equal(was.Items.Count, now.Items.Count);
        Assert.Equal(was.ApprovedTotal?.Value, now.ApprovedTotal?.Value);
        Assert.Equal(was.Spending.Select(s => (s.Amount, s.Kind)), now.Spending.Select(s => (s.Amount, s.Kind)));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Values_stand_on_their_labels_line_or_the_next(string code)
    {
        Same(code, Read(SeedDisguises.WithValuesOnTheirLabelsLine(Seed(code))));
        Same(code, Read(SeedDisguises.WithValuesBelowTheirLabels(Seed(code))));
    }

    [Theory, MemberData(nameof(Codes))]
    public void More_fields_change_no_other(string code) => Same(code, Read(SeedDisguises.WithMoreFields(Seed(code))));

    [Theory, MemberData(nameof(Codes))]
    public void Sections_are_told_by_their_numbers_when_their_headings_are_lost(string code) =>
        Same(code, Read(SeedDisguises.WithNumbersForHeadings(Seed(code))));

    [Theory, MemberData(nameof(Codes))]
    public void White_space_of_any_kind_is_white_space(string code)
    {
        Same(code, Read(SeedDisguises.WithOtherSpaces(Seed(code))));
        Same(code, Read(SeedDisguises.WithDoubleSpaces(Seed(code))));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Years_are_the_same_in_every_notation(string code)
    {
        Same(code, Read(SeedDisguises.WithYearsWritten(Seed(code), "/", isLong: false)), withItems: false);
        Same(code, Read(SeedDisguises.WithYearsWritten(Seed(code), "-", isLong: false)), withItems: false);
        Same(code, Read(SeedDisguises.WithYearsWritten(Seed(code), "/", isLong: true)), withItems: false);
        Same(code, Read(SeedDisguises.WithYearsWritten(Seed(code), "–", isLong: false)), withItems: false);
    }

    [Theory, MemberData(nameof(Codes))]
    public void Amounts_are_the_same_in_every_notation(string code)
    {
        Same(code, Read(SeedDisguises.WithThousandsAs(Seed(code), "k")), withItems: false);
        Same(code, Read(SeedDisguises.WithThousandsAs(Seed(code), "K")), withItems: false);
        Same(code, Read(SeedDisguises.WithThousandsAs(Seed(code), "m")), withItems: false);
    }

    [Theory, MemberData(nameof(Codes))]
    public void A_paper_on_one_line_says_the_same(string code) => Same(code, Read(SeedDisguises.OnOneLine(Seed(code))));

    [Theory, MemberData(nameof(Codes))]
    public void Amounts_without_their_pounds_are_offered_and_never_stored(string code)
    {
        var paper = Read(SeedDisguises.WithoutPounds(Seed(code)));
        Assert.All(paper.Spending, s => Assert.True(s.Doubtful));
        Assert.True(paper.ApprovedTotal is null || paper.ApprovedTotal.Value.Pence == 0);
        Assert.Equal(Original(code).Cites.Select(c => c.Value), paper.Cites.Select(c => c.Value));
    }

    [Theory, MemberData(nameof(Codes))]
    public void A_damaged_code_is_flagged_and_never_stored(string code)
    {
        var paper = Read(SeedDisguises.WithCodeDamaged(Seed(code), code));
        Assert.Null(paper.Code);
        Assert.Contains(paper.Doubts, d => d.Code.StartsWith("papers.code-", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Noise_around_the_signatory_is_no_part_of_the_name(string code)
    {
        if (Original(code).SignatoryName is { } name)
        {
            Same(code, Read(SeedDisguises.WithPastStaff(Seed(code), name.Value)));
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void A_code_with_a_space_in_it_is_the_same_code(string code) => Same(code, Read(SeedDisguises.WithSpacedCitations(Seed(code), code)));

    [Theory]
    [InlineData("Activity\tTimeline\nStart\tOctober 2018\nEnd\tOctober 2019\n")]
    [InlineData("Activity\n\nTimeline\n\nStart\n\nOctober 2018\n\nEnd\n\nOctober 2019\n")]
    [InlineData("Date\n\nAction\n\nOctober 2018\n\nStart\n\nOctober 2019\n\nEnd\n")]
    [InlineData("Activity\tTimeline\nStart\tOctober\n** 180\t2018\nEnd\tOctober 2019\n")]
    [InlineData("| Activity | Timeline |\n| Start | October 2018 |\n| End | October 2019 |\n")]
    public void The_activity_table_is_the_same_in_every_shape(string table)
    {
        var paper = Read("Executive summary\n\nA plan.\n\nPlanned delivery approach and next steps\n\n" + table);
        Assert.Equal(
            [("Start", new DateOnly(2018, 10, 1)), ("End", new DateOnly(2019, 10, 1))],
            paper.Timeline.Select(r => (r.Activity, r.Start!.Value))
        );
    }

    private static void Same(string code, Paper paper, bool withTitle = true, bool withDate = true, bool withItems = true)
    {
        var was = Original(code);
        if (!withItems)
        {
            Assert.Equal(was.Items.Count, paper.Items.Count);
            (was, paper) = (was with { Items = [] }, paper with { Items = [] });
        }

        Assert.Equal(PaperFacts.Of(was, withTitle, withDate), PaperFacts.Of(paper, withTitle, withDate));
    }

    private static Paper Original(string code) => Read(Seed(code));

    private static Paper Read(string text) => PaperReader.Read("test", text);

    private static string Seed(string code) => SharedMaterial.Read("seeds", $"{code}.txt");
}
