using System.Globalization;
using Remit.Calendars;
using Remit.Rules;

namespace Remit.Publications;

/// <summary>A decision to come, as the forward plan tells of it before it is taken.</summary>
/// <remarks>Source: SI 2012/2089, regulations 9 (28 clear days' notice of a key decision), 10 (general exception), 11 (special urgency).</remarks>
public sealed class PlannedDecision
{
    /// <summary>Clear days between the notice of a key decision and the decision.</summary>
    public const int NoticeDays = 28;

    /// <summary>Clear days between the notice under the general exception and the decision.</summary>
    public const int ExceptionDays = 5;

    private const string Notice = "SI 2012/2089, regulation 9";
    private const string Exception = "SI 2012/2089, regulation 10";
    private const string Urgency = "SI 2012/2089, regulation 11";

    /// <summary>Enters a decision in the plan, which is the notice of it.</summary>
    /// <param name="details">What is known of it.</param>
    /// <param name="by">Who enters it.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="formId">The form on which it is drafted; null when there is none yet.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotPlan"/> gives a reason against it.</exception>
    public PlannedDecision(PlanDetails details, string by, DateTime at, Guid? formId = null)
    {
        Breach.ThrowIfAny(WhyNotPlan(details, LondonTime.DayOf(at)));
        (Details, NoticedOn, ChangedBy, ChangedAt, FormId) = (details, LondonTime.DayOf(at), by, at, formId);
    }

    private PlannedDecision() => (Details, ChangedBy) = (null!, "");

    /// <summary>The entry's id, made by the type.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>What is known of it.</summary>
    public PlanDetails Details { get; private set; }

    /// <summary>The form on which it is drafted; null when there is none yet.</summary>
    public Guid? FormId { get; private init; }

    /// <summary>The day in London on which notice was given.</summary>
    public DateOnly NoticedOn { get; private set; }

    /// <summary>Who changed it last.</summary>
    public string ChangedBy { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Why it was withdrawn; null while it stands.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>The day in London on which it was withdrawn.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>The day in London on which it was signed; null before. That is nobody's to know before the decision is published.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Whether it is still to come, and may be changed.</summary>
    public bool IsOpen => WithdrawnOn is null && DecidedOn is null;

    /// <summary>How often it was changed: of two at the same moment the second is refused.</summary>
    public int Revision { get; private set; }

    /// <summary>Why a decision may not be planned so; empty when it may.</summary>
    /// <param name="details">What is known of it.</param>
    /// <param name="noticedOn">The day of the notice.</param>
    public static IReadOnlyList<Breach> WhyNotPlan(PlanDetails details, DateOnly noticedOn)
    {
        ArgumentNullException.ThrowIfNull(details);
        List<Breach> breaches = [];
        void Missing(string? text, string code, string message)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                breaches.Add(new(code, message));
            }
        }

        Missing(details.What, "publications.plan-what", "Say what is to be decided");
        Missing(details.DecisionMaker, "publications.plan-who", "Say who decides");
        Missing(details.Contact, "publications.plan-contact", "Say whom people can ask about it");
        if (details.NotBefore <= noticedOn)
        {
            breaches.Add(new("publications.plan-day", $"It is to be decided after the day of this notice, {LondonTime.Say(noticedOn)}"));
        }

