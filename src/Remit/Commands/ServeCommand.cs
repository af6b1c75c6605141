using System.CommandLine;
using Remit.Site;
using Remit.Storage;

namespace Remit.Commands;

/// <summary><c>remit serve</c>: the product on the authority's own database.</summary>
internal static class ServeCommand
{
    public static Command Build()
    {
        Command serve = new("serve", "Runs the product on your own database. Settings of the host (--environment=…) are passed on.");
        Option<string?> database = new("--database")
        {
            Description =
                "The connection string (\"Data Source=remit.db\" or \"Host=…;Database=…\"); else ConnectionStrings__Remit, else remit.db here",
        };
        serve.Options.Add(database);
        SiteCommandOptions common = new();
        common.AddTo(serve);
        serve.SetAction(
            (parsed, stopping) =>
                SiteRun.RunAsync(common.Read(parsed) with { Database = parsed.GetValue(database) }, site => CheckAsync(site, stopping), Say, stopping)
        );
        return serve;
    }

    private static async Task CheckAsync(WebApplication site, CancellationToken stopping)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
        StartRefusedException.ThrowIfAny([.. Production.WhyNotServe(site.Configuration), .. await Production.WhyNotServeAsync(db, stopping)]);
    }

    private static void Say(IReadOnlyCollection<string> urls) =>
        Console.Error.WriteLine($"remit: serving at {string.Join(" and ", urls)}. Ctrl+C stops it.");
}
