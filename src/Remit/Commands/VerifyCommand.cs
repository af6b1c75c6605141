using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Remit.Envelopes;
using Remit.PublicLog;
using Remit.Storage;

namespace Remit.Commands;

/// <summary><c>remit verify</c>: whether the register, or what was downloaded of its public log, is as it was written.</summary>
internal static class VerifyCommand
{
    private const int MostShown = 50;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Build()
    {
        Option<FileInfo[]> since = Files("--since", "Signed checkpoints that you kept: what they were signed over must still be there");
        Option<FileInfo?> keep = new("--keep")
        {
            Description = "Write what is signed now to this file, for --since later; keep it elsewhere than the register",
        };
        Option<FileInfo> key = Existing("--key", "The public key that you kept (/log/key); without it the register's own keys are believed");
        Option<FileInfo> checkpoint = Existing("--checkpoint", "A downloaded checkpoint (/log/checkpoint): check files, not the database");
        Option<FileInfo> entries = Existing("--entries", "The downloaded entries (/log/entries)");
        Option<FileInfo[]> proof = Files("--proof", "Downloaded proofs of entries (from a decision's page)");
        Option<bool> json = new("--json") { Description = "The result as JSON" };
        Command verify = new(
            "verify",
            "Says whether anything was changed, removed, moved, slipped in or cut off: in the register's database (journal, public log, decisions), "
                + "or, with --checkpoint, --entries and --proof, in files that were downloaded from a public log, without any connection. "
                + "Gives back 0 when nothing is wrong, 1 when something is, 2 when it could not be looked at."
        );
        foreach (var option in new Option[] { DatabaseOption.Named, since, keep, key, checkpoint, entries, proof, json })
        {
            verify.Options.Add(option);
        }

        verify.SetAction(
            async (parsed, stop) =>
            {
                Asked asked = new(
                    parsed.GetValue(since) ?? [],
                    parsed.GetValue(keep),
                    parsed.GetValue(key),
                    parsed.GetValue(checkpoint),
                    parsed.GetValue(entries),
                    parsed.GetValue(proof) ?? []
                );
                var (findings, looked) = asked.IsOfFiles
                    ? await OfFilesAsync(asked, stop)
                    : await OfDatabaseAsync(asked, DatabaseOption.Of(parsed), stop);
                return Say(findings, looked, parsed.GetValue(json));
            }
        );
        return verify;
    }

    private static async Task<(IReadOnlyList<LogFinding>? Findings, string Looked)> OfFilesAsync(Asked asked, CancellationToken stop)
    {
        if (asked.Key is null || LogKey.Parse(await ReadAsync(asked.Key, stop)) is not { } key)
        {
            return (null, asked.Key is null ? "name the public key with --key" : $"{asked.Key.Name} is no public key of a log");
        }

        if (asked.Checkpoint is null != asked.Entries is null)
        {
            return (null, "--checkpoint and --entries are looked at together");
        }

        List<LogFinding> findings = [];
        List<string> looked = [];
        if (asked.Entries is not null)
        {
            var lines = DownloadedLog.Lines(await File.ReadAllBytesAsync(asked.Entries.FullName, stop));
            findings.AddRange(new DownloadedLog(key, await ReadAsync(asked.Checkpoint!, stop), lines, await NotesAsync(asked, stop)).WhatIsWrong());
            looked.Add($"{Count(lines.Count, "entry", "entries")} of the public log {key.Name}");
        }

        foreach (var file in asked.Proofs)
        {
            if (DownloadedProof.Parse(await ReadAsync(file, stop)) is not { } proof)
            {
                return (null, $"{file.Name} is no proof");
            }

            findings.AddRange(proof.WhatIsWrong(key).Select(f => f with { Message = $"{file.Name}: {f.Message}" }));
            looked.Add($"the proof {file.Name}");
        }

        return (findings, string.Join(", ", looked));
    }

