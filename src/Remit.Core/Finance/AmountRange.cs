using Remit.Rules;

namespace Remit.Finance;

/// <summary>The second figure of a range: "between £500 - £5,000", "£10k–£15k", "£2-3m", "£500 to £5,000".</summary>
internal static class AmountRange
{
    /// <summary>The higher figure; null when the first figure stands alone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the first figure's sign stands.</param>
    /// <param name="first">The first figure.</param>
    /// <param name="lead">The words before it.</param>
    public static Figure? Read(ReadOnlySpan<char> text, int start, Figure first, AmountLead lead)
    {
        var at = RunningText.SkipSpace(text, first.End);
        var dash = RunningText.IsDash(RunningText.At(text, at));
        if (dash)
        {
            at++;
        }
        else if (
            lead.Between
                ? !RunningText.TryPassAny(text, ref at, "and", "to")
                : lead.IsCeiling || !RunningText.TryPass(text, ref at, "to") || IsChange(text, start)
        )
        {
            return null;
        }

        var next = RunningText.SkipSpace(text, at);
        var signed = RunningText.At(text, next) == '£';
        var glued = dash && next == first.End + 1;
        if (!signed && !glued && !lead.Between)
        {
            return null;
        }

        if (Figure.Read(text, signed ? next + 1 : next) is not { } second || !IsOver(text, second.End))
        {
            return null;
        }

        var low = first.In(second);
        return low.Amount is { } minimum && second.Amount is { } maximum && minimum < maximum ? second : null;
    }

    private static bool IsOver(ReadOnlySpan<char> text, int end)
    {
        var next = RunningText.At(text, end);
        return !char.IsLetterOrDigit(next) && next is not '/' && !(RunningText.IsDash(next) && char.IsAsciiDigit(RunningText.At(text, end + 1)));
    }

    /// <summary>"rises from £330k to £440k" is a change, not a range.</summary>
    private static bool IsChange(ReadOnlySpan<char> text, int start)
    {
        var word = RunningText.WordBefore(text, start, out var wordStart);
        if (RunningText.IsOneOf(word, "from", "by"))
        {
            word = RunningText.WordBefore(text, wordStart, out _);
            return !RunningText.IsOneOf(
                word,
                "grants",
                "awards",
                "grant",
                "ranging",
                "range",
                "prizes",
                "fees",
                "payments",
                "bids",
                "contracts",
                "sums",
                "amounts",
                "vary",
                "varying"
            );
        }

        return RunningText.IsOneOf(word, "of")
            && RunningText.IsOneOf(RunningText.WordBefore(text, wordStart, out _), "transfer", "payment", "contribution", "award", "sum");
    }
}
