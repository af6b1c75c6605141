using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Remit.Storage;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

namespace Remit.Storage;

/// <summary>A throwaway PostgreSQL server for the whole run: made when the first test asks, on a socket of its own, never flushed to disk.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private const string Folder = "/usr/lib/postgresql";

    private static readonly string? Binaries = Directory.Exists(Folder)
        ? Directory
            .GetDirectories(Folder)
            .Select(d => Path.Combine(d, "bin"))
            .Where(d => File.Exists(Path.Combine(d, "initdb")))
            .OrderDescending()
            .FirstOrDefault()
        : null;

    private readonly string _folder = TestFolder.Make("remit-postgres-");
    private readonly SemaphoreSlim _starting = new(1);
    private bool _isRunning;
    private int _databases;
    private Task<string>? _migrated;

    /// <summary>A migrated database of its own, without a decision; skips the test when the server is not installed.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        Assert.SkipWhen(Binaries is null, "PostgreSQL's server is not installed (package postgresql)");
        await StartAsync();
        Task<string> migrated;
        lock (_starting)
        {
            migrated = _migrated ??= MigrateAsync();
        }

        return await CreateAsync(await migrated);
    }

    /// <summary>A database of its own without a table; skips the test when the server is not installed.</summary>
    public async Task<string> CreateEmptyAsync()
    {
        Assert.SkipWhen(Binaries is null, "PostgreSQL's server is not installed (package postgresql)");
        await StartAsync();
        return await CreateAsync("template0");
    }

    // migrated once in a run and copied for each test: the migrations have a test of their own
    private async Task<string> MigrateAsync()
    {
        var connection = await CreateAsync("template0");
        await using (var services = new ServiceCollection().AddLogging().AddRemitStorage($"{connection};Pooling=false").BuildServiceProvider())
        {
            await services.MigrateRemitAsync();
        }

        return new NpgsqlConnectionStringBuilder(connection).Database!;
    }

    private async Task<string> CreateAsync(string template)
    {
        var name = $"t{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection($"Host={_folder};Username=postgres;Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {template}", connection);
        await command.ExecuteNonQueryAsync();
        return $"Host={_folder};Username=postgres;Database={name};Maximum Pool Size=20";
    }

    public async ValueTask DisposeAsync()
    {
        if (_isRunning)
        {
            NpgsqlConnection.ClearAllPools();
            await RunAsync("pg_ctl", "-s", "-D", Data, "-m", "immediate", "-w", "stop");
        }

        _starting.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private async Task StartAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_isRunning)
            {
                return;
            }

            if (Environment.UserName == "root")
            {
                // the server refuses to run as root
                using var change = Process.Start("chown", ["postgres", _folder]);
                await change.WaitForExitAsync();
            }

            await RunAsync("initdb", "-D", Data, "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8");
            await RunAsync(
                "pg_ctl",
                "-s",
                "-D",
                Data,
                "-l",
                Path.Combine(_folder, "log"),
                "-w",
                "-o",
                $"-c listen_addresses='' -c unix_socket_directories='{_folder}' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200",
                "start"
            );
            _isRunning = true;
        }
        finally
        {
            _starting.Release();
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries!, program);
        string[] line = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", path, .. arguments] : [path, .. arguments];
        using var process = Process.Start(
            new ProcessStartInfo(line[0], line[1..])
            {
                WorkingDirectory = "/",
                RedirectStandardError = true,
                RedirectStandardOutput = program != "pg_ctl",
            }
        )!;
        var errors = program == "pg_ctl" ? "" : await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {errors}");
    }
}
