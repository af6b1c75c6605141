using System.Buffers;
using System.Globalization;
using Remit.Rules;

namespace Remit.References;

/// <summary>Finds the codes of decisions in running text, in one pass over its capital letters.</summary>
internal static class DecisionCodes
{
    private static readonly SearchValues<char> FirstLetters = SearchValues.Create("ACDLMP");

    private static readonly (string Letters, DecisionKind Kind)[] Kinds =
    [
        ("DMPCD", DecisionKind.Dmpcd),
        ("DMFD", DecisionKind.Dmfd),
        ("CEOD", DecisionKind.Ceod),
        ("LFC", DecisionKind.Lfc),
        ("PCD", DecisionKind.Pcd),
        ("ADD", DecisionKind.Add),
        ("DAR", DecisionKind.Dar),
        ("MD", DecisionKind.Md),
        ("MA", DecisionKind.Ma),
        ("DD", DecisionKind.Dd),
    ];

    public static IReadOnlyList<DecisionReferenceMention> FindAll(ReadOnlySpan<char> text)
    {
        List<DecisionReferenceMention> found = [];
        for (var from = 0; from < text.Length; )
        {
            var step = text[from..].IndexOfAny(FirstLetters);
            if (step < 0)
            {
                break;
            }

            var at = from + step;
            from = at + 1;
            if (char.IsLetterOrDigit(RunningText.At(text, at - 1)) || RunningText.At(text, at - 1) == '_' || KindAt(text, at) is not { } kind)
            {
                continue;
            }

            if (Read(text, at, kind.Letters.Length, kind.Kind) is { } mention)
            {
                found.Add(mention);
                from = mention.End;
                from = ReadFollowing(text, mention, found);
            }
        }

        var codes = found.Count;
        CouncilCodes.FindLabelled(text, found);
        return codes == found.Count ? found : InOrder(found);
    }

    /// <summary>True when a mention is the whole of a text, but for brackets, a full stop, and the words "Mayoral Decision" and the like before it.</summary>
    public static bool IsWhole(string text, DecisionReferenceMention mention)
    {
        var before = text.AsSpan(0, mention.Start).Trim(" (\u00a0:");
        var after = text.AsSpan(mention.End).Trim(" ).,\u00a0");
        return after.IsEmpty
            && (
                before.IsEmpty
                || before.EndsWith("DECISION", StringComparison.Ordinal)
                || before.EndsWith("CODE", StringComparison.Ordinal)
                || before.EndsWith("REFERENCE", StringComparison.Ordinal)
            );
    }

    private static List<DecisionReferenceMention> InOrder(List<DecisionReferenceMention> found)
    {
        found.Sort(
            (a, b) =>
                a.Start != b.Start ? a.Start.CompareTo(b.Start)
                : a.Kind == DecisionKind.Other ? 1
                : -1
        );
        List<DecisionReferenceMention> apart = [];
        foreach (var mention in found)
        {
            if (apart.Count == 0 || mention.Start >= apart[^1].End)
            {
                apart.Add(mention);
            }
        }

        return apart;
    }

