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

    /// <summary>Where the first amount before this one in the sentence ends, counted in the sentence; -1 when this is the first.</summary>
    public int FirstAmountEnd { get; init; } = -1;

    /// <summary>The words of its item before the sentence; empty outside the decision. Lower case.</summary>
    public string Earlier { get; init; } = "";

    /// <summary>The words just before the amount, at most some characters of them.</summary>
    public ReadOnlySpan<char> LeftNear(int length) => Left.AsSpan(Math.Max(0, Left.Length - length));

    /// <summary>The words just after the amount.</summary>
    public ReadOnlySpan<char> RightNear(int length) => Right.AsSpan(0, Math.Min(Right.Length, length));
}
