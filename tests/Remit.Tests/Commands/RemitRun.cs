using System.Diagnostics;

namespace Remit.Commands;

/// <summary>A run of the program in a process of its own, as a person at a shell runs it.</summary>
internal sealed record RemitRun(int ExitCode, string Output, string Errors)
{
    public static async Task<RemitRun> Of(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Remit.dll"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }
}