    private static async Task<(IReadOnlyList<LogFinding>? Findings, string Looked)> OfDatabaseAsync(
        Asked asked,
        string database,
        CancellationToken stop
    )
    {
        LogKey? trusted = null;
        if (asked.Key is not null && (trusted = LogKey.Parse(await ReadAsync(asked.Key, stop))) is null)
        {
            return (null, $"{asked.Key.Name} is no public key of a log");
        }

        await using var services = new ServiceCollection().AddLogging().AddRemitStorage(database).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        if (services.GetRequiredService<RemitDatabase>().SqliteFile is { } file && !File.Exists(file))
        {
            return (null, $"there is no database {file}");
        }

        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any())
        {
            return (null, "the database is of an earlier version: run remit migrate first");
        }

        var kept = await NotesAsync(asked, stop);
        var (findings, looked) = await RegisterRecord.ReadAsync(
            db,
            record =>
            {
                RegisterAudit audit = new(record, kept, trusted);
                var wrong = audit.Run();
                return (
                    wrong,
                    $"{Count(audit.JournalEntries, "entry", "entries")} of the journal, {Count(audit.LogEntries, "entry", "entries")} of the public log"
                );
            },
            stop
        );
        findings = [.. findings, .. await LedgerAudit.RunAsync(db, stop)];
        if (asked.Keep is not null && findings.Count == 0)
        {
            await KeepAsync(db, asked.Keep, stop);
            looked += $"; what is signed now is kept in {asked.Keep.Name}";
        }

        return (findings, looked);
    }

    /// <summary>Writes the newest checkpoint of the public log and of the journal.</summary>
    private static async Task KeepAsync(RemitDb db, FileInfo file, CancellationToken stop)
    {
        var log = (await db.NewestCheckpointAsync(stop))?.Note;
        var journal = await db.JournalHeads.OrderByDescending(h => h.Number).Select(h => h.Note).FirstOrDefaultAsync(stop);
        await File.WriteAllTextAsync(file.FullName, string.Join('\n', new[] { log, journal }.OfType<string>()), stop);
    }

    private static int Say(IReadOnlyList<LogFinding>? findings, string looked, bool asJson)
    {
        if (findings is null)
        {
            Console.Error.WriteLine($"remit: {looked}.");
            return ExitCode.Usage;
        }

        if (asJson)
        {
            Console.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        Whole = findings.Count == 0,
                        Looked = looked,
                        Wrong = findings,
                    },
                    Json
                )
            );
        }
        else if (findings.Count == 0)
        {
            Console.WriteLine($"Nothing is wrong: {looked}.");
        }
        else
        {
            foreach (var finding in findings.Take(MostShown))
            {
                Console.WriteLine($"{finding.Message} [{finding.Code}]");
            }

            var more = findings.Count > MostShown ? $", {findings.Count - MostShown} of them not shown" : "";
            Console.WriteLine($"{Count(findings.Count, "thing is", "things are")} not as they were written{more}: {looked}.");
        }

        return findings.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<IReadOnlyList<string>> NotesAsync(Asked asked, CancellationToken stop)
    {
        List<string> notes = [];
        foreach (var file in asked.Since)
        {
            notes.AddRange(KeptNote.Split(await ReadAsync(file, stop)));
        }

        return notes;
    }

    private static Task<string> ReadAsync(FileInfo file, CancellationToken stop) => File.ReadAllTextAsync(file.FullName, stop);

    private static string Count(long count, string one, string many) =>
        string.Create(CultureInfo.GetCultureInfo("en-GB"), $"{count:N0} {(count == 1 ? one : many)}");

    private static Option<FileInfo> Existing(string name, string description)
    {
        Option<FileInfo> option = new(name) { Description = description };
        option.AcceptExistingOnly();
        return option;
    }

    private static Option<FileInfo[]> Files(string name, string description)
    {
        Option<FileInfo[]> option = new(name) { Description = description, AllowMultipleArgumentsPerToken = true };
        option.AcceptExistingOnly();
        return option;
    }

    /// <summary>What the command line said.</summary>
    private sealed record Asked(FileInfo[] Since, FileInfo? Keep, FileInfo? Key, FileInfo? Checkpoint, FileInfo? Entries, FileInfo[] Proofs)
    {
        public bool IsOfFiles => Checkpoint is not null || Entries is not null || Proofs.Length > 0;
    }
}
