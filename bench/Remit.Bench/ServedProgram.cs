using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Remit.Bench;

/// <summary>A program that serves pages, as a process of its own, so that its use of the machine is told apart from the load's.</summary>
internal sealed class ServedProgram : IAsyncDisposable
{
    private readonly Process _process;

    private ServedProgram(Process process, HttpClient client) => (_process, Client) = (process, client);

    /// <summary>Asks it.</summary>
    public HttpClient Client { get; }

    /// <summary>Time on the processor that it has used so far.</summary>
    public TimeSpan Used
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Memory that it holds, in megabytes of 1,048,576 bytes.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Starts one and waits until it has answered.</summary>
    /// <param name="program">The assembly that <c>dotnet</c> runs.</param>
    /// <param name="arguments">Its arguments; "{port}" stands for a free port.</param>
    /// <param name="first">The address that it is asked first.</param>
    /// <returns>The program, and how long it took from its start to the first byte of that answer.</returns>
    public static async Task<(ServedProgram Program, TimeSpan FirstByte)> StartAsync(string program, IEnumerable<string> arguments, string first)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(
                argument.Replace("{port}", port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            );
        }

        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None };
        var client = new HttpClient(handler) { BaseAddress = new($"http://127.0.0.1:{port}") };
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var served = new ServedProgram(process, client);
        while (!await served.AnswersAsync(first))
        {
            if (process.HasExited || clock.Elapsed > TimeSpan.FromMinutes(2))
            {
                await served.DisposeAsync();
                throw new InvalidOperationException($"{Path.GetFileName(program)} did not begin to serve.");
            }

            await Task.Delay(5);
        }

        return (served, clock.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task<bool> AnswersAsync(string address)
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // not listening yet
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
