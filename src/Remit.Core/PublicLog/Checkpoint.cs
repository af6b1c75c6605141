using System.Globalization;

namespace Remit.PublicLog;

/// <summary>What a log says of itself at a size: everything that it held then follows from it.</summary>
/// <param name="Origin">The log's name.</param>
/// <param name="Size">How many leaves it had, 0 or more.</param>
/// <param name="Root">The root over them.</param>
/// <remarks>Source: C2SP tlog-checkpoint: three lines, then whatever else the log says, of which nothing is understood here.</remarks>
public sealed record Checkpoint(string Origin, long Size, LogHash Root)
{
    /// <summary>Reads the text of a checkpoint.</summary>
    /// <param name="text">The text, without its signatures.</param>
    /// <returns>Null when the text is no checkpoint.</returns>
    public static Checkpoint? Parse(string text) =>
        text.Split('\n') is [{ Length: > 0 } origin, var size, var root, .., ""]
        && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var leaves)
        && size == leaves.ToString(CultureInfo.InvariantCulture)
        && LogHash.Parse(root) is { } hash
            ? new(origin, leaves, hash)
            : null;

    /// <summary>The text to be signed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");
}
