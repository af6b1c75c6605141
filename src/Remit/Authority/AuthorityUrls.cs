namespace Remit.Authority;

/// <summary>The addresses of the policy on who may sign.</summary>
internal static class AuthorityUrls
{
    /// <summary>The scheme in force, its history, and the question who may sign.</summary>
    public const string Home = "/authority";

    /// <summary>The route that takes what is publicly known of the GLA into an empty register.</summary>
    public const string KnownRoute = "/authority/known-versions";

    /// <summary>The route of a version of the scheme.</summary>
    public const string VersionRoute = "/authority/versions/{id:guid}";

    /// <summary>The route of the page that enters a version.</summary>
    public const string NewVersionRoute = "/authority/versions/new";

    /// <summary>The route of the page that enters a specific delegation.</summary>
    public const string NewDelegationRoute = "/authority/delegations/new";

    /// <summary>The route of the page that enters rules on buying.</summary>
    public const string NewBuyingRulesRoute = "/authority/buying-rules/new";

    /// <summary>A version of the scheme.</summary>
    public static string Version(Guid id) => $"/authority/versions/{id}";

    /// <summary>The page that enters a version, or one that puts another right.</summary>
    public static string NewVersion(Guid? replaces = null) => replaces is null ? NewVersionRoute : $"{NewVersionRoute}?replaces={replaces}";
}