        return [.. breaches, .. details.IsKey ? WhyTooSoon(details, noticedOn) : []];
    }

    /// <summary>Days that lie between two days: neither the day of the notice nor that of the decision counts.</summary>
    /// <param name="notice">The day of the notice.</param>
    /// <param name="decision">The day of the decision.</param>
    public static int ClearDays(DateOnly notice, DateOnly decision) => decision.DayNumber - notice.DayNumber - 1;

    /// <summary>Why it may not be decided on a day; empty when it may.</summary>
    /// <param name="day">The day in London.</param>
    public IReadOnlyList<Breach> WhyNotDecide(DateOnly day)
    {
        if (WhyClosed() is { Count: > 0 } closed)
        {
            return closed;
        }

        return Details.IsKey ? [.. WhyTooSoon(Details with { NotBefore = day }, NoticedOn)] : [];
    }

    /// <summary>Why it may not be changed so; empty when it may.</summary>
    /// <param name="details">What is known of it now.</param>
    /// <param name="today">The day in London.</param>
    public IReadOnlyList<Breach> WhyNotChange(PlanDetails details, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(details);
        return [.. WhyClosed(), .. WhyNotPlan(details, NoticeOf(details, today))];
    }

    /// <summary>Changes it. Where what is decided or who decides changes, or it becomes a key decision, that is a new notice, from which the days count.</summary>
    /// <param name="details">What is known of it now.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotChange"/> gives a reason against it.</exception>
    public void Change(PlanDetails details, string by, DateTime at)
    {
        var today = LondonTime.DayOf(at);
        Breach.ThrowIfAny(WhyNotChange(details, today));
        (NoticedOn, Details, ChangedBy, ChangedAt) = (NoticeOf(details, today), details, by, at);
        Revision++;
    }

    /// <summary>Why it may not be withdrawn; empty when it may.</summary>
    /// <param name="because">Why, in words that are published.</param>
    public IReadOnlyList<Breach> WhyNotWithdraw(string? because) =>
        string.IsNullOrWhiteSpace(because)
            ? [.. WhyClosed(), new("publications.withdrawal-without-reason", "Say why it is withdrawn: the plan tells the public")]
            : WhyClosed();

    /// <summary>Withdraws it; it stays in the plan with the reason.</summary>
    /// <param name="because">Why.</param>
    /// <param name="by">Who withdraws it.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotWithdraw"/> gives a reason against it.</exception>
    public void Withdraw(string because, string by, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotWithdraw(because));
        (WithdrawnBecause, WithdrawnOn, ChangedBy, ChangedAt) = (because.Trim(), LondonTime.DayOf(at), by, at);
        Revision++;
    }

    /// <summary>Closes it because its form was signed.</summary>
    /// <param name="by">Who signed.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotDecide"/> gives a reason against that day.</exception>
    public void Decide(string by, DateTime at)
    {
        var day = LondonTime.DayOf(at);
        Breach.ThrowIfAny(WhyNotDecide(day));
        (DecidedOn, ChangedBy, ChangedAt) = (day, by, at);
        Revision++;
    }

    private DateOnly NoticeOf(PlanDetails details, DateOnly today) =>
        details.What != Details.What || details.DecisionMaker != Details.DecisionMaker || (details.IsKey && !Details.IsKey) ? today : NoticedOn;

    private IReadOnlyList<Breach> WhyClosed() =>
        WithdrawnOn is { } withdrawn
            ? [new("publications.plan-withdrawn", $"It was withdrawn from the forward plan on {LondonTime.Say(withdrawn)}: plan it anew")]
        : DecidedOn is { } decided ? [new("publications.plan-decided", $"It was decided on {LondonTime.Say(decided)}: its entry is closed")]
        : [];

    private static IEnumerable<Breach> WhyTooSoon(PlanDetails details, DateOnly noticedOn)
    {
        var days = ClearDays(noticedOn, details.NotBefore);
        if (details.Urgency != PlanUrgency.None && string.IsNullOrWhiteSpace(details.UrgencyReason))
        {
            yield return new(
                "publications.urgency-without-reason",
                "Say why it is impracticable to wait, and who of the scrutiny committee was told or agreed",
                details.Urgency == PlanUrgency.GeneralException ? Exception : Urgency
            );
        }

        var (needed, source) = details.Urgency switch
        {
            PlanUrgency.None => (NoticeDays, Notice),
            PlanUrgency.GeneralException => (ExceptionDays, Exception),
            _ => (0, Urgency),
        };
        if (days < needed)
        {
            var earliest = noticedOn.AddDays(needed + 1);
            yield return new(
                "publications.notice-too-short",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A key decision needs {needed} clear days' notice; between {LondonTime.Say(noticedOn)} and {LondonTime.Say(details.NotBefore)} lie {days}. The earliest day is {LondonTime.Say(earliest)}"
                ),
                source
            );
        }
    }
}

/// <summary>What is known of a decision to come.</summary>
/// <param name="What">What is to be decided, in words that are published.</param>
/// <param name="DecisionMaker">Who decides: the post or the body.</param>
/// <param name="NotBefore">The first day on which it may be decided.</param>
/// <param name="Contact">Whom people can ask about it.</param>
/// <param name="IsKey">Whether it is a key decision, of which councils give notice.</param>
/// <param name="Urgency">The urgency procedure, where the notice is shorter.</param>
/// <param name="UrgencyReason">Why it cannot wait, and who was told or agreed; null where it is not urgent.</param>
public sealed record PlanDetails(
    string What,
    string DecisionMaker,
    DateOnly NotBefore,
    string Contact,
    bool IsKey = false,
    PlanUrgency Urgency = PlanUrgency.None,
    string? UrgencyReason = null
);

/// <summary>By which procedure a key decision is taken without full notice.</summary>
public enum PlanUrgency
{
    /// <summary>By none: notice is given in full.</summary>
    None,

    /// <summary>Full notice is impracticable; scrutiny is told, and five clear days pass.</summary>
    GeneralException,

    /// <summary>Even that is impracticable; the chair of scrutiny agrees that it cannot wait.</summary>
    SpecialUrgency,
}
