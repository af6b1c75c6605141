using Remit.Finance;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>Reads the list that breaks a sum down: one amount in each item, all items with the same kind of mark.</summary>
internal static class BreakdownList
{
    private enum Mark
    {
        None,
        Bullet,
        Number,
        Letter,
    }

    /// <summary>The amounts of the list that begins at a sentence; null where an item has no amount or several, and where the text ends with the list.</summary>
    public static List<StatedSum>? Read(PaperUnderReview paper, int first)
    {
        var mark = first < paper.Sentences.Count ? MarkOf(paper, paper.Sentences[first]) : Mark.None;
        if (mark == Mark.None)
        {
            return null;
        }

        List<StatedSum> parts = [];
        var i = first;
        for (; i < paper.Sentences.Count && MarkOf(paper, paper.Sentences[i]) == mark; i++)
        {
            var words = paper.Words(paper.Sentences[i]);
            if (AmountText.FindAll(words) is not [var only] || StatedSum.Of(only, words) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return i < paper.Sentences.Count ? parts : null;
    }

    /// <summary>True when the first items already make the sum: a list may go on at the level above with the same marks.</summary>
    public static bool AddsUpSomewhere(List<StatedSum> parts, StatedSum whole)
    {
        var sum = 0m;
        var rounding = whole.Rounding;
        foreach (var part in parts)
        {
            sum += part.Amount.Pence;
            rounding += part.Rounding;
            if (Math.Abs(sum - whole.Amount.Pence) <= rounding)
            {
                return true;
            }
        }

        return false;
    }

    private static Mark MarkOf(PaperUnderReview paper, TextSpan sentence)
    {
        var words = paper.Text.AsSpan(sentence.Start, sentence.Length);
        if (words[0] is '•' or '-' or '–' or '·' or '*' or '▪' or '◦' || words is ['o', ' ' or '\t' or '\u00A0', ..])
        {
            return Mark.Bullet;
        }

        var open = words[0] == '(' ? 1 : 0;
        var end = open;
        while (end < words.Length && end < open + 4 && char.IsAsciiLetterOrDigit(words[end]))
        {
            end++;
        }

        var isMark = end > open && end < words.Length && words[end] is '.' or ')';
        return !isMark ? Mark.None
            : char.IsAsciiDigit(words[open]) ? Mark.Number
            : Mark.Letter;
    }
}
