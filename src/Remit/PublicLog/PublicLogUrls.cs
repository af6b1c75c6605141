using System.Globalization;

namespace Remit.PublicLog;

/// <summary>The addresses of the public log.</summary>
public static class PublicLogUrls
{
    /// <summary>The page that says what the log is.</summary>
    public const string Log = "/log";

    /// <summary>The newest signed checkpoint, as text.</summary>
    public const string Checkpoint = "/log/checkpoint";

    /// <summary>The public key, as text.</summary>
    public const string Key = "/log/key";

    /// <summary>The entries, one to a line; <c>?from=</c> the first, counted from 0, <c>&amp;to=</c> the one after the last.</summary>
    public const string Entries = "/log/entries";

    /// <summary>The proof that an entry is in the log; <c>?leaf=</c> counted from 0, <c>&amp;size=</c> of which log, the newest when nothing is said.</summary>
    public const string Proof = "/log/proof";

    /// <summary>The proof that the log has only grown; <c>?from=</c> the earlier size, <c>&amp;to=</c> the later, the newest when nothing is said.</summary>
    public const string Consistency = "/log/consistency";

    /// <summary>The proof of one entry.</summary>
    public static string ProofOf(long leaf, long size) => string.Create(CultureInfo.InvariantCulture, $"{Proof}?leaf={leaf}&size={size}");

    /// <summary>One entry.</summary>
    public static string Entry(long leaf) => string.Create(CultureInfo.InvariantCulture, $"{Entries}?from={leaf}&to={leaf + 1}");
}
