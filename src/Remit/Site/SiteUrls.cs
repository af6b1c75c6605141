namespace Remit.Site;

/// <summary>Where the site's own pages are.</summary>
internal static class SiteUrls
{
    public const string Home = "/";
    public const string About = "/about";
    public const string Accessibility = "/accessibility";
    public const string Cookies = "/cookies";
    public const string Privacy = "/privacy";
    public const string PersonaSignIn = "/sign-in/persona";
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string HealthLive = "/health/live";
    public const string HealthReady = "/health/ready";

    /// <summary>The page that asks who you are, which then leads back.</summary>
    public static string SignInFor(string wanted) => $"{SignIn}?wanted={Uri.EscapeDataString(wanted)}";
}
