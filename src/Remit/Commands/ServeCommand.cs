using System.CommandLine;
using Remit.Site;

namespace Remit.Commands;

/// <summary><c>remit serve</c>: the product on the authority's own database.</summary>
internal static class ServeCommand
{
    public static Command Build()
    {
        Command serve = new("serve", "Runs the product on your own database. Host settings such as --urls are passed on.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        serve.SetAction((parsed, stopping) => ServeAsync([.. parsed.UnmatchedTokens], stopping));
        return serve;
    }

    private static async Task<int> ServeAsync(string[] settings, CancellationToken stopping)
    {
        await using var site = RemitSite.Build(settings);
        await site.RunAsync(stopping);
        return ExitCode.Done;
    }
}
