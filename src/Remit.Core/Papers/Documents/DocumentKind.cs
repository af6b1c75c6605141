namespace Remit.Papers.Documents;

/// <summary>What a file is, told by its content and never by its name.</summary>
public enum DocumentKind
{
    /// <summary>None of the others: not read.</summary>
    Other,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A Word document of the kind that is written since 2007 (ECMA-376).</summary>
    Docx,

    /// <summary>A PDF that carries its text.</summary>
    Pdf,

    /// <summary>A PDF of page images: its text was recognised, so every figure in it is to be looked at.</summary>
    ScannedPdf,
}
