using System.CommandLine;
using Remit.Storage;

namespace Remit.Commands;

/// <summary><c>remit migrate</c>: brings the database to this version without serving.</summary>
internal static class MigrateCommand
{
    public static Command Build()
    {
        Command migrate = new(
            "migrate",
            "Brings the database to this version of the program. Serving does so too; this does it beforehand, and may be run again."
        );
        migrate.Options.Add(DatabaseOption.Named);
        migrate.SetAction((parsed, stop) => RunAsync(DatabaseOption.Of(parsed), stop));
        return migrate;
    }

    private static async Task<int> RunAsync(string database, CancellationToken stop)
    {
        await using var services = new ServiceCollection().AddLogging().AddRemitStorage(database).BuildServiceProvider();
        var applied = await services.MigrateRemitAsync(stop);
        foreach (var migration in applied)
        {
            Console.WriteLine($"applied {migration}");
        }

        Console.WriteLine(applied.Count == 0 ? "The database is at this version already." : "The database is at this version now.");
        return ExitCode.Done;
    }
}
