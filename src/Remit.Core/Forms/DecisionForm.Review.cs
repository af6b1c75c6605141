using Remit.People;
using Remit.Rules;

namespace Remit.Forms;

// Board review: agendas, outcomes, and conditions that are tasks until they are met.
public sealed partial class DecisionForm
{
    private readonly List<BoardReview> _reviews = [];

    /// <summary>The reviews by boards, to come and past, by the day of the meeting.</summary>
    public IReadOnlyList<BoardReview> Reviews => [.. _reviews.OrderBy(r => r.On).ThenBy(r => r.ListedAt)];

    /// <summary>The last review that took place; null when none did.</summary>
    public BoardReview? LastReview => Reviews.LastOrDefault(r => r.Outcome is not (null or ReviewOutcome.Deferred or ReviewOutcome.TakenOff));

    /// <summary>The conditions that are not confirmed as met, with their reviews.</summary>
    public IReadOnlyList<ReviewCondition> OpenConditions => [.. Reviews.SelectMany(r => r.Conditions).Where(c => c.Met is null)];

    /// <summary>Whether a board still has to meet on it, or a condition still has to be met.</summary>
    public bool IsReviewOpen =>
        _reviews.Any(r => r.IsPending) || OpenConditions.Count > 0 || (Standing is { RequiresReview: true } && LastReview is null);

    /// <summary>Why it may not be put on an agenda; empty when it may.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="today">The day on which it is asked.</param>
    public IReadOnlyList<Breach> WhyNotPutOnAgenda(BoardMeeting meeting, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        if (WhyNot("put on agenda") is { Count: > 0 } notNow)
        {
            return notNow;
        }

        return meeting.On < today ? [new("forms.meeting-past", $"That meeting was on {FormWords.Day(meeting.On)}: choose one that is still to come")]
            : _reviews.FirstOrDefault(r => r.IsPending) is { } pending
                ? [new("forms.on-agenda", $"It is on the agenda of {pending.Board} for {FormWords.Day(pending.On)} already")]
            : [];
    }

