using FsCheck;
using FsCheck.Fluent;
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

    [Fact]
    public void Any_text_is_linted_and_every_place_is_inside_it() =>
        Prop.ForAll(
                AnyPaper,
                text =>
                {
                    var paper = PaperReader.Read("any.txt", text);
                    return Linter
                        .Check(paper)
                        .All(f => f.Message.Length > 0 && (f.Span is not { } s || (s.Start >= 0 && s.Length > 0 && s.End <= paper.Text.Length)));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20180807, 1));

    /// <summary>Words that the rules look for, joined at random: mostly nonsense, now and then a paper.</summary>
    private static Arbitrary<string> AnyPaper { get; } =
        Gen.Elements(
                "ADD2999 Night markets\n",
                "Date signed:\n",
                "Date signed:\n07 August 2018\n",
                "Decision by:\nA Person, Assistant Director, Markets\n",
                "\nExecutive summary\n",
                "\nDecision\n",
                "That the Assistant Director of Parks approves expenditure of £50,000 to fund secondees over 2018/19.\n",
                "\nObjectives and expected outcomes\n",
                "\nEquality comments\n",
                "\nFinancial comments\n",
                "\nActivity table\nActivity\nTimeline\n",
                "Delivery Start Date\nOctober 2018\n",
                "Delivery End Date\nJanuary 1900\n",
                "Review of stage one\nMarch 2100\n",
                "at least ",
                "2,147,483,647 cohorts of 2,147,483,647 leaders. ",
                "three cohorts. ",
                "two or more councils pay a fee. ",
                "a membership fee of £0.01 per year ",
                "a total budget of £90,000,000,000,000,000 per year ",
                "£9,999,999,999,999,999 (£1 and £2) ",
                "£999,999m in 2025-26 ",
                "100% of running costs. ",
                "reviewed after 999 months ",
                "if successful ",
                "an option to cease during 2020/21. ",
                "Section 1.1 of the Code provides an exemption under section 2 of the Code. ",
                "equality will ensure. ",
                "met from the central contingency. ",
                "£650 per day ",
                "comprising:\n• £1\n• £2\n",
                "stage two ",
                "\u00A0",
                "\r\n",
                ". "
            )
            .ListOf()
            .Select(string.Concat)
            .ToArbitrary();
}
