using Remit.Finance;

namespace Remit.Authority;

/// <summary>A level of decision: what it may approve, and the ranks of the posts that sign it.</summary>
/// <param name="Code">The letters of its form: "ADD".</param>
/// <param name="Name">Who decides, as it stands in a sentence: "Assistant Director".</param>
/// <param name="Limit">The most it may approve in one decision, inclusive; null for the top level, which has no limit.</param>
/// <param name="Ranks">The ranks of posts that sign it, as <see cref="People.Post.Rank"/> names them; at least one.</param>
/// <param name="GrantsExemptions">True when it may let a purchase go without competition.</param>
/// <remarks>Source: D1; domain-facts, effective-dated thresholds.</remarks>
public sealed record SigningLevel(string Code, string Name, Money? Limit, IReadOnlyList<string> Ranks, bool GrantsExemptions)
{
    /// <summary>True when an amount is within what the level may approve; the limit itself is.</summary>
    /// <param name="amount">The sum over the whole decision.</param>
    public bool Covers(Money amount) => Limit is not { } limit || amount <= limit;

    /// <summary>True when posts of a rank sign this level; case does not count.</summary>
    /// <param name="rank">The rank; null for a post that signs nothing.</param>
    public bool IsSignedBy(string? rank) => rank is not null && Ranks.Contains(rank, StringComparer.OrdinalIgnoreCase);

    /// <summary>"a Director", "an Assistant Director".</summary>
    internal string WithArticle => ("AEIOUaeiou".Contains(Name[0], StringComparison.Ordinal) ? "an " : "a ") + Name;

    /// <summary>"MD (Mayor)".</summary>
    internal string CodeAndName => $"{Code} ({Name})";
}
