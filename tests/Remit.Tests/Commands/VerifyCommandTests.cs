using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.PublicLog;
using Remit.Storage;
using Xunit;

namespace Remit.Commands;

public sealed class VerifyCommandTests(SqliteTestDatabase database) : IClassFixture<SqliteTestDatabase>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("remit-verify-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_whole_register_is_told_and_what_is_signed_can_be_kept_and_held_against_it_later()
    {
        await HeldRegister.FillAsync(database);
        var kept = Path.Combine(_folder, "kept.txt");
        var run = await RemitRun.Of("verify", "--database", database.ConnectionString, "--keep", kept);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith("Nothing is wrong: ", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, KeptNote.Split(await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken)).Count);

        run = await RemitRun.Of("verify", "--database", database.ConnectionString, "--since", kept, "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.True(JsonDocument.Parse(run.Output).RootElement.GetProperty("whole").GetBoolean());
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_words_with_its_place()
    {
        await HeldRegister.FillAsync(database);
        var copy = Path.Combine(_folder, "copy.db");
        await database.WithAsync(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}"));
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={copy};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var tamper = connection.CreateCommand();
            tamper.CommandText =
                "UPDATE decisions SET title = 'Another', approved = 1 WHERE slug = 'md92'; UPDATE journal_entries SET who = 'Nobody' WHERE number = 3";
            await tamper.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var run = await RemitRun.Of("verify", "--database", $"Data Source={copy}");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Entry 3 of the journal is not as it was written [journal.entry-changed]", run.Output, StringComparison.Ordinal);
        Assert.Contains("of md92 does not say what was logged as entry", run.Output, StringComparison.Ordinal);
        Assert.Contains("approved pence, title [log.decision-differs]", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 things are not as they were written", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Downloaded_files_are_checked_without_a_database()
    {
        await HeldRegister.FillAsync(database);
        await using var site = await SiteOnDatabase.StartAsync(database);
        foreach (
            var (name, address) in new[]
            {
                ("key", "/log/key"),
                ("checkpoint", "/log/checkpoint"),
                ("entries", "/log/entries"),
                ("proof", "/log/proof?leaf=2"),
            }
        )
        {
            await File.WriteAllTextAsync(Path.Combine(_folder, name), await site.TextAsync(address), TestContext.Current.CancellationToken);
        }

        var run = await OfFilesAsync();
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("entries of the public log", run.Output, StringComparison.Ordinal);
        await File.AppendAllTextAsync(Path.Combine(_folder, "entries"), "{}\n", TestContext.Current.CancellationToken);
        run = await OfFilesAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("are under no checkpoint", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--database", "Data Source=/nowhere/at/all.db")]
    [InlineData("--proof", "/nowhere/at/all.json")]
    [InlineData("--since", "/nowhere/at/all.txt")]
    public async Task What_cannot_be_looked_at_is_said(string option, string value)
    {
        var run = await RemitRun.Of("verify", option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Errors);
    }

    private Task<RemitRun> OfFilesAsync()
    {
        string At(string name) => Path.Combine(_folder, name);
        return RemitRun.Of(
            "verify",
            "--key",
            At("key"),
            "--checkpoint",
            At("checkpoint"),
            "--entries",
            At("entries"),
            "--proof",
            At("proof"),
            "--since",
            At("checkpoint")
        );
    }
}
