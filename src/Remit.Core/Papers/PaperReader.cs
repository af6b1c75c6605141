namespace Remit.Papers;

/// <summary>Reads the text of a decision paper into facts.</summary>
public static class PaperReader
{
    /// <summary>What the text says, each fact beside its words; what it does not say is absent.</summary>
    /// <param name="source">The name of the file or page, shown to people and otherwise unused.</param>
    /// <param name="text">The paper as text; any text at all is read without an exception.</param>
    public static Paper Read(string source, string text)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(text);
        return new() { Source = source, Text = text };
    }
}
