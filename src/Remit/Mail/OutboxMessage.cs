using Remit.Rules;

namespace Remit.Mail;

/// <summary>Where a message is.</summary>
internal enum OutboxStatus
{
    /// <summary>It waits for its turn, perhaps after tries that failed.</summary>
    Waiting,

    /// <summary>A program is handing it over, or was killed while it did.</summary>
    HandingOver,

    /// <summary>It may have been sent when a program was killed, and the setting leaves it to a person to say.</summary>
    InDoubt,

    /// <summary>It was handed over.</summary>
    Sent,

    /// <summary>It was refused for good, or came back.</summary>
    Bounced,

    /// <summary>It was tried long enough.</summary>
    GivenUp,
}

/// <summary>A message in the outbox: written with the change that it tells of, sent afterwards.</summary>
internal sealed class OutboxMessage
{
    private OutboxMessage() => (OnceKey, To, Template, Subject) = ("", "", "", "");

    public OutboxMessage(MailDraft draft, DateTime at)
    {
        if (!MailTemplate.All.TryGetValue(draft.Template, out var template))
        {
            throw new ArgumentException($"There is no template \"{draft.Template}\"", nameof(draft));
        }

        (OnceKey, To, PersonId, Template, PostedAt, NextTryAt) = (draft.OnceKey, draft.To.Trim(), draft.PersonId, draft.Template, at, at);
        (Subject, Body) = template.Render(draft.Values);
    }

    /// <summary>Also what receivers know it by: the same at each try.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>No two messages bear the same.</summary>
    public string OnceKey { get; private init; }

    /// <summary>The address.</summary>
    public string To { get; private init; }

    /// <summary>Whom it is for; null when they are no person of this authority.</summary>
    public Guid? PersonId { get; private init; }

    /// <summary>What kind of message it is.</summary>
    public string Template { get; private init; }

    /// <summary>The subject, as rendered when it was posted.</summary>
    public string Subject { get; private init; }

    /// <summary>The text, as rendered when it was posted; null once nobody needs it any more, because it may hold what opens an account.</summary>
    public string? Body { get; private set; }

    /// <summary>When it was posted, in UTC, as all below.</summary>
    public DateTime PostedAt { get; private set; }

    /// <summary>It is not tried before.</summary>
    public DateTime NextTryAt { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; private set; }

    /// <summary>When the program that holds it began to hand it over; stays when that program is killed meanwhile.</summary>
    public DateTime? HandingOverSince { get; private set; }

    /// <summary>The try that hands it over, so that one that was slow cannot write over another.</summary>
    public Guid? HeldBy { get; private set; }

    /// <summary>Until when that try holds it, in real time.</summary>
    public DateTime? HeldUntil { get; private set; }

    /// <summary>Since when a person is asked whether to send it again.</summary>
    public DateTime? InDoubtSince { get; private set; }

    /// <summary>Why the last try failed, as the other side put it.</summary>
    public string? LastFailure { get; private set; }

    /// <summary>When it was handed over.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>What the other side calls it; null when it does not say.</summary>
    public string? SentAs { get; private set; }

    /// <summary>When the other side is asked next what became of it; null when it is known, or cannot be.</summary>
    public DateTime? FollowUpAt { get; private set; }

    /// <summary>When it was known to have arrived; null where the other side does not say.</summary>
    public DateTime? DeliveredAt { get; private set; }

    /// <summary>When it was refused for good, or came back.</summary>
    public DateTime? BouncedAt { get; private set; }

    /// <summary>When it was given up.</summary>
    public DateTime? GivenUpAt { get; private set; }

    /// <summary>Where it is, as its dates say.</summary>
    public OutboxStatus Status =>
        BouncedAt is not null ? OutboxStatus.Bounced
        : SentAt is not null ? OutboxStatus.Sent
        : GivenUpAt is not null ? OutboxStatus.GivenUp
        : InDoubtSince is not null ? OutboxStatus.InDoubt
        : HandingOverSince is not null ? OutboxStatus.HandingOver
        : OutboxStatus.Waiting;

    /// <summary>Whether somebody was handing it over when the one who now has it began: it may have been taken.</summary>
    public bool MayHaveBeenTaken { get; private set; }

