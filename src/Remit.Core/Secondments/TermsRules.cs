using Remit.Finance;
using Remit.Rules;

namespace Remit.Secondments;

/// <summary>What the terms of a scheme are held to: themselves, what the decision allows, and what stands already.</summary>
internal static class TermsRules
{
    public static IReadOnlyList<Breach> WhyNot(SecondmentTerms terms, SecondmentCover cover)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(cover);
        return [.. Money(terms, cover), .. Months(terms, cover), .. Placements(terms, cover), .. Days(terms, cover), .. Words(terms)];
    }

    /// <summary>What placements that stand have against other terms.</summary>
    public static IEnumerable<Breach> WhyNotBeside(SecondmentTerms terms, IReadOnlyList<SeatTaken> taken)
    {
        var promised = taken.Select(t => t.HostShare).Total();
        if (promised > terms.HostCap)
        {
            yield return new(
                "secondments.cap-below-promised",
                $"Placements that stand come to {promised}: {promised - terms.HostCap} more than a cap of {terms.HostCap}"
            );
        }

        if (terms.MostPlacements is { } most && taken.Count > most)
        {
            yield return new("secondments.most-below-placed", $"{taken.Count} placements stand: there cannot be at most {most}");
        }

        foreach (var outside in taken.Where(t => t.FirstDay < terms.FirstDay || t.LastDay > terms.LastDay))
        {
            yield return new(
                "secondments.days-without-placed",
                $"{outside.Reference} lasts from {DayWords.Of(outside.FirstDay)} to {DayWords.Of(outside.LastDay)}: the scheme has to hold it"
            );
        }
    }

    private static IEnumerable<Breach> Money(SecondmentTerms terms, SecondmentCover cover)
    {
        if (terms.HostPercent is < 0 or > 100)
        {
            yield return new("secondments.share-not-percent", $"A share lies between 0% and 100%: {terms.HostPercent}% does not");
        }
        else if (cover.IsAtNoCost && terms.HostPercent > 0)
        {
            yield return new(
                "secondments.share-without-money",
                $"{cover.DecisionCode} approves no money: the host’s share is 0%, not {terms.HostPercent}%",
                cover.DecisionCode
            );
        }
        else if (cover.Percent is { } percent && terms.HostPercent > percent)
        {
            yield return new(
                "secondments.share-beyond-decision",
                $"{terms.HostPercent}% is more than the {percent}% that {cover.DecisionCode} approves: it takes another decision",
                cover.DecisionCode
            );
        }

        if (terms.HostCap > cover.Cap)
        {
            yield return new(
                "secondments.cap-beyond-decision",
                $"{terms.HostCap} is {terms.HostCap - cover.Cap} more than the {cover.Cap} that {cover.DecisionCode} approves: it takes another decision",
                cover.DecisionCode
            );
        }
        else if (terms.HostCap < Finance.Money.Zero || terms.HostPercent > 0 != terms.HostCap > Finance.Money.Zero)
        {
            yield return new(
                "secondments.cap-and-share",
                terms.HostPercent > 0
                    ? "Enter the most that the host pays in all"
                    : "A share of 0% costs the host nothing: the most that it pays is £0.00"
            );
        }
    }

    private static IEnumerable<Breach> Months(SecondmentTerms terms, SecondmentCover cover)
    {
        if (terms.MinMonths < 1 || terms.MaxMonths < terms.MinMonths || terms.MaxMonths > SecondmentTerms.LongestMonths)
        {
            yield return new(
                "secondments.months",
                $"A placement lasts at least 1 month and at most {SecondmentTerms.LongestMonths}, the shortest no longer than the longest: "
                    + $"{terms.MinMonths} to {WholeMonths.Say(terms.MaxMonths)} does not"
            );
            yield break;
        }

        if (cover.LeastMonths > terms.MinMonths)
        {
            yield return new(
                "secondments.shorter-than-decided",
                $"{WholeMonths.Say(terms.MinMonths)} is less than the {WholeMonths.Say(cover.LeastMonths.Value)} that {cover.DecisionCode} sets for a placement",
                cover.DecisionCode
            );
        }

        if (cover.MostMonths < terms.MaxMonths)
        {
            yield return new(
                "secondments.longer-than-decided",
                $"{WholeMonths.Say(terms.MaxMonths)} is more than the {WholeMonths.Say(cover.MostMonths.Value)} that {cover.DecisionCode} sets for a placement",
                cover.DecisionCode
            );
        }
    }

    private static IEnumerable<Breach> Placements(SecondmentTerms terms, SecondmentCover cover)
    {
        if (terms.LeastPlacements < 0 || terms.MostPlacements < 1 || terms.LeastPlacements > terms.MostPlacements)
        {
            yield return new(
                "secondments.placements",
                $"At least {terms.LeastPlacements} and at most {terms.MostPlacements} placements cannot both hold"
            );
            yield break;
        }

        if (cover.MostPlacements is { } most && !(terms.MostPlacements <= most))
        {
            yield return new(
                "secondments.more-than-decided",
                $"{cover.DecisionCode} lets at most {most} be placed{(terms.MostPlacements is { } more ? $", not {more}" : ": enter the most placements")}",
                cover.DecisionCode
            );
        }

        if (cover.LeastPlacements is { } least && !(terms.LeastPlacements >= least))
        {
            yield return new(
                "secondments.fewer-than-decided",
                $"{cover.DecisionCode} asks for at least {least} placements{(terms.LeastPlacements is { } fewer ? $", not {fewer}" : ": enter the fewest")}",
                cover.DecisionCode
            );
        }
    }

    private static IEnumerable<Breach> Days(SecondmentTerms terms, SecondmentCover cover)
    {
        if (terms.LastDay < terms.FirstDay)
        {
            yield return new("secondments.days", $"The last day cannot be before the first, {DayWords.Of(terms.FirstDay)}");
            yield break;
        }

        if (terms.FirstDay < cover.SignedOn)
        {
            yield return new(
                "secondments.before-signature",
                $"{cover.DecisionCode} was signed on {DayWords.Of(cover.SignedOn)}: no placement begins before that day",
                cover.DecisionCode
            );
        }

        if (cover.Until is { } until && terms.LastDay > until)
        {
            yield return new(
                "secondments.after-decided",
                $"{cover.DecisionCode} holds until {DayWords.Of(until)}: the scheme cannot last until {DayWords.Of(terms.LastDay)}",
                cover.DecisionCode
            );
        }

        if (WholeMonths.Between(terms.FirstDay, terms.LastDay) is var fit && fit < terms.MinMonths)
        {
            yield return new(
                "secondments.too-short",
                $"{WholeMonths.Say(fit)} fit between {DayWords.Of(terms.FirstDay)} and {DayWords.Of(terms.LastDay)}, and a placement lasts at least {terms.MinMonths}"
            );
        }

        if (terms.ReviewDue <= terms.FirstDay)
        {
            yield return new(
                "secondments.review-before-start",
                $"There is nothing to review before {DayWords.Of(terms.FirstDay)}: enter a later day"
            );
        }
    }

    private static IEnumerable<Breach> Words(SecondmentTerms terms)
    {
        if (terms.Aims.All(string.IsNullOrWhiteSpace))
        {
            yield return new("secondments.no-aims", "Enter at least one aim: the review holds evidence against each");
        }

        foreach (var given in terms.InKind.Where(g => string.IsNullOrWhiteSpace(g.What) || string.IsNullOrWhiteSpace(g.Basis)))
        {
            yield return new(
                "secondments.in-kind-without-basis",
                string.IsNullOrWhiteSpace(given.What) ? "Enter what the host gives in kind" : $"Enter how the worth of “{given.What}” was found"
            );
        }

        foreach (var given in terms.InKind.Where(g => g.MonthlyWorth < Finance.Money.Zero))
        {
            yield return new("secondments.in-kind-worth", $"“{given.What}” cannot be worth less than nothing");
        }
    }
}
