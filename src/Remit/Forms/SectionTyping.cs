namespace Remit.Forms;

/// <summary>What somebody typed into a section and could not save yet, because something in it could not be read or somebody else was faster: nothing typed is lost.</summary>
/// <param name="FormId">The form.</param>
/// <param name="Section">The section.</param>
/// <param name="PersonId">Whose it is; nobody else sees it.</param>
internal sealed record SectionTyping(Guid FormId, FormSection Section, Guid PersonId)
{
    /// <summary>The answers as typed, by the names of the fields.</summary>
    public Dictionary<string, string> Answers { get; set; } = [];

    /// <summary>The revision that they had before them.</summary>
    public int BasedOn { get; set; }

    /// <summary>When it was kept, in UTC.</summary>
    public DateTime At { get; set; }
}

/// <summary>The bytes of a supporting document, once for each content.</summary>
/// <param name="Hash">SHA-256, in hexadecimal.</param>
/// <param name="Size">How many bytes.</param>
/// <param name="ContentType">What it is, told by its content: "application/pdf".</param>
/// <param name="Content">The bytes; null when they stand in the folder of documents.</param>
internal sealed record FormFile(string Hash, long Size, string ContentType, byte[]? Content);