    private static (string Letters, DecisionKind Kind)? KindAt(ReadOnlySpan<char> text, int at)
    {
        if (!char.IsAsciiLetterUpper(RunningText.At(text, at + 1)))
        {
            return null;
        }

        foreach (var kind in Kinds)
        {
            if (text[at..].StartsWith(kind.Letters, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return null;
    }

    private static DecisionReferenceMention? Read(ReadOnlySpan<char> text, int at, int letters, DecisionKind kind)
    {
        var number = at + letters;
        var start = at;
        // "(MD)3307" and "Mayoral Decision (MD) 3274"
        var bracketed = RunningText.At(text, at - 1) == '(' && RunningText.At(text, number) == ')';
        if (bracketed)
        {
            start--;
            number++;
        }

        if (kind is DecisionKind.Lfc)
        {
            return YearedCodes.ReadFireCommissioner(text, at, number);
        }

        var labelled = RunningText.TryPassAny(text, ref number, "number", "no.", "no:", "no");
        var first = RunningText.SkipSpace(text, number);
        if (first == number && (RunningText.IsDash(RunningText.At(text, first)) || RunningText.At(text, first) is ':' or '/'))
        {
            first = RunningText.SkipSpace(text, first + 1);
        }

        if (kind is DecisionKind.Dmpcd or DecisionKind.Ceod)
        {
            return YearedCodes.Read(text, start, first, kind);
        }

        var end = first;
        while (end < text.Length && end - first < 12 && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        var token = text[first..end];
        var digits = token.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? token.Length : digits;
        if (digits < token.Length && !IsGluedName(token[digits..]))
        {
            var glued = first == at + letters || bracketed;
            return CodeDamage.Of(token, glued) is { } damage ? new(start, end - start, kind, null, damage) : null;
        }

        var apart = first != at + letters && !bracketed && !labelled;
        var shape = new NumberShape(kind, apart, labelled || bracketed);
        return shape.Allows(text, first, digits) ? Mention(start, first + digits, kind, token[..digits]) : null;
    }

    /// <summary>A word glued to the number when its line break was lost: "ADD2155Digital".</summary>
    private static bool IsGluedName(ReadOnlySpan<char> rest) => rest is [>= 'A' and <= 'Z', >= 'a' and <= 'z', >= 'a' and <= 'z', ..];

    internal static DecisionReferenceMention Mention(int start, int end, DecisionKind kind, ReadOnlySpan<char> digits)
    {
        var letters = kind.ToString().ToUpperInvariant();
        var space = kind == DecisionKind.Pcd ? " " : "";
        return new(start, end - start, kind, new() { Kind = kind, Code = string.Create(CultureInfo.InvariantCulture, $"{letters}{space}{digits}") });
    }

    /// <summary>The numbers that share the letters of the code before: "(PCD 890 and 1561)". A year or a count of something is not one.</summary>
    private static int ReadFollowing(ReadOnlySpan<char> text, DecisionReferenceMention before, List<DecisionReferenceMention> found)
    {
        var at = before.End;
        while (before.Reference is not null && before.Kind is not (DecisionKind.Dmpcd or DecisionKind.Ceod or DecisionKind.Lfc))
        {
            var first = at;
            var joined = RunningText.TryPassAny(text, ref first, ",", "/");
            joined |= RunningText.TryPassAny(text, ref first, "and", "&", "or");
            first = RunningText.SkipSpace(text, first);
            var end = RunningText.SkipDigits(text, Math.Min(first, text.Length));
            var after = RunningText.At(text, end);
            var over =
                after is '\0' or ')' or ';' or '\n' or '\r'
                || (after is ',' or '.' && !char.IsAsciiDigit(RunningText.At(text, end + 1)))
                || IsListWord(text, end);
            if (!joined || !over || end - first is < 3 or > 5 || (end - first == 4 && IsYear(text[first..end])))
            {
                return at;
            }

            found.Add(Mention(first, end, before.Kind, text[first..end]));
            at = end;
        }

        return at;
    }

    private static bool IsListWord(ReadOnlySpan<char> text, int end) => RunningText.TryPassAny(text, ref end, "and", "&");

    internal static bool IsYear(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture) is >= 1990 and <= 2039;

    /// <summary>How a number must look to belong to the letters before it.</summary>
    private readonly record struct NumberShape(DecisionKind Kind, bool Apart, bool Named)
    {
        public bool Allows(ReadOnlySpan<char> text, int first, int digits)
        {
            var after = RunningText.At(text, first + digits);
            var next = RunningText.At(text, first + digits + 1);
            var partOfMore =
                after is '%' || (after is ',' or ':' && char.IsAsciiDigit(next)) || (after == '/' && char.IsAsciiDigit(next) && digits < 3);
            var least =
                Kind is DecisionKind.Pcd or DecisionKind.Dmfd || Named ? 1
                : Apart ? 3
                : 2;
            if (digits < least || digits > 5 || partOfMore)
            {
                return false;
            }

            // a Dundee postcode ("DD10 8AB") and a master's degree ("MA 2012") look the same
            var postcode =
                digits <= 2 && after == ' ' && char.IsAsciiDigit(next) && char.IsAsciiLetterUpper(RunningText.At(text, first + digits + 2));
            return !postcode && !(Kind == DecisionKind.Ma && Apart && digits == 4 && IsYear(text.Slice(first, digits)));
        }
    }
}
