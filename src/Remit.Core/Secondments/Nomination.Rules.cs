using Remit.Finance;
using Remit.Rules;

namespace Remit.Secondments;

/// <content>What an employer’s offer is held to.</content>
public sealed partial class Nomination
{
    /// <summary>Why the nominee does not fit a seat; empty when they do.</summary>
    /// <param name="seat">One of the scheme's seats.</param>
    /// <param name="scheme">What the scheme goes by.</param>
    public IReadOnlyList<Breach> WhyNotSit(Seat seat, SecondmentTerms scheme) => WhyNotSit(Terms, seat, scheme);

    /// <summary>Why somebody does not fit a seat: a skill that it asks for and they were not nominated with, or too little time that both have.</summary>
    /// <param name="terms">What their employer says of them.</param>
    /// <param name="seat">One of the scheme's seats.</param>
    /// <param name="scheme">What the scheme goes by.</param>
    public static IReadOnlyList<Breach> WhyNotSit(NominationTerms terms, Seat seat, SecondmentTerms scheme)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(scheme);
        List<Breach> breaches = [];
        if (seat.Terms.Skills.Except(terms.Skills, StringComparer.OrdinalIgnoreCase).ToList() is { Count: > 0 } missing)
        {
            breaches.Add(new("nominations.skill-missing", $"Seat {seat.Number} asks for {string.Join(", ", missing)} besides"));
        }

        var least = Math.Max(scheme.MinMonths, terms.LeastMonths);
        var common = WholeMonths.Common((seat.Terms.FirstDay, seat.Terms.LastDay), (terms.AvailableFrom, terms.AvailableUntil));
        if (common < least)
        {
            breaches.Add(
                new(
                    "nominations.no-time-for-seat",
                    $"Seat {seat.Number} is open from {DayWords.Of(seat.Terms.FirstDay)} to {DayWords.Of(seat.Terms.LastDay)}: "
                        + $"{WholeMonths.Say(common)} of that are theirs, and they need {least}"
                )
            );
        }

        return breaches;
    }

    private static Breach AlreadyWithdrawn { get; } = new("nominations.withdrawn", "The nomination was withdrawn");

    private static Breach CallClosed(CallForInterest call) =>
        new(
            "nominations.call-closed",
            call.Closed is { } closed
                ? $"Call {call.Number} was closed early on {DayWords.Of(Calendars.LondonTime.DayOf(closed.At))}: {closed.Why}"
                : $"Call {call.Number} closed on {DayWords.Of(call.ClosesOn)}: ask an officer of the scheme"
        );

    private static IReadOnlyList<Breach> WhyNot(NominationTerms terms, SecondmentScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return [.. Months(terms, scheme.Terms), .. Wishes(terms, scheme), .. Rest(terms, scheme)];
    }

    private static IEnumerable<Breach> Months(NominationTerms terms, SecondmentTerms scheme)
    {
        if (terms.AvailableUntil < terms.AvailableFrom)
        {
            yield return new("nominations.days", $"The last day cannot be before the first, {DayWords.Of(terms.AvailableFrom)}");
            yield break;
        }

        if (terms.LeastMonths < 1 || terms.MostMonths < terms.LeastMonths)
        {
            yield return new("nominations.months", "Enter at least 1 month, and no more for the shortest than for the longest time");
            yield break;
        }

        if (terms.MostMonths < scheme.MinMonths)
        {
            yield return new(
                "nominations.too-short",
                $"A placement lasts at least {WholeMonths.Say(scheme.MinMonths)}: {WholeMonths.Say(terms.MostMonths)} are {scheme.MinMonths - terms.MostMonths} too few"
            );
        }

        if (terms.LeastMonths > scheme.MaxMonths)
        {
            yield return new(
                "nominations.too-long",
                $"A placement lasts at most {WholeMonths.Say(scheme.MaxMonths)}: {WholeMonths.Say(terms.LeastMonths)} are {terms.LeastMonths - scheme.MaxMonths} too many"
            );
        }

        var (need, common) = (
            Math.Max(scheme.MinMonths, terms.LeastMonths),
            WholeMonths.Common((scheme.FirstDay, scheme.LastDay), (terms.AvailableFrom, terms.AvailableUntil))
        );
        if (need <= scheme.MaxMonths && common < need)
        {
            yield return new(
                "nominations.no-time",
                $"{WholeMonths.Say(common)} of that fall into the scheme, which runs from {DayWords.Of(scheme.FirstDay)} to {DayWords.Of(scheme.LastDay)}: "
                    + $"{WholeMonths.Say(need)} are needed"
            );
        }
    }

    private static IEnumerable<Breach> Wishes(NominationTerms terms, SecondmentScheme scheme)
    {
        if (terms.Wishes.Distinct().Count() < terms.Wishes.Count)
        {
            yield return new("nominations.wish-twice", "Choose each seat once");
        }

        foreach (var wish in terms.Wishes.Distinct())
        {
            if (scheme.StandingSeats.FirstOrDefault(s => s.Id == wish) is not { } seat)
            {
                yield return new("nominations.no-such-seat", "Choose seats of this scheme that stand");
            }
            else
            {
                foreach (var breach in WhyNotSit(terms, seat, scheme.Terms))
                {
                    yield return breach with
                    {
                        Message = $"{breach.Message}: change that, or do not wish for it",
                    };
                }
            }
        }
    }

    private static IEnumerable<Breach> Rest(NominationTerms terms, SecondmentScheme scheme)
    {
        if (terms.Skills.Except(scheme.Skills, StringComparer.OrdinalIgnoreCase).ToList() is { Count: > 0 } unknown)
        {
            yield return new("nominations.unknown-skill", $"No seat asks for {string.Join(", ", unknown)}: choose among what the seats ask for");
        }

        if (terms.MonthlyCost < Money.Zero || (!scheme.Terms.IsAtNoCost && terms.MonthlyCost == Money.Zero))
        {
            yield return new("nominations.no-cost", "Enter what their employment costs a month, in pounds: the host pays its share of that");
        }

        if (string.IsNullOrWhiteSpace(terms.Statement))
        {
            yield return new("nominations.no-statement", "Enter what they would bring, and bring back");
        }
    }
}
