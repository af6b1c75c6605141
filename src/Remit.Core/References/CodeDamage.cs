namespace Remit.References;

/// <summary>What reading by machine does to the digits of a code: a letter stands where a digit should.</summary>
internal static class CodeDamage
{
    private const string LooksLikeDigits = "OoQDIlLiZzSsBbGgqTAE";

    /// <summary>What looks damaged in the characters after a code's letters; null when they are a word or a name rather than a number.</summary>
    /// <param name="token">Letters and digits after the code's own letters.</param>
    /// <param name="glued">True when nothing stands between.</param>
    public static string? Of(ReadOnlySpan<char> token, bool glued)
    {
        var letters = 0;
        var digits = 0;
        var first = '\0';
        foreach (var c in token)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else
            {
                first = letters++ == 0 ? c : first;
                if (!LooksLikeDigits.Contains(c, StringComparison.Ordinal) && token[^1] != c)
                {
                    return null;
                }
            }
        }

        return digits >= (glued ? 1 : 2) && digits >= letters && token.Length is >= 3 and <= 6
            ? $"the letter {first} stands where a digit should"
            : null;
    }
}
