namespace Remit.People;

/// <summary>The ranks that the scheme of delegation names, from the lowest limit to none.</summary>
/// <remarks>Source: D3; the levels of signature in the authority's scheme of delegation.</remarks>
public static class Rank
{
    /// <summary>Signs small sums within a programme.</summary>
    public const string Manager = "Manager";

    /// <summary>Signs assistant director decisions.</summary>
    public const string AssistantDirector = "Assistant Director";

    /// <summary>Signs director decisions.</summary>
    public const string Director = "Director";

    /// <summary>Signs mayoral decisions.</summary>
    public const string Mayor = "Mayor";

    /// <summary>All four, lowest first.</summary>
    public static IReadOnlyList<string> All { get; } = [Manager, AssistantDirector, Director, Mayor];
}
