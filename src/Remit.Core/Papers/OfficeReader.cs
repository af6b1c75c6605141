namespace Remit.Papers;

/// <summary>The office that the decision's own words say decides, which is not always the post shown beside the signatory.</summary>
internal static class OfficeReader
{
    private const int FirstLines = 3;

    /// <summary>The office as worded; null when the decision names none.</summary>
    public static Fact<string>? Read(PaperText text, TextSpan? decision)
    {
        if (decision is not { } there)
        {
            return null;
        }

        foreach (var line in text.LinesIn(there).Take(FirstLines))
        {
            var words = text.Plain.AsSpan(line.Start, Math.Min(line.End, there.End) - line.Start);
            var marker = ItemMarker.Read(words)?.Length ?? 0;
            if (DecisionOpening.Read(words[marker..]) is { } opening)
            {
                return Fact(text, line.Start + marker, opening.Office, words.Length - marker);
            }

            if (DecisionOpening.FindOffice(words) is { } within)
            {
                return Fact(text, line.Start, within, words.Length);
            }
        }

        return null;
    }

    private static Fact<string>? Fact(PaperText text, int start, Range office, int length)
    {
        var (offset, count) = office.GetOffsetAndLength(length);
        var words = text.Plain.AsSpan(start + offset, count).TrimEnd(" ,-;:");
        var span = new TextSpan(start + offset, words.Length);
        return words.Length > 0 ? new(text.Words(span), span) : null;
    }
}
