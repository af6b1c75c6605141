using Remit.Papers;

namespace Remit.Commands;

/// <summary>Tells on which lines of a text a run of characters stands.</summary>
internal sealed class Lines
{
    private readonly List<int> _starts = [0];

    public Lines(string text)
    {
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            _starts.Add(at + 1);
        }
    }

    /// <summary>"line 3", or "lines 3 to 5"; lines count from 1.</summary>
    public string Place(TextSpan span)
    {
        var (first, last) = (LineOf(span.Start), LineOf(Math.Max(span.Start, span.End - 1)));
        return first == last ? $"line {first}" : $"lines {first} to {last}";
    }

    private int LineOf(int offset)
    {
        var found = _starts.BinarySearch(offset);
        return found >= 0 ? found + 1 : ~found;
    }
}
