using Remit.Papers;

namespace Remit.Decisions;

/// <summary>Finds the words of a question in what is shown of a decision.</summary>
internal sealed class SearchMarker(SearchQuestion question)
{
    private readonly HashSet<string> _words = question.Shown();
    private readonly IReadOnlyList<string> _beginnings = question.ShownBeginnings();

    /// <summary>A text with the words marked.</summary>
    public MarkedText Mark(string text)
    {
        List<TextSpan> marks = [];
        foreach (var word in SearchWords.Of(text))
        {
            if (
                (_words.Contains(word.Text) || _beginnings.Any(b => word.Text.StartsWith(b, StringComparison.Ordinal)))
                && (marks.Count == 0 || word.Start >= marks[^1].End)
            )
            {
                marks.Add(new(word.Start, word.Length));
            }
        }

        return new(text, marks);
    }

    /// <summary>The passages to show: those with most of the words, the earlier first, in the order of the text.</summary>
    /// <param name="places">Where each word stands; see <see cref="WordPlaces"/>.</param>
    /// <param name="most">How many passages.</param>
    public IReadOnlyList<int> Passages(byte[] places, int most)
    {
        Dictionary<int, int> words = [];
        List<int> found = [];
        foreach (var word in _words)
        {
            found.Clear();
            WordPlaces.Find(places, word, found);
            foreach (var passage in found)
            {
                words[passage] = words.GetValueOrDefault(passage) + 1;
            }
        }

        return [.. words.OrderByDescending(w => w.Value).ThenBy(w => w.Key).Take(most).Select(w => w.Key).Order()];
    }
}