    /// <summary>Puts it on the agenda of a meeting.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="board">The board.</param>
    /// <param name="by">Who does so.</param>
    /// <param name="today">The day on which it is done.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotPutOnAgenda"/> gives a reason against it.</exception>
    public BoardReview PutOnAgenda(BoardMeeting meeting, Board board, Officer by, DateOnly today, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotPutOnAgenda(meeting, today));
        ArgumentNullException.ThrowIfNull(by);
        return List(meeting, board, by, at);
    }

    /// <summary>Why an outcome may not be recorded; empty when it may.</summary>
    /// <param name="review">The review.</param>
    /// <param name="record">What is to be recorded.</param>
    /// <param name="board">The board: a form that is deferred goes to its next meeting.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="today">The day on which it is asked.</param>
    public IReadOnlyList<Breach> WhyNotRecord(BoardReview review, ReviewRecord record, Board board, Officer by, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(by);
        if (WhyNot("review") is { Count: > 0 } notNow)
        {
            return notNow;
        }

        if (!review.IsPending)
        {
            return [new("forms.reviewed-already", $"{review.RecordedByName} has recorded what {review.Board} said already")];
        }

        List<Breach> breaches = [];
        if (!by.Roles.Contains(Role.Governance))
        {
            breaches.Add(new("forms.records-not", "What a board said is recorded by governance"));
        }

        if (record.Outcome != ReviewOutcome.TakenOff && today < review.On)
        {
            breaches.Add(new("forms.not-met-yet", $"{review.Board} meets on {FormWords.Day(review.On)}: what it says is recorded from that day on"));
        }

        if (
            record.Outcome is ReviewOutcome.NotSupported or ReviewOutcome.Deferred or ReviewOutcome.TakenOff
            && string.IsNullOrWhiteSpace(record.Note)
        )
        {
            breaches.Add(new("forms.review-without-reason", "Enter why"));
        }

        if (record.Outcome == ReviewOutcome.Deferred && board.NextAfter(Later(review.On, today)) is null)
        {
            breaches.Add(new("forms.no-next-meeting", $"No later meeting of {review.Board} is known: enter its next date first"));
        }

        return [.. breaches, .. WhyNotSetConditions(record, today)];
    }

    /// <summary>Records what a board said; a form that is deferred stands on the next agenda from then on.</summary>
    /// <param name="review">The review.</param>
    /// <param name="record">What is recorded.</param>
    /// <param name="board">The board: a form that is deferred goes to its next meeting.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="today">The day on which it is done.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotRecord"/> gives a reason against it.</exception>
    public void Record(BoardReview review, ReviewRecord record, Board board, Officer by, DateOnly today, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotRecord(review, record, board, by, today));
        review.Record(record with { Note = FormWords.OrNull(record.Note) }, by, Revision, Hash, at);
        RouteStep++;
        if (record.Outcome == ReviewOutcome.Deferred)
        {
            List(board.NextAfter(Later(review.On, today))!, board, by, at);
        }
    }

    /// <summary>Why the owner of a condition may not report on it; empty when they may.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="report">What was done.</param>
    /// <param name="by">Who reports.</param>
    public IReadOnlyList<Breach> WhyNotReport(ReviewCondition condition, string? report, Officer by)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(by);
        if (WhyNot("report on condition") is { Count: > 0 } notNow)
        {
            return notNow;
        }

        return condition.Met is { } met ? [MetAlready(met)]
            : condition.OwnerId != by.PersonId ? [new("forms.not-the-owner", $"{condition.OwnerName} sees to this condition, and reports on it")]
            : string.IsNullOrWhiteSpace(report) ? [new("forms.report-without-text", "Enter what was done, and where that can be seen")]
            : [];
    }

    /// <summary>Notes what the owner of a condition says was done.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="report">What was done.</param>
    /// <param name="by">Who reports.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotReport"/> gives a reason against it.</exception>
    public void Report(ReviewCondition condition, string report, Officer by, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotReport(condition, report, by));
        condition.Say(report.Trim(), at);
        RouteStep++;
    }

    /// <summary>Why a condition may not be confirmed as met; empty when it may.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="evidence">By what it is seen.</param>
    /// <param name="by">Who confirms.</param>
    public IReadOnlyList<Breach> WhyNotConfirm(ReviewCondition condition, string? evidence, Officer by)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(by);
        if (WhyNot("confirm condition") is { Count: > 0 } notNow)
        {
            return notNow;
        }

        return condition.Met is { } met ? [MetAlready(met)]
            : !by.Roles.Contains(Role.Governance) ? [new("forms.confirms-not", "That a condition is met is confirmed by governance")]
            : condition.OwnerId == by.PersonId
                ? [new("forms.confirms-own", "Nobody confirms the condition that they see to themselves", "Separation of duties")]
            : string.IsNullOrWhiteSpace(evidence) ? [new("forms.met-without-evidence", "Enter by what it is seen that the condition is met")]
            : [];
    }

    /// <summary>Confirms that a condition is met.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="evidence">By what it is seen.</param>
    /// <param name="by">Who confirms.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotConfirm"/> gives a reason against it.</exception>
    public void Confirm(ReviewCondition condition, string evidence, Officer by, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotConfirm(condition, evidence, by));
        condition.Confirm(new(condition.Id, evidence.Trim(), by.PersonId, by.Name, by.Post, at));
        RouteStep++;
    }

    private BoardReview List(BoardMeeting meeting, Board board, Officer by, DateTime at)
    {
        BoardReview review = new(Id, meeting, board, by, at);
        _reviews.Add(review);
        RouteStep++;
        return review;
    }

    /// <summary>A meeting that was recorded late is not followed by one that has passed too.</summary>
    private static DateOnly Later(DateOnly meeting, DateOnly today) => meeting >= today ? meeting : today.AddDays(-1);

    private static IEnumerable<Breach> WhyNotSetConditions(ReviewRecord record, DateOnly today)
    {
        if (record.Outcome == ReviewOutcome.SupportedWithConditions && record.Conditions.Count == 0)
        {
            yield return new("forms.no-conditions", "Enter at least one condition, or record that the board supports the form without any");
        }

        if (record.Outcome != ReviewOutcome.SupportedWithConditions && record.Conditions.Count > 0)
        {
            yield return new(
                "forms.conditions-without-support",
                "Conditions belong to support with conditions: choose that, or leave the conditions empty"
            );
        }

        if (record.Conditions.Any(c => string.IsNullOrWhiteSpace(c.Text)))
        {
            yield return new("forms.condition-without-text", "Enter what has to be met");
        }

        foreach (var late in record.Conditions.Where(c => c.Due < today))
        {
            yield return new("forms.condition-due-past", $"A condition cannot be due on {FormWords.Day(late.Due)}, which is past");
        }
    }

    private static Breach MetAlready(ConditionMet met) =>
        new("forms.met-already", $"{met.Name} confirmed on {FormWords.DayOf(met.At)} that the condition is met");
}
