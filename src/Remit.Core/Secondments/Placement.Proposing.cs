using System.Globalization;
using Remit.Finance;
using Remit.Rules;

namespace Remit.Secondments;

// What stands against a proposal, and proposing.
public sealed partial class Placement
{
    /// <summary>Why a placement may not be proposed; empty when it may.</summary>
    /// <param name="proposal">What is put to the employer.</param>
    /// <param name="against">What it is held against.</param>
    public static IReadOnlyList<Breach> WhyNotPropose(PlacementProposal proposal, PlacementCase against)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(against);
        var terms = proposal.Terms;
        if (terms.LastDay < terms.FirstDay)
        {
            return
            [
                new("secondments.days-backwards", $"The last day, {DayWords.Of(terms.LastDay)}, is before the first, {DayWords.Of(terms.FirstDay)}"),
            ];
        }

        return
        [
            .. WhyNotOpen(against),
            .. WhyNotSoLong(terms.Length, against.Scheme),
            .. WhyNotForNominee(terms, against.Nomination),
            .. against.Nomination.WhyNotSit(against.Seat, against.Scheme.Terms).Where(b => b.Code == "nominations.skill-missing"),
            .. WhyNotThen(terms.Length, against),
            .. WhyNotFree(terms, against),
            .. WhyNotSoMany(against),
            .. WhyNotReplace(proposal, against),
            .. WhyNotAfford(CostOf(terms, against.Scheme.Terms), against, null),
            .. string.IsNullOrWhiteSpace(proposal.Why) ? [new Breach("secondments.no-reason", "Say why this placement is proposed")] : NoBreach,
        ];
    }

    /// <summary>Puts a placement to the employer.</summary>
    /// <param name="reference">Its reference: "P0003".</param>
    /// <param name="proposal">What is put to them.</param>
    /// <param name="against">What it is held against.</param>
    /// <param name="by">Who proposes it, and when.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotPropose"/> gives a reason against it.</exception>
    public static Placement Propose(string reference, PlacementProposal proposal, PlacementCase against, SecondmentAct by)
    {
        Breach.ThrowIfAny(WhyNotPropose(proposal, against));
        var (nomination, cost) = (against.Nomination, CostOf(proposal.Terms, against.Scheme.Terms));
        return new()
        {
            Reference = reference,
            SchemeId = against.Scheme.Id,
            OrganisationId = nomination.OrganisationId,
            OrganisationName = nomination.OrganisationName,
            PersonId = nomination.PersonId,
            PersonName = nomination.PersonName,
            Terms = proposal.Terms,
            StaffCost = cost.StaffCost,
            HostShare = cost.HostShare,
            Proposed = by with { Why = proposal.Why.Trim() },
            PlanId = proposal.PlanId,
            ReplacesId = proposal.ReplacesId,
        };
    }

    /// <summary>What a placement costs under a scheme.</summary>
    /// <param name="terms">What it is about.</param>
    /// <param name="scheme">What the decision sets.</param>
    public static PlacementCost CostOf(PlacementTerms terms, SecondmentTerms scheme)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(scheme);
        return PlacementCost.Of(terms.Length, terms.MonthlyCost, scheme.HostPercent);
    }

    private static readonly Breach[] NoBreach = [];

    private static IEnumerable<Breach> WhyNotOpen(PlacementCase against)
    {
        var (scheme, nomination, seat) = (against.Scheme, against.Nomination, against.Seat);
        if (scheme.Closed is { } closed)
        {
            yield return new("secondments.scheme-closed", $"{scheme.Name} was closed by {closed.Name}: nothing more is placed under it");
        }

        if (nomination.Withdrawn is not null)
        {
            yield return new(
                "secondments.nomination-withdrawn",
                $"{nomination.OrganisationName} withdrew {nomination.PersonName}: choose somebody else"
            );
        }

        if (seat.Withdrawn is not null)
        {
            yield return new("secondments.seat-withdrawn", $"Seat {seat.Number} was withdrawn: choose another");
        }
    }

    private static IReadOnlyList<Breach> WhyNotSoLong(PlacementLength length, SecondmentScheme scheme)
    {
        var (least, most) = (scheme.Terms.MinMonths, scheme.Terms.MaxMonths);
        return length.IsAtLeast(least) && length.IsAtMost(most)
            ? []
            :
            [
                new(
                    "secondments.length",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{DayWords.Of(length.FirstDay)} to {DayWords.Of(length.LastDay)} is {length}: a placement lasts {(least == most ? $"{least}" : $"{least} to {most}")} months, so its last day lies between {DayWords.Of(length.FirstDay.AddMonths(least).AddDays(-1))} and {DayWords.Of(length.FirstDay.AddMonths(most).AddDays(-1))}"
                    ),
                    scheme.DecisionCode
                ),
            ];
    }

    private static IEnumerable<Breach> WhyNotForNominee(PlacementTerms terms, Nomination nomination)
    {
        var asked = nomination.Terms;
        if (terms.FirstDay < asked.AvailableFrom || terms.LastDay > asked.AvailableUntil)
        {
            yield return new(
                "secondments.not-available",
                $"{nomination.PersonName} is available from {DayWords.Of(asked.AvailableFrom)} to {DayWords.Of(asked.AvailableUntil)}: {nomination.OrganisationName} can change that in the nomination"
            );
        }

        if (!terms.Length.IsAtLeast(asked.LeastMonths) || !terms.Length.IsAtMost(asked.MostMonths))
        {
            yield return new(
                "secondments.not-so-long-for-them",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{nomination.OrganisationName} offers {nomination.PersonName} for {asked.LeastMonths} to {asked.MostMonths} months, and this is {terms.Length}"
                )
            );
        }
    }

    private static IEnumerable<Breach> WhyNotThen(PlacementLength length, PlacementCase against)
    {
        var (terms, seat) = (against.Scheme.Terms, against.Seat);
        if (length.FirstDay < terms.FirstDay || length.LastDay > terms.LastDay)
        {
            yield return new(
                "secondments.outside-scheme",
                $"Placements lie between {DayWords.Of(terms.FirstDay)} and {DayWords.Of(terms.LastDay)}",
                against.Scheme.DecisionCode
            );
        }

        if (length.FirstDay < seat.Terms.FirstDay || length.LastDay > seat.Terms.LastDay)
        {
            yield return new(
                "secondments.outside-seat",
                $"Seat {seat.Number} is there from {DayWords.Of(seat.Terms.FirstDay)} to {DayWords.Of(seat.Terms.LastDay)}"
            );
        }
    }

    private static IEnumerable<Breach> WhyNotFree(PlacementTerms terms, PlacementCase against)
    {
        foreach (
            var other in against.Standing.Where(o => o.Withdrawn is null && terms.Length.Overlaps(o.Terms.Length with { LastDay = o.TakenUntil }))
        )
        {
            var days = $"from {DayWords.Of(other.Terms.FirstDay)} to {DayWords.Of(other.TakenUntil)}";
            if (other.Terms.SeatId == terms.SeatId)
            {
                yield return new(
                    "secondments.seat-taken",
                    $"{other.PersonName} has seat {against.Seat.Number} {days} ({other.Reference}): one secondee sits there at a time"
                );
            }
            else if (other.PersonId == against.Nomination.PersonId)
            {
                yield return new("secondments.person-taken", $"{other.PersonName} is placed elsewhere {days} ({other.Reference})");
            }
        }
    }

    private static IEnumerable<Breach> WhyNotSoMany(PlacementCase against)
    {
        var standing = against.Standing.Count(o => o.SchemeId == against.Scheme.Id && o.Withdrawn is null);
        if (against.Scheme.Terms.MostPlacements is { } most && standing >= most)
        {
            yield return new(
                "secondments.too-many",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{against.Scheme.DecisionCode} allows {most} placements at most, and {standing} stand: another needs another decision"
                ),
                against.Scheme.DecisionCode
            );
        }
    }

    private static IEnumerable<Breach> WhyNotReplace(PlacementProposal proposal, PlacementCase against)
    {
        if (proposal.ReplacesId is { } id && against.Standing.Any(o => o.Id == id && o.EndedEarly is null))
        {
            yield return new("secondments.still-stands", "The placement that this one is to replace still stands: end it first");
        }
    }

    /// <summary>Whether the host's share is within the cap, and within what is left of each year.</summary>
    /// <param name="cost">What it would cost.</param>
    /// <param name="against">What it is held against.</param>
    /// <param name="butFor">The placement whose own share gives way; null for a new one.</param>
    internal static IReadOnlyList<Breach> WhyNotAfford(PlacementCost cost, PlacementCase against, Placement? butFor)
    {
        var (terms, code) = (against.Scheme.Terms, against.Scheme.DecisionCode);
        if (cost.HostShare == Money.Zero)
        {
            return [];
        }

        var others = against.Standing.Where(o => o.SchemeId == against.Scheme.Id && o.Withdrawn is null && o.Id != butFor?.Id).ToList();
        var counted = others.Select(o => o.ShareCounted).Total();
        if (counted + cost.HostShare > terms.HostCap)
        {
            return
            [
                new(
                    "secondments.cap-passed",
                    $"The host’s share of {cost.HostShare} ({terms.HostPercent}% of {cost.StaffCost}) is more than the {terms.HostCap - counted} left: {terms.HostCap} approved, {counted} in {Placements(others.Count)} that stand",
                    code
                ),
            ];
        }

        return
        [
            .. against
                .Money.Take(cost.Years)
                .Lacking.Select(l => new Breach("secondments.year-passed", WhyLacking(l.Year, l.Lacking, cost, against.Money), code)),
        ];
    }

    private static string WhyLacking(FinancialYear year, Money lacking, PlacementCost cost, PlacementMoney money)
    {
        var share = cost.Years.First(y => y.Year == year).HostShare;
        var lines = money.Lines.Where(l => l.Year is null || l.Year == year).ToList();
        if (lines.Count == 0)
        {
            var funded = string.Join(", ", money.Lines.Select(l => l.Year).OfType<FinancialYear>().Distinct().Order());
            return $"{share} of the host’s share falls in {year}, and {money.DecisionCode} has money for {(funded.Length == 0 ? "no year" : funded)} alone: carrying it forward needs a decision";
        }

        var (approved, committed, proposed) = (
            lines.Select(l => l.Approved).Total(),
            lines.Select(l => l.Committed).Total(),
            lines.Select(l => l.Proposed).Total()
        );
        return $"The host’s share of {share} in {year} is {lacking} more than what is left: {approved} approved, {committed} promised in signed agreements, {proposed} in placements that wait for one";
    }

    private static string Placements(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} placement{(number == 1 ? "" : "s")}");
}
