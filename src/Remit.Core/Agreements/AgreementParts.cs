using Remit.Forms;
using Remit.Rules;

namespace Remit.Agreements;

/// <summary>A text as it was offered for signature, word for word, kept for ever.</summary>
/// <param name="AgreementId">The agreement.</param>
/// <param name="Number">Which offer of it, from 1.</param>
/// <param name="Text">The text.</param>
/// <param name="Hash">Its SHA-256, in hexadecimal.</param>
/// <param name="Clauses">The versions of clauses that it is made of.</param>
/// <param name="PersonId">Who offered it.</param>
/// <param name="By">Their name on that day.</param>
/// <param name="At">When, in UTC.</param>
public sealed record AgreementOffer(
    Guid AgreementId,
    int Number,
    string Text,
    string Hash,
    IReadOnlyList<ClauseUse> Clauses,
    Guid PersonId,
    string By,
    DateTime At
)
{
    /// <summary>The row's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whether it is as it was offered.</summary>
    public bool IsWhole => AgreementText.HashOf(Text) == Hash;
}

/// <summary>That a text was signed for a party.</summary>
/// <param name="AgreementId">The agreement.</param>
/// <param name="OfferId">The text.</param>
/// <param name="Hash">Its hash, which the signatory confirmed.</param>
/// <param name="PersonId">Who signed.</param>
/// <param name="Name">Their name on that day.</param>
/// <param name="Post">Their post on that day.</param>
/// <param name="OrganisationId">The party; null for the authority.</param>
/// <param name="Organisation">The party's name on that day.</param>
/// <param name="Authority">The answer of the scheme of delegation on which the authority's signatory relied; null for another party's.</param>
/// <param name="On">The day in London.</param>
/// <param name="At">When, in UTC, to the second.</param>
public sealed record AgreementSignature(
    Guid AgreementId,
    Guid OfferId,
    string Hash,
    Guid PersonId,
    string Name,
    string Post,
    Guid? OrganisationId,
    string Organisation,
    SignedAuthority? Authority,
    DateOnly On,
    DateTime At
)
{
    /// <summary>The row's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}

/// <summary>Somebody who is about to sign for a party.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">Their name on that day.</param>
/// <param name="Post">Their post on that day; empty while they have not said.</param>
/// <param name="OrganisationId">The party; null for the authority.</param>
/// <param name="Organisation">The party's name.</param>
/// <param name="Authority">The answer of the scheme of delegation; null for another party's signatory.</param>
/// <param name="Breaches">Why they may not sign as the scheme stands; empty when they may.</param>
public sealed record AgreementSignatory(
    Guid PersonId,
    string Name,
    string Post,
    Guid? OrganisationId,
    string Organisation,
    SignedAuthority? Authority,
    IReadOnlyList<Breach> Breaches
);

/// <summary>That an offered text went back to be drafted anew.</summary>
/// <param name="AgreementId">The agreement.</param>
/// <param name="OfferId">The text that went back.</param>
/// <param name="IsDeclined">Whether a party declined it; otherwise those who draft it took it back.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Their name on that day.</param>
/// <param name="OrganisationId">The party for which they declined; null for the authority.</param>
/// <param name="At">When, in UTC.</param>
public sealed record AgreementReturn(
    Guid AgreementId,
    Guid OfferId,
    bool IsDeclined,
    string Reason,
    Guid PersonId,
    string Name,
    Guid? OrganisationId,
    DateTime At
)
{
    /// <summary>The row's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}

/// <summary>How an agreement came to its end.</summary>
public enum AgreementEndingKind
{
    /// <summary>Given up before every party had signed.</summary>
    Withdrawn,

    /// <summary>A later agreement took its place.</summary>
    Varied,

    /// <summary>All parties ended it together.</summary>
    Together,

    /// <summary>A party gave notice.</summary>
    Notice,

    /// <summary>A party broke it.</summary>
    Broken,

    /// <summary>The authority used its option to stop.</summary>
    Stopped,
}

/// <summary>That an agreement came to its end.</summary>
/// <param name="AgreementId">The agreement.</param>
/// <param name="Kind">How.</param>
/// <param name="LastDay">The last day on which it held or will hold; null when it never did.</param>
/// <param name="NoticeOn">The day on which notice was given; null where none was.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="PersonId">Who.</param>
/// <param name="Name">Their name on that day.</param>
/// <param name="OrganisationId">The party that ended it; null for the authority.</param>
/// <param name="ById">The agreement that took its place; null when none did.</param>
/// <param name="At">When, in UTC.</param>
public sealed record AgreementEnding(
    Guid AgreementId,
    AgreementEndingKind Kind,
    DateOnly? LastDay,
    DateOnly? NoticeOn,
    string Reason,
    Guid PersonId,
    string Name,
    Guid? OrganisationId,
    Guid? ById,
    DateTime At
)
{
    /// <summary>The row's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}

/// <summary>How somebody wants to end an agreement early.</summary>
/// <param name="Kind">Together, by notice, because it was broken, or by the option to stop.</param>
/// <param name="LastDay">The last day on which it is to hold.</param>
/// <param name="NoticeOn">The day on which notice was given; null where none was.</param>
/// <param name="Reason">Why.</param>
public sealed record EndingDraft(AgreementEndingKind Kind, DateOnly? LastDay, DateOnly? NoticeOn, string? Reason);
