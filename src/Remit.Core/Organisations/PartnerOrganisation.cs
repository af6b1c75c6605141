using Remit.Rules;

namespace Remit.Organisations;

/// <summary>An organisation that takes part in the authority's programmes, or did: others refer to it by its id.</summary>
public sealed class PartnerOrganisation
{
    /// <summary>Enters an organisation that takes part from a day on.</summary>
    /// <param name="details">The organisation as it is known.</param>
    /// <param name="from">The first day on which it takes part.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotEnter"/> gives a reason against it.</exception>
    public PartnerOrganisation(Organisation details, DateOnly from)
    {
        Breach.ThrowIfAny(WhyNotEnter(details));
        (Name, Identifiers, Gss, From) = (details.Name, details.Identifiers, details.Gss, from);
    }

    private PartnerOrganisation() => (Name, Identifiers) = ("", []);

    /// <summary>The organisation's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The name as it is shown.</summary>
    public string Name { get; private set; }

    /// <summary>Its numbers in public lists; empty when none is known.</summary>
    public IReadOnlyList<OrganisationIdentifier> Identifiers { get; private set; }

    /// <summary>The code of the area that it governs; null for every body but a local authority.</summary>
    public GssCode? Gss { get; private set; }

    /// <summary>Whether it is a small or medium-sized enterprise, or a voluntary one, as whoever pays it has to publish.</summary>
    public SupplierSort Sort { get; private set; }

    /// <summary>The first day on which it takes part.</summary>
    public DateOnly From { get; private init; }

    /// <summary>The last day, inclusive; null while no end is known.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The organisation as it is known.</summary>
    public Organisation Details => new(Name, Identifiers, Gss);

    /// <summary>Whether it takes part on a day.</summary>
    /// <param name="day">The day.</param>
    public bool TakesPartOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>Why an organisation may not be entered, or changed to this; empty when it may.</summary>
    /// <param name="details">The organisation as it is known.</param>
    public static IReadOnlyList<Breach> WhyNotEnter(Organisation details)
    {
        ArgumentNullException.ThrowIfNull(details);
        List<Breach> breaches = [];
        if (OrganisationName.Normalised(details.Name).Length == 0)
        {
            breaches.Add(new("organisations.no-name", "Enter the organisation’s name"));
        }

        foreach (var scheme in details.Identifiers.GroupBy(i => i.Scheme).Where(g => g.Count() > 1))
        {
            breaches.Add(
                new(
                    "organisations.two-numbers",
                    $"One organisation has one number of {scheme.Key}, not {string.Join(" and ", scheme)}",
                    "org-id.guide"
                )
            );
        }

        return breaches;
    }

    /// <summary>Puts right what is known of it; what it was before is in the journal.</summary>
    /// <param name="details">The organisation as it is known now.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotEnter"/> gives a reason against it.</exception>
    public void Correct(Organisation details)
    {
        Breach.ThrowIfAny(WhyNotEnter(details));
        (Name, Identifiers, Gss) = (details.Name, details.Identifiers, details.Gss);
    }

    /// <summary>Notes what sort of supplier it is; what was noted before is in the journal.</summary>
    /// <param name="sort">What is known of it.</param>
    public void Note(SupplierSort sort) => Sort = sort;

    /// <summary>Why it may not stop taking part after a day; empty when it may.</summary>
    /// <param name="lastDay">The last day on which it takes part.</param>
    public IReadOnlyList<Breach> WhyNotEnd(DateOnly lastDay) =>
        Until is { } until ? [new("organisations.ended", $"{Name} takes part until {DayWords.Of(until)} already")]
        : lastDay < From ? [new("organisations.end-before-start", $"{Name} takes part from {DayWords.Of(From)}: the last day cannot be before that")]
        : [];

    /// <summary>Notes the last day on which it takes part; its people are partners until then.</summary>
    /// <param name="lastDay">The last day, inclusive.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotEnd"/> gives a reason against it.</exception>
    public void End(DateOnly lastDay)
    {
        Breach.ThrowIfAny(WhyNotEnd(lastDay));
        Until = lastDay;
    }

    /// <summary>Those of some organisations that are the same body as this: probably one was entered twice.</summary>
    /// <param name="details">The organisation as it is about to be entered.</param>
    /// <param name="known">Those that are entered.</param>
    public static IReadOnlyList<PartnerOrganisation> DoublesOf(Organisation details, IEnumerable<PartnerOrganisation> known)
    {
        ArgumentNullException.ThrowIfNull(details);
        return [.. known.Where(k => k.Details.IsSameAs(details))];
    }
}
