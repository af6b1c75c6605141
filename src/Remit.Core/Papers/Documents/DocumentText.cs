namespace Remit.Papers.Documents;

/// <summary>The text of a file, or why there is none.</summary>
public sealed record DocumentText
{
    /// <summary>The name that the file was given under.</summary>
    public required string Source { get; init; }

    /// <summary>What the file is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>The text: of a plain text file exactly its characters, without the byte order mark; empty when the file is refused.</summary>
    public string Text { get; init; } = "";

    /// <summary>Why the file is not read and what to do about it, in plain English; null when it is read.</summary>
    public string? Refusal { get; init; }

    /// <summary>True when words of the file are missing from <see cref="Text"/>; <see cref="Problems"/> says which and why.</summary>
    public bool IsPartial { get; init; }

    /// <summary>What a person should know about the text: what is missing, what was damaged, what was recognised from an image.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    internal static DocumentText Refused(string source, DocumentKind kind, string why) =>
        new()
        {
            Source = source,
            Kind = kind,
            Refusal = why,
        };
}
