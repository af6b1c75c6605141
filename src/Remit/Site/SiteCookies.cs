namespace Remit.Site;

/// <summary>
/// What cookies are called and how they are sent. Over HTTPS they are <c>__Host-</c> cookies: for this host alone, all of it, and never in the clear.
/// The demo, and a site that is tried on its own machine (<c>Remit:PlainHttp</c>), speak HTTP, over which browsers refuse such cookies.
/// </summary>
/// <param name="IsPlain">Whether they are sent over HTTP.</param>
internal sealed record SiteCookies(bool IsPlain)
{
    /// <summary>The setting.</summary>
    public const string PlainSetting = "Remit:PlainHttp";

    /// <summary>Keeps somebody signed in.</summary>
    public string Person => Named("remit");

    /// <summary>Proves that a form came from here.</summary>
    public string Form => Named("remit-form");

    /// <summary>Between the password and the second factor.</summary>
    public string Half => Named("remit-half");

    /// <summary>What a passkey has to sign.</summary>
    public string Passkey => Named("remit-passkey");

    /// <summary>On the way to the organisation's own sign-in and back.</summary>
    public string OpenId => Named("remit-openid.");

    /// <summary>A word from one page to the next.</summary>
    public string Note => Named("remit-note");

    public CookieSecurePolicy Secure => IsPlain ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    /// <summary>A cookie of the site.</summary>
    public CookieBuilder Build(string name) =>
        new()
        {
            Name = name,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            SecurePolicy = Secure,
            Path = "/",
            IsEssential = true,
        };

    /// <exception cref="InvalidOperationException">Plain HTTP is asked for where others than this machine could listen.</exception>
    public static SiteCookies Of(IConfiguration configuration, bool demo, string? urls)
    {
        var plain = string.Equals(configuration[PlainSetting], "true", StringComparison.OrdinalIgnoreCase);
        if (plain && !demo && (urls ?? "").Split(';').FirstOrDefault(u => !IsThisMachine(u)) is { } open)
        {
            throw new InvalidOperationException(
                $"{PlainSetting} is for trying the product on its own machine, with --urls http://localhost:5080; {(open.Length == 0 ? "it is not said where it listens" : $"{open} is open to others")}"
            );
        }

        return new(demo || plain);
    }

    private static bool IsThisMachine(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback;

    private string Named(string name) => IsPlain ? name : $"__Host-{name}";
}
