namespace Remit.Organisations;

/// <summary>A body that takes part: an authority, company, charity, university or partnership.</summary>
/// <param name="Name">The name as it is shown.</param>
/// <param name="Identifiers">Its numbers in public lists; empty when none is known.</param>
/// <param name="Gss">The code of the area that it governs; null for every body but a local authority.</param>
public sealed record Organisation(string Name, IReadOnlyList<OrganisationIdentifier> Identifiers, GssCode? Gss = null)
{
    /// <summary>True when both are the same body: they share a number, or, where they have no list in common, a name.</summary>
    /// <param name="other">The other.</param>
    public bool IsSameAs(Organisation other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Identifiers.Intersect(other.Identifiers).Any())
        {
            return true;
        }

        var comparable = Identifiers.Select(i => i.Scheme).Intersect(other.Identifiers.Select(i => i.Scheme)).Any();
        return !comparable && OrganisationName.Normalised(Name) == OrganisationName.Normalised(other.Name);
    }
}
