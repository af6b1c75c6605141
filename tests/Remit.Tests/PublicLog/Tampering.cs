using System.Security.Cryptography;
using System.Text;
using Remit.Storage;

namespace Remit.PublicLog;

/// <summary>What somebody who can write to the database might do to it, each at a random place.</summary>
internal sealed class Tampering(Random random)
{
    /// <summary>Every way, by its name.</summary>
    public IReadOnlyList<(string Name, Action<HeldRegister> Do)> Ways =>
        [
            ("edits an entry of the journal", r => Replace(r.Journal, e => Edited(e, rehash: false))),
            ("edits an entry of the journal and hashes it again", r => Replace(r.Journal, e => Edited(e, rehash: true))),
            ("edits an entry of the journal and hashes all after it again", Rechain),
            ("back-dates an entry of the journal", r => Replace(r.Journal, e => Copy(e, e.Who, e.Why, e.At.AddDays(-random.Next(1, 900)), e.Hash))),
            ("deletes an entry of the journal", r => Delete(r.Journal)),
            ("swaps two entries of the journal", r => Swap(r.Journal)),
            ("cuts the journal", r => Cut(r.Journal)),
            ("adds an entry to the journal", r => r.Journal.Add(Next(r.Journal[^1], "Somebody"))),
            ("edits a signature of the journal", r => Replace(r.Heads, h => new() { Number = h.Number, Note = Letter(h.Note) })),
            ("deletes a signature of the journal", r => Delete(r.Heads)),
            ("cuts the signatures of the journal", r => Cut(r.Heads)),
            ("swaps two signatures of the journal", r => SwapNotes(r.Heads, h => h.Note, (h, note) => new() { Number = h.Number, Note = note })),
            ("cuts the journal with its signatures", CutJournal),
            ("edits an entry of the log", r => Replace(r.Leaves, l => Copy(l, Letter(l.Words)))),
            ("edits an entry of the log with its decision and its hash", EditEverywhere),
            ("back-dates an entry of the log with its decision and its hash", BackDate),
            ("deletes an entry of the log", r => Delete(r.Leaves)),
            ("deletes an entry of the log and counts anew", DeleteAndCountAnew),
            ("swaps two entries of the log", SwapLeaves),
            ("cuts the log", r => Cut(r.Leaves)),
            ("adds an entry to the log", AddLeaf),
            ("gives an entry of the log to another act", r => Replace(r.Leaves, l => Copy(l, l.Words, journal: l.JournalNumber + random.Next(1, 4)))),
            ("gives an entry of the log to another version", r => Replace(r.Leaves, l => Copy(l, l.Words, version: l.Version + 1))),
            (
                "edits a hash of the log",
                r =>
                    Replace(
                        r.Nodes,
                        n =>
                            new()
                            {
                                Level = n.Level,
                                Position = n.Position,
                                Hash = Bit(n.Hash),
                            }
                    )
            ),
            ("deletes a hash of the log", r => Delete(r.Nodes)),
            ("edits a checkpoint", r => Replace(r.Checkpoints, c => new() { Size = c.Size, Note = Letter(c.Note) })),
            ("deletes a checkpoint", r => Delete(r.Checkpoints)),
            ("cuts the checkpoints", r => Cut(r.Checkpoints)),
            ("swaps two checkpoints", r => SwapNotes(r.Checkpoints, c => c.Note, (c, note) => new() { Size = c.Size, Note = note })),
            ("edits a decision", r => Replace(r.Versions, v => v with { Words = Letter(v.Words) })),
            ("deletes a version of a decision", r => Delete(r.Versions)),
            ("adds a version to a decision", r => r.Versions.Add(Any(r.Versions) with { Version = 40 })),
            ("takes an old backup back", Rollback),
            ("signs everything anew with a key of their own", SignAnew),
        ];

