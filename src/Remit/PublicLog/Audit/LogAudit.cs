using System.Text;

namespace Remit.PublicLog;

/// <summary>Looks through the public log of a register: entries, hashes, checkpoints, and whether the decisions still say what was logged.</summary>
internal sealed class LogAudit(RegisterRecord record, IReadOnlyList<LogKey> keys, Action<string, string> find)
{
    private readonly GrowingLog _log = new();
    private readonly List<LogHash> _roots = [LogHash.OfNothing];
    private readonly List<LogHash> _leaves = [];
    private readonly List<long> _journal = [];
    private readonly Dictionary<(Guid, int), int> _places = [];

    /// <summary>How many entries there are.</summary>
    public long Size => _log.Size;

    /// <summary>The last entry of the journal that tells of an entry of the log; 0 when there is none.</summary>
    public long LastOfJournal => _journal.Count == 0 ? 0 : _journal[^1];

    /// <summary>The root over the first entries.</summary>
    public LogHash RootOf(long size) => _roots[(int)size];

    /// <summary>What the log was after an entry of the journal.</summary>
    public (long Size, LogHash Root) After(long journalNumber)
    {
        // entries stand in the order of the acts that they tell of
        var place = _journal.BinarySearch(journalNumber + 1);
        var size = place < 0 ? ~place : _journal.IndexOf(journalNumber + 1);
        return (size, _roots[size]);
    }

    /// <summary>What there is to read, in order.</summary>
    public IReadOnlyList<(string What, Action Read)> Parts =>
        [
            ("public log", ReadLeaves),
            ("hashes of the public log", ReadNodes),
            ("checkpoints of the public log", ReadCheckpoints),
            ("decisions", ReadVersions),
        ];

    private void ReadLeaves()
    {
        foreach (var leaf in record.Leaves)
        {
            if (leaf.Leaf != _log.Size)
            {
                find("log.entry-missing", $"Entry {_log.Size + 1} of the public log is missing");
                return; // nothing after it can be counted
            }

            if (_journal.Count > 0 && leaf.JournalNumber < _journal[^1])
            {
                find("log.out-of-order", $"Entry {leaf.Leaf + 1} of the public log stands after an entry that was logged later");
            }

            if (!_places.TryAdd((leaf.DecisionId, leaf.Version), _leaves.Count))
            {
                find("log.twice", $"Entry {leaf.Leaf + 1} of the public log is of a version that was logged before");
            }

            var hash = LogHash.OfLeaf(Encoding.UTF8.GetBytes(leaf.Words));
            _leaves.Add(hash);
            _journal.Add(leaf.JournalNumber);
            _log.Add(hash);
            _roots.Add(_log.Root);
        }
    }

    private void ReadNodes()
    {
        using var stored = record.Nodes.GetEnumerator();
        var hashes = _leaves;
        var changed = false;
        for (var level = 0; hashes.Count > 0 && !changed; level++)
        {
            for (var i = 0; i < hashes.Count; i++)
            {
                if (!stored.MoveNext() || stored.Current.Level != level || stored.Current.Position != i)
                {
                    find("log.hash-missing", $"The hash at level {level}, place {i} of the public log is missing");
                    return;
                }

                if (!stored.Current.Hash.AsSpan().SequenceEqual(hashes[i].ToArray()))
                {
                    changed = true;
                    find(
                        level == 0 ? "log.entry-changed" : "log.hash-changed",
                        level == 0
                            ? $"Entry {i + 1} of the public log is not as it was logged"
                            : $"The hash at level {level}, place {i} of the public log is not that of its entries"
                    );
                }
            }

            hashes = [.. Enumerable.Range(0, hashes.Count / 2).Select(i => LogHash.OfNode(hashes[2 * i], hashes[(2 * i) + 1]))];
        }

        if (!changed && stored.MoveNext())
        {
            find("log.cut", $"The public log ends at entry {Size}, but there are hashes of entries after it: its end was cut off");
        }
    }

    private void ReadCheckpoints()
    {
        HashSet<long> signed = [];
        var last = 0L;
        foreach (var row in record.Checkpoints)
        {
            last = row.Size;
            signed.Add(row.Size);
            if (KeptNote.Read(row.Note, keys) is not { IsOfJournal: false, Checkpoint: var checkpoint } || checkpoint.Size != row.Size)
            {
                find("log.checkpoint-changed", $"The checkpoint over {row.Size} entries is not as it was signed");
            }
            else if (checkpoint.Size > Size)
            {
                find("log.cut", $"The public log ends at entry {Size}, but a checkpoint over {checkpoint.Size} was signed: its end was cut off");
            }
            else if (checkpoint.Root != RootOf(checkpoint.Size))
            {
                find("log.rewritten", $"The first {checkpoint.Size} entries of the public log are not those that were signed");
            }
        }

        // one is signed for each act that added entries
        for (var size = 1; size <= _journal.Count; size++)
        {
            if ((size == _journal.Count || _journal[size] != _journal[size - 1]) && !signed.Contains(size))
            {
                find("log.checkpoint-missing", $"The checkpoint over {size} entries of the public log is missing");
            }
        }

        if (last < Size)
        {
            find("log.not-signed", $"Entries {last + 1} to {Size} of the public log are under no checkpoint");
        }
    }

    private void ReadVersions()
    {
        Dictionary<long, RegisterVersion> differing = [];
        HashSet<int> met = [];
        foreach (var version in record.Versions)
        {
            if (!_places.TryGetValue((version.DecisionId, version.Version), out var place))
            {
                find("log.not-logged", $"Version {version.Version} of {version.Slug} is on the register and not in the public log");
                continue;
            }

            met.Add(place);
            if (LogHash.OfLeaf(Encoding.UTF8.GetBytes(version.Words)) != _leaves[place])
            {
                differing.Add(place, version);
            }
        }

        foreach (var leaf in differing.Count > 0 || met.Count < _leaves.Count ? record.Leaves : [])
        {
            if (differing.TryGetValue(leaf.Leaf, out var version))
            {
                find(
                    "log.decision-differs",
                    $"Version {version.Version} of {version.Slug} does not say what was logged as entry {leaf.Leaf + 1}: {Differing(leaf, version)}"
                );
            }
            else if (leaf.Leaf < _leaves.Count && !met.Contains((int)leaf.Leaf))
            {
                find("log.decision-missing", $"Entry {leaf.Leaf + 1} of the public log is of a version that is no longer on the register");
            }
        }
    }

    private static string Differing(LogLeafRow leaf, RegisterVersion version) =>
        LogEntry.Read(Encoding.UTF8.GetBytes(leaf.Words)) is null
            ? "the entry cannot be read"
            : string.Join(", ", DecisionLeaf.Differences(leaf.Words, version.Words).Select(name => name.Replace('_', ' ')));
}
