using System.Globalization;
using Remit.Rules;

namespace Remit.References;

/// <summary>Codes with more than one number: "DMPCD 2016/16", "CEOD 35/2024", "LFC-0406-D".</summary>
internal static class YearedCodes
{
    /// <summary>The year and number of a policing decision, in the order that its kind has them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the code begins.</param>
    /// <param name="first">Where the first number should begin.</param>
    /// <param name="kind">Deputy Mayor's (year first) or chief executive's (year last).</param>
    public static DecisionReferenceMention? Read(ReadOnlySpan<char> text, int start, int first, DecisionKind kind)
    {
        var firstEnd = RunningText.SkipDigits(text, Math.Min(first, text.Length));
        var second = RunningText.SkipSpace(text, firstEnd);
        if (RunningText.At(text, second) == '/' || RunningText.IsDash(RunningText.At(text, second)))
        {
            second = RunningText.SkipSpace(text, second + 1);
        }

        var end = RunningText.SkipDigits(text, Math.Min(second, text.Length));
        var yearFirst = kind == DecisionKind.Dmpcd;
        var yearDigits = yearFirst ? firstEnd - first : end - second;
        var numberDigits = yearFirst ? end - second : firstEnd - first;
        if (second == firstEnd || yearDigits != 4 || numberDigits is < 1 or > 4 || char.IsLetterOrDigit(RunningText.At(text, end)))
        {
            return null;
        }

        if (!DecisionCodes.IsYear(yearFirst ? text[first..firstEnd] : text[second..end]))
        {
            return null;
        }

        var letters = kind.ToString().ToUpperInvariant();
        var code = string.Create(CultureInfo.InvariantCulture, $"{letters} {text[first..firstEnd]}/{text[second..end]}");
        return new(start, end - start, kind, new() { Kind = kind, Code = code });
    }

    /// <summary>"LFC-0406-D" is a decision; "LFC-0406" and "LFC-24-098y" are reports.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the code begins.</param>
    /// <param name="at">Just past its letters.</param>
    public static DecisionReferenceMention? ReadFireCommissioner(ReadOnlySpan<char> text, int start, int at)
    {
        var first = at + (RunningText.IsDash(RunningText.At(text, at)) || RunningText.At(text, at) is ' ' or '\u00a0' ? 1 : 0);
        var firstEnd = RunningText.SkipDigits(text, Math.Min(first, text.Length));
        var end = firstEnd;
        if (RunningText.IsDash(RunningText.At(text, end)) && char.IsAsciiDigit(RunningText.At(text, end + 1)))
        {
            end = RunningText.SkipDigits(text, end + 1);
        }

        end += char.IsAsciiLetter(RunningText.At(text, end)) ? 1 : 0;
        var number = end;
        var ends =
            RunningText.IsDash(RunningText.At(text, end))
            && RunningText.At(text, end + 1) == 'D'
            && !char.IsLetterOrDigit(RunningText.At(text, end + 2));
        if (first == at || firstEnd - first is < 2 or > 4 || number - first > 10 || !ends)
        {
            return null;
        }

        var code = $"LFC-{text[first..number].ToString().ToLowerInvariant().Replace('\u2013', '-')}-D";
        return new(start, end + 2 - start, DecisionKind.Lfc, new() { Kind = DecisionKind.Lfc, Code = code });
    }
}
