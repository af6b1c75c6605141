using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Remit.Storage;

public abstract class UpgradeTests(TestDatabase database)
{
    [Fact]
    public async Task A_database_of_this_version_needs_nothing() => Assert.Empty(await database.Services.MigrateRemitAsync());

    [Fact]
    public Task The_model_and_the_migrations_agree() =>
        database.WithAsync(db =>
        {
            Assert.False(db.Database.HasPendingModelChanges());
            return Task.CompletedTask;
        });

    [Fact]
    public async Task Two_instances_that_start_at_once_upgrade_once()
    {
        var empty = await database.CreateEmptyAsync();
        var applied = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        await using var instance = new ServiceCollection().AddLogging().AddRemitStorage(empty).BuildServiceProvider();
                        return (await instance.MigrateRemitAsync()).Count;
                    })
                )
        );
        await using var after = new ServiceCollection().AddLogging().AddRemitStorage(empty).BuildServiceProvider();
        Assert.Empty(await after.MigrateRemitAsync());
        Assert.NotEqual(0, applied.Max());
        Assert.Equal(0, (await after.GetRequiredService<Decisions.DecisionRegister>().ListAsync(new())).Total);
    }
}

public sealed class UpgradeOnPostgresTests(PostgresTestDatabase database) : UpgradeTests(database), IClassFixture<PostgresTestDatabase>;

public sealed class UpgradeOnSqliteTests(SqliteTestDatabase database) : UpgradeTests(database), IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task A_lock_left_by_a_program_that_was_killed_holds_nobody_up()
    {
        await using (var connection = new SqliteConnection(database.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2020-01-01');
                DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = '';
                """;
            await command.ExecuteNonQueryAsync();
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        Assert.Empty(await database.Services.MigrateRemitAsync(patience.Token));
    }

    [Fact]
    public Task What_is_acknowledged_survives_a_power_cut() =>
        database.WithAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            Assert.Equal(
                "wal",
                (await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode").ToListAsync()).Single()
            );
            Assert.Equal(2, (await db.Database.SqlQueryRaw<int>("SELECT synchronous AS \"Value\" FROM pragma_synchronous").ToListAsync()).Single()); // 2 is FULL
        });
}
