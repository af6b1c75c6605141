using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Remit.Decisions;
using Remit.PublicLog;

namespace Remit.Storage;

/// <summary>Puts the database into the program.</summary>
public static class StorageSetup
{
    /// <summary>A form has many kinds of rows: read in one query they would come multiplied by each other.</summary>
    private const QuerySplittingBehavior Split = QuerySplittingBehavior.SplitQuery;

    /// <summary>Adds <see cref="RemitDb"/>, <see cref="DecisionRegister"/> and the keys of cookies, on the database that the connection string names.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="connectionString">"Data Source=register.db" or "Host=…;Database=…".</param>
    /// <param name="settings">The program's settings; null for a verb of the command line, which has no host: what it is told stands in its environment.</param>
    public static IServiceCollection AddRemitStorage(this IServiceCollection services, string connectionString, IConfiguration? settings = null)
    {
        settings ??= new ConfigurationBuilder().AddEnvironmentVariables().Build();
        services.AddSingleton(_ => new RemitDatabase(connectionString));
        if (new RemitDatabase(connectionString) is { Kind: RemitDatabaseKind.Postgres })
        {
            services.AddDbContextPool<RemitDb, PostgresDb>(
                (provider, options) =>
                    options
                        .UseNpgsql(provider.GetRequiredService<RemitDatabase>().Postgres!, npgsql => npgsql.UseQuerySplittingBehavior(Split))
                        .ConfigureWarnings(Known)
            );
        }
        else
        {
            services.AddDbContextPool<RemitDb, SqliteDb>(options =>
                options
                    .UseSqlite(connectionString, sqlite => sqlite.UseQuerySplittingBehavior(Split))
                    .AddInterceptors(new SqliteSettings())
                    .ConfigureWarnings(Known)
            );
        }

        services.AddSingleton(provider => new DecisionRegister(provider.GetRequiredService<RemitDatabase>()));
        services.TryAddSingleton(settings);
        services.AddSingleton<LogSigner>();
        KeysInDatabase.Use(services, settings);
        return services;
    }

    /// <summary>Columns that a later version adds stand last, and SQLite minds foreign keys outside transactions only: nobody who starts the program can do anything about it.</summary>
    private static void Known(WarningsConfigurationBuilder warnings) =>
        warnings.Ignore(RelationalEventId.ColumnOrderIgnoredWarning, RelationalEventId.NonTransactionalMigrationOperationWarning);

    /// <summary>Brings the database to this version; returns the names of the migrations that were applied, none when it was there already.</summary>
    public static async Task<IReadOnlyList<string>> MigrateRemitAsync(this IServiceProvider services, CancellationToken cancellation = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
        var applied = await Upgrade.ApplyAsync(db, scope.ServiceProvider.GetRequiredService<RemitDatabase>(), cancellation);
        var clock = services.GetService<TimeProvider>() ?? TimeProvider.System;
        await OlderRegister.TakeInAsync(db, clock.GetUtcNow().UtcDateTime, cancellation);
        return applied;
    }
}
