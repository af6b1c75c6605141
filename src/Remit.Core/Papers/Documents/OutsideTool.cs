using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Remit.Papers.Documents;

/// <summary>What an outside program gave back.</summary>
/// <param name="Output">Its standard output, as far as it was taken.</param>
/// <param name="Errors">The start of its standard error.</param>
/// <param name="ExitCode">Its exit code; null when it was ended from here.</param>
/// <param name="IsCut">True when it was ended because of its time or the size of its output.</param>
internal sealed record ToolResult(byte[] Output, string Errors, int? ExitCode, bool IsCut);

/// <summary>Runs a program on content that nobody has vouched for: in a child process, with a limit on memory, time and output, without this process's environment.</summary>
internal static class OutsideTool
{
    private const int ErrorsKept = 4096;

    private static readonly string[] Folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", "/bin"];

    /// <summary>Where the program is; null when it is not installed.</summary>
    public static string? Find(string tool) => Folders.Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists);

    /// <summary>Runs the program, feeds it the content, and takes its output. Its whole tree of processes has ended when this returns.</summary>
    /// <param name="tool">Full path of the program.</param>
    /// <param name="arguments">Its arguments, none of them from the content.</param>
    /// <param name="input">What it gets on standard input: no file is written that would have to be removed.</param>
    /// <param name="limits">Memory, time and output.</param>
    /// <param name="stop">Ends it early.</param>
    public static ToolResult Run(
        string tool,
        IReadOnlyList<string> arguments,
        ReadOnlyMemory<byte> input,
        DocumentLimits limits,
        CancellationToken stop
    )
    {
        using Process process = new() { StartInfo = Limited(tool, arguments, limits) };
        try
        {
            process.Start();
        }
        catch (Win32Exception failure)
        {
            return new([], failure.Message, null, false);
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        ending.CancelAfter(limits.ToolTime);
        using var ended = ending.Token.Register(() => End(process));

        var feeding = FeedAsync(process, input, ending.Token);
        var errors = TakeAsync(process.StandardError.BaseStream, ErrorsKept, keepReading: true, ending.Token);
        var output = TakeAsync(process.StandardOutput.BaseStream, limits.ToolOutput, keepReading: false, ending.Token);
        var (bytes, overflows) = output.GetAwaiter().GetResult();
        if (overflows)
        {
            End(process);
        }

        feeding.GetAwaiter().GetResult();
        var said = System.Text.Encoding.UTF8.GetString(errors.GetAwaiter().GetResult().Bytes);
        process.WaitForExit();
        var isCut = overflows || ending.IsCancellationRequested;
        return new(bytes, said, isCut ? null : process.ExitCode, isCut);
    }

    /// <summary>The limits are set by the shell before it becomes the program: every POSIX shell of Linux has these three.</summary>
    private static ProcessStartInfo Limited(string tool, IReadOnlyList<string> arguments, DocumentLimits limits)
    {
        var kilobytes = (limits.ToolMemory / 1024).ToString(CultureInfo.InvariantCulture);
        var seconds = Math.Ceiling(limits.ToolTime.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        ProcessStartInfo start = new("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        foreach (var argument in (string[])["-c", $"ulimit -v {kilobytes}; ulimit -t {seconds}; ulimit -c 0; exec \"$0\" \"$@\"", tool, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["LC_ALL"] = "C.UTF-8";

        // the papers are read side by side; each takes one core
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        return start;
    }

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken ending)
    {
        try
        {
            var stream = process.StandardInput.BaseStream;
            await stream.WriteAsync(input, ending).ConfigureAwait(false);
            await stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // it ended before it had read everything, as it may
        }
    }

    private static async Task<(byte[] Bytes, bool Overflows)> TakeAsync(Stream stream, int limit, bool keepReading, CancellationToken ending)
    {
        using MemoryStream taken = new();
        var buffer = new byte[64 * 1024];
        try
        {
            while (await stream.ReadAsync(buffer, ending).ConfigureAwait(false) is > 0 and var read)
            {
                var room = Math.Min(read, limit - (int)taken.Length);
                taken.Write(buffer, 0, room);
                if (room < read && !keepReading)
                {
                    return (taken.ToArray(), true);
                }
            }
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            // ended from here: what came until then is kept
        }

        return (taken.ToArray(), false);
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception or AggregateException)
        {
            // it has ended by itself
        }
    }
}
