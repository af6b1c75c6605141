using Microsoft.EntityFrameworkCore;
using Remit.Decisions;

namespace Remit.Storage;

/// <summary>Puts the database into the program.</summary>
public static class StorageSetup
{
    /// <summary>Adds <see cref="RemitDb"/>, <see cref="DecisionRegister"/> and the keys of cookies, on the database that the connection string names.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="connectionString">"Data Source=register.db" or "Host=…;Database=…".</param>
    public static IServiceCollection AddRemitStorage(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => new RemitDatabase(connectionString));
        if (new RemitDatabase(connectionString) is { Kind: RemitDatabaseKind.Postgres })
        {
            services.AddDbContextPool<RemitDb, PostgresDb>(
                (provider, options) => options.UseNpgsql(provider.GetRequiredService<RemitDatabase>().Postgres!)
            );
        }
        else
        {
            services.AddDbContextPool<RemitDb, SqliteDb>(options => options.UseSqlite(connectionString).AddInterceptors(new SqliteSettings()));
        }

        services.AddSingleton(provider => new DecisionRegister(provider.GetRequiredService<RemitDatabase>()));
        KeysInDatabase.Use(services);
        return services;
    }

    /// <summary>Brings the database to this version; returns the names of the migrations that were applied, none when it was there already.</summary>
    public static async Task<IReadOnlyList<string>> MigrateRemitAsync(this IServiceProvider services, CancellationToken cancellation = default)
    {
        await using var scope = services.CreateAsyncScope();
        return await Upgrade.ApplyAsync(
            scope.ServiceProvider.GetRequiredService<RemitDb>(),
            scope.ServiceProvider.GetRequiredService<RemitDatabase>(),
            cancellation
        );
    }
}
