using Remit.Forms;

namespace Remit.Publications;

/// <summary>Somebody who acts from a post.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">The name as it stands on the form.</param>
/// <param name="Post">The post as it stands on the form: the public is told this and not always the name.</param>
public sealed record PostHolder(Guid PersonId, string Name, string Post);

/// <summary>A form as it was signed, with all that its publication goes by.</summary>
/// <param name="FormId">The form.</param>
/// <param name="Code">The decision's code.</param>
/// <param name="Content">What was signed, Part 2 included: nothing of Part 2 is kept here.</param>
/// <param name="Signatory">Who signed, and from which post.</param>
/// <param name="DraftedBy">Who drafted it, and asked for its deferral if that is asked for.</param>
/// <param name="SignedAt">When, in UTC.</param>
public sealed record SignedDecision(Guid FormId, string Code, FormContent Content, PostHolder Signatory, PostHolder DraftedBy, DateTime SignedAt)
{
    /// <summary>The advice that was before the signatory, which Part 1 holds.</summary>
    public IReadOnlyList<PublishedAdvice> Advice { get; init; } = [];

    /// <summary>Conditions under which it was signed, in words.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>The items that were brought and not approved, which the content no longer has; empty when all were approved.</summary>
    public IReadOnlyList<NotApprovedItem> NotApproved { get; init; } = [];
}

/// <summary>An item that was brought and not approved.</summary>
/// <param name="Number">Its number on the form as it was brought, from 1.</param>
/// <param name="Text">Its words.</param>
public sealed record NotApprovedItem(int Number, string Text);

/// <summary>A comment of an adviser, as Part 1 holds it.</summary>
/// <param name="From">On whose behalf: "Finance", "Legal".</param>
/// <param name="Stance">Whether they concur, in words: "Concurs", "Concurs if …", "Does not concur".</param>
/// <param name="Text">The comment.</param>
/// <param name="On">The day it was given.</param>
public sealed record PublishedAdvice(string From, string Stance, string Text, DateOnly On);

/// <summary>Part 1 of a form as it was signed: what is published. It holds nothing of Part 2, and until it is published nobody outside may know of it.</summary>
/// <param name="Content">The form's public part; see <see cref="FormJson.Public"/>.</param>
/// <param name="Signatory">Who signed.</param>
/// <param name="Advice">The advice.</param>
/// <param name="Conditions">Conditions under which it was signed.</param>
/// <param name="NotApproved">The items that were brought and not approved.</param>
public sealed record SignedPart1(
    FormContent Content,
    PostHolder Signatory,
    IReadOnlyList<PublishedAdvice> Advice,
    IReadOnlyList<string> Conditions,
    IReadOnlyList<NotApprovedItem> NotApproved
)
{
    /// <summary>The items that were approved, with the numbers under which they were brought.</summary>
    public IEnumerable<(int Number, string Text)> Approved =>
        Enumerable
            .Range(1, Content.Items.Count + NotApproved.Count)
            .Except(NotApproved.Select(n => n.Number))
            .Zip(Content.Items, (n, i) => (n, i.Text));

    /// <summary>Part 1 of a signed form.</summary>
    /// <param name="decision">The form, from which Part 2 is left out here.</param>
    public static SignedPart1 Of(SignedDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return new(FormJson.Public(decision.Content), decision.Signatory, decision.Advice, decision.Conditions, decision.NotApproved);
    }
}
