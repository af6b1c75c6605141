namespace Remit.Papers;

/// <summary>Takes a decision apart into its items: numbered, lettered, bulleted, nested, or one paragraph.</summary>
internal static class DecisionItemReader
{
    /// <summary>No decision has so many items; what follows stays with the last.</summary>
    private const int MostItems = 500;

    /// <summary>The items in the order of the text; empty when there is no decision.</summary>
    /// <param name="text">The paper.</param>
    /// <param name="decision">The decision's words without its heading.</param>
    public static IReadOnlyList<ReadItem> Read(PaperText text, TextSpan decision)
    {
        var pieces = Gather(text, decision);
        pieces.RemoveRange(0, pieces.FindIndex(p => IsResolution(text, p)) + 1);
        var items = new List<ReadItem>(pieces.Count);
        var levels = new List<MarkerForm>();
        foreach (var piece in pieces)
        {
            var depth = Depth(levels, piece);
            var span = text.Trim(piece.TextStart, piece.End);
            if (span.Length > 0 && !IsBareOpening(text, span, pieces, piece))
            {
                var item = new DecisionItem(piece.Label, text.Words(span), span);
                items.Add(new(item, depth, Parent(text, items, depth, span)));
            }
        }

        return items;
    }

    /// <summary>"RESOLVED -": what stands before it in a minute was only reported.</summary>
    private static bool IsResolution(PaperText text, Piece piece)
    {
        var words = text.Plain.AsSpan(piece.TextStart, piece.End - piece.TextStart).TrimEnd(" :-");
        return piece.Form is null
            && (words.Equals("RESOLVED", StringComparison.OrdinalIgnoreCase) || words.Equals("Resolved that", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The item that leads on to this one: one that stands higher in the list, or one that ends in a colon.</summary>
    private static ReadItem? Parent(PaperText text, List<ReadItem> items, int depth, TextSpan span)
    {
        for (var i = items.Count - 1; i >= 0; i--)
        {
            if (items[i].Depth < depth)
            {
                return items[i];
            }
        }

        if (items.Count == 0)
        {
            return null;
        }

        if (items[0] is { Item.Number: null, Parent: null } && EndsInColon(items[0]))
        {
            return items[0];
        }

        var leader = EndsInColon(items[^1]) ? items[^1] : items[^1].Parent;
        return
            leader is not null && leader.Depth <= depth && EndsInColon(leader) && !DecisionOpening.IsAct(text.Plain.AsSpan(span.Start, span.Length))
            ? leader
            : null;
    }

    private static bool EndsInColon(ReadItem item) => item.Item.Text[^1] is ':' or '-';

    private static List<Piece> Gather(PaperText text, TextSpan decision)
    {
        var pieces = new List<Piece>();
        foreach (var line in text.LinesIn(decision))
        {
            var end = Math.Min(line.End, decision.End);
            var words = text.Plain.AsSpan(line.Start, end - line.Start);
            if (ItemMarker.Read(words) is { } marker)
            {
                pieces.Add(new(marker.Label, marker.Form, line.Start + marker.Length, end));
            }
            else if (pieces.Count > 0 && GoesOn(text, pieces, line, words))
            {
                pieces[^1] = pieces[^1] with { End = end };
            }
            else if (!AddRunOn(text, pieces, line.Start, end))
            {
                AddParagraph(pieces, line.Start, end, words);
            }
        }

        return pieces;
    }

    /// <summary>"That the Mayor approves: Expenditure of …" is an opening and an item that lost the line end between them.</summary>
    private static void AddParagraph(List<Piece> pieces, int start, int end, ReadOnlySpan<char> words)
    {
        if (DecisionOpening.Read(words) is { } opening && opening.RestAt < words.Length && words[..opening.RestAt].TrimEnd() is [.., ':'])
        {
            pieces.Add(new(null, null, start, start + opening.RestAt));
            pieces.Add(new(null, null, start + opening.RestAt, end));
        }
        else
        {
            pieces.Add(new(null, null, start, end));
        }
    }

    /// <summary>"The Commissioner: 1. Approves … 2. Agrees …": items that a converter left in one line.</summary>
    private static bool AddRunOn(PaperText text, List<Piece> pieces, int start, int end)
    {
        var starts = new List<int>();
        for (int number = 1, at = start; number < 50; number++)
        {
            var mark = $" {number}. ";
            at = text.Plain.IndexOf(mark, at, end - at, StringComparison.Ordinal);
            if (at < 0 || (number == 1 && text.Plain[at - 1] != ':'))
            {
                break;
            }

            starts.Add(at + 1);
            at++;
        }

        if (starts.Count < 2)
        {
            return false;
        }

        pieces.Add(new(null, null, start, starts[0] - 1));
        for (var i = 0; i < starts.Count; i++)
        {
            var label = (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            pieces.Add(new(label, MarkerForm.Number, starts[i] + label.Length + 2, i + 1 < starts.Count ? starts[i + 1] - 1 : end));
        }

        return true;
    }

    /// <summary>A line without a mark goes on with the item before it, unless that ended and a new paragraph begins.</summary>
    private static bool GoesOn(PaperText text, List<Piece> pieces, PaperLine line, ReadOnlySpan<char> words)
    {
        if (pieces.Count >= MostItems)
        {
            return true;
        }

        var before = text.Plain.AsSpan(pieces[^1].TextStart, pieces[^1].End - pieces[^1].TextStart);
        if (before.Length == 0 || char.IsAsciiLetterLower(words[0]))
        {
            // a mark that was lost before an act: "delegates authority …" under "- approves …"
            return before.Length == 0
                || text.IsWrapped
                || pieces[^1].Form is null
                || before[^1] == ','
                || EndsWithAnd(before)
                || !DecisionOpening.IsAct(words);
        }

        if (DecisionOpening.Read(before) is { } opening && opening.RestAt >= before.Length)
        {
            return false;
        }

        var ended = before[^1] is '.' or ';' or ':';
        if (line.Gap > 0)
        {
            return !ended && (before[^1] == ',' || EndsWithAnd(before) || text.IsWrapped);
        }

        return text.IsWrapped ? !(ended && pieces[^1].Form is null) : before[^1] == ',' || EndsWithAnd(before);
    }

    private static bool EndsWithAnd(ReadOnlySpan<char> words) => words.EndsWith(" and", StringComparison.Ordinal);

    /// <summary>"That the Mayor approves:" before a list is the list's opening and decides nothing by itself.</summary>
    private static bool IsBareOpening(PaperText text, TextSpan span, List<Piece> pieces, Piece piece)
    {
        if (piece.Form is not null || pieces.Count == 1)
        {
            return false;
        }

        var words = text.Plain.AsSpan(span.Start, span.Length);
        if (DecisionOpening.Read(words) is { } opening)
        {
            return opening.RestAt >= words.Length;
        }

        return words.Length <= 60
            && pieces[0] == piece
            && (
                words[^1] is ':' or '-'
                || words.StartsWith("RESOLVED", StringComparison.OrdinalIgnoreCase)
                || words.StartsWith("To approve", StringComparison.OrdinalIgnoreCase)
                || words[0] == '('
                || words.EndsWith("Committee", StringComparison.OrdinalIgnoreCase)
            )
            && words.IndexOf('\u00a3') < 0;
    }

    /// <summary>How deep an item stands: a form of mark that is new opens a level, one that was seen goes back to its level.</summary>
    private static int Depth(List<MarkerForm> levels, Piece piece)
    {
        if (piece.Form is not { } form)
        {
            return 0;
        }

        if (form == MarkerForm.Decimal)
        {
            return Math.Max(1, piece.Label!.Count(c => c == '.'));
        }

        var seen = levels.IndexOf(form);
        if (seen < 0)
        {
            levels.Add(form);
            return levels.Count - 1;
        }

        levels.RemoveRange(seen + 1, levels.Count - seen - 1);
        return seen;
    }

    private sealed record Piece(string? Label, MarkerForm? Form, int TextStart, int End);
}

/// <summary>An item and how deep it stands in its list.</summary>
/// <param name="Item">The item.</param>
/// <param name="Depth">0 for an item of the decision itself, 1 for a part of one, and so on.</param>
/// <param name="Parent">The item that leads on to it; null when it stands by itself.</param>
internal sealed record ReadItem(DecisionItem Item, int Depth, ReadItem? Parent)
{
    /// <summary>True when another item leads on to this one, directly or through others.</summary>
    public bool IsUnder(ReadItem other)
    {
        for (var item = Parent; item is not null; item = item.Parent)
        {
            if (ReferenceEquals(item, other))
            {
                return true;
            }
        }

        return false;
    }
}
