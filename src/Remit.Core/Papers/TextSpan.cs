namespace Remit.Papers;

/// <summary>A run of characters in <see cref="Paper.Text"/>: the words that a value came from.</summary>
/// <param name="Start">Offset of the first character, in UTF-16 units, from 0.</param>
/// <param name="Length">Number of characters; more than 0 for every value that is read.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset just past the last character.</summary>
    public int End => Start + Length;

    /// <summary>The words themselves.</summary>
    /// <param name="text">The text that the span was taken from.</param>
    public string Of(string text) => text.Substring(Start, Length);
}