    /// <summary>A text with one letter changed, one taken out or one put in.</summary>
    public string Letter(string text)
    {
        var at = random.Next(text.Length);
        var letter = text[at];
        while (letter == text[at])
        {
            letter = (char)random.Next('!', '~');
        }

        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, letter.ToString()),
            _ => text[..at] + letter + text[(at + 1)..],
        };
    }

    /// <summary>Puts the lists back to where they were after an act in the middle, as an old copy of the database would.</summary>
    private void Rollback(HeldRegister register)
    {
        var number = register.Journal[random.Next(3, register.Journal.Count - 1)].Number;
        register.Journal.RemoveAll(e => e.Number > number);
        register.Heads.RemoveAll(h => h.Number > number);
        var gone = register.Leaves.Where(l => l.JournalNumber > number).Select(l => (l.DecisionId, l.Version)).ToHashSet();
        register.Leaves.RemoveAll(l => l.JournalNumber > number);
        register.Versions.RemoveAll(v => gone.Contains((v.DecisionId, v.Version)));
        register.Checkpoints.RemoveAll(c => c.Size > register.Leaves.Count);
        Nodes(register);
    }

    /// <summary>Writes the register anew, another word in it, and signs all of it with another key of the same name.</summary>
    private void SignAnew(HeldRegister register)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = register.Keys[0].Key.Name;
        Rechain(register);
        var audit = new GrowingLog();
        List<LogHash> roots = [audit.Root];
        foreach (var leaf in register.Leaves)
        {
            audit.Add(LogHash.OfLeaf(Encoding.UTF8.GetBytes(leaf.Words)));
            roots.Add(audit.Root);
        }

        // one signature of each kind is enough work: every note of the old key is not believed any more
        register.Keys[0] = (new(name, key.ExportSubjectPublicKeyInfo()), register.Keys[0].JournalFrom);
        var last = register.Checkpoints[^1];
        register.Checkpoints[^1] = new()
        {
            Size = last.Size,
            Note = SignedNote.Sign(new Checkpoint(name, last.Size, roots[(int)last.Size]).ToString(), name, key),
        };
    }

    private void EditEverywhere(HeldRegister register) =>
        ChangeEverywhere(register, words => words.Replace("\"title\":\"", "\"title\":\"x", StringComparison.Ordinal));

    private void BackDate(HeldRegister register) =>
        ChangeEverywhere(register, words => words.Replace("\"recorded_at\":\"2026", "\"recorded_at\":\"2025", StringComparison.Ordinal));

    private void ChangeEverywhere(HeldRegister register, Func<string, string> change)
    {
        var at = random.Next(register.Leaves.Count);
        var (leaf, words) = (register.Leaves[at], change(register.Leaves[at].Words));
        register.Leaves[at] = Copy(leaf, words);
        var version = register.Versions.FindIndex(v => v.DecisionId == leaf.DecisionId && v.Version == leaf.Version);
        register.Versions[version] = register.Versions[version] with { Words = words };
        Nodes(register);
    }

    private void DeleteAndCountAnew(HeldRegister register)
    {
        var gone = register.Leaves[random.Next(register.Leaves.Count)];
        register.Leaves.Remove(gone);
        register.Versions.RemoveAll(v => v.DecisionId == gone.DecisionId && v.Version == gone.Version);
        for (var i = 0; i < register.Leaves.Count; i++)
        {
            register.Leaves[i] = Copy(register.Leaves[i], register.Leaves[i].Words, leaf: i);
        }

        Nodes(register);
    }

    private void SwapLeaves(HeldRegister register)
    {
        Swap(register.Leaves);
        for (var i = 0; i < register.Leaves.Count; i++)
        {
            register.Leaves[i] = Copy(register.Leaves[i], register.Leaves[i].Words, leaf: i);
        }

        Nodes(register);
    }

    private void AddLeaf(HeldRegister register)
    {
        var like = Any(register.Leaves);
        register.Leaves.Add(Copy(like, like.Words, leaf: register.Leaves.Count, version: 77, journal: register.Journal.Count));
        register.Versions.Add(new(like.DecisionId, "md90", 77, like.Words));
        Nodes(register);
    }

    /// <summary>Whoever can write to the database can hash again; it is the signatures that they cannot make.</summary>
    private static void Nodes(HeldRegister register)
    {
        GrowingLog log = new();
        var nodes = register.Leaves.SelectMany(l => log.Add(LogHash.OfLeaf(Encoding.UTF8.GetBytes(l.Words)))).ToList();
        register.Nodes.Clear();
        register.Nodes.AddRange(
            nodes
                .OrderBy(n => n.Node.Level)
                .ThenBy(n => n.Node.Position)
                .Select(n => new LogNodeRow
                {
                    Level = n.Node.Level,
                    Position = n.Node.Position,
                    Hash = n.Hash.ToArray(),
                })
        );
    }

    private void CutJournal(HeldRegister register)
    {
        Cut(register.Journal);
        register.Heads.RemoveAll(h => h.Number > register.Journal.Count);
    }

    private void Rechain(HeldRegister register)
    {
        var at = random.Next(register.Journal.Count);
        register.Journal[at] = Edited(register.Journal[at], rehash: true);
        for (var i = at + 1; i < register.Journal.Count; i++)
        {
            register.Journal[i] = Copy(
                register.Journal[i],
                register.Journal[i].Who,
                register.Journal[i].Why,
                register.Journal[i].At,
                null,
                register.Journal[i - 1].Hash
            );
        }
    }

    private JournalEntry Edited(JournalEntry entry, bool rehash) =>
        random.Next(2) == 0
            ? Copy(entry, Letter(entry.Who), entry.Why, entry.At, rehash ? null : entry.Hash)
            : Copy(entry, entry.Who, (entry.Why ?? "") + "!", entry.At, rehash ? null : entry.Hash);

    private static JournalEntry Next(JournalEntry last, string who) =>
        Hashed(
            new()
            {
                Number = last.Number + 1,
                At = last.At,
                Who = who,
                Act = "wrote",
                Subject = "a note",
                PreviousHash = last.Hash,
                Hash = "",
            }
        );

    private static JournalEntry Copy(JournalEntry entry, string who, string? why, DateTime at, string? hash, string? previous = null)
    {
        JournalEntry copy = new()
        {
            Number = entry.Number,
            At = at,
            Who = who,
            PersonId = entry.PersonId,
            Act = entry.Act,
            Subject = entry.Subject,
            Why = why,
            Before = entry.Before,
            After = entry.After,
            PreviousHash = previous ?? entry.PreviousHash,
            Hash = hash ?? "",
        };
        return hash is null ? Hashed(copy) : copy;
    }

    private static JournalEntry Hashed(JournalEntry entry) =>
        new()
        {
            Number = entry.Number,
            At = entry.At,
            Who = entry.Who,
            PersonId = entry.PersonId,
            Act = entry.Act,
            Subject = entry.Subject,
            Why = entry.Why,
            Before = entry.Before,
            After = entry.After,
            PreviousHash = entry.PreviousHash,
            Hash = JournalChain.HashOf(entry),
        };

    private static LogLeafRow Copy(LogLeafRow row, string words, long? leaf = null, int? version = null, long? journal = null) =>
        new()
        {
            Leaf = leaf ?? row.Leaf,
            DecisionId = row.DecisionId,
            Version = version ?? row.Version,
            JournalNumber = journal ?? row.JournalNumber,
            Words = words,
        };

    private byte[] Bit(byte[] octets)
    {
        byte[] changed = [.. octets];
        changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
        return changed;
    }

    private T Any<T>(List<T> rows) => rows[random.Next(rows.Count)];

    private void Replace<T>(List<T> rows, Func<T, T> change)
    {
        var at = random.Next(rows.Count);
        rows[at] = change(rows[at]);
    }

    private void Delete<T>(List<T> rows) => rows.RemoveAt(random.Next(rows.Count));

    private void Cut<T>(List<T> rows)
    {
        var from = random.Next(1, rows.Count);
        rows.RemoveRange(from, rows.Count - from);
    }

    private void Swap<T>(List<T> rows)
    {
        var (one, other) = Two(rows);
        (rows[one], rows[other]) = (rows[other], rows[one]);
    }

    private void SwapNotes<T>(List<T> rows, Func<T, string> note, Func<T, string, T> with)
    {
        var (one, other) = Two(rows);
        (rows[one], rows[other]) = (with(rows[one], note(rows[other])), with(rows[other], note(rows[one])));
    }

    private (int One, int Other) Two<T>(List<T> rows)
    {
        var one = random.Next(rows.Count);
        return (one, (one + random.Next(1, rows.Count)) % rows.Count);
    }
}
