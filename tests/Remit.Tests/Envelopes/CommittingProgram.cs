using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Remit.PublicLog;
using Remit.Storage;

namespace Remit.Envelopes;

/// <summary>A program that commits a penny at a time on the product's ledger and says so, to be killed while it does; and one that looks at what it left behind.</summary>
internal static class CommittingProgram
{
    public const string Name = "committing";

    /// <summary>What the program says of each commitment before it asks for it, and once it was answered.</summary>
    public const string Asks = "asks";

    public const string Did = "did";

    /// <summary>Sets a weaker durability, to show that the tests would find it.</summary>
    public const string Synchronous = "REMIT_SYNCHRONOUS";

    private const int Clients = 8;

    public static async Task<int> RunAsync(string[] asked)
    {
        var services = Services(asked[1]);
        switch (asked)
        {
            case ["prepare", _]:
                await services.MigrateRemitAsync();
                Console.WriteLine(await PrepareAsync(services));
                break;
            case ["commit", _, var line, var life, .. var again]:
                await CommitAsync(services, Guid.Parse(line), life, again);
                break;
            case ["look", _, var line, var said]:
                var acknowledged = File.ReadLines(said).Where(l => l.StartsWith(Did, StringComparison.Ordinal)).Select(l => l[(Did.Length + 1)..]);
                var wrong = await WhatIsWrongAsync(services, Guid.Parse(line), [.. acknowledged]);
                wrong.Take(5).ToList().ForEach(Console.WriteLine);
                return wrong.Count == 0 ? 0 : 1;
            default:
                Console.Error.WriteLine($"usage: {Name} prepare DATABASE | commit DATABASE LINE LIFE [KEY...] | look DATABASE LINE FILE");
                return 2;
        }

        await services.DisposeAsync();
        return 0;
    }

    /// <summary>Opens an envelope that is never exhausted.</summary>
    /// <returns>Its line.</returns>
    public static async Task<Guid> PrepareAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
        await using var writing = await db.WriteAsync(default);
        var terms = Examples.Add2253(LedgerBook.MostOfAnything, null) with { DecisionCode = $"ADD{Guid.CreateVersion7():N}" };
        var (envelope, _) = await db.OpenEnvelopeAsync(terms, Examples.Officer(), writing, default);
        await db.SaveAsync(new("A test", "opened an envelope", "a test", null, Examples.Now), writing, default);
        await writing.CommitAsync(default);
        return envelope!.Lines[0].Id;
    }

    /// <summary>What does not hold, in words; empty when all does.</summary>
    /// <param name="services">On the database.</param>
    /// <param name="line">The line.</param>
    /// <param name="acknowledged">The keys of what was answered.</param>
    public static async Task<IReadOnlyList<string>> WhatIsWrongAsync(IServiceProvider services, Guid line, IReadOnlyCollection<string> acknowledged)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
        var commitments = await db.Commitments.AsNoTracking().Where(c => c.LineId == line).ToListAsync();
        var entries = await db.LedgerEntries.AsNoTracking().Where(e => e.LineId == line && e.CommitmentId != null).ToListAsync();
        var done = commitments.CountBy(c => c.Purpose).ToDictionary();
        var told = (await db.Journal.Where(e => e.Act == "committed").Select(e => e.Why!).ToListAsync()).CountBy(w => w).ToDictionary();
        var answers = await db.FormsSent.ToDictionaryAsync(f => f.Key, f => f.Answer);
        var keys = answers.Keys;
        List<string> wrong =
        [
            .. acknowledged.Where(key => !done.ContainsKey(key)).Select(key => $"{key} was answered and is lost"),
            .. done.Where(d => d.Value != 1).Select(d => $"{d.Key} was done {d.Value} times"),
            .. done.Keys.Where(key => told.GetValueOrDefault(key) != 1).Select(key => $"{key} is not in the journal once"),
            .. done.Keys.Where(key => !keys.Contains(key)).Select(key => $"{key} was done and its key is not kept"),
            .. commitments
                .Where(c => answers.GetValueOrDefault(c.Purpose) != c.Id.ToString())
                .Select(c => $"{c.Purpose} was done and its answer is not kept with it"),
        ];
        var totals = (await db.EnvelopeLines.AsNoTracking().SingleAsync(l => l.Id == line)).Totals;
        if ((totals.Committed, entries.Count, keys.Count) != (commitments.Count, commitments.Count, commitments.Count))
        {
            wrong.Add($"{commitments.Count} commitments, {entries.Count} entries, {keys.Count} keys and {totals.Committed} pence committed");
        }

        wrong.AddRange(await RegisterRecord.ReadAsync(db, record => new RegisterAudit(record, []).Run().Select(f => f.Message).ToList(), default));
        wrong.AddRange((await LedgerAudit.RunAsync(db, default)).Select(f => f.Message));
        return wrong;
    }

    /// <summary>Commits until it is killed; first what another life asked for and was not answered.</summary>
    private static async Task CommitAsync(ServiceProvider services, Guid line, string life, string[] again)
    {
        using Ledger ledger = new(services.GetRequiredService<IServiceScopeFactory>());
        await ledger.StartAsync(default);
        var said = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
        async Task AskAsync(string key)
        {
            await said.WriteLineAsync($"{Asks} {key}");
            LedgerAct.Commit act = new(Guid.CreateVersion7(), line, 1, new(key));
            try
            {
                var answer = await ledger.PostAsync(
                    new(act, Examples.Officer(), new(key, key, Examples.Now) { Answer = act.Id.ToString() }),
                    default
                );
                if (!answer.IsDone)
                {
                    throw new InvalidOperationException($"{key} was refused: {answer.Breaches[0].Message}");
                }
            }
            catch (SentBeforeException)
            {
                // the life before was killed between the commit and the answer
            }

            await said.WriteLineAsync($"{Did} {key}");
        }

        await Task.WhenAll(again.Select(AskAsync));
        await Task.WhenAll(
            Enumerable
                .Range(0, Clients)
                .Select(client =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; ; i++)
                        {
                            await AskAsync(string.Create(CultureInfo.InvariantCulture, $"{life}-{client}-{i}"));
                        }
                    })
                )
        );
    }

    private static ServiceProvider Services(string database)
    {
        var services = new ServiceCollection().AddLogging().AddRemitStorage(database);
        if (Environment.GetEnvironmentVariable(Synchronous) is { Length: > 0 } level)
        {
            services.ConfigureDbContext<SqliteDb>(options => options.AddInterceptors(new WeakerDurability(level)));
        }

        return services.BuildServiceProvider();
    }

    /// <summary>Sets on each connection what the product does not.</summary>
    private sealed class WeakerDurability(string level) : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA synchronous={(level == "NORMAL" ? "NORMAL" : "FULL")}";
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
