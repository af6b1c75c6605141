using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Remit.Commands;

/// <summary>The command line: one verb to a file in this folder.</summary>
internal static class RemitCommand
{
    private static readonly string[] HostSettings = ["--environment=", "--contentRoot=", "--applicationName="];

    /// <summary>Runs the program.</summary>
    /// <returns>What the verb gives back (see <see cref="ExitCode"/>).</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Build().Parse(WithVerb(args));

        // the site winds itself down on a signal and may take longer than the parser's own limit; a crash must show where it was
        InvocationConfiguration settings = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        var code = await parsed.InvokeAsync(settings);
        return parsed.Action is ParseErrorAction ? ExitCode.Usage : code;
    }

    private static Command Build()
    {
        // not a RootCommand: that would call itself by the name of the program's file
        Command root = new("remit", "Remit takes a public programme from formal decision to evaluated outcome.")
        {
            new HelpOption(),
            new VersionOption(),
            ServeCommand.Build(),
            DemoCommand.Build(),
            ReadCommand.Build(),
            LintCommand.Build(),
            WhoMaySignCommand.Build(),
            ImportCommand.Build(),
            MigrateCommand.Build(),
            VerifyCommand.Build(),
            AccountCommand.Build(),
            PlanCommand.Build(),
        };
        root.SetAction(parsed => new HelpAction().Invoke(parsed));
        return root;
    }

    /// <summary>A host that starts the program by its settings alone, as a test server does, means the site.</summary>
    private static string[] WithVerb(string[] args) =>
        args is [var first, ..] && HostSettings.Any(setting => first.StartsWith(setting, StringComparison.OrdinalIgnoreCase))
            ? ["serve", .. args]
            : args;
}
