using Remit.Rules;

namespace Remit.People;

/// <summary>That a person stands in for the holder of a post who is absent: they have its powers and duties for these days.</summary>
/// <param name="PostId">The post that is covered.</param>
/// <param name="PersonId">Who stands in.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, inclusive. The day before the first when it never began.</param>
/// <param name="Why">The reason, in the words of the person who arranged it.</param>
public sealed record AbsenceCover(Guid PostId, Guid PersonId, DateOnly From, DateOnly Until, string Why)
{
    /// <summary>The cover's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The last day, inclusive. The day before the first when it never began.</summary>
    public DateOnly Until { get; private set; } = Until;

    /// <summary>Whether it holds on a day.</summary>
    /// <param name="day">The day.</param>
    public bool Covers(DateOnly day) => From <= day && day <= Until;

    /// <summary>Why it may not end early on a day; empty when it may.</summary>
    /// <param name="lastDay">The last day, inclusive; the day before the first undoes a cover that has not begun.</param>
    /// <param name="today">The day on which it is asked: what has passed stays as it was.</param>
    public IReadOnlyList<Breach> WhyNotEnd(DateOnly lastDay, DateOnly today)
    {
        var earliest = today < From ? From.AddDays(-1) : today;
        return Until < today ? [new("people.cover-ended", $"The cover ended on {DayWords.Of(Until)} already")]
            : lastDay > Until ? [new("people.cover-longer", $"The cover ends on {DayWords.Of(Until)}: arrange another for the days after that")]
            : lastDay < earliest
                ?
                [
                    new(
                        "people.cover-past",
                        $"The days before {DayWords.Of(earliest.AddDays(1))} were covered: the last day can be {DayWords.Of(earliest)} or later"
                    ),
                ]
            : [];
    }

    /// <summary>Ends it earlier than arranged.</summary>
    /// <param name="lastDay">The last day, inclusive; the day before the first undoes a cover that has not begun.</param>
    /// <param name="today">The day on which it is done.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotEnd"/> gives a reason against it.</exception>
    public void End(DateOnly lastDay, DateOnly today)
    {
        Breach.ThrowIfAny(WhyNotEnd(lastDay, today));
        Until = lastDay;
    }
}
