using Remit.Papers;
using Xunit;

namespace Remit.Linting;

/// <summary>The table of findings that the five papers must give, one by one, and its silences.</summary>
public sealed class FivePapersTests
{
    [Theory]
    [InlineData("ADD2056", "R2", Severity.Note, "no period")]
    [InlineData("ADD2056", "R3", Severity.Note, "from 12 to 42 days after signature on 20 December 2016: tight")]
    [InlineData("ADD2056", "R4", Severity.NeedsReason, "two and up to five secondments\" has no end date")]
    [InlineData("ADD2056", "R6", Severity.Note, "all phases together count against the 5")]
    [InlineData("ADD2056", "R7", Severity.NeedsReason, "no measure, no baseline, no target, no date")]
    [InlineData("ADD2056", "R8", Severity.Note, "planned for Nov 2017, and the text names no choice that it serves")]
    [InlineData("ADD2056", "R10", Severity.NeedsReason, "no legal comments")]
    [InlineData("ADD2056", "R11", Severity.NeedsReason, "(1 sentence) name no group")]
    [InlineData("ADD2155", "R2", Severity.NeedsReason, "to 31 March 2018, and delivery runs to October 2018: 2018-19 has no money")]
    [InlineData(
        "ADD2155",
        "R3",
        Severity.NeedsReason,
        "from August 2017 (August – September 2017), before the decision was signed on 5 September 2017: activity before authority"
    )]
    [InlineData("ADD2155", "R4", Severity.NeedsReason, "counted three ways: \"three cohorts\", \"two or three cohorts\", \"at least two cohorts\"")]
    [InlineData("ADD2155", "R4", Severity.NeedsReason, "£2,083 a head over 3 x 8 = 24, or £3,125 a head over 2 x 8 = 16")]
    [InlineData("ADD2155", "R5", Severity.Note, "£50,000 is exactly at the limit of £50,000 that MD2085 set for ADD")]
    [InlineData("ADD2155", "R6", Severity.NeedsReason, "exactly the limit for ADD under MD2085")]
    [InlineData("ADD2155", "R7", Severity.NeedsReason, "4 outcomes are listed with no baseline, no target")]
    [InlineData("ADD2155", "R8", Severity.NeedsReason, "in the month in which the work ends (October 2018)")]
    [InlineData("ADD2155", "R9", Severity.NeedsReason, "section 10.1 (under \"Introduction and background\"), then section 11 (paragraph 6.3)")]
    [InlineData("ADD2155", "R11", Severity.NeedsReason, "name no group that the decision affects, no effect on one and no action")]
    [InlineData(
        "ADD2155",
        "R15",
        Severity.NeedsReason,
        "\"central contingency budget\" in one place and from the \"corporate contingency\" in another"
    )]
    [InlineData("ADD2155", "R16", Severity.Note, "£50,000 at £650 a day is 76.9 days; at the £900 it is compared with, 55.6 days")]
    [InlineData("ADD2253", "R2", Severity.NeedsReason, "to 31 March 2019, and delivery runs to October 2019: 2019-20 has no money")]
    [InlineData("ADD2253", "R4", Severity.NeedsReason, "£25,000 pays for secondees, and the text gives no number of them")]
    [InlineData("ADD2253", "R4", Severity.Note, "\"over 80 knowledge based partner organisations\" in another")]
    [InlineData(
        "ADD2253",
        "R5",
        Severity.NeedsReason,
        "\"Assistant Director of Regeneration\", and the decision is taken by the \"Assistant Director of Regeneration and Economic Development\""
    )]
    [InlineData("ADD2253", "R6", Severity.Note, "rolled out")]
    [InlineData("ADD2253", "R7", Severity.NeedsReason, "which has no measure")]
    [InlineData("ADD2253", "R8", Severity.NeedsReason, "in the month in which the work ends (October 2019)")]
    [InlineData("ADD2253", "R10", Severity.NeedsReason, "no legal comments")]
    [InlineData("ADD2253", "R12", Severity.NeedsReason, "does not say whether VAT is inside the amount")]
    [InlineData(
        "ADD2463",
        "R2",
        Severity.NeedsReason,
        "delivery runs to October 2021: 2021-22 has no money and rests on stage two, which is not decided"
    )]
    [InlineData("ADD2463", "R3", Severity.Note, "The field for the date signed is empty")]
    [InlineData(
        "ADD2463",
        "R4",
        Severity.Note,
        "stage one over 2020-21, and the objectives are for November 2020 – October 2021: 12 months, 7 of them after 31 March 2021"
    )]
    [InlineData(
        "ADD2463",
        "R5",
        Severity.Note,
        "MD2472, whose figures are not held here: the limit was not checked. The text cites MD2680 as delegating"
    )]
    [InlineData(
        "ADD2463",
        "R6",
        Severity.NeedsReason,
        "\"stage two\" is foreseen, and the £50,000 approved now is already exactly the last limit held here"
    )]
    [InlineData("ADD2463", "R7", Severity.NeedsReason, "with no baseline.")]
    [InlineData("ADD2463", "R8", Severity.NeedsReason, "falls in the same month as \"Decision to commence stage two taken\" (March 2021)")]
    [InlineData("ADD2463", "R10", Severity.Note, "advice is thin")]
    [InlineData("MD2373", "R2", Severity.Note, "£300,000 in all, for 2019-20, 2020-21 and 2021-22 is not yet in a budget")]
    [InlineData("MD2373", "R3", Severity.Blocker, "start in November 2019, after the launch in April 2019")]
    [InlineData(
        "MD2373",
        "R4",
        Severity.NeedsReason,
        "£100,000 + £100,000 + 6 x £30,000 = £380,000 a year against £440,000: £60,000 short a year at six members; eight are needed"
    )]
    [InlineData("MD2373", "R7", Severity.NeedsReason, "only examples (\"metrics could include\")")]
    [InlineData(
        "MD2373",
        "R8",
        Severity.Blocker,
        "The evaluation is in mid-2021, and the option to stop can be used during 2020/21 only, to 31 March 2021"
    )]
    [InlineData("MD2373", "R11", Severity.Note, "placed on others (London Councils, The LOTI Director, The LOTI team)")]
    public void A_finding_of_the_table_is_made(string code, string rule, Severity severity, string words)
    {
        var findings = Findings(code);

        Assert.Contains(findings, f => f.Rule == rule && f.Severity == severity && f.Message.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ADD2056", "R2 R3 R4 R6 R7 R8 R10 R11")]
    [InlineData("ADD2155", "R2 R3 R4 R5 R6 R7 R8 R9 R11 R15 R16")]
    [InlineData("ADD2253", "R2 R4 R4 R5 R6 R7 R8 R10 R12")]
    [InlineData("ADD2463", "R2 R3 R4 R5 R6 R7 R8 R10")]
    [InlineData("MD2373", "R2 R3 R4 R7 R8 R11")]
    public void Where_the_table_has_nothing_nothing_is_said(string code, string rules) => Assert.Equal(rules, Rules(Findings(code)));

    [Theory]
    [InlineData("ADD2056")]
    [InlineData("ADD2155")]
    [InlineData("ADD2253")]
    [InlineData("ADD2463")]
    [InlineData("MD2373")]
    public void Other_line_ends_and_spaces_change_no_finding(string code)
    {
        var text = SharedMaterial.Read("seeds", code + ".txt");
        var plain = Linter.Check(PaperReader.Read(code, text));

        foreach (
            var other in (string[])
                [
                    text.Replace("\n", "\r\n", StringComparison.Ordinal),
                    text.Replace(' ', '\u00A0'),
                    text.Replace(". ", ".  ", StringComparison.Ordinal),
                ]
        )
        {
            Assert.Equal(Rules(plain), Rules(Linter.Check(PaperReader.Read(code, other))));
        }
    }

    [Fact]
    public void The_fifth_reading_of_a_paper_is_the_first()
    {
        var text = SharedMaterial.Read("seeds", "MD2373.txt");
        var first = Linter.Check(PaperReader.Read("MD2373", text));

        Assert.All(Enumerable.Range(0, 4), _ => Assert.Equal(first, Linter.Check(PaperReader.Read("MD2373", text))));
    }

    [Theory]
    [InlineData("ADD2056")]
    [InlineData("ADD2155")]
    [InlineData("ADD2253")]
    [InlineData("ADD2463")]
    [InlineData("MD2373")]
    public void A_paper_that_breaks_off_anywhere_is_told_nothing_that_the_whole_is_not(string code)
    {
        const int step = 100;
        var text = SharedMaterial.Read("seeds", code + ".txt");
        var whole = Findings(code).Select(f => f.Rule).ToHashSet();

        for (var end = step; end < text.Length; end += step)
        {
            Assert.Subset(whole, Linter.Check(PaperReader.Read(code, text[..end])).Select(f => f.Rule).ToHashSet());
        }
    }

    private static IReadOnlyList<Finding> Findings(string code) => Linter.Check(PaperReader.Read(code, SharedMaterial.Read("seeds", code + ".txt")));

    private static string Rules(IReadOnlyList<Finding> findings) =>
        string.Join(' ', findings.Select(f => f.Rule).OrderBy(r => int.Parse(r.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)));
}
