using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Remit.Papers;

namespace Remit.Decisions.Pages;

/// <summary>A paper's text, line by line, with each fact's words marked and numbered; everything in it is encoded.</summary>
/// <param name="text">The text.</param>
/// <param name="facts">The facts in the order of the text, the longer first where two begin together.</param>
/// <param name="headings">Lines that are headings.</param>
internal sealed class MarkedPaper(string text, IReadOnlyList<PaperFact> facts, IReadOnlySet<string> headings) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var start = 0;
        var first = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                while (first < facts.Count && facts[first].Words.End <= start)
                {
                    first++;
                }

                var isHeading = headings.Count > 0 && headings.Contains(text[start..end].Trim());
                writer.Write(isHeading ? "<h3 class=\"govuk-heading-s\">" : "<p class=\"remit-paper__line\">");
                new Line(text, facts, writer, encoder).Write(new(start, end - start), first);
                writer.Write(isHeading ? "</h3>" : "</p>");
            }

            start = end + 1;
        }
    }

    /// <summary>One line: marks are elements within one another, so that each fact's words are one thing to look at and to link to.</summary>
    private readonly ref struct Line(string text, IReadOnlyList<PaperFact> facts, TextWriter writer, HtmlEncoder encoder)
    {
        public void Write(TextSpan line, int first)
        {
            var at = line.Start;
            Stack<(int Number, int End)> open = [];
            for (var i = first; i < facts.Count && facts[i].Words.Start < line.End; i++)
            {
                var words = facts[i].Words;
                if (words.End <= line.Start)
                {
                    continue;
                }

                var start = Math.Max(words.Start, line.Start);
                at = CloseUntil(open, start, at);
                Text(at, start);
                at = start;

                // words that reach out of those around them end where these end: elements cannot cross
                var end = Math.Min(words.End, open.TryPeek(out var around) ? around.End : line.End);
                if (end > start)
                {
                    var id = words.Start >= line.Start ? string.Create(CultureInfo.InvariantCulture, $" id=\"words-{i + 1}\"") : "";
                    writer.Write($"<mark{id}>");
                    open.Push((i + 1, end));
                }
            }

            at = CloseUntil(open, line.End, at);
            Text(at, line.End);
        }

        private int CloseUntil(Stack<(int Number, int End)> open, int until, int at)
        {
            while (open.TryPeek(out var innermost) && innermost.End <= until)
            {
                open.Pop();
                Text(at, innermost.End);
                at = innermost.End;
                writer.Write("</mark>");
                if (facts[innermost.Number - 1].Words.End <= at)
                {
                    writer.Write(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"<sup><a class=\"govuk-link\" href=\"#fact-{innermost.Number}\"><span class=\"govuk-visually-hidden\">Fact </span>{innermost.Number}</a></sup>"
                        )
                    );
                }
            }

            return at;
        }

        private void Text(int from, int to)
        {
            if (to > from)
            {
                encoder.Encode(writer, text, from, to - from);
            }
        }
    }
}
