using Microsoft.AspNetCore.Connections;
using Remit.Site;
using Remit.Storage;

namespace Remit.Commands;

/// <summary>One run of the site from the command line.</summary>
internal static class SiteRun
{
    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="options">What the command line said.</param>
    /// <param name="beforeFirst">What must stand before the first page can be asked for.</param>
    /// <param name="say">What the person at the terminal is told once it serves, given the addresses.</param>
    /// <param name="stopping">Raised when the program is to end.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        SiteOptions options,
        Func<WebApplication, Task> beforeFirst,
        Action<IReadOnlyCollection<string>> say,
        CancellationToken stopping
    )
    {
        WebApplication site;
        try
        {
            site = RemitSite.Build(options);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException or ArgumentException)
        {
            await Console.Error.WriteLineAsync($"remit: {wrong.Message}");
            return ExitCode.Usage;
        }

        await using (site)
        {
            try
            {
                await site.Services.MigrateRemitAsync(stopping);
                await beforeFirst(site);
                await site.StartAsync(stopping);
            }
            catch (StartRefusedException refused)
            {
                foreach (var reason in refused.Reasons)
                {
                    await Console.Error.WriteLineAsync($"remit: {reason}.");
                }

                return ExitCode.Usage;
            }
            catch (Exception taken) when (taken is IOException { InnerException: AddressInUseException })
            {
                await Console.Error.WriteLineAsync($"remit: {Taken(taken.Message)}");
                return ExitCode.Usage;
            }

            say([.. site.Urls]);
            await site.WaitForShutdownAsync(stopping);
        }

        return ExitCode.Done;
    }

    private static string Taken(string message) =>
        $"another program is listening there already ({message.TrimEnd('.')}). Stop it, or choose another port with --port 5081.";
}
