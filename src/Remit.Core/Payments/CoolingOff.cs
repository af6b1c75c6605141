using Remit.Rules;

namespace Remit.Payments;

/// <summary>How long nothing is paid to new bank details, from a day on; enacted by a decision, and never changed once entered.</summary>
/// <remarks>Source: issue "envelopes, agreements and money", section 3. Where no rule is known, nothing is paid to new details: no record never means no limit.</remarks>
/// <param name="From">The first day on which details are confirmed under it.</param>
/// <param name="Days">Whole days from the confirmation, from 1 to <see cref="MostDays"/>.</param>
/// <param name="EnactedBy">The code of the decision.</param>
/// <param name="Entered">Who entered it.</param>
public sealed record CoolingOff(DateOnly From, int Days, string EnactedBy, PaymentAct Entered)
{
    /// <summary>The longest there is.</summary>
    public const int MostDays = 90;

    /// <summary>The rule's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The rule that holds on a day; null before the first that is known.</summary>
    /// <param name="rules">Every rule.</param>
    /// <param name="day">The day.</param>
    public static CoolingOff? On(IEnumerable<CoolingOff> rules, DateOnly day) => rules.Where(r => r.From <= day).MaxBy(r => r.From);

    /// <summary>Why a rule may not be entered; empty when it may.</summary>
    /// <param name="from">Its first day.</param>
    /// <param name="days">Whole days.</param>
    /// <param name="enactedBy">The code of the decision.</param>
    /// <param name="rules">Every rule that stands.</param>
    /// <param name="today">The day in London.</param>
    public static IReadOnlyList<Breach> WhyNotEnter(DateOnly from, int days, string? enactedBy, IEnumerable<CoolingOff> rules, DateOnly today)
    {
        List<Breach> breaches = [];
        if (days is < 1 or > MostDays)
        {
            breaches.Add(new("payments.cooling-off-days", $"Enter a number of days from 1 to {MostDays}"));
        }

        if (from < today)
        {
            breaches.Add(
                new("payments.cooling-off-past", $"It can hold from today, {DayWords.Of(today)}, or later: what was confirmed before stays as it was")
            );
        }

        if (rules.Any(r => r.From == from))
        {
            breaches.Add(new("payments.day-taken", $"Another rule holds from {DayWords.Of(from)} already"));
        }

        if (string.IsNullOrWhiteSpace(enactedBy))
        {
            breaches.Add(new("payments.no-decision", "Enter the code of the decision that sets it"));
        }

        return breaches;
    }
}