    /// <summary>It was taken.</summary>
    /// <param name="sentAs">What the other side calls it.</param>
    /// <param name="remembers">Whether the other side can be asked later what became of it.</param>
    /// <param name="now">The instant, in UTC.</param>
    public void Sent(string? sentAs, bool remembers, DateTime now)
    {
        (SentAt, SentAs, LastFailure) = (now, sentAs, null);
        FollowUpAt = remembers ? now + OutboxTimes.FirstFollowUp : null;
        Body = remembers ? Body : null;
        LetGo(mayHaveBeenTaken: false);
    }

    /// <summary>It was not taken; it is tried again after a pause, or given up when it has waited for days.</summary>
    /// <param name="why">In the other side's words.</param>
    /// <param name="mayHaveBeenTaken">Whether the other side fell silent.</param>
    /// <param name="now">The instant, in UTC.</param>
    public void Failed(string why, bool mayHaveBeenTaken, DateTime now)
    {
        (LastFailure, NextTryAt) = (why, now + OutboxTimes.PauseAfter(Tries));
        GivenUpAt = now - PostedAt >= OutboxTimes.TriedFor ? now : null;
        LetGo(mayHaveBeenTaken);
    }

    /// <summary>It was refused for good, or came back.</summary>
    public void Bounced(string why, DateTime now)
    {
        (LastFailure, BouncedAt, FollowUpAt) = (why, now, null);
        LetGo(mayHaveBeenTaken: false);
    }

    /// <summary>Nobody knows whether it was taken, and a person is to say.</summary>
    public void LeaveInDoubt(DateTime now)
    {
        InDoubtSince = now;
        LetGo(mayHaveBeenTaken: true);
    }

    /// <summary>The other side says that it arrived.</summary>
    public void Delivered(DateTime now) => (DeliveredAt, FollowUpAt, Body) = (now, null, null);

    /// <summary>The other side does not know yet; it is asked again, until it has had days.</summary>
    public void StillOnItsWay(DateTime now) =>
        FollowUpAt = now - SentAt < OutboxTimes.FollowedFor ? now + OutboxTimes.PauseOfFollowUp(now - SentAt!.Value) : null;

    /// <summary>The other side tried long enough.</summary>
    public void NotDelivered(string why, DateTime now) => (LastFailure, GivenUpAt, SentAt, FollowUpAt) = (why, now, null, null);

    /// <summary>Why it cannot be sent again; empty when it can.</summary>
    public IReadOnlyList<Breach> WhyNotTryAgain() =>
        Status is not (OutboxStatus.Bounced or OutboxStatus.GivenUp or OutboxStatus.InDoubt)
            ? [new("mail.not-failed", "This message has not failed: it waits for its turn or was sent")]
        : Body is null ? [new("mail.text-gone", "The text of this message is not kept any more")]
        : [];

    /// <summary>Tries it anew, as if it had been posted now.</summary>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotTryAgain"/> gives a reason against it.</exception>
    public void TryAgain(DateTime now)
    {
        Breach.ThrowIfAny(WhyNotTryAgain());
        (BouncedAt, GivenUpAt, InDoubtSince, SentAt, SentAs, Tries, NextTryAt, PostedAt) = (null, null, null, null, null, 0, now, now);
        // who sends it again knows that it may come twice
        MayHaveBeenTaken = false;
    }

    /// <summary>Why it cannot be given up; empty when it can.</summary>
    public IReadOnlyList<Breach> WhyNotGiveUp() =>
        Status is OutboxStatus.Waiting or OutboxStatus.InDoubt
            ? []
            : [new("mail.not-waiting", "This message does not wait any more, or is being handed over just now")];

    /// <summary>Leaves it unsent.</summary>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotGiveUp"/> gives a reason against it.</exception>
    public void GiveUp(DateTime now)
    {
        Breach.ThrowIfAny(WhyNotGiveUp());
        GivenUpAt = now;
    }

    private void LetGo(bool mayHaveBeenTaken) => (HandingOverSince, HeldBy, HeldUntil, MayHaveBeenTaken) = (null, null, null, mayHaveBeenTaken);
}
