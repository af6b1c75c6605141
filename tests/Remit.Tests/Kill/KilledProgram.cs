using System.Diagnostics;
using System.Text.RegularExpressions;
using Remit.Site;

namespace Remit.Kill;

/// <summary>The built program in a process of its own, until it is killed.</summary>
internal sealed partial class KilledProgram : IDisposable
{
    /// <summary>The program as it was built; <c>REMIT_PROGRAM</c> names one that was published, which starts sooner.</summary>
    private static readonly string Program = Environment.GetEnvironmentVariable("REMIT_PROGRAM") is { Length: > 0 } published
        ? published
        : Path.Combine(AppContext.BaseDirectory, "Remit.dll");

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, UseCookies = false };

    private KilledProgram(Process process, Uri address)
    {
        _process = process;
        Client = new(_handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    }

    /// <summary>A connection to it.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts it on a database, on a port that nobody else has.</summary>
    public static async Task<KilledProgram> StartAsync(string database)
    {
        ProcessStartInfo start = new("dotnet")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["Remit__PlainHttp"] = "true",
                ["Remit__SecondFactor"] = "none",
                ["Remit__Schedule__Every"] = "0.05",
                ["Remit__Schedule__Lease"] = "1",
                ["Logging__LogLevel__Default"] = "Error",
            },
        };
        foreach (var argument in (string[])[Program, "serve", "--database", database, "--urls", "http://127.0.0.1:0"])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        TaskCompletionSource<Uri> serving = new(TaskCreationOptions.RunContinuationsAsynchronously);
        List<string> said = [];
        void Hear(object sender, DataReceivedEventArgs line)
        {
            lock (said)
            {
                said.Add(line.Data ?? "");
            }

            if (Serving().Match(line.Data ?? "") is { Success: true } match)
            {
                serving.TrySetResult(new(match.Groups[1].Value));
            }
        }

        process.ErrorDataReceived += Hear;
        process.OutputDataReceived += Hear;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var first = await Task.WhenAny(serving.Task, process.WaitForExitAsync(), Task.Delay(LongestStart));
        if (first != serving.Task)
        {
            process.Kill();
            lock (said)
            {
                throw new InvalidOperationException($"The program did not start:\n{string.Join('\n', said)}");
            }
        }

        return new(process, await serving.Task);
    }

    /// <summary>Kills it as the operating system does: SIGKILL, which no program sees coming.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
        Client.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex(@"serving at (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Serving();
}
