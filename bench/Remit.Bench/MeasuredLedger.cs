using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Storage;

namespace Remit.Bench;

/// <summary>The product's ledger as it runs in the program, on a database of its own, with envelopes of one line each.</summary>
internal sealed class MeasuredLedger : IAsyncDisposable
{
    private static readonly FinancialYear Year = new(2026);

    private readonly ServiceProvider _services;
    private readonly Ledger _ledger;

    private MeasuredLedger(ServiceProvider services) => (_services, _ledger) = (services, new(services.GetRequiredService<IServiceScopeFactory>()));

    public static async Task<MeasuredLedger> StartAsync(string database)
    {
        MeasuredLedger measured = new(new ServiceCollection().AddLogging().AddRemitStorage(database).BuildServiceProvider());
        await measured._services.MigrateRemitAsync();
        await measured._ledger.StartAsync(CancellationToken.None);
        return measured;
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.StopAsync(CancellationToken.None);
        _ledger.Dispose();
        await _services.DisposeAsync();
    }

    /// <summary>Opens envelopes.</summary>
    /// <returns>Their lines.</returns>
    public async Task<Guid[]> OpenAsync(int count, long approved)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
        await using var writing = await db.WriteAsync(default);
        List<Guid> lines = [];
        for (var i = 0; i < count; i++)
        {
            LineTerms line = new(Quantity.Pounds, approved, "What the decision allows") { Year = Year, Funder = "The authority" };
            EnvelopeTerms terms = new($"DD{Guid.CreateVersion7():N}", "Measured", new(2026, 5, 1), [line]);
            var (envelope, _) = await db.OpenEnvelopeAsync(terms, Somebody, writing, default);
            lines.Add(envelope!.Lines[0].Id);
        }

        await db.SaveAsync(new("A measurement", "opened envelopes", "measurement", null, DateTime.UnixEpoch), writing, default);
        await writing.CommitAsync(default);
        return [.. lines];
    }

    /// <summary>Commits a penny.</summary>
    public async Task<bool> CommitAsync(Guid line)
    {
        LedgerAct.Commit act = new(Guid.CreateVersion7(), line, 1, new("Work"), Year);
        return (await _ledger.PostAsync(new(act, Somebody), CancellationToken.None)).IsDone;
    }

    /// <summary>What was committed on a line: by its entries, and as it stands beside them.</summary>
    public async Task<(long Entries, long Stands)> CommittedAsync(Guid line)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
        return (
            await db.LedgerEntries.Where(e => e.LineId == line).SumAsync(e => e.Change.Committed),
            await db.EnvelopeLines.Where(l => l.Id == line).Select(l => l.Totals.Committed).SingleAsync()
        );
    }

    private static Poster Somebody { get; } = new(Guid.CreateVersion7(), "Ruth Bell", new(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc), new(2026, 11, 2));
}
