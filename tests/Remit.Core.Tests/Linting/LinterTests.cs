using Remit.Papers;
using Xunit;

namespace Remit.Linting;

public sealed class LinterTests
{
    [Fact]
    public void A_sound_paper_gets_no_finding() => Assert.Empty(Linter.Check(Examples.Paper()));

    [Fact]
    public void A_text_with_nothing_to_go_on_gets_no_finding() => Assert.Empty(Linter.Check(new Paper { Source = "empty.txt", Text = "" }));

    [Fact]
    public void A_page_that_lists_decisions_gets_no_finding()
    {
        var paper = Examples.Paper(legal: null) with { Records = [new ListedDecision { Reference = "1085", Span = new(0, 1) }] };

        Assert.Empty(Linter.Check(paper));
    }

    [Fact]
    public void Findings_come_in_the_order_of_their_places_and_what_is_absent_comes_last()
    {
        var findings = Linter.Check(
            Examples.Paper(
                legal: null,
                role: "Assistant Director, Parks",
                rows: [("Delivery start", "May 2019", "2019-05-01", "2019-05-31"), ("Delivery end", "March 2019", "2019-03-01", "2019-03-31")]
            )
        );

        Assert.Equal(["R5", "R3", "R10"], findings.Select(f => f.Rule));
        Assert.Null(findings[^1].Span);
    }

    [Fact]
    public void Every_finding_says_what_would_resolve_it_and_stands_inside_the_text()
    {
        var paper = Examples.Paper(legal: null, role: "Assistant Director, Parks", equality: "All are welcome.");

        var findings = Linter.Check(paper);

        Assert.Equal(3, findings.Count);
        Assert.All(findings, f => Assert.EndsWith(".", f.Resolution, StringComparison.Ordinal));
        Assert.All(findings, f => Assert.True(f.Span is null || (f.Span.Value.Length > 0 && f.Span.Value.End <= paper.Text.Length)));
    }

    [Theory]
    [InlineData("(((((£1,000 (£1 and £2) ")]
    [InlineData("at least two or three or four cohorts of eight cohorts per cohort ")]
    [InlineData("Section 1.1 of the Code exempt section 2 of the Code requires ")]
    [InlineData("total £1 funded by £2 funded by and £3 funded by ")]
    public void A_long_text_without_a_full_stop_is_read_in_linear_time(string words)
    {
        var paper = new Paper { Source = "long.txt", Text = string.Concat(Enumerable.Repeat(words, 20_000)) };
        var clock = TimeProvider.System;
        var began = clock.GetTimestamp();

        Linter.Check(paper);

        Assert.True(clock.GetElapsedTime(began) < TimeSpan.FromSeconds(10));
    }
}
