using System.Buffers.Binary;
using System.Text;

namespace Remit.Decisions;

/// <summary>A decision as the databases index it: its distinct words and pairs of words, its words in order, and its passages.</summary>
/// <remarks>
/// A pair "a_b" is indexed beside its words so that a phrase is found without positions, which the two databases keep differently.
/// Words of the title and the summary are indexed a second time with "t." and "s." before them: the order of results comes from these.
/// </remarks>
internal sealed class SearchDocument
{
    /// <summary>What stands before the words of the title.</summary>
    public const string InTitle = "t.";

    /// <summary>What stands before the words of the summary.</summary>
    public const string InSummary = "s.";

    /// <summary>PostgreSQL holds a megabyte of distinct words for one row; ours stop before it, in both databases. Only a hostile text comes near.</summary>
    private const int MostIndexBytes = 900_000;

    private const int BytesBesideAWord = 8;

    private SearchDocument(string index, string words, IReadOnlyList<string> passages, byte[] places) =>
        (Index, Words, Passages, Places) = (index, words, passages, places);

    /// <summary>The distinct words and pairs, with single spaces between.</summary>
    public string Index { get; }

    /// <summary>The words in order with single spaces around; a stroke stands where no phrase goes across.</summary>
    public string Words { get; }

    /// <summary>The text that is shown around words that were found, cut into passages.</summary>
    public IReadOnlyList<string> Passages { get; }

    /// <summary>In which passages each word stands; see <see cref="WordPlaces"/>.</summary>
    public byte[] Places { get; }

    public static SearchDocument Of(DecisionFacts facts)
    {
        var title = SearchWords.Of(facts.Title);
        var summary = SearchWords.Of(facts.Summary);
        var shown = facts.Body ?? string.Join("\n", facts.Items.Select(i => i.Text).Prepend(facts.Summary).Where(t => !string.IsNullOrEmpty(t)));
        var text = SearchWords.Of(shown);
        List<List<SearchWord>> streams = [title, summary, text, .. Other(facts).Select(line => SearchWords.Of(line))];

        var index = new DistinctWords(MostIndexBytes);
        index.Words(title, InTitle);
        index.Words(summary, InSummary);
        streams.ForEach(stream => index.Words(stream, ""));
        streams.ForEach(index.Pairs);

        var passages = SearchPassages.Cut(shown);
        return new(index.ToString(), InOrder(streams), [.. passages.Select(p => p.Of(shown))], WordPlaces.Write(text, passages));
    }

    /// <summary>What else people ask for: codes, names and amounts as they are written.</summary>
    private static IEnumerable<string> Other(DecisionFacts facts)
    {
        string?[] lines =
        [
            facts.Code,
            facts.Type,
            facts.Publisher,
            facts.Signatory,
            facts.RoleShown,
            facts.Office,
            facts.Directorate,
            facts.Approved?.ToString(),
        ];
        return lines
            .OfType<string>()
            .Concat(facts.Items.Select(i => i.Text))
            .Concat(facts.Cites.Select(c => c.Code))
            .Concat(
                facts.Spending.SelectMany(s => new[] { s.Amount?.ToString(), s.Maximum?.ToString(), s.Funder, s.Payee, s.Budget }.OfType<string>())
            )
            .Concat(facts.Timeline.Select(t => t.Activity))
            .Concat(facts.Documents.Select(d => d.Title));
    }

    private static string InOrder(List<List<SearchWord>> streams)
    {
        var words = new StringBuilder(" ");
        foreach (var stream in streams)
        {
            foreach (var word in stream)
            {
                if (word.Form == SearchWordForm.Main)
                {
                    words.Append(word.Text).Append(' ');
                }
            }

            words.Append("| ");
        }

        return words.ToString();
    }

    private sealed class DistinctWords(int budget)
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private readonly StringBuilder _index = new();
        private int _left = budget;

        public void Words(List<SearchWord> stream, string before)
        {
            foreach (var word in stream)
            {
                Add(before.Length == 0 ? word.Text : before + word.Text);
            }
        }

        public void Pairs(List<SearchWord> stream)
        {
            string? last = null;
            Span<char> pair = stackalloc char[128];
            foreach (var word in stream)
            {
                if (word.Form != SearchWordForm.Main)
                {
                    continue;
                }

                if (
                    last is not null
                    && pair.TryWrite($"{last}_{word.Text}", out var length)
                    && !_seen.GetAlternateLookup<ReadOnlySpan<char>>().Contains(pair[..length])
                )
                {
                    Add(pair[..length].ToString());
                }

                last = word.Text;
            }
        }

        public override string ToString() => _index.ToString();

        private void Add(string token)
        {
            if (_left <= 0 || !_seen.Add(token))
            {
                return;
            }

            _left -= Encoding.UTF8.GetByteCount(token) + BytesBesideAWord;
            if (_left > 0)
            {
                _index.Append(_index.Length == 0 ? "" : " ").Append(token);
            }
        }
    }
}

/// <summary>In which passages of a text each word stands, small enough to read with every result.</summary>
/// <remarks>Six bytes to an entry, in rising order: four of the hash of the word and two of the number of the passage, low byte first.</remarks>
internal static class WordPlaces
{
    private const int EntryBytes = 6;

    public static byte[] Write(List<SearchWord> words, IReadOnlyList<Papers.TextSpan> passages)
    {
        HashSet<ulong> places = [];
        var passage = 0;
        foreach (var word in words)
        {
            while (passage < passages.Count - 1 && word.Start >= passages[passage].End)
            {
                passage++;
            }

            if (passage <= ushort.MaxValue)
            {
                places.Add(((ulong)Hash(word.Text) << 16) | (ushort)passage);
            }
        }

        var sorted = places.Order().ToArray();
        var bytes = new byte[sorted.Length * EntryBytes];
        for (var i = 0; i < sorted.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * EntryBytes), (uint)(sorted[i] >> 16));
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan((i * EntryBytes) + 4), (ushort)sorted[i]);
        }

        return bytes;
    }

    /// <summary>The numbers of the passages where a word stands, rising.</summary>
    public static void Find(ReadOnlySpan<byte> places, string word, List<int> found)
    {
        var hash = Hash(word);
        var (low, high) = (0, places.Length / EntryBytes);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (BinaryPrimitives.ReadUInt32LittleEndian(places[(middle * EntryBytes)..]) < hash)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < places.Length / EntryBytes && BinaryPrimitives.ReadUInt32LittleEndian(places[(low * EntryBytes)..]) == hash; low++)
        {
            found.Add(BinaryPrimitives.ReadUInt16LittleEndian(places[((low * EntryBytes) + 4)..]));
        }
    }

    /// <summary>FNV-1a; stays the same over versions of the framework, because it is stored.</summary>
    private static uint Hash(string word)
    {
        var hash = 2166136261;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }
}
