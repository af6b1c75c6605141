using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Schedule;
using Remit.Storage;
using Xunit;

namespace Remit.Mail;

/// <summary>The program in a process of its own, killed (SIGKILL) after the other side has a message and before the program knows it.</summary>
public abstract class MailKillTests(TestDatabase database)
{
    private const int Messages = 6;
    private const int Kills = 2;

    [Fact]
    public async Task By_smtp_nothing_is_lost_and_whoever_goes_by_message_id_sees_each_message_once()
    {
        await using SmtpServer server = new();
        using Killer killer = new(Kills);
        server.ToMessage = async mail =>
        {
            await killer.PerhapsAsync(mail.MessageId);
            return null;
        };
        var ids = await PostAsync("smtp");

        var handedOver = new List<string>();
        await RunUntilSentAsync(killer, [.. MailSite.By(server), "Remit:Mail:Smtp:Timeout=1"]);
        handedOver.AddRange(killer.Seen);

        Assert.Equal(ids.Select(id => $"<{id}@remit.example>").Order(), handedOver.Distinct().Order());
        Assert.Equal(Messages + Kills, handedOver.Count); // only those between whose taking and whose commit it was killed came again
        Assert.All(handedOver.CountBy(id => id), seen => Assert.Equal(1 + killer.Killed.Count(id => id == seen.Key), seen.Value));
    }

    [Fact]
    public async Task By_notify_nothing_is_lost_and_nothing_is_sent_twice()
    {
        await using var server = await NotifyServer.StartAsync();
        using Killer killer = new(Kills);
        server.BeforeAnswer = email => killer.PerhapsAsync(email.Reference);
        var ids = await PostAsync("notify");

        await RunUntilSentAsync(killer, [.. server.Settings, "Remit:Mail:Notify:Timeout=3"]);

        Assert.Equal(ids.Select(id => id.ToString()).Order(), server.Taken.Values.Select(e => e.Reference).Order());
        Assert.Equal(Kills, server.Searches);
    }

    private async Task<List<Guid>> PostAsync(string key)
    {
        await database.WithAsync(async db =>
        {
            await db.Outbox.ExecuteDeleteAsync();
            await db.ScheduledWorks.ExecuteDeleteAsync();
            for (var i = 0; i < Messages; i++)
            {
                db.Post(MailSite.Draft($"person{i}@example.org", $"{key} {i}"), Examples.Now.AddYears(-1));
            }

            await db.SaveAsync(new("An officer", "did something", key, null, Examples.Now));
        });
        return await database.WithAsync(db => db.Outbox.Select(m => m.Id).ToListAsync());
    }

    /// <summary>Starts the program as often as it is killed, until the outbox is empty.</summary>
    private async Task RunUntilSentAsync(Killer killer, string[] settings)
    {
        var waited = Stopwatch.StartNew();
        while (await database.WithAsync(db => db.Outbox.AnyAsync(m => m.SentAt == null)))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(2), "the outbox was not emptied within two minutes");
            if (killer.NeedsOne)
            {
                killer.Watch(Start(settings));
            }

            await Task.Delay(100);
        }
    }

    private Process Start(string[] settings)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Remit.dll"),
            "serve",
            "--database",
            database.ConnectionString,
            "--urls",
            "http://127.0.0.1:0",
            "--Remit:Address=https://remit.example",
            "--Remit:Schedule:Every=0.1",
            "--Remit:Schedule:Lease=1",
            "--Remit:Mail:Hold=6",
            .. settings.Select(s => $"--{s}"),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Kills the program as the other side has its second message, a few times.</summary>
    private sealed class Killer(int kills) : IDisposable
    {
        private readonly Lock _watching = new();
        private Process? _program;
        private int _sinceStart;

        public List<string> Seen { get; } = [];

        public List<string> Killed { get; } = [];

        public bool NeedsOne => _program is null || _program.HasExited;

        public void Watch(Process program)
        {
            lock (_watching)
            {
                _program?.Dispose();
                (_program, _sinceStart) = (program, 0);
            }
        }

        public Task PerhapsAsync(string message)
        {
            lock (_watching)
            {
                Seen.Add(message);
                if (++_sinceStart == 2 && Killed.Count < kills)
                {
                    Killed.Add(message);
                    _program!.Kill();
                    _program.WaitForExit();
                }
            }

            return Task.CompletedTask;
        }

        public void Dispose()
        {
            if (_program is { HasExited: false })
            {
                _program.Kill();
                _program.WaitForExit();
            }

            _program?.Dispose();
        }
    }
}

public sealed class SqliteMailKillTests(SqliteTestDatabase database) : MailKillTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresMailKillTests(PostgresTestDatabase database) : MailKillTests(database), IClassFixture<PostgresTestDatabase>;
