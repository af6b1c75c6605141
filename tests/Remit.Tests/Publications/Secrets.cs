using System.Globalization;
using System.Text;

namespace Remit.Publications;

/// <summary>Words and sums that stand in confidential places and nowhere else: whoever meets one outside has found a leak.</summary>
/// <param name="seed">Gives other words for another.</param>
/// <param name="length">How many canaries stand in each place: the length of what is confidential must not matter either.</param>
internal sealed class Secrets(int seed, int length)
{
    private const int Letters = 14;

    private readonly Random _random = new(seed);
    private readonly List<string> _all = [];

    /// <summary>Every canary that was handed out, in each way in which it can be written.</summary>
    public IReadOnlyList<string> All => _all;

    /// <summary>A text of canary words, as long as is asked for.</summary>
    public string Text()
    {
        StringBuilder text = new();
        for (var i = 0; i < length; i++)
        {
            text.Append(i == 0 ? "" : " ").Append(Word());
        }

        return text.ToString();
    }

    /// <summary>A sum of money as words of a text: "£7,318,442.17".</summary>
    public string Sum()
    {
        var pence = _random.Next(100_000_000, 2_000_000_000);
        var (pounds, rest) = (pence / 100, pence % 100);
        _all.Add(pounds.ToString("N0", CultureInfo.InvariantCulture));
        _all.Add(pounds.ToString(CultureInfo.InvariantCulture));
        _all.Add(pence.ToString(CultureInfo.InvariantCulture));
        return string.Create(CultureInfo.InvariantCulture, $"£{pounds:N0}.{rest:00}");
    }

    /// <summary>One canary word.</summary>
    public string Word()
    {
        var word = string.Concat(Enumerable.Range(0, Letters).Select(_ => (char)('a' + _random.Next(26))));
        _all.Add(word);
        return word;
    }

    /// <summary>The hash of a file that nobody may have.</summary>
    public string Hash()
    {
        var hash = string.Concat(Enumerable.Range(0, 64).Select(_ => "0123456789abcdef"[_random.Next(16)]));
        _all.Add(hash);
        return hash;
    }

    /// <summary>Remembers something else that must not be met outside.</summary>
    public string Remember(string canary)
    {
        _all.Add(canary);
        return canary;
    }

    /// <summary>The canaries that a text holds.</summary>
    public IEnumerable<string> In(string text) => _all.Where(c => text.Contains(c, StringComparison.OrdinalIgnoreCase));
}
