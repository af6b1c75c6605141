using System.CommandLine;
using System.CommandLine.Parsing;
using Remit.Storage;

namespace Remit.Commands;

/// <summary>The database that a verb works on.</summary>
internal static class DatabaseOption
{
    private const string Usual = "Data Source=remit.db";

    /// <summary><c>--database</c>.</summary>
    public static Option<string?> Named { get; } = Build();

    /// <summary>What was said, else what the environment says, else a SQLite file in the working folder.</summary>
    public static string Of(ParseResult parsed) => parsed.GetValue(Named) ?? Environment.GetEnvironmentVariable("ConnectionStrings__Remit") ?? Usual;

    private static Option<string?> Build()
    {
        Option<string?> database = new("--database")
        {
            Description =
                "The connection string (\"Data Source=remit.db\" or \"Host=…;Database=…\"); else ConnectionStrings__Remit, else remit.db here",
        };
        database.Validators.Add(Check);
        return database;
    }

    private static void Check(OptionResult said)
    {
        try
        {
            if (said.GetValueOrDefault<string?>() is { } text)
            {
                using var database = new RemitDatabase(text);
            }
        }
        catch (ArgumentException wrong)
        {
            said.AddError($"--database: {wrong.Message}");
        }
    }
}
