using System.Diagnostics;

namespace Remit.Bench;

/// <summary>What clients got who asked one after another as fast as they were answered.</summary>
/// <param name="PerSecond">How much was done in a second.</param>
/// <param name="P50Ms">Half was answered within this many milliseconds.</param>
/// <param name="P99Ms">Ninety-nine of a hundred.</param>
internal sealed record Throughput(double PerSecond, double P50Ms, double P99Ms);

/// <summary>Clients who ask at once, each again as soon as it is answered.</summary>
internal static class ManyClients
{
    /// <summary>Has them ask for a while.</summary>
    /// <param name="clients">How many.</param>
    /// <param name="time">How long.</param>
    /// <param name="ask">What a client does; false when it was refused, which is not counted.</param>
    public static async Task<Throughput> RunAsync(int clients, TimeSpan time, Func<int, Task<bool>> ask)
    {
        var began = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(
            Enumerable
                .Range(0, clients)
                .Select(client =>
                    Task.Run(async () =>
                    {
                        List<double> mine = [];
                        while (Stopwatch.GetElapsedTime(began) < time)
                        {
                            var asked = Stopwatch.GetTimestamp();
                            if (await ask(client))
                            {
                                mine.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
                            }
                        }

                        return mine;
                    })
                )
        );
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        double[] all = [.. times.SelectMany(t => t).Order()];
        return all.Length == 0 ? new(0, 0, 0) : new(all.Length / took, all[all.Length / 2], all[(int)(all.Length * 0.99)]);
    }

    /// <summary>Has them ask until each is refused.</summary>
    public static Task ExhaustAsync(int clients, Func<int, Task<bool>> ask) =>
        Task.WhenAll(
            Enumerable
                .Range(0, clients)
                .Select(client =>
                    Task.Run(async () =>
                    {
                        while (await ask(client)) { }
                    })
                )
        );
}
