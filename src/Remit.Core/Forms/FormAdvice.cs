using Remit.People;

namespace Remit.Forms;

/// <summary>In what somebody advises.</summary>
/// <remarks>Source: what-the-papers-ask D3.</remarks>
public enum AdviceKind
{
    /// <summary>Money: the financial comments of the form.</summary>
    Finance,

    /// <summary>Powers and duties: the legal comments of the form.</summary>
    Legal,

    /// <summary>The route itself: what the head of finance and governance confirms.</summary>
    Governance,

    /// <summary>Staff.</summary>
    HumanResources,

    /// <summary>Equality.</summary>
    Equality,

    /// <summary>Personal data.</summary>
    DataProtection,

    /// <summary>Buying.</summary>
    Procurement,

    /// <summary>Anything else, which the request names.</summary>
    Other,
}

/// <summary>What an adviser says of the form as it stands.</summary>
public enum Opinion
{
    /// <summary>It may be signed.</summary>
    Concur,

    /// <summary>It may be signed under a condition.</summary>
    ConcurIf,

    /// <summary>It should not be signed; the approver may overrule that with a reason.</summary>
    DoNotConcur,
}

/// <summary>That advice was asked for.</summary>
/// <param name="FormId">The form.</param>
/// <param name="Kind">In what.</param>
/// <param name="PersonId">Who is asked by name; null when anybody with the role may answer.</param>
/// <param name="PersonName">Their name on that day; null when nobody is named.</param>
/// <param name="What">What they are asked in particular; null for the form as a whole.</param>
/// <param name="AskedById">Who asks.</param>
/// <param name="AskedByName">Their name on that day.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Due">The last day on which the answer is in time.</param>
public sealed record AdviceRequest(
    Guid FormId,
    AdviceKind Kind,
    Guid? PersonId,
    string? PersonName,
    string? What,
    Guid AskedById,
    string AskedByName,
    DateTime At,
    DateOnly Due
)
{
    /// <summary>The request's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}

/// <summary>What an adviser said, bound to the text they said it of.</summary>
/// <param name="FormId">The form.</param>
/// <param name="Kind">In what.</param>
/// <param name="Opinion">What they say.</param>
/// <param name="Text">The comments, which are published with the decision.</param>
/// <param name="Condition">Under what condition; null unless they concur under one.</param>
/// <param name="Part2">Comments on what is withheld: withheld like it; null when there are none.</param>
/// <param name="PersonId">Who advises.</param>
/// <param name="Name">Their name on that day.</param>
/// <param name="Post">Their post on that day; null when they had none.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Revision">The revision that they had before them.</param>
/// <param name="Hash">The hash of that text.</param>
public sealed record Advice(
    Guid FormId,
    AdviceKind Kind,
    Opinion Opinion,
    string Text,
    string? Condition,
    string? Part2,
    Guid PersonId,
    string Name,
    string? Post,
    DateTime At,
    int Revision,
    string Hash
)
{
    /// <summary>The row's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}

/// <summary>What an adviser wants to say.</summary>
/// <param name="Kind">In what.</param>
/// <param name="Opinion">What they say.</param>
/// <param name="Text">The comments.</param>
/// <param name="Condition">Under what condition; null unless they concur under one.</param>
/// <param name="Part2">Comments on what is withheld; null when there are none.</param>
/// <param name="Hash">The hash of the text that they had before them.</param>
public sealed record AdviceDraft(AdviceKind Kind, Opinion Opinion, string? Text, string? Condition, string? Part2, string Hash);

/// <summary>Words and powers of kinds of advice.</summary>
public static class AdviceKinds
{
    /// <summary>The role whose holders give this advice; null when it is given by whoever is asked by name.</summary>
    /// <param name="kind">The kind.</param>
    public static Role? RoleFor(AdviceKind kind) =>
        kind switch
        {
            AdviceKind.Finance => Role.Finance,
            AdviceKind.Legal => Role.Legal,
            AdviceKind.Governance => Role.Governance,
            _ => null,
        };

    /// <summary>The kind as it stands within a sentence: "legal", "human resources".</summary>
    /// <param name="kind">The kind.</param>
    public static string InWords(AdviceKind kind) =>
        kind switch
        {
            AdviceKind.Finance => "finance",
            AdviceKind.Legal => "legal",
            AdviceKind.Governance => "governance",
            AdviceKind.HumanResources => "human resources",
            AdviceKind.Equality => "equality",
            AdviceKind.DataProtection => "data protection",
            AdviceKind.Procurement => "procurement",
            _ => "other",
        };

    /// <summary>The opinion in words: "concurs".</summary>
    /// <param name="opinion">The opinion.</param>
    public static string InWords(Opinion opinion) =>
        opinion switch
        {
            Opinion.Concur => "concurs",
            Opinion.ConcurIf => "concurs under a condition",
            _ => "does not concur",
        };
}
