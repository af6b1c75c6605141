namespace Remit.Site;

/// <summary>What one run of the site is told on the command line; everything else is configuration (see docs/operating.md).</summary>
internal sealed record SiteOptions
{
    /// <summary>The connection string; null to take <c>ConnectionStrings:Remit</c>, or a SQLite file in the working folder.</summary>
    public string? Database { get; init; }

    /// <summary>Whether anybody may look at the site as any persona, over plain HTTP on their own machine.</summary>
    public bool Demo { get; init; }

    /// <summary>The instant, in UTC, at which the demo's clock begins; null for the real time.</summary>
    public DateTime? DemoBegins { get; init; }

    /// <summary>Where to listen, as <c>--urls</c> takes it; null for <c>http://localhost:5080</c> unless configured.</summary>
    public string? Urls { get; init; }

    /// <summary>Host settings (<c>--key=value</c>) that no option of ours takes.</summary>
    public IReadOnlyList<string> HostSettings { get; init; } = [];
}
