using System.Text.Json;

namespace Remit.Forms;

/// <summary>What was signed, word for word, kept for ever: never changed, whatever becomes of people, posts and the form.</summary>
/// <remarks>
/// Its hash covers the public statement and, by a keyed hash, what is withheld: whoever has the public statement can check it, and learns nothing of the rest.
/// </remarks>
/// <param name="FormId">The form.</param>
/// <param name="Code">Its code.</param>
/// <param name="On">The day of signature in London.</param>
/// <param name="At">The instant, in UTC, to the second.</param>
/// <param name="PublicJson">A <see cref="SignedStatement"/> as canonical JSON: everything that may be published.</param>
/// <param name="WithheldJson">A <see cref="SignedWithheld"/> as canonical JSON: the whole content and comments on it, never published.</param>
/// <param name="WithheldHash">The keyed hash of that, in hexadecimal.</param>
/// <param name="Hash">The hash of the whole, in hexadecimal.</param>
public sealed record SignedForm(
    Guid FormId,
    string Code,
    DateOnly On,
    DateTime At,
    string PublicJson,
    string WithheldJson,
    string WithheldHash,
    string Hash
)
{
    /// <summary>The row's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What was signed, as everybody may read it.</summary>
    public SignedStatement Statement => Read<SignedStatement>(PublicJson);

    /// <summary>What is withheld of it.</summary>
    public SignedWithheld Withheld => Read<SignedWithheld>(WithheldJson);

    /// <summary>Keeps what is signed.</summary>
    /// <param name="statement">What may be published.</param>
    /// <param name="withheld">What may not.</param>
    /// <param name="formId">The form.</param>
    /// <param name="part2Key">The form's <see cref="DecisionForm.Part2Key"/>.</param>
    public static SignedForm Of(SignedStatement statement, SignedWithheld withheld, Guid formId, string part2Key)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var (open, closed) = (JsonSerializer.Serialize(statement, FormJson.Options), JsonSerializer.Serialize(withheld, FormJson.Options));
        var closedHash = FormHash.Keyed(closed, part2Key);
        return new(formId, statement.Code, statement.On, statement.At, open, closed, closedHash, FormHash.Of(open, closedHash));
    }

    /// <summary>Whether it is as it was signed.</summary>
    /// <param name="part2Key">The form's <see cref="DecisionForm.Part2Key"/>.</param>
    public bool IsWhole(string part2Key) =>
        FormHash.Of(PublicJson, WithheldHash) == Hash
        && FormHash.Keyed(WithheldJson, part2Key) == WithheldHash
        && Statement is var statement
        && (statement.Code, statement.On, statement.At) == (Code, On, At);

    private static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, FormJson.Options) ?? throw new JsonException($"There is no {typeof(T).Name} in this text");
}

/// <summary>A signed decision as everybody may read it.</summary>
public sealed record SignedStatement
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>The day of signature in London.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The instant, in UTC, to the second.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who signed.</summary>
    public required SignedBy By { get; init; }

    /// <summary>Why they might.</summary>
    public required SignedAuthority Authority { get; init; }

    /// <summary>What is approved, Part 1 alone: see <see cref="FormJson.Public"/>.</summary>
    public required FormContent Content { get; init; }

    /// <summary>The revision of the form that was signed, and its hash as the form had it.</summary>
    public required int Revision { get; init; }

    /// <summary>The hash of the form as it was brought; advice is bound to it.</summary>
    public required string FormHash { get; init; }

    /// <summary>The items that were brought and not approved, with their numbers.</summary>
    public IReadOnlyList<StruckItem> StruckItems { get; init; } = [];

    /// <summary>The lines of money that were brought and approved with less, or not at all.</summary>
    public IReadOnlyList<ReducedLine> ReducedLines { get; init; } = [];

    /// <summary>Conditions under which it is approved.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Why it is approved in part or under conditions.</summary>
    public string? Reason { get; init; }

    /// <summary>Who submitted it with the drafting officer's declaration.</summary>
    public required SignedSubmission Submission { get; init; }

    /// <summary>The last word of each adviser.</summary>
    public IReadOnlyList<SignedAdvice> Advice { get; init; } = [];

    /// <summary>What boards said.</summary>
    public IReadOnlyList<SignedReview> Reviews { get; init; } = [];
}

/// <summary>Who signed, as they were on that day.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="Post">The title of the post.</param>
public sealed record SignedBy(Guid PersonId, string Name, string Post);

/// <summary>An item that was brought and not approved.</summary>
/// <param name="Number">Its number on the form, from 1.</param>
/// <param name="Text">Its words.</param>
public sealed record StruckItem(int Number, string Text);

/// <summary>A line of money that was approved with less than was asked.</summary>
/// <param name="Asked">The line as it was brought.</param>
/// <param name="ApprovedPence">What was approved of it, in whole pence; zero for nothing.</param>
public sealed record ReducedLine(SpendingLine Asked, long ApprovedPence);

/// <summary>Who declared and submitted.</summary>
/// <param name="Name">The name on that day.</param>
/// <param name="Post">The post on that day; null when there was none.</param>
/// <param name="At">When, in UTC.</param>
public sealed record SignedSubmission(string Name, string? Post, DateTime At);

/// <summary>Advice as it stood when the form was signed.</summary>
/// <param name="Kind">In what.</param>
/// <param name="Opinion">What they said.</param>
/// <param name="Text">The comments.</param>
/// <param name="Condition">Under what condition; null under none.</param>
/// <param name="Name">Who advised.</param>
/// <param name="Post">Their post on that day; null when they had none.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Hash">The hash of the text that they had before them.</param>
/// <param name="IsStale">Whether the text was changed after it; required advice never is.</param>
/// <param name="Overruled">Why the approver decided against it; null when they did not.</param>
public sealed record SignedAdvice(
    AdviceKind Kind,
    Opinion Opinion,
    string Text,
    string? Condition,
    string Name,
    string? Post,
    DateTime At,
    string Hash,
    bool IsStale,
    string? Overruled
);

/// <summary>A review as it stood when the form was signed.</summary>
/// <param name="Board">The board's name.</param>
/// <param name="On">The day of the meeting.</param>
/// <param name="Outcome">What it said.</param>
/// <param name="Note">What is minuted; null when nothing is.</param>
/// <param name="Conditions">What had to be met, and by what it is seen.</param>
/// <param name="Overruled">Why the approver decided against it; null when they did not.</param>
public sealed record SignedReview(
    string Board,
    DateOnly On,
    ReviewOutcome Outcome,
    string? Note,
    IReadOnlyList<SignedCondition> Conditions,
    string? Overruled
);

/// <summary>A condition as it stood when the form was signed.</summary>
/// <param name="Text">What had to be met.</param>
/// <param name="Owner">Who saw to it.</param>
/// <param name="Evidence">By what it is seen.</param>
/// <param name="ConfirmedBy">Who confirmed it.</param>
/// <param name="ConfirmedAt">When, in UTC.</param>
public sealed record SignedCondition(string Text, string Owner, string Evidence, string ConfirmedBy, DateTime ConfirmedAt);

/// <summary>What is withheld of a signed decision.</summary>
/// <param name="Content">What is approved, Part 2 included.</param>
/// <param name="Advice">Comments on what is withheld.</param>
public sealed record SignedWithheld(FormContent Content, IReadOnlyList<WithheldAdvice> Advice);

/// <summary>A comment on what is withheld.</summary>
/// <param name="Kind">In what.</param>
/// <param name="Name">Who advised.</param>
/// <param name="Text">The comment.</param>
public sealed record WithheldAdvice(AdviceKind Kind, string Name, string Text);
