using System.Buffers;

namespace Remit.Papers;

/// <summary>Some phrases in lower case that are looked for together.</summary>
/// <param name="phrases">The phrases with a bar between them.</param>
internal sealed class Phrases(string phrases)
{
    private readonly string[] _phrases = phrases.Split('|');
    private readonly SearchValues<string> _any = SearchValues.Create(phrases.Split('|'), StringComparison.Ordinal);

    /// <summary>True when one of them stands in a text.</summary>
    public bool In(ReadOnlySpan<char> text) => text.IndexOfAny(_any) >= 0;

    /// <summary>True when a text begins with one of them, after spaces and marks.</summary>
    public bool Open(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart(" ,)(:-");
        foreach (var phrase in _phrases)
        {
            if (start.StartsWith(phrase, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a text ends with one of them, before spaces and marks.</summary>
    public bool End(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd(" (:,");
        foreach (var phrase in _phrases)
        {
            if (end.EndsWith(phrase, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the last of them begins in a text; -1 when none stands there.</summary>
    public int LastIn(ReadOnlySpan<char> text)
    {
        var last = -1;
        foreach (var phrase in _phrases)
        {
            last = Math.Max(last, text.LastIndexOf(phrase, StringComparison.Ordinal));
        }

        return last;
    }
}
