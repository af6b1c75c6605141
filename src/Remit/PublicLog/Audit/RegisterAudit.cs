using System.Globalization;
using System.Text.Json;
using Remit.Storage;

namespace Remit.PublicLog;

/// <summary>Looks through a register for whatever is not as it was written.</summary>
/// <param name="record">The register.</param>
/// <param name="kept">Checkpoints that somebody kept.</param>
/// <param name="trusted">The public key that somebody kept; null to believe the keys of the register itself.</param>
internal sealed class RegisterAudit(RegisterRecord record, IReadOnlyList<string> kept, LogKey? trusted = null)
{
    private readonly List<LogFinding> _findings = [];
    private readonly IReadOnlyList<LogKey> _keys = trusted is null ? [.. record.Keys.Select(k => k.Key)] : [trusted];
    private readonly List<LogHash> _journal = [];
    private LogAudit? _log;

    /// <summary>How many entries the journal has.</summary>
    public long JournalEntries => _journal.Count;

    /// <summary>How many entries the public log has.</summary>
    public long LogEntries => _log?.Size ?? 0;

    /// <summary>Looks through all of it.</summary>
    /// <returns>Everything that is wrong; empty when nothing is.</returns>
    public IReadOnlyList<LogFinding> Run()
    {
        if (trusted is not null && !record.Keys.Any(k => k.Key.ToString() == trusted.ToString()))
        {
            Find("key.another", $"The register's key is not the one that was kept, of {trusted.Name}: another log was begun in its place");
        }

        _log = new(record, _keys, Find);
        foreach (
            var (what, read) in (IEnumerable<(string, Action)>)[.. _log.Parts, ("journal", ReadJournal), ("signatures of the journal", ReadHeads)]
        )
        {
            Read(what, read);
        }

        Compare();
        return _findings;
    }

    /// <summary>Reads a part; a value that cannot be read at all was not written by this program.</summary>
    private void Read(string what, Action read)
    {
        try
        {
            read();
        }
        catch (Exception wrong)
            when (wrong
                    is JsonException
                        or FormatException
                        or ArgumentException
                        or InvalidOperationException
                        or InvalidCastException
                        or OverflowException
            )
        {
            Find("register.unreadable", $"The {what} cannot be read: {wrong.Message}");
        }
    }

    private void ReadJournal()
    {
        var hash = JournalChain.BeforeTheFirst;
        foreach (var entry in record.Journal)
        {
            var expected = _journal.Count + 1;
            if (entry.Number != expected)
            {
                Find("journal.entry-missing", $"Entry {expected} is missing from the journal");
                return; // nothing after it can be counted
            }

            if (entry.PreviousHash != hash || entry.Hash != JournalChain.HashOf(entry))
            {
                Find("journal.entry-changed", $"Entry {expected} of the journal is not as it was written");
            }

            // what is no hash at all was found above
            _journal.Add(entry.Hash.Length == 64 && entry.Hash.All(char.IsAsciiHexDigitLower) ? LogSigner.HashOf(entry) : LogHash.OfNothing);
            hash = entry.Hash;
        }

        if (_log!.LastOfJournal > _journal.Count)
        {
            Find(
                "journal.cut",
                $"The journal ends at entry {_journal.Count}, but entry {_log.LastOfJournal} published a decision: its end was cut off"
            );
        }
    }

    private void ReadHeads()
    {
        var next = record.Keys.Select(k => k.JournalFrom).DefaultIfEmpty(1).Min();
        foreach (var head in record.Heads)
        {
            if (head.Number > _journal.Count)
            {
                Find(
                    "journal.cut",
                    $"The journal ends at entry {_journal.Count}, but entry {head.Number} was signed as its last: its end was cut off"
                );
            }
            else if (head.Number - head.Entries + 1 != next)
            {
                Find("journal.head-missing", $"The signature of entry {next} of the journal is missing");
            }
            else
            {
                Check(head);
            }

            next = head.Number + 1;
        }

        if (next <= _journal.Count)
        {
            Find(
                "journal.not-signed",
                $"Entries {next} to {_journal.Count} of the journal are not signed: they were not written by this program, or their signatures were taken out"
            );
        }
    }

    private void Check(JournalHeadRow head)
    {
        var text = _keys.Select(k => k.TextOf(head.Note)).FirstOrDefault(t => t is not null);
        if (text is null || KeptNote.Read(head.Note, _keys) is not { IsOfJournal: true, Checkpoint: var signed } || signed.Size != head.Number)
        {
            Find("journal.head-changed", $"The signature of entry {head.Number} of the journal is not as it was written");
            return;
        }

        if (signed.Root != _journal[(int)head.Number - 1])
        {
            Find("journal.rewritten", $"Entry {head.Number} of the journal is not the one that was signed: the journal was written anew up to there");
        }

        var (size, root) = _log!.After(head.Number);
        if (text.Split('\n')[3] != string.Create(CultureInfo.InvariantCulture, $"log {size} {root}"))
        {
            Find("log.not-of-the-journal", $"The public log after entry {head.Number} of the journal is not the one that was signed with it");
        }
    }

    private void Compare()
    {
        foreach (var note in kept)
        {
            if (KeptNote.Read(note, _keys) is not (var checkpoint, var isOfJournal))
            {
                Find(
                    "since.not-signed",
                    "A kept checkpoint is not signed by a key of this register: it was changed, or another log was begun in its place"
                );
                continue;
            }

            var (what, code, size) = isOfJournal ? ("journal", "journal", (long)_journal.Count) : ("public log", "log", LogEntries);
            if (checkpoint.Size > size)
            {
                Find($"since.{code}-cut", $"The {what} has {size} entries, and a kept checkpoint is over {checkpoint.Size}: its end was cut off");
            }
            else if (checkpoint.Root != (isOfJournal ? _journal[(int)checkpoint.Size - 1] : _log!.RootOf(checkpoint.Size)))
            {
                Find(
                    $"since.{code}-rewritten",
                    $"The first {checkpoint.Size} entries of the {what} are not those of a kept checkpoint: it was written anew"
                );
            }
        }
    }

    private void Find(string code, string message) => _findings.Add(new(code, message));
}
