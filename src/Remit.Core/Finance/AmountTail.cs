using Remit.Rules;

namespace Remit.Finance;

/// <summary>The words after a figure that belong to it: "per annum", "each", "in total", "plus VAT", "x 2", "in 2018-19".</summary>
internal static class AmountTail
{
    private const int MostParts = 5;

    /// <summary>The mention with what the words after it say.</summary>
    public static AmountMention Read(ReadOnlySpan<char> text, AmountMention mention)
    {
        for (var i = 0; i < MostParts; i++)
        {
            var at = mention.End;
            if (ReadPart(text, ref at, mention) is not { } longer)
            {
                break;
            }

            mention = longer with { Length = at - mention.Start };
        }

        return mention.Years.Count > 0 && mention.Per == AmountPer.Year ? mention with { Per = AmountPer.FinancialYear } : mention;
    }

    private static AmountMention? ReadPart(ReadOnlySpan<char> text, ref int at, AmountMention mention)
    {
        if (mention.Vat == VatStatement.NotStated && ReadVat(text, ref at) is var vat and not VatStatement.NotStated)
        {
            return mention with { Vat = vat };
        }

        if (mention.Per == AmountPer.Once && ReadPer(text, ref at, out var what) is var per and not AmountPer.Once)
        {
            return mention with { Per = per, PerWhat = what, Each = per == AmountPer.Each && what is null };
        }

        if (!mention.Each && RunningText.TryPassAny(text, ref at, "each", "apiece"))
        {
            return mention with { Each = true };
        }

        if (!mention.InTotal && RunningText.TryPassAny(text, ref at, "in total", "in aggregate"))
        {
            return mention with { InTotal = true };
        }

        if (mention.Times is null && ReadTimes(text, ref at) is { } times)
        {
            return mention with { Times = times };
        }

        if (mention.Years.Count == 0 && mention.YearCount is null)
        {
            return ReadYears(text, ref at, mention);
        }

        return null;
    }

    private static VatStatement ReadVat(ReadOnlySpan<char> text, ref int at)
    {
        var here = at;
        var bracket = RunningText.TryPass(text, ref here, "(");
        var vat = VatStatement.NotStated;
        if (
            RunningText.TryPassAny(
                text,
                ref here,
                "plus vat",
                "+ vat",
                "+vat",
                "excluding vat",
                "exclusive of vat",
                "excl vat",
                "excl. vat",
                "exc vat",
                "exc. vat",
                "ex vat",
                "net of vat",
                "before vat",
                "not including vat"
            )
        )
        {
            vat = VatStatement.Excluded;
        }
        else if (
            RunningText.TryPassAny(text, ref here, "including vat", "inclusive of vat", "incl vat", "incl. vat", "inc vat", "inc. vat", "with vat")
        )
        {
            vat = VatStatement.Included;
        }

        if (vat != VatStatement.NotStated)
        {
            if (bracket)
            {
                RunningText.TryPass(text, ref here, ")");
            }

            at = here;
        }

        return vat;
    }

    private static AmountPer ReadPer(ReadOnlySpan<char> text, ref int at, out string? what)
    {
        what = null;
        if (RunningText.TryPassAny(text, ref at, "p.a.", "p.a", "pa", "annually", "yearly"))
        {
            return AmountPer.Year;
        }

        var here = at;
        if (RunningText.TryPassAny(text, ref here, "each", "in each", "for each", "in every", "every", "a", "an", "in any one", "in any"))
        {
            // only times: "£10,000 a year" is a rate, "£10,000 a grant" is not said
            RunningText.TryPass(text, ref here, "of the");
            var time = Time(RunningText.WordAfter(text, here, out var end), text, ref end);
            if (time != AmountPer.Once)
            {
                // the years that follow are read next: "for each of the financial years 2018-19 and 2019-20"
                at = end;
                return time;
            }

            return RunningText.TryPass(text, ref at, "each") ? AmountPer.Each : AmountPer.Once;
        }

        if (!RunningText.TryPass(text, ref here, "per") && !RunningText.TryPass(text, ref here, "/"))
        {
            return AmountPer.Once;
        }

        var noun = RunningText.WordAfter(text, here, out var nounEnd);
        if (noun.Length < 2 || RunningText.IsOneOf(noun, "cent"))
        {
            return AmountPer.Once;
        }

        at = nounEnd;
        var unit = Time(noun, text, ref at);
        what = unit == AmountPer.Once ? noun.ToString().ToLowerInvariant() : null;
        return unit == AmountPer.Once ? AmountPer.Each : unit;
    }

