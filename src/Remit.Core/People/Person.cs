using Remit.Rules;

namespace Remit.People;

/// <summary>What is known of a person.</summary>
/// <param name="Name">The name as it is shown.</param>
/// <param name="Email">Where mail reaches them; null when no address is known.</param>
/// <param name="OrganisationId">The organisation that they work for; null for the authority's own people and for citizens.</param>
/// <param name="ActsForOrganisation">Whether they act for it: sign, claim, nominate and see what is its own. Somebody who only takes part, as a secondee does, sees what is theirs.</param>
public sealed record PersonDetails(string Name, string? Email, Guid? OrganisationId, bool ActsForOrganisation = true);

/// <summary>Somebody who uses the product or is named in it; an account to sign in with is a thing of its own.</summary>
public sealed class Person
{
    /// <summary>Enters a person.</summary>
    /// <param name="name">The name as it is shown.</param>
    /// <param name="email">Where mail reaches them; null when no address is known.</param>
    /// <param name="organisationId">The organisation that they work for; null for the authority's own people and for citizens.</param>
    /// <param name="actsForOrganisation">Whether they act for it.</param>
    public Person(string name, string? email, Guid? organisationId = null, bool actsForOrganisation = true) =>
        (Name, Email, OrganisationId, ActsForOrganisation) = (name, email, organisationId, actsForOrganisation);

    private Person() => Name = "";

    /// <summary>The person's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The name as it is shown.</summary>
    public string Name { get; private set; }

    /// <summary>Where mail reaches them.</summary>
    public string? Email { get; private set; }

    /// <summary>The organisation that they work for; null for the authority's own people and for citizens.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>Whether they act for that organisation; without one it means nothing.</summary>
    public bool ActsForOrganisation { get; private set; }

    /// <summary>What is known of them.</summary>
    public PersonDetails Details => new(Name, Email, OrganisationId, ActsForOrganisation);

    /// <summary>Notes what is known of them now; what was known before is in the journal, and what they signed keeps the name of its day.</summary>
    /// <param name="details">What is known now.</param>
    /// <param name="roster">Everybody else; see <see cref="Roster.WhyNotEnter"/>.</param>
    /// <exception cref="RuleBreachedException"><see cref="Roster.WhyNotEnter"/> gives a reason against it.</exception>
    public void Change(PersonDetails details, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(roster);
        Breach.ThrowIfAny(roster.WhyNotEnter(details, Id));
        (Name, Email, OrganisationId, ActsForOrganisation) = (details.Name, details.Email, details.OrganisationId, details.ActsForOrganisation);
    }
}
