using System.Diagnostics;

namespace Remit.Bench;

/// <summary>What a run of requests cost the program that answered them.</summary>
/// <param name="CpuMs">Milliseconds on the processor a request.</param>
/// <param name="MedianMs">Half of the requests were answered within this many milliseconds.</param>
/// <param name="P99Ms">Ninety-nine of a hundred were answered within this many milliseconds.</param>
internal sealed record Cost(double CpuMs, double MedianMs, double P99Ms);

/// <summary>Asks a program for pages, one client or several at once.</summary>
internal static class Load
{
    // what the warm-up has shown to be worth compiling again is compiled in the background
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(2);

    /// <summary>Asks for each address once, after a warm-up with other addresses.</summary>
    /// <param name="program">The program that answers.</param>
    /// <param name="warmUp">Addresses that are asked first and not counted.</param>
    /// <param name="addresses">Addresses that are counted; no two are the same, so that no cache of whole pages can answer.</param>
    /// <param name="clients">How many are asked for at once.</param>
    public static async Task<Cost> RunAsync(ServedProgram program, IReadOnlyList<string> warmUp, IReadOnlyList<string> addresses, int clients)
    {
        if (warmUp.Count > 0)
        {
            await AskAsync(program, warmUp, clients);
            await Task.Delay(Settle);
        }

        var before = program.Used;
        var times = await AskAsync(program, addresses, clients);
        var used = program.Used - before;
        Array.Sort(times);
        return new(used.TotalMilliseconds / addresses.Count, times[times.Length / 2], times[(int)(times.Length * 0.99)]);
    }

    private static async Task<double[]> AskAsync(ServedProgram program, IReadOnlyList<string> addresses, int clients)
    {
        var times = new double[addresses.Count];
        var next = -1;
        await Task.WhenAll(
            Enumerable
                .Range(0, clients)
                .Select(async _ =>
                {
                    for (var i = Interlocked.Increment(ref next); i < addresses.Count; i = Interlocked.Increment(ref next))
                    {
                        times[i] = await AskAsync(program, addresses[i]);
                    }
                })
        );
        return times;
    }

    private static async Task<double> AskAsync(ServedProgram program, string address)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await program.Client.GetAsync(new Uri(address, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{address} was answered with {(int)answer.StatusCode}.");
        }

        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
