using Remit.Finance;

namespace Remit.Papers;

/// <summary>An amount with the words around it that say what kind of money it is.</summary>
internal sealed class AmountPlace
{
    /// <summary>What the amount text found.</summary>
    public required AmountMention Mention { get; init; }

    /// <summary>The sentence, in lower case.</summary>
    public required string Sentence { get; init; }

    /// <summary>Offset of the sentence in the text.</summary>
    public required int SentenceStart { get; init; }

    /// <summary>From the amount before in the same sentence, or the sentence's beginning, to this amount; lower case.</summary>
    public required string Left { get; init; }

    /// <summary>From this amount to the next in the same sentence, or the sentence's end; lower case.</summary>
    public required string Right { get; init; }

    /// <summary>From the beginning of the sentence to this amount; lower case.</summary>
    public required string Before { get; init; }

    /// <summary>The item of the decision that it stands in; null outside the decision.</summary>
    public ReadItem? Item { get; init; }

    /// <summary>The words that lead on to its item or list; empty when there are none. Lower case.</summary>
    public string Lead { get; init; } = "";

    /// <summary>The kind of section that it stands in.</summary>
    public SectionKind Section { get; init; }

    /// <summary>True when it stands in brackets that opened after an amount of the same sentence.</summary>
    public bool InBracketsAfterAmount { get; init; }

    /// <summary>True when it stands in a table: a name and a figure on a line, and the same beside it.</summary>
    public bool InTable { get; init; }

    /// <summary>True when its sentence names another decision.</summary>
    public bool NamesAnotherDecision { get; init; }

    /// <summary>The words just before the amount, at most some characters of them.</summary>
    public string LeftNear(int length) => Left.Length <= length ? Left : Left[^length..];

    /// <summary>The words just after the amount.</summary>
    public string RightNear(int length) => Right.Length <= length ? Right : Right[..length];

    /// <summary>True when one of some words stands in a text.</summary>
    public static bool Has(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a text begins with one of some words.</summary>
    public static bool Opens(string text, params ReadOnlySpan<string> words)
    {
        var start = text.TrimStart(' ', ',', ')', '(', ':', '-');
        foreach (var word in words)
        {
            if (start.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a text ends with one of some words.</summary>
    public static bool Ends(string text, params ReadOnlySpan<string> words)
    {
        var end = text.TrimEnd(' ', '(', ':', ',');
        foreach (var word in words)
        {
            if (end.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
