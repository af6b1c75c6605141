namespace Remit.Organisations;

/// <summary>A local authority in London.</summary>
/// <param name="Gss">The code of its area.</param>
/// <param name="Code">Its three letters in the Local Authority Register for England, as in GB-LAE-WSM.</param>
/// <param name="Name">The short name: "Westminster".</param>
/// <param name="OfficialName">The full name: "City of Westminster".</param>
public sealed record LondonAuthority(GssCode Gss, string Code, string Name, string OfficialName)
{
    /// <summary>The authority as an organisation with its number in the register.</summary>
    public Organisation ToOrganisation() =>
        new(OfficialName, OrganisationIdentifier.TryCreate("GB-LAE", Code, out var identifier, out _) ? [identifier] : [], Gss);
}

/// <summary>The 32 boroughs, the City of London, and the Greater London Authority.</summary>
/// <remarks>Source: see the README of this folder.</remarks>
public static class LondonAuthorities
{
    /// <summary>All of them in the order of their codes.</summary>
    public static IReadOnlyList<LondonAuthority> All { get; } = [.. Read()];

    /// <summary>The authority that a name means: "Camden", "London Borough of Camden", "Camden Council", "LB Camden".</summary>
    /// <param name="name">Any name.</param>
    /// <returns>Null when it is no authority's in London.</returns>
    public static LondonAuthority? Named(string name)
    {
        var wanted = Key(name);
        return wanted.Length == 0 ? null : All.FirstOrDefault(a => Key(a.Name) == wanted || Key(a.OfficialName) == wanted);
    }

    private static string Key(string name)
    {
        var key = OrganisationName.Normalised(name);
        foreach (var before in (ReadOnlySpan<string>)["london borough of ", "royal borough of ", "lb of ", "lb ", "rb ", "city of "])
        {
            key = key.StartsWith(before, StringComparison.Ordinal) ? key[before.Length..] : key;
        }

        foreach (var after in (ReadOnlySpan<string>)[" london borough council", " city council", " borough council", " council", " corporation"])
        {
            key = key.EndsWith(after, StringComparison.Ordinal) ? key[..^after.Length] : key;
        }

        // "City of London" is not all of London
        return key == "london"
            ? OrganisationName.Normalised(name).StartsWith("city of", StringComparison.Ordinal)
                ? "city of london"
                : ""
            : key;
    }

    private static IEnumerable<LondonAuthority> Read()
    {
        using var stream = typeof(LondonAuthorities).Assembly.GetManifestResourceStream("london-authorities.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(',') is [var gss, var code, var name, var official, _])
            {
                yield return new(GssCode.Known(gss), code, name, official);
            }
        }
    }
}
