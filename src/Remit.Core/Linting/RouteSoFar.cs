using Remit.Authority;

namespace Remit.Linting;

/// <summary>Where a decision stands that is drafted here: who may sign it and which advice is on it are then known, and need not be read from a text.</summary>
/// <param name="Level">The letters of the level for which it is drafted; null while none is chosen.</param>
/// <param name="Answer">Who may sign it as it stands, and why.</param>
/// <param name="Advice">The advice that it needs, that was asked for, or that was given; one for each adviser's office.</param>
/// <param name="Today">The day in London.</param>
/// <remarks>Source: linter R5 and R10; what-the-papers-ask D3.</remarks>
public sealed record RouteSoFar(string? Level, AuthorityAnswer Answer, IReadOnlyList<AdviceSoFar> Advice, DateOnly Today);

/// <summary>One office's advice on a decision that is drafted here.</summary>
/// <param name="Subject">What it is about, as far as a rule asks.</param>
/// <param name="Kind">What it is about in words, as they stand in a sentence: "finance", "data protection".</param>
/// <param name="Standing">How far it is.</param>
/// <param name="IsRequired">Whether the decision is not signed without it.</param>
public sealed record AdviceSoFar(AdviceSubject Subject, string Kind, AdviceStanding Standing, bool IsRequired)
{
    /// <summary>Who gave it, or who is asked by name; null where anybody of the office may answer.</summary>
    public string? By { get; init; }

    /// <summary>The last day on which the answer is in time; null when it was not asked for.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>What was said; null while nothing was.</summary>
    public string? Text { get; init; }

    /// <summary>Under what condition they concur; null under none.</summary>
    public string? Condition { get; init; }

    /// <summary>Whether they say that it should not be signed.</summary>
    public bool IsAgainst { get; init; }

    /// <summary>How many sections were changed since it was given.</summary>
    public int SectionsChanged { get; init; }
}

/// <summary>What advice is about.</summary>
public enum AdviceSubject
{
    /// <summary>Money.</summary>
    Finance,

    /// <summary>Powers and duties.</summary>
    Legal,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>How far advice is.</summary>
public enum AdviceStanding
{
    /// <summary>Nobody was asked.</summary>
    NotAsked,

    /// <summary>Somebody was asked, and has not answered.</summary>
    Asked,

    /// <summary>It was given on the text as it stands.</summary>
    Given,

    /// <summary>It was given on an earlier text.</summary>
    Stale,
}
