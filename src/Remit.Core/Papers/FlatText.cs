namespace Remit.Papers;

/// <summary>Texts that a converter joined into one line: the line ends are found again by the headings, labels and list marks.</summary>
internal static class FlatText
{
    private const int LongEnough = 200;

    /// <summary>True when one line holds most of the text and headings or labels stand in its middle.</summary>
    public static bool IsFlat(string plain, List<PaperLine> lines)
    {
        var longest = default(PaperLine);
        foreach (var line in lines)
        {
            longest = line.Length > longest.Length ? line : longest;
        }

        return longest.Length >= LongEnough && longest.Length >= plain.Length / 2 && FlatBreaks.Of(plain, longest).Count >= 3;
    }

    /// <summary>The lines of a flat text, its long ones broken at their headings, labels and list marks.</summary>
    public static List<PaperLine> Unfold(string plain, List<PaperLine> lines)
    {
        var unfolded = new List<PaperLine>();
        foreach (var line in lines)
        {
            if (line.Length < LongEnough)
            {
                unfolded.Add(line);
                continue;
            }

            var start = line.Start;
            foreach (var end in FlatBreaks.Of(plain, line).Append(line.End))
            {
                Add(plain, start, end, start == line.Start ? line.Gap : 1, unfolded);
                start = end;
            }
        }

        return unfolded;
    }

    private static void Add(string plain, int start, int end, int gap, List<PaperLine> lines)
    {
        while (start < end && char.IsWhiteSpace(plain[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(plain[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            lines.Add(new(start, end, gap, 0));
        }
    }
}
