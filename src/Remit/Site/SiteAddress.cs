namespace Remit.Site;

/// <summary>Where the site is for people outside it: what links in mail and calendars begin with (<c>Remit:Address</c>).</summary>
/// <remarks>Never what a request says: who could choose the host of a link could have secrets sent to it.</remarks>
internal sealed class SiteAddress
{
    public const string Setting = "Remit:Address";

    private readonly string _address;

    /// <exception cref="InvalidOperationException">The setting is no address of a site.</exception>
    public SiteAddress(IConfiguration configuration, SiteOptions options)
    {
        var said = configuration[Setting];
        IsSet = !string.IsNullOrEmpty(said);
        // "http://+:8080" listens everywhere and is no address
        var listens = options.Urls?.Split(';')[0];
        var otherwise = Uri.IsWellFormedUriString(listens, UriKind.Absolute) ? listens! : RemitSite.DefaultUrls;
        _address = (IsSet ? said! : otherwise).TrimEnd('/');
        if (
            !Uri.TryCreate(_address, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
            || uri.PathAndQuery != "/"
            || uri.UserInfo.Length > 0
        )
        {
            throw new InvalidOperationException(
                $"{Setting} is \"{_address}\"; it is the address of the site, such as https://decisions.example.gov.uk"
            );
        }

        Host = uri.Host;
    }

    /// <summary>Whether it was configured; otherwise it is where the program listens.</summary>
    public bool IsSet { get; }

    /// <summary>The name of the host alone.</summary>
    public string Host { get; }

    /// <summary>The whole address of a page.</summary>
    /// <param name="path">Within the site, beginning with a slash.</param>
    public string Of(string path) => _address + path;
}
