using System.CommandLine;
using Remit.Demo;
using Remit.Site;
using Remit.Storage;

namespace Remit.Commands;

/// <summary><c>remit demo</c>: the product with something in it, on a SQLite file of its own.</summary>
internal static class DemoCommand
{
    public static Command Build()
    {
        Command demo = new("demo", "Runs the product with five decisions and the register, for anybody on this machine to look at.");
        Option<string> folder = new("--folder") { Description = "Where the demo keeps its database", DefaultValueFactory = _ => ".work/demo" };
        demo.Options.Add(folder);
        Option<string?> today = new("--today")
        {
            Description =
                "The day, or instant in London, at which the demo's clock begins: 2018-03-29 or 2018-03-29T16:00 (now when nothing is said)",
        };
        today.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } said && DemoClock.Read(said) is null)
            {
                result.AddError($"--today is \"{said}\"; it is a day such as 2018-03-29, or an instant such as 2018-03-29T16:00");
            }
        });
        demo.Options.Add(today);
        SiteCommandOptions common = new();
        common.AddTo(demo);
        demo.SetAction(
            (parsed, stopping) =>
                RunAsync(
                    common.Read(parsed) with
                    {
                        DemoBegins = parsed.GetValue(today) is { } begins ? DemoClock.Read(begins) : null,
                    },
                    parsed.GetValue(folder)!,
                    stopping
                )
        );
        return demo;
    }

    private static Task<int> RunAsync(SiteOptions options, string folder, CancellationToken stopping)
    {
        Directory.CreateDirectory(folder);
        var file = Path.GetFullPath(Path.Combine(folder, "remit-demo.db"));
        return SiteRun.RunAsync(
            options with
            {
                Demo = true,
                Database = $"Data Source={file}",
            },
            site => BeginAsync(site.Services, stopping),
            urls => Say(urls, file),
            stopping
        );
    }

    private static async Task BeginAsync(IServiceProvider services, CancellationToken stopping)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
            StartRefusedException.ThrowIfAny(await Production.WhyNotDemoAsync(db, stopping));
        }

        await DemoSetup.CatchUpAsync(services, stopping);
        await DemoData.FillAsync(services, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, stopping);
    }

    private static void Say(IReadOnlyCollection<string> urls, string file)
    {
        var url = urls.FirstOrDefault() ?? RemitSite.DefaultUrls;
        Console.Error.WriteLine($"The demo is at {url}");
        Console.Error.WriteLine();
        Console.Error.WriteLine("At the top of each page you choose as whom to look at it:");
        foreach (var persona in Persona.All)
        {
            Console.Error.WriteLine($"  {persona.Label, -18} {persona.Name} {persona.Does}");
        }

        Console.Error.WriteLine();
        Console.Error.WriteLine($"Its database is {file}; delete that to begin again. Ctrl+C stops the demo.");
    }
}
