using Remit.People;
using Remit.Rules;

namespace Remit.Authority;

/// <summary>All that says who may sign: the versions of the scheme of delegation and of the rules on buying, the specific delegations, and who holds the posts.</summary>
/// <param name="Schemes">The versions that stand, in any order; a version that another replaces is left out of account.</param>
/// <param name="BuyingRules">The versions of the rules on buying, in any order.</param>
/// <param name="Specific">The specific delegations, used up or not.</param>
/// <param name="Roster">Who holds and covers which post.</param>
public sealed record Delegations(
    IReadOnlyList<SchemeOfDelegation> Schemes,
    IReadOnlyList<BuyingRules> BuyingRules,
    IReadOnlyList<SpecificDelegation> Specific,
    Roster Roster
)
{
    /// <summary>The versions that nothing replaces, oldest first.</summary>
    public IReadOnlyList<SchemeOfDelegation> Standing => [.. Schemes.Where(s => Schemes.All(other => other.Replaces != s.Id)).OrderBy(s => s.From)];

    /// <summary>The schemes of delegation that hold, or may hold, on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>None before the first that is known; one where that is certain; several where only the year is known in which one followed the other.</returns>
    public IReadOnlyList<SchemeOfDelegation> SchemesOn(DateOnly day)
    {
        var standing = Standing;
        return [.. standing.Where(s => s.From <= day && !standing.Any(later => later.From > s.From && later.SurelyFrom <= day))];
    }

    /// <summary>The latest scheme up to a day whose figures are held; null when there is none. It need not be the one that holds on the day.</summary>
    /// <param name="day">The day.</param>
    public SchemeOfDelegation? LastHeldScheme(DateOnly day) => Standing.LastOrDefault(s => s.From <= day && s.HoldsFigures);

    /// <summary>The rules on buying that hold on a day; null before the first that are known.</summary>
    /// <param name="day">The day.</param>
    public BuyingRules? BuyingRulesOn(DateOnly day) => BuyingRules.Where(r => r.From <= day).MaxBy(r => r.From);

    /// <summary>Who may sign a decision on a day, and why. Pure and total; where no policy is known, nobody may.</summary>
    /// <param name="question">What is known of the decision.</param>
    /// <param name="on">The day of signature.</param>
    public AuthorityAnswer WhoMaySign(AuthorityQuestion question, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new Ruling(this, question, on).Answer();
    }

    /// <summary>Why a version may not be entered; empty when it may.</summary>
    /// <param name="scheme">The version.</param>
    /// <param name="uses">Every signature that relied on a scheme.</param>
    public IReadOnlyList<Breach> WhyNotEnter(SchemeOfDelegation scheme, IReadOnlyList<PowerUse> uses)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(uses);
        List<Breach> breaches = [.. scheme.WhyNotHold()];
        if (scheme.Replaces is { } replaced && Standing.All(s => s.Id != replaced))
        {
            breaches.Add(new("authority.replaced-already", "Somebody has replaced that version already: look at the one that stands now"));
        }

        if (Standing.FirstOrDefault(s => s.From == scheme.From && s.Id != scheme.Replaces) is { } same)
        {
            breaches.Add(
                new("authority.day-taken", $"{same.EnactedBy} is in force from {Words.Day(same.From)} already: two versions cannot begin on one day")
            );
        }

        var after = this with { Schemes = [.. Schemes, scheme] };
        if (uses.Where(u => after.ChangesWhatWasReliedOn(u)).MinBy(u => u.On) is { } use)
        {
            breaches.Add(
                new(
                    "authority.past-relied-on",
                    $"{use.Code} was signed on {Words.Day(use.On)} under the scheme of that day: a version that would change the policy of that day cannot be entered"
                )
            );
        }

        return breaches;
    }

    private bool ChangesWhatWasReliedOn(PowerUse use) => use.SchemeId is { } relied && !(SchemesOn(use.On) is [var then] && then.Id == relied);
}
