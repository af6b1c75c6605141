namespace Remit.Papers;

/// <summary>What a line of a list begins with: a number, a letter, a roman numeral or a bullet.</summary>
/// <param name="Label">The number or letter as shown, without its dots and brackets' right side; null for a bullet.</param>
/// <param name="Form">What kind of mark it is; two marks of one form stand at one level of a list.</param>
/// <param name="Length">How many characters of the line it takes, with the space after it.</param>
internal readonly record struct ItemMarker(string? Label, MarkerForm Form, int Length)
{
    private const int LongestLabel = 8;

    /// <summary>Reads the mark at the beginning of a line; null when the line begins with words.</summary>
    public static ItemMarker? Read(ReadOnlySpan<char> line)
    {
        if (ReadBullet(line) is { } bullet)
        {
            // "- 2. text": the bullet is what a converter made of the list, the number is the paper's own
            return ReadLabel(line[bullet.Length..]) is { } numbered ? numbered with { Length = bullet.Length + numbered.Length } : bullet;
        }

        if (ReadLabel(line) is not { } label)
        {
            return null;
        }

        // "1.    1.  text": a list numbered twice
        return ReadLabel(line[label.Length..]) is { } again && again.Label == label.Label
            ? label with
            {
                Length = label.Length + again.Length,
            }
            : label;
    }

    private static ItemMarker? ReadBullet(ReadOnlySpan<char> line)
    {
        var mark = line[0];
        if (mark is not ('\u2022' or '-' or '*' or '\u00a7' or 'o' or '\ufffd' or '>' or '\u2713'))
        {
            return null;
        }

        if (line.Length == 1)
        {
            return mark is 'o' or '>' ? null : new(null, MarkerForm.Bullet, 1);
        }

        if (line[1] is not (' ' or '\t') && mark != '\u2022')
        {
            return null;
        }

        return new(null, mark == 'o' ? MarkerForm.InnerBullet : MarkerForm.Bullet, 1 + Spaces(line[1..]));
    }

    private static ItemMarker? ReadLabel(ReadOnlySpan<char> line)
    {
        var open = line.Length > 0 && line[0] == '(';
        var start = open ? 1 : 0;
        var end = start;
        while (end < line.Length && end - start < LongestLabel && (char.IsAsciiLetterOrDigit(line[end]) || line[end] == '.'))
        {
            end++;
        }

        var label = line[start..end].TrimEnd('.');
        if (label.Length == 0 || label[0] == '.' || FormOf(label) is not { } form)
        {
            return null;
        }

        var dotted = start + label.Length < end;
        var closed = end < line.Length && line[end] == ')';
        var after = closed ? end + 1 : end;
        var spaces = Spaces(line[after..]);
        var isMark =
            closed
            || (!open && dotted && (spaces > 0 || after == line.Length))
            || (!open && IsPlainNumber(label, form) && spaces > 0 && SpacedWell(line[after..], label));
        return isMark && (spaces > 0 || after == line.Length || closed)
            ? new(open ? $"({label})" : label.ToString(), open && form != MarkerForm.Decimal ? form + 1 : form, after + spaces)
            : null;
    }

    private static MarkerForm? FormOf(ReadOnlySpan<char> label)
    {
        if (label.IndexOf('.') >= 0)
        {
            foreach (var part in label.Split('.'))
            {
                var piece = label[part];
                if (piece.Length is 0 or > 3 || (piece.IndexOfAnyExceptInRange('0', '9') >= 0 && !IsRoman(piece)))
                {
                    return null;
                }
            }

            return MarkerForm.Decimal;
        }

        if (label.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return label.Length <= 2 ? MarkerForm.Number : null;
        }

        return IsRoman(label) ? MarkerForm.Roman
            : label.Length == 1 && char.IsAsciiLetter(label[0]) ? MarkerForm.Letter
            : null;
    }

    private static bool IsRoman(ReadOnlySpan<char> label) =>
        label.Length <= 5 && (label.IndexOfAnyExcept("ivx") < 0 || label.IndexOfAnyExcept("IVX") < 0);

    private static bool IsPlainNumber(ReadOnlySpan<char> label, MarkerForm form) =>
        form == MarkerForm.Decimal || (form == MarkerForm.Number && label.Length <= 2);

    /// <summary>"1    Text" and "1.2 Text" are marks; "10 companies" is a sentence.</summary>
    private static bool SpacedWell(ReadOnlySpan<char> rest, ReadOnlySpan<char> label) =>
        rest[0] == '\t'
        || rest.StartsWith("  ", StringComparison.Ordinal)
        || (label.IndexOf('.') > 0 && rest.Length > 1 && (char.IsAsciiLetterUpper(rest[1]) || rest[1] is '\'' or '"'));

    private static int Spaces(ReadOnlySpan<char> text)
    {
        var spaces = text.IndexOfAnyExcept(' ', '\t');
        return spaces < 0 ? text.Length : spaces;
    }
}

/// <summary>The forms of list marks; a form in brackets follows its plain one.</summary>
internal enum MarkerForm
{
    Number,
    NumberInBrackets,
    Letter,
    LetterInBrackets,
    Roman,
    RomanInBrackets,
    Decimal,
    Bullet,
    InnerBullet,
}
