using Remit.Rules;

namespace Remit.Finance;

/// <summary>The words before a figure that belong to it: "up to a maximum of", "more than", "between", "a total of", "2 x".</summary>
/// <param name="Start">Where the words begin; the figure's own start when there are none.</param>
internal readonly record struct AmountLead(int Start)
{
    private const int MostWords = 10;

    /// <summary>"up to" and the like stands before the figure, or at least "maximum".</summary>
    public bool IsCeiling => UpTo || SaysMaximum;

    private bool UpTo { get; init; }

    private bool SaysMaximum { get; init; }

    public bool Between { get; init; }

    public bool InTotal { get; init; }

    public string? Qualifier { get; init; }

    public int? Times { get; init; }

    /// <summary>Reads backwards from a figure.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the figure begins, with its sign.</param>
    /// <param name="floor">Where the mention before ended: nothing is read past it.</param>
    public static AmountLead Read(ReadOnlySpan<char> text, int start, int floor)
    {
        var lead = ReadTimes(text, start, floor);
        var at = lead.Start;
        if (RunningText.At(text, at - 1) is '~' && at > floor)
        {
            at--;
            lead = lead with { Start = at, Qualifier = "around" };
        }

        for (var i = 0; i < MostWords; i++)
        {
            var word = Word(text, at, out var wordStart);
            if (word.IsEmpty || wordStart < floor)
            {
                break;
            }

            at = wordStart;
            if (Cue(text, word, wordStart, lead) is { } cue)
            {
                lead = cue.Start < floor ? lead : cue;
                at = lead.Start;
                if (lead.UpTo || lead.Between)
                {
                    break;
                }
            }
            else if (RunningText.IsOneOf(word, "total"))
            {
                lead = lead with { InTotal = true };
            }
            else if (!IsFiller(word))
            {
                break;
            }
        }

        return lead;
    }

    /// <summary>What a word before the figure says; null when it says nothing by itself.</summary>
    private static AmountLead? Cue(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int start, AmountLead lead)
    {
        var before = RunningText.WordBefore(text, start, out var beforeStart);
        if (RunningText.IsOneOf(word, "to") && RunningText.IsOneOf(before, "up", "limited", "capped"))
        {
            return lead with { Start = beforeStart, UpTo = true };
        }

        if (RunningText.IsOneOf(word, "at") && RunningText.IsOneOf(before, "capped"))
        {
            return lead with { Start = beforeStart, UpTo = true };
        }

        if (RunningText.IsOneOf(word, "exceeding", "exceed"))
        {
            var not = before;
            var notStart = beforeStart;
            if (RunningText.IsOneOf(before, "to"))
            {
                not = RunningText.WordBefore(text, beforeStart, out notStart);
            }

            return RunningText.IsOneOf(not, "not", "cannot") ? lead with { Start = notStart, UpTo = true } : null;
        }

        if (RunningText.IsOneOf(word, "than") && RunningText.IsOneOf(before, "more", "less", "greater", "higher", "lower"))
        {
            var no = RunningText.WordBefore(text, beforeStart, out var noStart);
            var ceiling = RunningText.IsOneOf(before, "more", "greater", "higher") && RunningText.IsOneOf(no, "no", "not");
            return ceiling
                ? lead with
                {
                    Start = noStart,
                    UpTo = true,
                }
                : lead with
                {
                    Start = beforeStart,
                    Qualifier = RunningText.IsOneOf(before, "less", "lower") ? "less than" : "more than",
                };
        }

        if (RunningText.IsOneOf(word, "least") && RunningText.IsOneOf(before, "at"))
        {
            return lead with { Start = beforeStart, Qualifier = "at least" };
        }

        if (RunningText.IsOneOf(word, "most") && RunningText.IsOneOf(before, "at"))
        {
            return lead with { Start = beforeStart, UpTo = true };
        }

        return Single(word, start, lead, IsAtFigure(text, start + word.Length, lead));
    }

    private static AmountLead? Single(ReadOnlySpan<char> word, int start, AmountLead lead, bool atFigure)
    {
        if (RunningText.IsOneOf(word, "between") && atFigure)
        {
            return lead with { Start = start, Between = true };
        }

        if (RunningText.IsOneOf(word, "maximum", "max"))
        {
            // goes on: "up to a maximum of" begins earlier
            return lead with { Start = start, SaysMaximum = true };
        }

        if (!atFigure || lead.Qualifier is not null)
        {
            return null;
        }

        foreach (
            var qualifier in (ReadOnlySpan<string>)
                ["nearly", "almost", "over", "under", "around", "about", "approximately", "roughly", "exactly", "below", "above"]
        )
        {
            if (RunningText.IsOneOf(word, qualifier))
            {
                return lead with { Start = start, Qualifier = qualifier };
            }
        }

        return RunningText.IsOneOf(word, "circa", "c", "ca", "approx", "c.", "ca.", "approx.")
            ? lead with
            {
                Start = start,
                Qualifier = "around",
            }
            : null;
    }

    private static bool IsAtFigure(ReadOnlySpan<char> text, int wordEnd, AmountLead lead) => RunningText.SkipSpace(text, wordEnd) >= lead.Start;

    private static bool IsFiller(ReadOnlySpan<char> word) =>
        RunningText.IsOneOf(word, "a", "an", "the", "of", "in", "value", "sum", "amount", "overall", "combined", "further", "additional", "another")
        || RunningText.IsOneOf(
            word,
            "extra",
            "aggregate",
            "budget",
            "grant",
            "expenditure",
            "funding",
            "spend",
            "cost",
            "capital",
            "revenue",
            "initial",
            "contribution"
        );

    /// <summary>The word before a place, with the full stop of an abbreviation.</summary>
    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text, int at, out int start)
    {
        var end = RunningText.SkipSpaceBack(text, at);
        if (RunningText.At(text, end - 1) == '.')
        {
            var abbreviation = RunningText.WordBefore(text, end - 1, out start);
            return RunningText.IsOneOf(abbreviation, "c", "ca", "approx") ? text[start..end] : [];
        }

        return RunningText.WordBefore(text, at, out start);
    }

    /// <summary>The "2 x" of "2 x £750".</summary>
    private static AmountLead ReadTimes(ReadOnlySpan<char> text, int start, int floor)
    {
        var cross = RunningText.SkipSpaceBack(text, start) - 1;
        if (RunningText.At(text, cross) is not ('x' or 'X' or '×' or '@'))
        {
            return new(start);
        }

        var end = RunningText.SkipSpaceBack(text, cross);
        var digit = end;
        while (digit > floor && end - digit < 5 && char.IsAsciiDigit(text[digit - 1]))
        {
            digit--;
        }

        return end - digit is > 0 and < 5 && !char.IsLetterOrDigit(RunningText.At(text, digit - 1))
            ? new(digit) { Times = int.Parse(text[digit..end], System.Globalization.CultureInfo.InvariantCulture) }
            : new(start);
    }
}
