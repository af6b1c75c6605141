using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.PublicLog;
using Remit.Storage;
using Xunit;

namespace Remit.Envelopes;

/// <summary>A ledger that runs on a database, as it does in the program.</summary>
internal sealed class RunningLedger : IAsyncDisposable
{
    private static int _opened;
    private readonly TestDatabase _database;

    private RunningLedger(TestDatabase database) => (_database, Ledger) = (database, NewLedger(database));

    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; }

    public static async Task<RunningLedger> StartAsync(TestDatabase database)
    {
        RunningLedger running = new(database);
        await running.Ledger.StartAsync(TestContext.Current.CancellationToken);
        return running;
    }

    public async ValueTask DisposeAsync()
    {
        await Ledger.StopAsync(CancellationToken.None);
        Ledger.Dispose();
    }

    /// <summary>Opens an envelope with a code of its own, as a page does.</summary>
    public Task<Envelope> OpenAsync(EnvelopeTerms terms) =>
        _database.WithAsync(async db =>
        {
            terms = terms with { DecisionCode = $"{terms.DecisionCode}-{Interlocked.Increment(ref _opened)}" };
            await using var writing = await db.WriteAsync(default);
            var (envelope, breaches) = await db.OpenEnvelopeAsync(terms, Examples.Officer(terms.SignedOn), writing, default);
            Assert.Empty(breaches);
            await db.SaveAsync(new("Ruth Bell", "opened an envelope", $"envelope {terms.DecisionCode}", null, Examples.Now), writing, default);
            await writing.CommitAsync(default);
            return envelope!;
        });

    /// <summary>Puts a decision on the register, so that moves may name it.</summary>
    public Task KnowAsync(string code) => _database.RecordAsync(Decisions.Examples.Sparse(code, "A virement"));

    /// <summary>Changes an envelope, as a page does.</summary>
    public Task ChangeAsync(Guid id, Action<Envelope> change) =>
        _database.WithAsync(async db =>
        {
            var envelope = await db.Envelopes.Include(e => e.Lines).SingleAsync(e => e.Id == id);
            change(envelope);
            await db.SaveAsync(new("Ruth Bell", "changed an envelope", $"envelope {envelope.DecisionCode}", null, Examples.Now));
        });

    /// <summary>Asks for an act that is done.</summary>
    public async Task<T> DoAsync<T>(T act, DateOnly? on = null)
        where T : LedgerAct
    {
        var answer = await AskAsync(act, on);
        Assert.Empty(answer.Breaches);
        Assert.True(answer.IsDone);
        return act;
    }

    /// <summary>Asks for an act.</summary>
    public Task<LedgerAnswer> AskAsync(LedgerAct act, DateOnly? on = null, FormOnce? once = null) =>
        Ledger.PostAsync(new(act, Examples.Officer(on), once), TestContext.Current.CancellationToken);

    /// <summary>What a line has come to, read anew.</summary>
    public Task<LineTotals> TotalsAsync(EnvelopeLine line) =>
        _database.WithAsync(async db => (await db.EnvelopeLines.AsNoTracking().SingleAsync(l => l.Id == line.Id)).Totals);

    /// <summary>What <c>remit verify</c> finds.</summary>
    public static Task<List<string>> WrongAsync(TestDatabase database) =>
        database.WithAsync(async db =>
        {
            var register = await RegisterRecord.ReadAsync(db, record => new RegisterAudit(record, []).Run(), default);
            return register.Concat(await LedgerAudit.RunAsync(db, default)).Select(f => f.Code).ToList();
        });

    private static Ledger NewLedger(TestDatabase database) => new(database.Services.GetRequiredService<IServiceScopeFactory>());
}
