using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Remit.Site;

/// <summary>Who may speak for a visitor: the reverse proxies named in <c>Remit:Proxies</c>, and nobody when none is named.</summary>
internal static class Proxy
{
    /// <summary>The setting: addresses and networks in CIDR form, separated by commas.</summary>
    public const string Setting = "Remit:Proxies";

    /// <exception cref="FormatException">The setting holds something that is neither an address nor a network.</exception>
    public static void AddRemitProxy(this IServiceCollection services, IConfiguration configuration)
    {
        var named = (configuration[Setting] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var addresses = named.Where(n => !n.Contains('/', StringComparison.Ordinal)).Select(IPAddress.Parse).ToList();
        var networks = named.Where(n => n.Contains('/', StringComparison.Ordinal)).Select(n => System.Net.IPNetwork.Parse(n)).ToList();

        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            options.ForwardedHeaders =
                named.Length == 0
                    ? ForwardedHeaders.None
                    : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            addresses.ForEach(options.KnownProxies.Add);
            networks.ForEach(options.KnownIPNetworks.Add);
        });
    }
}
