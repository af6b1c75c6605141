using Remit.Finance;
using Remit.Rules;

namespace Remit.Forms;

/// <summary>Somebody who is about to sign, with what the scheme of delegation says of them on that day.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">Their name on that day.</param>
/// <param name="Post">The title on that day of the post through which they sign, or of the post they hold.</param>
/// <param name="InPlaceOf">Those whose post they cover while they are absent, with their names; empty when they sign for themselves.</param>
/// <param name="Authority">The answer of the scheme of that day.</param>
/// <param name="Breaches">Why they may not sign as the scheme stands; empty when they may.</param>
public sealed record Signatory(
    Guid PersonId,
    string Name,
    string Post,
    IReadOnlyList<(Guid PersonId, string Name)> InPlaceOf,
    SignedAuthority Authority,
    IReadOnlyList<Breach> Breaches
);

/// <summary>The answer to who may sign, as it is kept with the signature.</summary>
/// <param name="Level">The letters of the level: "ADD"; null when a specific delegation alone was relied on.</param>
/// <param name="Scheme">The version of the scheme of delegation, as a source gives it; null when a specific delegation alone was relied on.</param>
/// <param name="SchemeId">The version's id.</param>
/// <param name="Delegation">The specific delegation that was drawn on, as a source gives it; null when none was.</param>
/// <param name="Cover">The absence cover through which the power came, in words; null when by none.</param>
/// <param name="Amount">The sum that was judged, over the whole decision.</param>
/// <param name="Because">Why, line by line.</param>
public sealed record SignedAuthority(
    string? Level,
    string? Scheme,
    Guid? SchemeId,
    string? Delegation,
    string? Cover,
    Money Amount,
    IReadOnlyList<SignedLine> Because
);

/// <summary>One line of the explanation.</summary>
/// <param name="Text">A plain sentence.</param>
/// <param name="Source">What it follows from.</param>
public sealed record SignedLine(string Text, string Source);

/// <summary>How a form is signed: whole or in part, under which conditions, against which advice.</summary>
/// <param name="Hash">The hash of the text that the signatory had before them and confirmed.</param>
public sealed record SigningTerms(string Hash)
{
    /// <summary>The items that are not approved, by their number from 1.</summary>
    public IReadOnlyList<int> StruckItems { get; init; } = [];

    /// <summary>The lines of money that are approved with a lower amount, by their place from 1; an amount of zero strikes the line.</summary>
    public IReadOnlyDictionary<int, Money> ReducedLines { get; init; } = new Dictionary<int, Money>();

    /// <summary>Conditions under which it is approved.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Why it is approved in part or under conditions; null when it is approved as it is.</summary>
    public string? Reason { get; init; }

    /// <summary>Why advice or a review against it is overruled.</summary>
    public IReadOnlyList<Overruling> Overrulings { get; init; } = [];

    /// <summary>Whether it is approved other than as it was brought.</summary>
    public bool IsInPart => StruckItems.Count > 0 || ReducedLines.Count > 0;
}

/// <summary>That the approver decides against advice or a board, and why.</summary>
/// <param name="Of">The advice or the review.</param>
/// <param name="Reason">Why, in their words: it is kept and published.</param>
public sealed record Overruling(Guid Of, string Reason);

/// <summary>That a form was signed.</summary>
/// <param name="FormId">The form.</param>
/// <param name="SignedFormId">What was signed, word for word.</param>
/// <param name="PersonId">Who signed.</param>
/// <param name="Name">Their name on that day.</param>
/// <param name="Post">The title of their post on that day.</param>
/// <param name="On">The day in London.</param>
/// <param name="At">When, in UTC, to the second.</param>
/// <param name="Level">The level that signed; null when a specific delegation alone was relied on.</param>
/// <param name="IsInPart">Whether items were struck or amounts reduced.</param>
/// <param name="IsConditional">Whether it was approved under conditions.</param>
/// <param name="IsRetrospective">Whether it was asked for after the act.</param>
public sealed record Signature(
    Guid FormId,
    Guid SignedFormId,
    Guid PersonId,
    string Name,
    string Post,
    DateOnly On,
    DateTime At,
    string? Level,
    bool IsInPart,
    bool IsConditional,
    bool IsRetrospective
)
{
    /// <summary>The row's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}
