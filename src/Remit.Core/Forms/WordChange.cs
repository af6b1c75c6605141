using System.Text;

namespace Remit.Forms;

/// <summary>Words of a text that stayed, went or came.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Words">The words, with the white space after them.</param>
public sealed record WordChange(WordChangeKind Kind, string Words)
{
    /// <summary>Beyond this many words the middle is told as a whole: the comparison grows with the product of both lengths.</summary>
    private const int Longest = 2_000;

    /// <summary>What became of a text, in runs of words in the order of reading; what went stands before what came in its place.</summary>
    /// <param name="before">The text as it was.</param>
    /// <param name="after">The text as it is.</param>
    public static IReadOnlyList<WordChange> Between(string before, string after)
    {
        var (old, now) = (Split(before), Split(after));
        var start = old.Zip(now).TakeWhile(p => p.First == p.Second).Count();
        var end = old.Skip(start).Reverse().Zip(now.Skip(start).Reverse()).TakeWhile(p => p.First == p.Second).Count();
        Runs runs = new();
        runs.Add(WordChangeKind.Kept, old.Take(start));
        Middle(runs, old[start..^end], now[start..^end]);
        runs.Add(WordChangeKind.Kept, old.TakeLast(end));
        return runs.All;
    }

    private static void Middle(Runs runs, string[] old, string[] now)
    {
        if (old.Length > Longest || now.Length > Longest)
        {
            runs.Add(WordChangeKind.Taken, old);
            runs.Add(WordChangeKind.Added, now);
            return;
        }

        var (i, j) = (0, 0);
        foreach (var (x, y) in Alignment.Same(old, now, (a, b) => a == b).Append((old.Length, now.Length)))
        {
            runs.Add(WordChangeKind.Taken, old[i..x]);
            runs.Add(WordChangeKind.Added, now[j..y]);
            runs.Add(WordChangeKind.Kept, x < old.Length ? [old[x]] : []);
            (i, j) = (x + 1, y + 1);
        }
    }

    /// <summary>Words, each with the white space after it.</summary>
    private static string[] Split(string text)
    {
        List<string> words = [];
        StringBuilder word = new();
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && word.Length > 0 && char.IsWhiteSpace(word[^1]))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            word.Append(c);
        }

        return word.Length == 0 ? [.. words] : [.. words, word.ToString()];
    }

    private sealed class Runs
    {
        private readonly List<(WordChangeKind Kind, StringBuilder Words)> _runs = [];

        public IReadOnlyList<WordChange> All => [.. _runs.Select(r => new WordChange(r.Kind, r.Words.ToString()))];

        public void Add(WordChangeKind kind, IEnumerable<string> words)
        {
            foreach (var word in words)
            {
                if (_runs is not [.., var last] || last.Kind != kind)
                {
                    _runs.Add(last = (kind, new()));
                }

                last.Words.Append(word);
            }
        }
    }
}

/// <summary>What became of words.</summary>
public enum WordChangeKind
{
    /// <summary>They stayed.</summary>
    Kept,

    /// <summary>They went.</summary>
    Taken,

    /// <summary>They came.</summary>
    Added,
}
