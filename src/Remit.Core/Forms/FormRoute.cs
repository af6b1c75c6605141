using Remit.People;

namespace Remit.Forms;

/// <summary>Somebody who acts on a form, as they are on that day.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">Their name on that day.</param>
/// <param name="Post">The title of the post by which they act; null when they act by none.</param>
/// <param name="Roles">What they are to the authority's work on that day.</param>
public sealed record Officer(Guid PersonId, string Name, string? Post, IReadOnlyCollection<Role> Roles)
{
    /// <summary>"Tom Whitfield, Head of Finance".</summary>
    public string InWords => Post is null ? Name : $"{Name}, {Post}";
}

/// <summary>What a form needs before it may be signed, as the settings of its level say on the day of submission.</summary>
/// <param name="Advice">The advice without which it is not signed.</param>
/// <param name="Review">Whether a board has to have reviewed it.</param>
/// <param name="Alternatives">Whether it has to say which alternatives were rejected, as councils' officers must.</param>
public sealed record RouteRequirements(IReadOnlyList<AdviceKind> Advice, bool Review, bool Alternatives = false)
{
    /// <summary>Finance and legal advice, and no board.</summary>
    public static RouteRequirements Usual { get; } = new([AdviceKind.Finance, AdviceKind.Legal], false);
}

/// <summary>That a form was sent on its way, with the drafting officer's declaration.</summary>
/// <param name="FormId">The form.</param>
/// <param name="PersonId">Who submitted it.</param>
/// <param name="Name">Their name on that day.</param>
/// <param name="Post">Their post on that day; null when they had none.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Revision">The revision that was submitted.</param>
/// <param name="Hash">The hash of that text.</param>
/// <param name="RequiredAdvice">The advice without which it is not signed.</param>
/// <param name="RequiresReview">Whether a board has to have reviewed it.</param>
/// <remarks>Source: what-the-papers-ask D3, the drafting officer declares.</remarks>
public sealed record Submission(
    Guid FormId,
    Guid PersonId,
    string Name,
    string? Post,
    DateTime At,
    int Revision,
    string Hash,
    IReadOnlyList<AdviceKind> RequiredAdvice,
    bool RequiresReview
)
{
    /// <summary>The row's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}

/// <summary>That a form was sent back to those who draft it.</summary>
/// <param name="FormId">The form.</param>
/// <param name="PersonId">Who returned it.</param>
/// <param name="Name">Their name on that day.</param>
/// <param name="Post">Their post on that day; null when they had none.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Reason">What has to be changed.</param>
/// <param name="Revision">The revision that stood then.</param>
public sealed record FormReturn(Guid FormId, Guid PersonId, string Name, string? Post, DateTime At, string Reason, int Revision)
{
    /// <summary>The row's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}

/// <summary>How a form ended otherwise than by standing.</summary>
public enum EndingKind
{
    /// <summary>Somebody who could have signed it did not want it.</summary>
    Declined,

    /// <summary>Those who brought it took it back.</summary>
    Withdrawn,

    /// <summary>A later decision took its place.</summary>
    Superseded,
}

/// <summary>The end of a form.</summary>
/// <param name="FormId">The form.</param>
/// <param name="Kind">How it ended.</param>
/// <param name="PersonId">Who ended it.</param>
/// <param name="Name">Their name on that day.</param>
/// <param name="Post">Their post on that day; null when they had none.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Reason">Why.</param>
/// <param name="ByCode">The code of the decision that took its place; null when none did.</param>
public sealed record FormEnding(
    Guid FormId,
    EndingKind Kind,
    Guid PersonId,
    string Name,
    string? Post,
    DateTime At,
    string Reason,
    string? ByCode = null
)
{
    /// <summary>The row's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}

/// <summary>That a later decision changed a signed one without taking its place.</summary>
/// <param name="FormId">The form that was changed.</param>
/// <param name="ByCode">The code of the later decision.</param>
/// <param name="At">When that was signed, in UTC.</param>
public sealed record FormVariation(Guid FormId, string ByCode, DateTime At)
{
    /// <summary>The row's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}
