using System.Security.Claims;
using Remit.Decisions;
using Remit.Papers;

namespace Remit.Site;

/// <summary>The main parts of the site, as the navigation shows them.</summary>
internal static class Parts
{
    public const string Register = "Decisions";
    public const string Import = "Imports";
    public const string About = "About";
    public const string SignIn = "Sign in";

    /// <summary>Those that somebody can use.</summary>
    public static IEnumerable<(string Name, string Url)> For(ClaimsPrincipal user, SiteOptions options, OfficerKey key)
    {
        yield return (Register, DecisionUrls.List());
        if (Audience.Officers.Of(user, options.Demo) == Admission.Welcome)
        {
            yield return (Import, ImportUrls.ListRoute);
        }

        yield return (About, SiteUrls.About);
        if (!options.Demo && key.IsSet && user.Identity?.IsAuthenticated != true)
        {
            yield return (SignIn, SiteUrls.SignIn);
        }
    }
}
