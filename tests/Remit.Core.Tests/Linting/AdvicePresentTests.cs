using Remit.Papers;
using Xunit;

namespace Remit.Linting;

public sealed class AdvicePresentTests
{
    [Fact]
    public void A_whole_paper_without_legal_comments_lacks_them()
    {
        var finding = Assert.Single(Examples.Paper(legal: null).Of("R10"));

        Assert.Equal((Severity.NeedsReason, (TextSpan?)null), (finding.Severity, finding.Span));
    }

    [Fact]
    public void Legal_words_without_a_heading_are_advice() =>
        Assert.Empty(Examples.Paper(legal: null, other: "The decision is within the authority's statutory powers, as it was advised.").Of("R10"));

    [Fact]
    public void A_text_that_breaks_off_is_not_said_to_lack_advice() =>
        Assert.Empty(Examples.Paper(legal: null, finance: null, delivery: null).Of("R10"));

    [Fact]
    public void Where_the_headings_are_lost_advice_is_at_most_thin()
    {
        var paper = Examples.Paper(legal: null);
        var finding = Assert.Single((paper with { Sections = [.. paper.Sections.Select(s => s with { Heading = null })] }).Of("R10"));

        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Contains("thin", finding.Message, StringComparison.Ordinal);
    }
}
