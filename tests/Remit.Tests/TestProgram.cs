using Remit.Envelopes;
using Xunit.Runner.InProc.SystemConsole;

namespace Remit;

/// <summary>The tests; or, asked by its own name, a program that a test starts to kill it.</summary>
internal static class TestProgram
{
    public static Task<int> Main(string[] args) =>
        args is [CommittingProgram.Name, .. var asked] ? CommittingProgram.RunAsync(asked) : ConsoleRunner.Run(args);
}
