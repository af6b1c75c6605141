using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Remit.Papers;

/// <summary>Any text at all is read without an exception, in bounded time, and every value stands on words of the text.</summary>
public sealed class HostileTextTests
{
    private const string Paper = """
        ADD1234 A trial of shared desks

        Type of decision:
        Assistant Director's decision
        Code:
        ADD1234
        Date signed:
        07 August 2018
        Decision by:
        Ann Example, Assistant Director of Places

        Executive summary

        A trial of desks that three bodies share, for £60,000 in all, with £20,000 funded by the partners.

        Decision

        That the Assistant Director of Places approves:

        1. expenditure of up to £40,000 in 2018-19 on shared desks (MD1000 refers); and
        2. a related exemption from the Contracts and Funding Code.

        Part 1: Non-confidential facts and advice

        Financial comments

        The cost of up to £40,000 will be met from the Places budget for 2018-19.

        Activity

        Timeline

        Start

        October 2018
        """;

    [Fact]
    public void Random_text_is_read_with_every_span_in_it() => Prop.ForAll(Arbitraries.AnyText, HoldsTogether).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_paper_with_its_characters_changed_cut_and_doubled_is_read(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 400; round++)
        {
            var damaged = Damage(Paper, random);
            Assert.True(HoldsTogether(damaged), damaged);
        }
    }

    [Fact]
    public void A_paper_cut_anywhere_is_read()
    {
        for (var length = 0; length <= Paper.Length; length++)
        {
            Assert.True(HoldsTogether(Paper[..length]), Paper[..length]);
        }
    }

    [Fact]
    public void The_same_text_is_read_the_same_twice() =>
        Assert.Equal(PaperFacts.Of(PaperReader.Read("a", Paper)), PaperFacts.Of(PaperReader.Read("a", Paper)));

    [Theory]
    [InlineData("a", 50_000_000)]
    [InlineData("\n", 50_000_000)]
    [InlineData(": ", 25_000_000)]
    [InlineData("(1) That the Mayor approves £1,000 (MD1234) in 2018-19. ", 900_000)]
    [InlineData("Decision Summary Executive summary Part 1: Date signed: ", 900_000)]
    [InlineData("1. £5\n- £6,000 a day\nActivity\tTimeline\n", 1_200_000)]
    public void Fifty_megabytes_are_read_in_bounded_time_and_say_that_they_were_cut(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var watch = Stopwatch.StartNew();
        var paper = PaperReader.Read("big", text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
        Assert.Contains(paper.Doubts, d => d.Code == "papers.text-cut");
    }

    private static bool HoldsTogether(string text)
    {
        var paper = PaperReader.Read("any", text);
        Span(paper.Code?.Span, true);
        Span(paper.Level?.Span, true);
        Span(paper.Type?.Span, Says(paper.Type));
        Span(paper.Title?.Span, Says(paper.Title));
        Span(paper.DateSigned?.Span, true);
        Span(paper.SignatoryName?.Span, Says(paper.SignatoryName));
        Span(paper.SignatoryRole?.Span, Says(paper.SignatoryRole));
        Span(paper.Office?.Span, Says(paper.Office));
        Span(paper.Summary?.Span, Says(paper.Summary));
        Span(paper.ApprovedTotal?.Span, true);
        Span(paper.SingleSource?.Span, true);
        Span(paper.Part2?.Span, true);
        Span(paper.Deferral?.Span, true);
        Assert.All(paper.Items, i => Span(i.Span, Plain(i.Span.Of(text)) == Plain(i.Text)));
        Assert.All(paper.Spending, s => Span(s.Span, Plain(s.Span.Of(text)) == Plain(s.Raw)));
        Assert.All(paper.FinancialYears, y => Span(y.Span, true));
        Assert.All(paper.Cites, c => Span(c.Span, true));
        Assert.All(paper.Timeline, r => Span(r.Span, true));
        Assert.All(paper.Records, r => Span(r.Span, true));
        Assert.All(paper.Doubts, d => Assert.InRange(d.Span.End, d.Span.Start, text.Length));
        Assert.All(paper.Sections, s => Assert.InRange(s.Span.End, s.Span.Start, text.Length));
        return true;

        void Span(TextSpan? span, bool says)
        {
            if (span is { } there)
            {
                Assert.True(says, "the words do not say the value");
                Assert.InRange(there.Start, 0, text.Length - 1);
                Assert.InRange(there.Length, 1, text.Length - there.Start);
            }
        }

        bool Says(Fact<string>? fact) => fact is null || Plain(fact.Span.Of(text)) == Plain(fact.Value);
    }

    private static string Plain(string words) =>
        string.Concat(words.Where(c => !char.IsWhiteSpace(c) && c is not ('\u200b' or '\ufeff' or '\u00ad')));

    private static string Damage(string text, Random random)
    {
        var damaged = new System.Text.StringBuilder(text);
        for (var i = random.Next(1, 12); i > 0; i--)
        {
            var at = random.Next(damaged.Length);
            switch (random.Next(4))
            {
                case 0:
                    damaged[at] = (char)random.Next(1, 0x2fff);
                    break;
                case 1:
                    damaged.Remove(at, Math.Min(random.Next(1, 60), damaged.Length - at));
                    break;
                case 2:
                    damaged.Insert(at, text.AsSpan(random.Next(text.Length / 2), random.Next(1, text.Length / 2)));
                    break;
                default:
                    damaged.Insert(at, "\n\n");
                    break;
            }

            if (damaged.Length == 0)
            {
                damaged.Append(text);
            }
        }

        return damaged.ToString();
    }
}
