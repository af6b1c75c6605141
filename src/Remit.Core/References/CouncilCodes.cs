using System.Buffers;
using Remit.Rules;

namespace Remit.References;

/// <summary>Councils' own codes: "D43751", "18/00046", "CR/513/03/22", "2208". They look like many other things, so a label or a person has to say that they are codes.</summary>
internal static class CouncilCodes
{
    private const int MaxLength = 24;
    private static readonly SearchValues<string> Labels = SearchValues.Create(["reference", "ref"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The code in its normal form; null when the text cannot be one.</summary>
    /// <param name="code">The text, in upper case.</param>
    public static DecisionReference? TryRead(string code)
    {
        var digits = code.Count(char.IsAsciiDigit);
        if (code.Length is < 3 or > MaxLength || digits < 3 || code.Split('/').Any(part => part.Length == 0 || part.Length > 8) || !code.All(IsPart))
        {
            return null;
        }

        var letters = code.TakeWhile(char.IsAsciiLetterUpper).Count();
        var rest = code.AsSpan(letters);
        var slashed = code.Contains('/', StringComparison.Ordinal) && letters <= 6;
        var plain = letters <= 4 && !rest.ContainsAnyExceptInRange('0', '9');
        var isDate = letters == 0 && code.Split('/') is [{ Length: <= 2 }, { Length: <= 2 }, { Length: 2 or 4 }];
        return (slashed || plain) && !isDate ? new() { Kind = DecisionKind.Other, Code = code } : null;
    }

    /// <summary>Adds the codes that a label announces: "Reference: D43751", "ref: 1085".</summary>
    public static void FindLabelled(ReadOnlySpan<char> text, List<DecisionReferenceMention> found)
    {
        for (var from = 0; from < text.Length; )
        {
            var step = text[from..].IndexOfAny(Labels);
            if (step < 0)
            {
                return;
            }

            var label = from + step;
            from = label + 3;
            if (char.IsLetterOrDigit(RunningText.At(text, label - 1)) || !TryPassLabel(text, label, out var start))
            {
                continue;
            }

            var end = start;
            while (end < text.Length && end - start <= MaxLength && IsPart(char.ToUpperInvariant(text[end])))
            {
                end++;
            }

            var next = RunningText.At(text, end);
            if (
                !char.IsLetterOrDigit(next)
                && next != '_'
                && !RunningText.IsDash(next)
                && TryRead(text[start..end].ToString().ToUpperInvariant()) is { } reference
            )
            {
                found.Add(new(start, end - start, DecisionKind.Other, reference));
                from = end;
            }
        }
    }

    private static bool TryPassLabel(ReadOnlySpan<char> text, int label, out int start)
    {
        start = label;
        if (!RunningText.TryPassAny(text, ref start, "reference", "ref"))
        {
            return false;
        }

        var named = RunningText.TryPassAny(text, ref start, "code", "number", "no.", "no");
        var marked = RunningText.TryPassAny(text, ref start, ":", ".:", ".");
        start = RunningText.SkipSpace(text, start);
        return named || marked;
    }

    private static bool IsPart(char c) => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '/';
}
