using System.Text.RegularExpressions;
using Remit.Finance;

namespace Remit.Authority;

/// <summary>What has to be known of a decision to say who may sign it.</summary>
/// <remarks>Source: issue "who may sign"; D1, D6, D7.</remarks>
public sealed record AuthorityQuestion
{
    /// <summary>Every sum that the decision approves, over all years, funders and budgets, gross; empty when it costs nothing.</summary>
    public IReadOnlyList<DecidedSum> Sums { get; init; } = [];

    /// <summary>Nothing like it was decided before.</summary>
    public bool Novel { get; init; }

    /// <summary>It is likely to be disputed.</summary>
    public bool Contentious { get; init; }

    /// <summary>It is likely to have effects beyond itself, such as a precedent.</summary>
    public bool Repercussive { get; init; }

    /// <summary>The matter that the scheme keeps for the top level, in words or by its heading; null when it is none.</summary>
    public string? ReservedMatter { get; init; }

    /// <summary>What it buys; null when it buys nothing.</summary>
    public Purchase? Purchase { get; init; }

    /// <summary>The specific delegations that the decision says it uses, by <see cref="SpecificDelegation.Id"/>.</summary>
    public IReadOnlyList<Guid> CitedDelegations { get; init; } = [];

    /// <summary>Decisions for the same recipient or programme; those of the twelve months before count together with this one.</summary>
    public IReadOnlyList<RelatedDecision> Related { get; init; } = [];

    /// <summary>Why the related decisions are a separate matter, in the drafter's words; null when they are not said to be.</summary>
    public string? SeparateBecause { get; init; }

    internal bool IsForTheTop => Novel || Contentious || Repercussive || ReservedMatter is not null;

    /// <summary>A question about one sum and nothing else.</summary>
    /// <param name="amount">The sum over the whole decision.</param>
    public static AuthorityQuestion For(Money amount) => new() { Sums = [new(amount)] };
}

/// <summary>One sum of a decision.</summary>
/// <param name="Amount">The sum, gross, to the penny; not negative.</param>
/// <param name="Standing">Whether there is a budget for it, and whether it is money at all.</param>
public sealed record DecidedSum(Money Amount, SumStanding Standing = SumStanding.Budgeted);

/// <summary>How a sum of a decision stands.</summary>
public enum SumStanding
{
    /// <summary>There is a budget for it.</summary>
    Budgeted,

    /// <summary>It is approved subject to a budget that is still to be set; it counts towards the limit.</summary>
    SubjectToBudget,

    /// <summary>It is given in kind, at a stated value; it is no spending and does not count.</summary>
    InKind,
}

/// <summary>A purchase that a decision makes.</summary>
/// <param name="Value">What the contract is worth over its whole life.</param>
/// <param name="Exemption">The case for buying without competition; null when the ordinary route is taken.</param>
public sealed record Purchase(Money Value, Exemption? Exemption = null);

/// <summary>A decision that may have to be counted together with this one.</summary>
/// <param name="Code">Its code.</param>
/// <param name="SignedOn">The day of its signature.</param>
/// <param name="Amount">What it approved.</param>
/// <param name="Shared">What the two share: "the same recipient, London Councils".</param>
/// <param name="Level">The code of the level that took it; null when it is not known.</param>
public sealed partial record RelatedDecision(string Code, DateOnly SignedOn, Money Amount, string Shared, string? Level = null)
{
    /// <summary>How long before a signature others count together with it, in months.</summary>
    public const int MonthsCountedTogether = 12;

    /// <summary>What two decisions share, in the words of the first: "the same recipient, London Councils"; null when they share nothing.</summary>
    /// <remarks>Names are the same whatever their case, points and hyphens, with or without "the" before them; "Ltd" is "Limited" and "&amp;" is "and".</remarks>
    /// <param name="recipients">Who receives the first one's money.</param>
    /// <param name="programme">The first one's programme; null when it belongs to none.</param>
    /// <param name="otherRecipients">Who receives the other's money.</param>
    /// <param name="otherProgramme">The other's programme; null when it belongs to none.</param>
    public static string? WhatIsShared(
        IReadOnlyList<string> recipients,
        string? programme,
        IReadOnlyList<string> otherRecipients,
        string? otherProgramme
    )
    {
        ArgumentNullException.ThrowIfNull(recipients);
        ArgumentNullException.ThrowIfNull(otherRecipients);
        return recipients.FirstOrDefault(r => otherRecipients.Any(other => IsSame(r, other))) is { } recipient
                ? $"the same recipient, {recipient.Trim()}"
            : IsSame(programme, otherProgramme) ? $"the same programme, {programme!.Trim()}"
            : null;
    }

    private static bool IsSame(string? one, string? other) => Plain(one) is { Length: > 0 } plain && plain == Plain(other);

    /// <summary>A name by which others are compared with it; empty for one that says nothing.</summary>
    private static string Plain(string? name)
    {
        var words = NotOfTheName()
            .Replace((name ?? "").ToLowerInvariant().Replace("&", " and ", StringComparison.Ordinal), m => m.Value == "." ? "" : " ");
        return string.Join(
            ' ',
            words.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(w => w == "the").Select(w => w == "ltd" ? "limited" : w)
        );
    }

    [GeneratedRegex(@"[^\p{L}\p{Nd}]")]
    private static partial Regex NotOfTheName();
}
