using Remit.Decisions;
using Remit.Papers;

namespace Remit.Site;

/// <summary>Who may use which route. What is not listed does not exist: it answers 404, and a test fails on it.</summary>
internal static class Access
{
    private static readonly Dictionary<string, Audience> Rules = new(StringComparer.OrdinalIgnoreCase)
    {
        // the site itself
        [SiteUrls.Home] = Audience.Everyone,
        [SiteUrls.About] = Audience.Everyone,
        [SiteUrls.Accessibility] = Audience.Everyone,
        [SiteUrls.Cookies] = Audience.Everyone,
        [SiteUrls.Privacy] = Audience.Everyone,
        ["/errors"] = Audience.Everyone,
        [SiteUrls.HealthLive] = Audience.Everyone,
        [SiteUrls.HealthReady] = Audience.Everyone,
        [SiteUrls.SignIn] = Audience.Everyone,
        [SiteUrls.SignOut] = Audience.Everyone,
        [SiteUrls.PersonaSignIn] = Audience.Demo,
        // the public register
        [DecisionUrls.ListRoute] = Audience.Everyone,
        [DecisionUrls.DecisionRoute] = Audience.Everyone,
        [DecisionUrls.SourceRoute] = Audience.Everyone,
        [DecisionUrls.VersionsRoute] = Audience.Everyone,

        // the register for programs
        ["/api/{documentName}/openapi.json"] = Audience.Everyone,
        ["/api/v1/decisions"] = Audience.Everyone,
        ["/api/v1/decisions/{code}"] = Audience.Everyone,
        ["/api/v1/decisions/{code}/citations"] = Audience.Everyone,
        ["/api/v1/decisions/{code}/lineage"] = Audience.Everyone,
        ["/api/v1/facets"] = Audience.Everyone,
        ["/decisions.atom"] = Audience.Everyone,
        ["/decisions.csv"] = Audience.Everyone,
        ["/decisions.json"] = Audience.Everyone,
        ["/decisions/{slug}.json"] = Audience.Everyone,
        ["/robots.txt"] = Audience.Everyone,
        ["/sitemap.xml"] = Audience.Everyone,
        ["/sitemap-{part:int}.xml"] = Audience.Everyone,

        // papers on their way into the register
        [ImportUrls.ListRoute] = Audience.Officers,
        [ImportUrls.NewRoute] = Audience.Officers,
        [ImportUrls.ReviewRoute] = Audience.Officers,
        [ImportUrls.ConfirmationRoute] = Audience.Officers,
        [ImportUrls.ComparisonRoute] = Audience.Officers,
        [ImportUrls.SettingAsideRoute] = Audience.Officers,
        [ImportUrls.RecordsRoute] = Audience.Officers,
        [ImportUrls.FileRoute] = Audience.Officers,
    };

    /// <summary>Every route that is listed.</summary>
    public static IReadOnlyDictionary<string, Audience> All => Rules;

    /// <summary>Who may use a route.</summary>
    /// <param name="route">The pattern as the endpoint states it, with or without its first slash.</param>
    /// <returns>Null when it is not listed.</returns>
    public static Audience? Of(string route) => Rules.GetValueOrDefault("/" + route.Trim('/'));
}
