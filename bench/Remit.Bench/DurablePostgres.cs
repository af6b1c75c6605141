using System.Diagnostics;
using Npgsql;

namespace Remit.Bench;

/// <summary>A PostgreSQL server of its own with the settings it comes with: fsync and synchronous_commit are on.</summary>
internal sealed class DurablePostgres : IAsyncDisposable
{
    private const string Installed = "/usr/lib/postgresql";

    private readonly string _folder;
    private readonly string _binaries;

    private DurablePostgres(string folder, string binaries) => (_folder, _binaries) = (folder, binaries);

    /// <summary>What programs are given to reach it.</summary>
    public string ConnectionString => $"Host={_folder};Username=postgres;Database=postgres;Maximum Pool Size=80;Timeout=60;Command Timeout=120";

    /// <summary>Starts one; null when the server is not installed.</summary>
    public static async Task<DurablePostgres?> StartAsync(DurableDisk disk)
    {
        var binaries = Directory.Exists(Installed)
            ? Directory.GetDirectories(Installed).Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Max()
            : null;
        if (binaries is null)
        {
            return null;
        }

        DurablePostgres server = new(Directory.CreateDirectory(Path.Combine(disk.Folder, "postgres")).FullName, binaries);
        if (!OperatingSystem.IsWindows() && Environment.UserName == "root")
        {
            // the server refuses to run as root
            await RunAsync("chmod", "755", disk.Folder);
            await RunAsync("chown", "postgres", server._folder);
        }

        await server.RunOwnAsync("initdb", "-D", server.Data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8");
        await server.RunOwnAsync(
            "pg_ctl",
            "-s",
            "-D",
            server.Data,
            "-l",
            Path.Combine(server._folder, "log"),
            "-w",
            "-o",
            $"-c listen_addresses='' -c unix_socket_directories='{server._folder}'",
            "start"
        );
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunOwnAsync("pg_ctl", "-s", "-D", Data, "-m", "immediate", "-w", "stop");
    }

    private string Data => Path.Combine(_folder, "data");

    private Task RunOwnAsync(string program, params string[] arguments)
    {
        string[] line = [Path.Combine(_binaries, program), .. arguments];
        return Environment.UserName == "root" ? RunAsync("runuser", ["-u", "postgres", "--", .. line]) : RunAsync(line[0], line[1..]);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // the server keeps what it is given: it is given nothing that somebody waits for
        ProcessStartInfo start = new("sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments]) { WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
        }
    }
}
