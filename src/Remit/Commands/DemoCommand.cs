using System.CommandLine;
using Remit.Demo;
using Remit.Site;

namespace Remit.Commands;

/// <summary><c>remit demo</c>: the product with something in it, on a SQLite file of its own.</summary>
internal static class DemoCommand
{
    public static Command Build()
    {
        Command demo = new("demo", "Runs the product with five decisions and the register, for anybody on this machine to look at.");
        Option<string> folder = new("--folder") { Description = "Where the demo keeps its database", DefaultValueFactory = _ => ".work/demo" };
        demo.Options.Add(folder);
        SiteCommandOptions common = new();
        common.AddTo(demo);
        demo.SetAction((parsed, stopping) => RunAsync(common.Read(parsed), parsed.GetValue(folder)!, stopping));
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
            site => DemoData.FillAsync(site.Services, TimeProvider.System.GetUtcNow().UtcDateTime, stopping),
            urls => Say(urls, file),
            stopping
        );
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
