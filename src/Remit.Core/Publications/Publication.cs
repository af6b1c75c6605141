using Remit.Calendars;
using Remit.Forms;
using Remit.Rules;

namespace Remit.Publications;

/// <summary>How a signed form comes to be public: its clock, its deferrals, and what of it is withheld.</summary>
/// <remarks>
/// One for each signed form. Deferrals and withholdings are dated rows; where it stands follows from them and from the day. It holds Part 1 as it was signed
/// and never anything of Part 2: what a release makes public is handed in by who reads the signed form. Source: what-the-papers-ask D4, D5.
/// </remarks>
public sealed partial class Publication
{
    private readonly List<Deferral> _deferrals = [];
    private readonly List<Withholding> _withholdings = [];

    private Publication(SignedDecision decision, DateOnly? due)
    {
        (FormId, Code, SignedAt, SignatoryId) = (decision.FormId, decision.Code, decision.SignedAt, decision.Signatory.PersonId);
        (DraftedById, DraftedBy) = (decision.DraftedBy.PersonId, decision.DraftedBy.Name);
        IsRetrospective = decision.Content.Basics.Retrospective is not null;
        (SignedOn, Due, Part1) = (LondonTime.DayOf(decision.SignedAt), due, SignedPart1.Of(decision));
    }

    private Publication() => (Code, DraftedBy, Part1) = ("", "", null!);

    /// <summary>The publication's id, made by the type.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The signed form.</summary>
    public Guid FormId { get; private init; }

    /// <summary>The decision's code.</summary>
    public string Code { get; private init; }

    /// <summary>When it was signed, in UTC.</summary>
    public DateTime SignedAt { get; private init; }

    /// <summary>The day in London on which it was signed.</summary>
    public DateOnly SignedOn { get; private init; }

    /// <summary>Who signed it.</summary>
    public Guid SignatoryId { get; private init; }

    /// <summary>Who drafted it, and is told of its clock.</summary>
    public Guid DraftedById { get; private init; }

    /// <summary>Their name.</summary>
    public string DraftedBy { get; private init; }

    /// <summary>The last day on which Part 1 is published in time, when nothing defers it; null when the bank holidays of that time are not known.</summary>
    public DateOnly? Due { get; private init; }

    /// <summary>The last day on which publication is in time, deferrals counted; null when the bank holidays of that time are not known and nothing defers it.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>Whether it was asked for after the act: such decisions are counted.</summary>
    public bool IsRetrospective { get; private init; }

    /// <summary>What is published: confidential until then.</summary>
    public SignedPart1 Part1 { get; private init; }

    /// <summary>When it was published, in UTC; null while it is not.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>The day in London on which it was published.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Who published it: a person, or the clock.</summary>
    public string? PublishedBy { get; private set; }

    /// <summary>Why it was published before its deferral ended; null where it was not.</summary>
    public string? PublishedBecause { get; private set; }

    /// <summary>The decision on the register; null while it is not published.</summary>
    public Guid? DecisionId { get; private set; }

    /// <summary>The decision's address within the register; null while it is not published.</summary>
    public string? DecisionSlug { get; private set; }

    /// <summary>How often it has been changed: of two acts at the same moment the second is refused.</summary>
    public int Revision { get; private set; }

    /// <summary>Every deferral that was asked for, oldest first.</summary>
    public IReadOnlyList<Deferral> Deferrals => [.. _deferrals.OrderBy(d => d.AskedAt).ThenBy(d => d.Id)];

    /// <summary>What is withheld, or was, in the order of the form.</summary>
    public IReadOnlyList<Withholding> Withholdings => [.. _withholdings.OrderBy(w => w.Kind).ThenBy(w => w.Place)];

    /// <summary>The deferral that waits for an approver; null when none does.</summary>
    public Deferral? AskedDeferral => _deferrals.FirstOrDefault(d => d.IsApproved is null);

    /// <summary>Whether publication was ever deferred.</summary>
    public bool WasDeferred => _deferrals.Any(d => d.IsApproved == true);

    /// <summary>Which act leads from which state to which; any other is refused. The clock alone does "end".</summary>
    public static IReadOnlyList<(PublicationStatus From, string Act, PublicationStatus To)> Transitions { get; } =
    [
        (PublicationStatus.Due, "defer", PublicationStatus.Deferred),
        (PublicationStatus.Due, "publish", PublicationStatus.Published),
        (PublicationStatus.Deferred, "defer", PublicationStatus.Deferred),
        (PublicationStatus.Deferred, "publish", PublicationStatus.Published),
        (PublicationStatus.Deferred, "end", PublicationStatus.Ended),
        (PublicationStatus.Ended, "defer", PublicationStatus.Deferred),
        (PublicationStatus.Ended, "publish", PublicationStatus.Published),
    ];

