namespace Remit.Forms;

/// <summary>Something that the form asks: where the answer stands in <see cref="FormContent"/>, and how it is asked for.</summary>
/// <param name="Path">The way from <see cref="FormContent"/> to the answer, with <c>[]</c> where there are rows: "Money.Lines[].Amount".</param>
/// <param name="Label">The question as it is shown, and by which a change is told.</param>
public sealed record FormQuestion(string Path, string Label)
{
    /// <summary>What helps to answer it; null when nothing is needed.</summary>
    public string? Hint { get; init; }

    /// <summary>How many lines of text it shows; 1 for a word or a name.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>The answers that can be chosen; empty when it is answered freely.</summary>
    public IReadOnlyList<FormChoice> Choices { get; init; } = [];

    /// <summary>What kind of text is meant.</summary>
    public FormText Text { get; init; }

    /// <summary>Whether words of a period ("September 2017") mean its first day rather than its last.</summary>
    public bool IsFirstDay { get; init; }

    /// <summary>Whether the answer is withheld: it is never published, searched, mailed or logged.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>The type of the answer, without the mark that it may be missing.</summary>
    public Type Type => FormPath.Leaf(Path).Type;

    /// <summary>Whether the answer may be missing as null; an answer that may not is empty text, or must be given with the rest of its row.</summary>
    public bool MayBeMissing => FormPath.Leaf(Path).MayBeNull;
}

/// <summary>What kind of text answers a question.</summary>
public enum FormText
{
    /// <summary>Any words.</summary>
    Words,

    /// <summary>The code of a decision.</summary>
    Code,

    /// <summary>A web address.</summary>
    Address,
}

/// <summary>An answer that can be chosen.</summary>
/// <param name="Value">What is kept.</param>
/// <param name="Label">What is shown.</param>
public sealed record FormChoice(string Value, string Label)
{
    /// <summary>What is kept and shown is the same.</summary>
    /// <param name="values">The answers.</param>
    public static IReadOnlyList<FormChoice> Of(params string[] values) => [.. values.Select(v => new FormChoice(v, v))];
}

/// <summary>A part of a section: some questions under a heading, asked once or once for each row.</summary>
/// <param name="Heading">The heading; null when the section's own says enough.</param>
/// <param name="Questions">The questions in order.</param>
public sealed record FormPart(string? Heading, params IReadOnlyList<FormQuestion> Questions)
{
    /// <summary>What is to be known before answering; null when nothing is.</summary>
    public string? Guidance { get; init; }

    /// <summary>The rows that the questions are asked for; null when they are asked once.</summary>
    public FormRows? Rows { get; init; }

    /// <summary>The name of its place on the section's page, or of a row's place in it.</summary>
    /// <param name="row">The number of a row from 0; null for the part.</param>
    public string Anchor(int? row = null)
    {
        var name = (Rows?.Path ?? Questions[0].Path).ToLowerInvariant().Replace('.', '-');
        return row is null ? name : FormattableString.Invariant($"{name}-{row + 1}");
    }
}

/// <summary>Rows of a form, each with the same questions.</summary>
/// <param name="Path">The way from <see cref="FormContent"/> to the rows: "Money.Lines".</param>
/// <param name="One">What one row is called, in small letters: "spending line".</param>
public sealed record FormRows(string Path, string One)
{
    /// <summary>Whether the order of the rows says something, so that they can be moved.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Whether the form is hardly complete without a row, so that an empty one is shown to begin with.</summary>
    public bool StartsWithOne { get; init; }

    /// <summary>What one row is called at the beginning of a line.</summary>
    public string OneAtStart => char.ToUpperInvariant(One[0]) + One[1..];
}

/// <summary>A section of the form as it is shown.</summary>
/// <param name="Section">The section.</param>
/// <param name="Name">Its name: "Money and procurement".</param>
/// <param name="Slug">Its name in an address: "money".</param>
/// <param name="Lead">What it is for, in a sentence or two.</param>
/// <param name="Parts">Its parts in order.</param>
public sealed record FormSheet(FormSection Section, string Name, string Slug, string Lead, params IReadOnlyList<FormPart> Parts)
{
    /// <summary>Every question in it.</summary>
    public IEnumerable<FormQuestion> Questions => Parts.SelectMany(p => p.Questions);
}
