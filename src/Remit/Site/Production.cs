using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Remit.Storage;

namespace Remit.Site;

/// <summary>Why a site is not started: what an authority would regret is refused in plain English, with what to do, before anybody can ask for a page.</summary>
internal static class Production
{
    /// <summary>Why <c>remit serve</c> may not start with these settings; empty when it may.</summary>
    public static IReadOnlyList<string> WhyNotServe(IConfiguration configuration)
    {
        List<string> reasons = [];
        foreach (var url in PlainUrls(configuration).Where(_ => string.IsNullOrWhiteSpace(configuration[Proxy.Setting])))
        {
            reasons.Add(
                $"{url} would send sign-ins and papers over the network unprotected. Let it listen on this machine alone (--urls http://127.0.0.1:8080) behind a proxy that "
                    + $"ends TLS, name the proxy in {Environment(Proxy.Setting)}, or give it an https:// address with a certificate"
            );
        }

        if (configuration.GetConnectionString("Remit") is { } connection && WhyGuessable(connection) is { } guessable)
        {
            reasons.Add(guessable);
        }

        return reasons;
    }

    /// <summary>Why <c>remit serve</c> may not serve this database; empty when it may.</summary>
    public static async Task<IReadOnlyList<string>> WhyNotServeAsync(RemitDb db, CancellationToken cancellation) =>
        await Persona.AreInAsync(db, cancellation)
            ?
            [
                "this database holds the demo: made-up people with real powers, and decisions that nobody here took. Serve another database "
                    + "(--database \"Data Source=remit.db\" makes a new one); the demo’s can be looked at with: remit demo",
            ]
            : [];

    /// <summary>Why <c>remit demo</c> may not use this database; empty when it may.</summary>
    public static async Task<IReadOnlyList<string>> WhyNotDemoAsync(RemitDb db, CancellationToken cancellation) =>
        await db.Journal.AnyAsync(cancellation) && !await Persona.AreInAsync(db, cancellation)
            ?
            [
                "this database holds work that is not the demo’s, and in the demo anybody may act as anybody. Choose another folder (--folder .work/another-demo), "
                    + "or delete the database if it is of no use to anybody",
            ]
            : [];

    /// <summary>The addresses at which it would answer plain HTTP to other machines.</summary>
    private static IEnumerable<string> PlainUrls(IConfiguration configuration)
    {
        // Kestrel's own endpoints stand before any other setting, and urls before the ports of a container
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>().ToList();
        IEnumerable<string> urls =
            endpoints.Count > 0 ? endpoints
            : configuration["urls"] is { Length: > 0 } said ? said.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : (configuration["http_ports"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(port => $"http://*:{port}");
        return urls.Where(url =>
            BindingAddress.Parse(url) is { IsUnixPipe: false, IsNamedPipe: false, Scheme: "http", Host: var host } && !IsThisMachine(host)
        );
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>A database with the password that everybody tries first; one without any goes by the machine's own users, or not at all.</summary>
    private static string? WhyGuessable(string connection)
    {
        if (new RemitDatabase(connection) is not { Kind: RemitDatabaseKind.Postgres })
        {
            return null;
        }

        NpgsqlConnectionStringBuilder parts = new(connection);
        string[] tried = ["postgres", "password", "changeme", "change-me", "secret", "admin", "remit", parts.Username ?? "", parts.Database ?? ""];
        return parts.Password is { Length: > 0 } password && tried.Contains(password, StringComparer.OrdinalIgnoreCase)
            ? "the password of the database is one that everybody tries first. Give the database’s user another (openssl rand -base64 24) and put it into "
                + Environment("ConnectionStrings:Remit")
            : null;
    }

    /// <summary>A setting as it is named in the environment.</summary>
    private static string Environment(string setting) => setting.Replace(":", "__", StringComparison.Ordinal);
}

/// <summary>The site was not started, for reasons that the person at the terminal can do something about.</summary>
/// <param name="reasons">Every reason, each a sentence without its full stop.</param>
internal sealed class StartRefusedException(IReadOnlyList<string> reasons) : Exception(string.Join("; ", reasons))
{
    /// <summary>Every reason.</summary>
    public IReadOnlyList<string> Reasons { get; } = reasons;

    /// <summary>Does nothing when there is no reason.</summary>
    public static void ThrowIfAny(IReadOnlyList<string> reasons)
    {
        if (reasons.Count > 0)
        {
            throw new StartRefusedException(reasons);
        }
    }
}
