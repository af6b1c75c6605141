namespace Remit.PublicLog;

/// <summary>A checkpoint that somebody kept: what the log said of itself then, and must hold to.</summary>
/// <param name="Checkpoint">What it says.</param>
/// <param name="IsOfJournal">Whether it is of the journal, where <see cref="Checkpoint.Size"/> counts entries and the root is the last entry's hash.</param>
public sealed record KeptNote(Checkpoint Checkpoint, bool IsOfJournal)
{
    /// <summary>What stands after a log's name where it speaks of the journal.</summary>
    public const string OfJournal = "/journal";

    private const string Dash = "\u2014 ";

    /// <summary>The notes of a file, one after another.</summary>
    /// <param name="file">The file's text.</param>
    public static IReadOnlyList<string> Split(string file)
    {
        List<string> notes = [];
        var lines = file.TrimStart('\uFEFF').Replace("\r", "", StringComparison.Ordinal).Split('\n');
        List<string> note = [];
        for (var i = 0; i < lines.Length; i++)
        {
            if (note.Count == 0 && lines[i].Length == 0)
            {
                continue;
            }

            note.Add(lines[i] + "\n");
            var isLast = i + 1 >= lines.Length || !lines[i + 1].StartsWith(Dash, StringComparison.Ordinal);
            if (lines[i].StartsWith(Dash, StringComparison.Ordinal) && isLast)
            {
                notes.Add(string.Concat(note));
                note.Clear();
            }
        }

        return note.Count == 0 ? notes : [.. notes, string.Concat(note)];
    }

    /// <summary>Reads a note that one of a log's keys signed.</summary>
    /// <param name="note">The whole note.</param>
    /// <param name="keys">The keys that are believed.</param>
    /// <returns>Null when none of them signed it, or it is of another log.</returns>
    public static KeptNote? Read(string note, IReadOnlyList<LogKey> keys) =>
        keys.Select(key => key.TextOf(note) is { } text ? Of(key, text) : null).FirstOrDefault(k => k is not null);

    private static KeptNote? Of(LogKey key, string text) =>
        Checkpoint.Parse(text) is not { } checkpoint ? null
        : checkpoint.Origin == key.Name ? new(checkpoint, false)
        : checkpoint.Origin == key.Name + OfJournal ? new(checkpoint, true)
        : null;
}
