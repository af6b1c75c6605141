namespace Remit.Forms;

/// <summary>What a board said of a form.</summary>
public enum ReviewOutcome
{
    /// <summary>It supports the form.</summary>
    Supported,

    /// <summary>It supports the form under conditions, which are met before the form is signed.</summary>
    SupportedWithConditions,

    /// <summary>It does not; the approver may overrule that with a reason.</summary>
    NotSupported,

    /// <summary>It takes the form up again at its next meeting.</summary>
    Deferred,

    /// <summary>The form was taken off the agenda and not reviewed.</summary>
    TakenOff,
}

/// <summary>A form on the agenda of a board's meeting, and what the board said.</summary>
public sealed class BoardReview
{
    private readonly List<ReviewCondition> _conditions = [];

    internal BoardReview(Guid formId, BoardMeeting meeting, Board board, Officer by, DateTime at) =>
        (FormId, MeetingId, Board, MemberIds, On, ListedById, ListedByName, ListedAt) = (
            formId,
            meeting.Id,
            board.Name,
            board.MemberIds,
            meeting.On,
            by.PersonId,
            by.Name,
            at
        );

    private BoardReview() => (Board, ListedByName, MemberIds) = ("", "", []);

    /// <summary>The review's id, made by the type.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The form.</summary>
    public Guid FormId { get; private init; }

    /// <summary>The meeting on whose agenda it stands.</summary>
    public Guid MeetingId { get; private init; }

    /// <summary>The board's name on that day.</summary>
    public string Board { get; private init; }

    /// <summary>Its members on the day on which the form was put on the agenda: its papers show them what is withheld.</summary>
    public IReadOnlyList<Guid> MemberIds { get; private init; }

    /// <summary>The day of the meeting.</summary>
    public DateOnly On { get; private init; }

    /// <summary>Who put it on the agenda.</summary>
    public Guid ListedById { get; private init; }

    /// <summary>Their name on that day.</summary>
    public string ListedByName { get; private init; }

    /// <summary>When it was put on the agenda, in UTC.</summary>
    public DateTime ListedAt { get; private init; }

    /// <summary>What the board said; null until the meeting.</summary>
    public ReviewOutcome? Outcome { get; private set; }

    /// <summary>What is minuted of it; null when nothing is.</summary>
    public string? Note { get; private set; }

    /// <summary>Who recorded the outcome.</summary>
    public string? RecordedByName { get; private set; }

    /// <summary>When it was recorded, in UTC.</summary>
    public DateTime? RecordedAt { get; private set; }

    /// <summary>The revision that the board had before it; null until the outcome is recorded.</summary>
    public int? Revision { get; private set; }

    /// <summary>The hash of that text.</summary>
    public string? Hash { get; private set; }

    /// <summary>What has to be met before the form is signed.</summary>
    public IReadOnlyList<ReviewCondition> Conditions => [.. _conditions.OrderBy(c => c.Number)];

    /// <summary>Whether the form still waits for the meeting.</summary>
    public bool IsPending => Outcome is null;

    internal void Record(ReviewRecord record, Officer by, int revision, string hash, DateTime at)
    {
        (Outcome, Note, RecordedByName, RecordedAt, Revision, Hash) = (record.Outcome, record.Note, by.InWords, at, revision, hash);
        foreach (var draft in record.Conditions)
        {
            _conditions.Add(new(Id, _conditions.Count + 1, draft));
        }
    }
}

/// <summary>What is to be recorded of a review.</summary>
/// <param name="Outcome">What the board said.</param>
/// <param name="Note">What is minuted; needed when the board does not support the form, defers it, or it is taken off.</param>
/// <param name="Conditions">What has to be met; empty unless the outcome has conditions.</param>
public sealed record ReviewRecord(ReviewOutcome Outcome, string? Note, IReadOnlyList<ConditionDraft> Conditions);

/// <summary>A condition to be set.</summary>
/// <param name="Text">What has to be met.</param>
/// <param name="OwnerId">Who sees to it.</param>
/// <param name="OwnerName">Their name on that day.</param>
/// <param name="Due">The last day on which it is in time.</param>
public sealed record ConditionDraft(string Text, Guid OwnerId, string OwnerName, DateOnly Due);

/// <summary>A condition that a board set: a task for its owner, which blocks the signature until somebody else has confirmed that it is met.</summary>
public sealed class ReviewCondition
{
    internal ReviewCondition(Guid reviewId, int number, ConditionDraft draft) =>
        (ReviewId, Number, Text, OwnerId, OwnerName, Due) = (reviewId, number, draft.Text, draft.OwnerId, draft.OwnerName, draft.Due);

    private ReviewCondition() => (Text, OwnerName) = ("", "");

    /// <summary>The condition's id, made by the type.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The review that set it.</summary>
    public Guid ReviewId { get; private init; }

    /// <summary>Its number in that review, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>What has to be met.</summary>
    public string Text { get; private init; }

    /// <summary>Who sees to it.</summary>
    public Guid OwnerId { get; private init; }

    /// <summary>Their name on the day it was set.</summary>
    public string OwnerName { get; private init; }

    /// <summary>The last day on which it is in time.</summary>
    public DateOnly Due { get; private init; }

    /// <summary>What the owner says was done; null until they have.</summary>
    public string? Report { get; private set; }

    /// <summary>When they said so, in UTC.</summary>
    public DateTime? ReportedAt { get; private set; }

    /// <summary>That it is met; null until somebody has confirmed it.</summary>
    public ConditionMet? Met { get; private set; }

    internal void Say(string report, DateTime at) => (Report, ReportedAt) = (report, at);

    internal void Confirm(ConditionMet met) => Met = met;
}

/// <summary>That a condition is met.</summary>
/// <param name="ConditionId">The condition.</param>
/// <param name="Evidence">By what it is seen.</param>
/// <param name="PersonId">Who confirmed it.</param>
/// <param name="Name">Their name on that day.</param>
/// <param name="Post">Their post on that day; null when they had none.</param>
/// <param name="At">When, in UTC.</param>
public sealed record ConditionMet(Guid ConditionId, string Evidence, Guid PersonId, string Name, string? Post, DateTime At)
{
    /// <summary>The row's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
}
