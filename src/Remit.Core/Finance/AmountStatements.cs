using Remit.Rules;

namespace Remit.Finance;

/// <summary>What is said of money without a figure: that there is no cost, or that the amount stands in the part that is not published.</summary>
internal static class AmountStatements
{
    private static readonly string[] Anchors = ["cost", "expenditure", "implication", "commitment", "part two", "part 2", "part\u00a02"];

    public static void Find(ReadOnlySpan<char> text, List<AmountMention> found)
    {
        // a search for each is quicker than one for all
        foreach (var anchor in Anchors)
        {
            for (var from = 0; ; )
            {
                var step = text[from..].IndexOf(anchor, StringComparison.OrdinalIgnoreCase);
                if (step < 0)
                {
                    break;
                }

                var at = from + step;
                if ((anchor[0] == 'p' ? Withheld(text, at) : Zero(text, at)) is { } mention)
                {
                    found.Add(mention);
                }

                from = at + 4;
            }
        }
    }

    /// <summary>"no additional financial cost", "no direct financial implications", "at nil cost".</summary>
    private static AmountMention? Zero(ReadOnlySpan<char> text, int at)
    {
        var noun = RunningText.WordAfter(text, at, out var end);
        var isCost = RunningText.IsOneOf(noun, "cost", "costs", "expenditure");
        if (
            char.IsLetter(RunningText.At(text, at - 1))
            || !(isCost || RunningText.IsOneOf(noun, "implication", "implications", "commitment", "commitments"))
        )
        {
            return null;
        }

        var money = isCost;
        for (var i = 0; i < 5; i++)
        {
            var word = RunningText.WordBefore(text, at, out at);
            if (RunningText.IsOneOf(word, "no", "nil", "zero", "without", "any") && money)
            {
                var negated = !RunningText.IsOneOf(word, "any") || RunningText.IsOneOf(RunningText.WordBefore(text, at, out at), "without");
                return negated && !IsExcepted(text, end) ? new(at, end - at) { Statement = AmountStatement.Zero, Amount = Money.Zero } : null;
            }

            money |= RunningText.IsOneOf(word, "financial", "cost", "budgetary", "budget", "expenditure");
            if (
                !RunningText.IsOneOf(
                    word,
                    "financial",
                    "cost",
                    "budgetary",
                    "additional",
                    "direct",
                    "new",
                    "extra",
                    "net",
                    "specific",
                    "immediate",
                    "other",
                    "revenue",
                    "capital",
                    "budget",
                    "expenditure"
                )
            )
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"no financial implications other than those below" does not say that there are none.</summary>
    private static bool IsExcepted(ReadOnlySpan<char> text, int end)
    {
        var near = text[end..Math.Min(text.Length, end + 80)];
        var stop = near.IndexOfAny('.', ';', '\n');
        near = stop < 0 ? near : near[..stop];
        return near.Contains("other than", StringComparison.OrdinalIgnoreCase)
            || near.Contains("beyond", StringComparison.OrdinalIgnoreCase)
            || near.Contains("except", StringComparison.OrdinalIgnoreCase)
            || near.Contains("apart from", StringComparison.OrdinalIgnoreCase)
            || near.Contains("more than", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"as set out in Part Two of this report", "detailed in the confidential Part 2".</summary>
    private static AmountMention? Withheld(ReadOnlySpan<char> text, int part)
    {
        var end = part;
        if (!RunningText.TryPassAny(text, ref end, "part two", "part 2") || char.IsLetter(RunningText.At(text, part - 1)))
        {
            return null;
        }

        RunningText.TryPassAny(text, ref end, "of this report", "of this form", "of this paper", "of this decision", "of the report");
        var at = part;
        var word = RunningText.WordBefore(text, at, out at);
        while (RunningText.IsOneOf(word, "the", "confidential", "restricted", "exempt", "private", "accompanying"))
        {
            word = RunningText.WordBefore(text, at, out at);
        }

        if (!RunningText.IsOneOf(word, "in", "within"))
        {
            return null;
        }

        word = RunningText.WordBefore(text, at, out at);
        var set = RunningText.IsOneOf(word, "out") && RunningText.IsOneOf(RunningText.WordBefore(text, at, out at), "set");
        if (
            !set
            && !RunningText.IsOneOf(
                word,
                "contained",
                "detailed",
                "included",
                "provided",
                "outlined",
                "specified",
                "stated",
                "identified",
                "described",
                "shown",
                "given"
            )
        )
        {
            return null;
        }

        var before = RunningText.WordBefore(text, at, out var asStart);
        at = RunningText.IsOneOf(before, "as") ? asStart : at;
        return new(at, end - at) { Statement = AmountStatement.Withheld };
    }
}