    /// <summary>Starts the clock of a form that has just been signed. A deferral that stands on the form is approved by its signature.</summary>
    /// <param name="decision">The signed form.</param>
    /// <param name="days">The working days of the authority.</param>
    public static Publication ForSigned(SignedDecision decision, WorkingDays days)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(days);
        Publication publication = new(decision, days.PublishBy(LondonTime.DayOf(decision.SignedAt)));
        if (decision.Content.Access.Deferral is { } asked && asked.Until > publication.SignedOn)
        {
            Deferral deferral = new(asked.Why, asked.Until, decision.DraftedBy, decision.SignedAt);
            deferral.Decide(decision.Signatory, decision.SignedAt, refusedBecause: null);
            publication._deferrals.Add(deferral);
        }

        publication.LastDay = publication.LastDayWithDeferrals();
        publication.Withhold(decision.Content);
        return publication;
    }

    /// <summary>Why what a form says of public access may not be signed; empty when it may.</summary>
    /// <param name="content">The form.</param>
    /// <param name="today">The day in London on which it is asked.</param>
    public static IReadOnlyList<Breach> WhyNotSign(FormContent content, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(content);
        var deferral = content.Access.Deferral is { } asked ? Deferrable(asked.Why, asked.Until, today) : [];
        var documents = content.Sources.Documents.Select(d => d.Withheld).OfType<WithholdingGround>();
        var grounds = content.Access.Part2.Select(p => p.Ground).Concat(documents);
        return [.. deferral.Concat(grounds.SelectMany(g => Withholding.WhyNotWithhold(g, today))).Distinct()];
    }

    /// <summary>Where it stands on a day.</summary>
    /// <param name="today">The day in London.</param>
    public PublicationStatus StatusOn(DateOnly today) =>
        PublishedAt is not null ? PublicationStatus.Published
        : DeferredUntil(today) is not null ? PublicationStatus.Deferred
        : WasDeferred ? PublicationStatus.Ended
        : PublicationStatus.Due;

    /// <summary>The day until which it is deferred; null when no deferral is in force.</summary>
    /// <param name="today">The day in London.</param>
    public DateOnly? DeferredUntil(DateOnly today) =>
        _deferrals.Where(d => d.IsInForceOn(today)).Select(d => (DateOnly?)d.Until).OrderDescending().FirstOrDefault();

    /// <summary>How late it is, or was when it was published.</summary>
    /// <param name="today">The day in London; of no matter once it is published.</param>
    /// <param name="days">The working days of the authority.</param>
    /// <returns>Null when the last day in time is not known.</returns>
    public Lateness? LatenessOn(DateOnly today, WorkingDays days) => Lateness.Of(LastDay, PublishedOn ?? today, days);

    /// <summary>The last day in time, deferrals counted: one that was approved when it was late already excuses nothing that came before it.</summary>
    private DateOnly? LastDayWithDeferrals()
    {
        var last = Due;
        foreach (var deferral in _deferrals.Where(d => d.IsApproved == true).OrderBy(d => d.DecidedAt))
        {
            var approvedInTime = last is null || LondonTime.DayOf(deferral.DecidedAt!.Value) <= last;
            last = approvedInTime && (last is null || deferral.Until > last) ? deferral.Until : last;
        }

        return last;
    }

    private void Withhold(FormContent content)
    {
        foreach (var (place, paragraph) in content.Access.Part2.Index())
        {
            _withholdings.Add(new(WithheldKind.Paragraph, place, paragraph.After, paragraph.Ground, SignedOn));
        }

        foreach (var (place, document) in content.Sources.Documents.Index())
        {
            if (document.Withheld is { } ground)
            {
                _withholdings.Add(new(WithheldKind.Document, place, null, ground, SignedOn));
            }
        }
    }
}

/// <summary>Where a publication stands.</summary>
public enum PublicationStatus
{
    /// <summary>Signed, and its clock runs.</summary>
    Due,

    /// <summary>A deferral is in force.</summary>
    Deferred,

    /// <summary>Its deferral has ended: it publishes itself.</summary>
    Ended,

    /// <summary>On the register.</summary>
    Published,
}
