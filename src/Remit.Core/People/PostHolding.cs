using Remit.Rules;

namespace Remit.People;

/// <summary>That a person holds a post, from one day to another.</summary>
/// <param name="PostId">The post.</param>
/// <param name="PersonId">Who holds it.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, inclusive; null while no end is known. The day before the first when they never took it up.</param>
public sealed record PostHolding(Guid PostId, Guid PersonId, DateOnly From, DateOnly? Until)
{
    /// <summary>The holding's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The last day, inclusive; null while no end is known. The day before the first when they never took it up.</summary>
    public DateOnly? Until { get; private set; } = Until;

    /// <summary>Whether the post is theirs on a day.</summary>
    /// <param name="day">The day.</param>
    public bool Holds(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>Why it may not end on a day; empty when it may.</summary>
    /// <param name="lastDay">The last day, inclusive; the day before the first undoes an appointment that has not begun.</param>
    /// <param name="today">The day on which it is asked.</param>
    public IReadOnlyList<Breach> WhyNotEnd(DateOnly lastDay, DateOnly today) =>
        Until is { } until && until < today ? [new("people.holding-ended", $"It ended on {DayWords.Of(until)} already")]
        : lastDay >= From || (lastDay == From.AddDays(-1) && today < From) ? []
        : [new("people.end-before-start", EndBeforeStart(today))];

    /// <summary>Notes its last day.</summary>
    /// <param name="lastDay">The last day, inclusive; the day before the first undoes an appointment that has not begun.</param>
    /// <param name="today">The day on which it is done.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotEnd"/> gives a reason against it.</exception>
    public void End(DateOnly lastDay, DateOnly today)
    {
        Breach.ThrowIfAny(WhyNotEnd(lastDay, today));
        Until = lastDay;
    }

    private string EndBeforeStart(DateOnly today) =>
        today < From
            ? $"It begins on {DayWords.Of(From)}: enter that day or a later one, or {DayWords.Of(From.AddDays(-1))} when it is not to begin at all"
            : $"It began on {DayWords.Of(From)}: the last day cannot be before that";
}