    private static AmountPer Time(ReadOnlySpan<char> word, ReadOnlySpan<char> text, ref int end)
    {
        if (RunningText.IsOneOf(word, "financial", "fiscal"))
        {
            return RunningText.TryPassAny(text, ref end, "year", "years") ? AmountPer.FinancialYear : AmountPer.Once;
        }

        return word switch
        {
            _ when RunningText.IsOneOf(word, "year", "years", "annum", "yr") => AmountPer.Year,
            _ when RunningText.IsOneOf(word, "day", "diem") => AmountPer.Day,
            _ when RunningText.IsOneOf(word, "month", "mth") => AmountPer.Month,
            _ when RunningText.IsOneOf(word, "week") => AmountPer.Week,
            _ when RunningText.IsOneOf(word, "hour", "hr") => AmountPer.Hour,
            _ when RunningText.IsOneOf(word, "quarter") => AmountPer.Quarter,
            _ => AmountPer.Once,
        };
    }

    private static int? ReadTimes(ReadOnlySpan<char> text, ref int at)
    {
        var here = RunningText.SkipSpace(text, at);
        if (RunningText.At(text, here) is not ('x' or 'X' or '×'))
        {
            return null;
        }

        here = RunningText.SkipSpace(text, here + 1);
        var end = RunningText.SkipDigits(text, Math.Min(here, text.Length));
        if (end - here is 0 or > 4)
        {
            return null;
        }

        at = end;
        return int.Parse(text[here..end], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static AmountMention? ReadYears(ReadOnlySpan<char> text, ref int at, AmountMention mention)
    {
        var here = at;
        if (
            mention.Per is AmountPer.Year or AmountPer.FinancialYear
            && FinancialYearText.TryReadList(text, RunningText.SkipSpace(text, at), out var named, out var namedEnd)
        )
        {
            // "in each of the financial years 2021-22 and 2022-23"
            at = namedEnd;
            return mention with { Years = named };
        }

        if (!RunningText.TryPassAny(text, ref here, "from", "for", "in", "across", "over", "during", "throughout", "(in", "(for"))
        {
            return null;
        }

        var counted = here;
        RunningText.TryPass(text, ref here, "each of");
        RunningText.TryPass(text, ref here, "both");
        RunningText.TryPass(text, ref here, "the");
        RunningText.TryPassAny(text, ref here, "two", "three", "four", "five");
        RunningText.TryPassAny(text, ref here, "financial years", "financial year", "years", "year", "fy");
        if (FinancialYearText.TryReadList(text, RunningText.SkipSpace(text, here), out var years, out var end))
        {
            at = end;
            return mention with { Years = years };
        }

        return mention.Per is AmountPer.Year or AmountPer.FinancialYear && ReadYearCount(text, ref counted) is { } count && (at = counted) > 0
            ? mention with
            {
                YearCount = count,
            }
            : null;
    }

    private static int? ReadYearCount(ReadOnlySpan<char> text, ref int at)
    {
        var here = at;
        RunningText.TryPassAny(text, ref here, "the", "a");
        RunningText.TryPassAny(text, ref here, "next", "first", "following", "further", "period of", "subsequent");
        var start = RunningText.SkipSpace(text, here);
        var end = RunningText.SkipDigits(text, start);
        int? count = null;
        if (end - start is 1 or 2)
        {
            count = int.Parse(text[start..end], System.Globalization.CultureInfo.InvariantCulture);
        }
        else if (end == start)
        {
            var word = RunningText.WordAfter(text, start, out end);
            ReadOnlySpan<string> numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
            for (var i = 0; i < numbers.Length; i++)
            {
                count = RunningText.IsOneOf(word, numbers[i]) ? i + 2 : count;
            }
        }

        RunningText.TryPass(text, ref end, "financial");
        if (count is null || !RunningText.TryPass(text, ref end, "years"))
        {
            return null;
        }

        at = end;
        return count;
    }
}
