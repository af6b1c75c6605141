using System.Globalization;
using Npgsql;
using Remit.Envelopes;

namespace Remit.Bench;

/// <summary>Durable commitments a second, on PostgreSQL and SQLite, beside four plain ways on the same server in the same run; and whether anybody overspends.</summary>
internal static class LedgerBench
{
    private const int Many = 64;
    private const int SqliteMany = 16;
    private const int Envelopes = 1_000;
    private const long Small = 5_000;

    public static async Task RunAsync(Figures figures, string[] options)
    {
        var time = TimeSpan.FromSeconds(options is ["--seconds", var seconds] ? double.Parse(seconds, CultureInfo.InvariantCulture) : 3);
        using var disk = DurableDisk.Find();
        await using (var server = await DurablePostgres.StartAsync(disk))
        {
            if (server is null)
            {
                foreach (var name in (string[])["oneEnvelopePerSecond", "p99Ms", "overspentPence", "plainUpdatePerSecond", "naiveOverspentPence"])
                {
                    figures.Skip(name, "PostgreSQL's server is not installed (package postgresql)");
                }
            }
            else
            {
                await PostgresAsync(figures, server.ConnectionString, time);
            }
        }

        await SqliteAsync(figures, Path.Combine(disk.Folder, "ledger.db"), time);
    }

    private static async Task PostgresAsync(Figures figures, string database, TimeSpan time)
    {
        await using (var ledger = await MeasuredLedger.StartAsync(database))
        {
            await WarmUpAsync(ledger, Many, time);
            var one = await CompareAsync(figures, ledger, "postgres", [1, 16, Many], time);
            figures.Add("oneEnvelopePerSecond", one.PerSecond, $"durable commitments a second on one envelope, {Many} clients, PostgreSQL");
            figures.Add("p99Ms", one.P99Ms, "ms within which 99 of 100 of them were answered");
            figures.Add("clients", Many, "clients");
            figures.Add("overspentPence", await OverspentAsync(ledger, Many), "pence over the cap when all spend until nothing is left");
        }

        NpgsqlConnectionStringBuilder prepared = new(database) { MaxAutoPrepare = 20 };
        await using var plain = NpgsqlDataSource.Create(prepared);
        PlainWays ways = new(plain);
        foreach (var (name, meaning, commit) in ways.All)
        {
            await ways.PrepareAsync(LedgerBook.MostOfAnything);
            await ManyClients.RunAsync(Many, TimeSpan.FromSeconds(0.5), commit);
            foreach (var (clients, suffix) in new[] { (16, "16"), (Many, "") })
            {
                var done = await ManyClients.RunAsync(clients, time, commit);
                figures.Add($"{name}PerSecond{suffix}", done.PerSecond, $"a second by {clients} clients: {meaning}");
                figures.Add($"{name}P99Ms{suffix}", done.P99Ms, "ms within which 99 of 100 were answered");
            }

            await ways.PrepareAsync(Small);
            await ManyClients.ExhaustAsync(Many, commit);
            figures.Add($"{name}OverspentPence", await ways.OverspentAsync(), $"pence over a cap of {Small} pence");
        }
    }

    private static async Task SqliteAsync(Figures figures, string file, TimeSpan time)
    {
        await using var ledger = await MeasuredLedger.StartAsync($"Data Source={file}");
        await WarmUpAsync(ledger, SqliteMany, time);
        await CompareAsync(figures, ledger, "sqlite", [1, SqliteMany, Many], time);
        figures.Add("sqliteOverspentPence", await OverspentAsync(ledger, SqliteMany), "pence over the cap when all spend until nothing is left");
    }

    // until the code is compiled for speed
    private static async Task WarmUpAsync(MeasuredLedger ledger, int clients, TimeSpan time)
    {
        var line = (await ledger.OpenAsync(1, LedgerBook.MostOfAnything))[0];
        await ManyClients.RunAsync(clients, time, _ => ledger.CommitAsync(line));
    }

    /// <summary>One envelope and a thousand, by few clients and by many.</summary>
    /// <returns>One envelope by the most clients.</returns>
    private static async Task<Throughput> CompareAsync(Figures figures, MeasuredLedger ledger, string database, int[] clients, TimeSpan time)
    {
        Throughput last = new(0, 0, 0);
        foreach (var (count, name) in new[] { (Envelopes, "Thousand"), (1, "One") })
        {
            var lines = await ledger.OpenAsync(count, LedgerBook.MostOfAnything);
            await Task.WhenAll(lines.Select(ledger.CommitAsync)); // each is known to the ledger, as it is after a while
            foreach (var many in clients)
            {
                last = await ManyClients.RunAsync(many, time, _ => ledger.CommitAsync(lines[Random.Shared.Next(lines.Length)]));
                figures.Add($"{database}{name}PerSecond{many}", last.PerSecond, $"a second on {count:N0} envelope(s) by {many} clients");
                figures.Add($"{database}{name}P50Ms{many}", last.P50Ms, "ms within which half were answered");
                figures.Add($"{database}{name}P99Ms{many}", last.P99Ms, "ms within which 99 of 100 were answered");
            }
        }

        return last;
    }

    private static async Task<long> OverspentAsync(MeasuredLedger ledger, int clients)
    {
        var line = (await ledger.OpenAsync(1, Small))[0];
        await ManyClients.ExhaustAsync(clients, _ => ledger.CommitAsync(line));
        var (entries, stands) = await ledger.CommittedAsync(line);
        return entries == Small && stands == Small
            ? 0
            : throw new InvalidOperationException($"{entries} pence were committed of {Small}, and {stands} stand on the line");
    }
}
