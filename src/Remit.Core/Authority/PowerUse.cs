using Remit.Finance;

namespace Remit.Authority;

/// <summary>That a decision was signed on a day under the scheme of that day: what a later version may not change, and what later decisions are counted together with.</summary>
/// <param name="SubjectId">The form that was signed.</param>
/// <param name="Code">Its code.</param>
/// <param name="On">The day of signature.</param>
/// <param name="SchemeId">The version that was relied on; null when a specific delegation alone was.</param>
/// <param name="Level">The code of the level that signed; null when a specific delegation alone was relied on.</param>
/// <param name="Amount">The sum over the whole decision.</param>
/// <param name="Recipients">Who receives the money; empty when nobody is named.</param>
/// <param name="Programme">The programme it belongs to; null when it belongs to none.</param>
public sealed record PowerUse(
    Guid SubjectId,
    string Code,
    DateOnly On,
    Guid? SchemeId,
    string? Level,
    Money Amount,
    IReadOnlyList<string> Recipients,
    string? Programme
)
{
    /// <summary>The use's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The day on which the decision was withdrawn; null while it stands. The signature was relied on all the same.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>Marks the decision as withdrawn: later decisions are no longer counted together with it.</summary>
    /// <param name="on">The day.</param>
    public void Withdraw(DateOnly on) => WithdrawnOn = on;

    /// <summary>The decision as one that counts together with another; null when the two share neither recipient nor programme.</summary>
    /// <param name="recipients">Who receives the other's money.</param>
    /// <param name="programme">The other's programme; null when it belongs to none.</param>
    /// <returns>What they share is said in its words; see <see cref="RelatedDecision.WhatIsShared"/>.</returns>
    public RelatedDecision? RelatedBy(IReadOnlyList<string> recipients, string? programme) =>
        RelatedDecision.WhatIsShared(Recipients, Programme, recipients, programme) is { } shared ? new(Code, On, Amount, shared, Level) : null;
}
