using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Remit.Decisions;
using Xunit;

namespace Remit.Storage;

/// <summary>A database of its own for a class of tests, migrated and empty, with the program's own services on it.</summary>
public abstract class TestDatabase : IAsyncLifetime
{
    private ServiceProvider? _services;

    /// <summary>What the program would be given.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>The register on this database.</summary>
    public DecisionRegister Register => Services.GetRequiredService<DecisionRegister>();

    internal ServiceProvider Services => _services ?? throw new InvalidOperationException("The database has not been made");

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await CreateAsync();
        _services = new ServiceCollection().AddLogging().AddRemitStorage(ConnectionString).BuildServiceProvider();
        await _services.MigrateRemitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        await RemoveAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Works in a context of its own, as a request does.</summary>
    public async Task<T> WithAsync<T>(Func<RemitDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<RemitDb>());
    }

    /// <inheritdoc cref="WithAsync{T}"/>
    public Task WithAsync(Func<RemitDb, Task> work) =>
        WithAsync(async db =>
        {
            await work(db);
            return true;
        });

    /// <summary>Puts decisions on the register as an import does.</summary>
    public Task RecordAsync(params DecisionFacts[] facts) =>
        WithAsync(async db =>
        {
            foreach (var one in facts)
            {
                var import = (
                    await db.ReceiveAsync(
                        "paper.txt",
                        "text"u8.ToArray(),
                        [],
                        new() { Source = "paper.txt", Text = one.Body ?? "text" },
                        "An officer",
                        Examples.Now
                    )
                ).Single();
                await db.CorrectAsync(import, one, "An officer", null, Examples.Now);
                Assert.Empty((await db.ConfirmAsync(import, "An officer", "It is right", Examples.Now)).Breaches);
            }
        });

    /// <summary>Puts decisions on the register as a table of them does.</summary>
    public Task RecordInBulkAsync(params DecisionFacts[] facts) =>
        WithAsync(async db =>
        {
            var recording = new BulkRecording(db, new("An officer", Examples.Now, "A table"));
            var outcome = await recording.RecordAsync([.. facts.Select((f, i) => new BulkDecision($"row {i}", f, _ => f))], "table.csv");
            Assert.Empty(outcome.Problems);
        });

    /// <summary>Another database beside this one, without a table.</summary>
    internal abstract Task<string> CreateEmptyAsync();

    protected abstract Task<string> CreateAsync();

    protected abstract Task RemoveAsync();
}

/// <summary>A SQLite file.</summary>
public sealed class SqliteTestDatabase : TestDatabase
{
    private readonly string _folder = TestFolder.Make("remit-sqlite-");

    protected override async Task<string> CreateAsync()
    {
        var file = Path.Combine(_folder, "register.db");
        await MigratedSqlite.CopyToAsync(file);
        return $"Data Source={file}";
    }

    internal override Task<string> CreateEmptyAsync() => Task.FromResult($"Data Source={Path.Combine(_folder, $"{Guid.CreateVersion7():N}.db")}");

    protected override Task RemoveAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}

/// <summary>A database on the throwaway PostgreSQL server.</summary>
public sealed class PostgresTestDatabase(PostgresCluster cluster) : TestDatabase
{
    protected override Task<string> CreateAsync() => cluster.CreateDatabaseAsync();

    internal override Task<string> CreateEmptyAsync() => cluster.CreateEmptyAsync();

    protected override Task RemoveAsync() => Task.CompletedTask;
}
