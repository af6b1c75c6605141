using System.Text.RegularExpressions;

namespace Remit.Papers.Documents;

/// <summary>What a block of a document is, as far as its text has to show it.</summary>
internal enum BlockKind
{
    Paragraph,

    /// <summary>A heading: stands apart from what is before and after it.</summary>
    Heading,

    /// <summary>A label with or without its value: stands close to the next one.</summary>
    Field,

    /// <summary>A list item with its mark.</summary>
    Item,

    /// <summary>A table row, its cells parted by tabs.</summary>
    Row,
}

/// <summary>A block of a document: one line of its text, or several where the document breaks the line itself.</summary>
internal readonly record struct TextBlock(BlockKind Kind, string Text);

/// <summary>Writes blocks as the text that is read for facts.</summary>
internal static partial class BlockText
{
    /// <summary>A cell longer than this is not a cell of a table but a part of a form that is drawn as one.</summary>
    private const int LongCell = 400;

    /// <summary>A paragraph, told from a label with its value.</summary>
    public static TextBlock Paragraph(string text) => new(Field().IsMatch(text) ? BlockKind.Field : BlockKind.Paragraph, text);

    /// <summary>Adds a table row: one line with tabs when its cells are short, else the cells one below the other as they are.</summary>
    public static void AddRow(List<TextBlock> blocks, IReadOnlyList<List<TextBlock>> cells)
    {
        var filled = cells.Where(cell => cell.Count > 0).ToList();
        if (filled.Count == 0)
        {
            return;
        }

        // under other rows, a row with its first cell empty is the rest of the row before
        var isUnderRows = IsUnderRows(blocks);
        var isRest = isUnderRows && cells[0].Count == 0;
        if ((filled.Count == 1 && !isRest) || filled.Exists(IsPartOfForm))
        {
            foreach (var cell in filled)
            {
                // a short cell beside a long one is what the long one is called
                var label = filled.Count > 1 && cell.Count == 1 && !IsPartOfForm(cell);
                blocks.AddRange(label ? [cell[0] with { Kind = BlockKind.Heading }] : cell);
            }

            return;
        }

        var texts = cells.Select(cell => string.Join(' ', cell.Select(block => OneLine(block.Text)))).ToList();
        if (texts.Count > 1 && texts.Skip(1).All(IsLabelled))
        {
            // labels side by side, each with its value
            blocks.AddRange(texts.Where(text => text.Length > 0).Select(text => new TextBlock(BlockKind.Field, text)));
            return;
        }

        var isField = !isUnderRows && filled.Count == 2 && texts.First(text => text.Length > 0).EndsWith(':');
        blocks.Add(
            isField
                ? new(BlockKind.Field, string.Join(' ', texts.Where(text => text.Length > 0)))
                : new(BlockKind.Row, string.Join('\t', texts).TrimEnd('\t'))
        );
    }

    /// <summary>Under rows of a table, a first cell that ends with a colon is still a cell; elsewhere it is the label of a field.</summary>
    public static bool IsUnderRows(List<TextBlock> blocks) => blocks.Count > 0 && blocks[^1].Kind == BlockKind.Row;

    /// <summary>Whether words begin with a label and its colon.</summary>
    public static bool IsLabelled(string text) => Label().IsMatch(text);

    private static bool IsPartOfForm(List<TextBlock> cell) =>
        cell.Count > 1 && (cell.Exists(block => block.Kind is BlockKind.Heading or BlockKind.Row) || cell.Sum(block => block.Text.Length) > LongCell);

    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('\t', ' ');

    /// <summary>The text of all blocks, a blank line round headings and between paragraphs.</summary>
    /// <returns>The text, and whether it was cut off at the limit.</returns>
    public static (string Text, bool IsCut) Write(IEnumerable<TextBlock> blocks, int limit)
    {
        System.Text.StringBuilder text = new();
        BlockKind? before = null;
        foreach (var block in blocks)
        {
            if (before is { } last)
            {
                var close = last == block.Kind && last is (BlockKind.Field or BlockKind.Item or BlockKind.Row);
                text.Append(close ? "\n" : "\n\n");
            }

            text.Append(block.Text);
            if (text.Length > limit)
            {
                var whole = text.ToString();
                return (whole[..PaperDocument.CutBefore(whole, limit)], true);
            }

            before = block.Kind;
        }

        return (before is null ? "" : text.Append('\n').ToString(), false);
    }

    [GeneratedRegex(@"\A\p{Lu}[\p{L}\d ()'’/&-]{1,50}:")]
    private static partial Regex Label();

    [GeneratedRegex(@"\A\p{Lu}[^:\n]{1,50}:[ \u00A0]?[^\n]{0,160}\z")]
    private static partial Regex Field();
}
