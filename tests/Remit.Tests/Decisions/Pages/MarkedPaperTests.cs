using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Remit.Papers;
using Xunit;

namespace Remit.Decisions.Pages;

public sealed class MarkedPaperTests
{
    [Fact]
    public void Each_facts_words_are_marked_and_numbered()
    {
        const string text = "Decision by: A. Person\n\nUp to £30k for 2018/19.";

        var shown = Show(text, Fact(text, "A. Person"), Fact(text, "Up to £30k"), Fact(text, "2018/19"));

        Assert.Equal(["A. Person", "Up to £30k", "2018/19"], shown.QuerySelectorAll("mark").Select(m => m.TextContent));
        Assert.Equal(["#fact-1", "#fact-2", "#fact-3"], shown.QuerySelectorAll("sup a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["words-1", "words-2", "words-3"], shown.QuerySelectorAll("mark").Select(m => m.Id));
    }

    [Fact]
    public void Words_within_words_are_marked_within_them()
    {
        const string text = "approves £50,000 in all";

        var shown = Show(text, Fact(text, "approves £50,000 in all"), Fact(text, "£50,000"));

        Assert.Equal("£50,000", shown.QuerySelector("mark mark")!.TextContent);
    }

    [Fact]
    public void Words_over_several_lines_are_marked_on_each_and_numbered_once()
    {
        const string text = "first line\n\nsecond line\nthird";

        var shown = Show(text, Fact(text, "line\n\nsecond line"));

        Assert.Equal(["line", "second line"], shown.QuerySelectorAll("mark").Select(m => m.TextContent));
        Assert.Single(shown.QuerySelectorAll("[id]"));
        Assert.Single(shown.QuerySelectorAll("sup"));
    }

    [Fact]
    public void Any_marks_leave_the_words_of_the_text_as_they_are()
    {
        Random random = new(2155);
        for (var round = 0; round < 300; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 60).Select(_ => "ab<&>\"\n £"[random.Next(9)]));
            var facts = Enumerable
                .Range(0, random.Next(8))
                .Select(_ => random.Next(text.Length - 1))
                .Select(start => new PaperFact("Fact", "value", new(start, random.Next(1, text.Length - start))))
                .OrderBy(f => f.Words.Start)
                .ThenByDescending(f => f.Words.Length)
                .ToList();

            var shown = Show(text, [.. facts]);
            foreach (var number in shown.QuerySelectorAll("sup").ToList())
            {
                number.Remove();
            }

            var lines = text.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l));
            Assert.Equal(lines, shown.QuerySelectorAll("p").Select(p => p.TextContent));
        }
    }

    [Fact]
    public void Facts_of_a_paper_keep_their_places_when_the_text_shown_was_shortened()
    {
        Paper paper = new()
        {
            Source = "paper.txt",
            Text = "Skip to main content\nDate signed: 7 August 2018",
            DateSigned = new(new(2018, 8, 7), new(34, 13)),
        };

        var fact = Assert.Single(PaperFact.Of(paper, "Date signed: 7 August 2018"));

        Assert.Equal(("Date signed", "7 August 2018", new TextSpan(13, 13)), (fact.Name, fact.Value, fact.Words));
    }

    private static PaperFact Fact(string text, string words) =>
        new("Fact", "value", new(text.IndexOf(words, StringComparison.Ordinal), words.Length));

    private static IElement Show(string text, params PaperFact[] facts)
    {
        using StringWriter writer = new();
        new MarkedPaper(text, facts, new HashSet<string>()).WriteTo(writer, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(writer.ToString()).Body!;
    }
}
