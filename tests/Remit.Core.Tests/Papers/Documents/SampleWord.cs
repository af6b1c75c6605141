using System.IO.Compression;

namespace Remit.Papers.Documents;

/// <summary>Packs Word documents for the tests from the XML of their parts.</summary>
internal static class SampleWord
{
    private const string Names =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    private const string ContentTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
          <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        </Types>
        """;

    public const string Styles = """
        <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Part"><w:name w:val="Part heading"/><w:basedOn w:val="Heading1"/></w:style>
        """;

    /// <summary>List 1 counts 1, 1.1; list 2 counts (a); list 3 has bullets; list 4 is list 2 begun anew.</summary>
    public const string Numbering = """
        <w:abstractNum w:abstractNumId="0">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
        <w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        """;

    /// <summary>A paragraph.</summary>
    public static string P(string words, string properties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>";

    public static string Heading(string words) => P(words, "<w:pStyle w:val=\"Heading1\"/>");

    public static string Numbered(string words, int list, int level = 0) =>
        P(words, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc><w:tcPr/>{P(cell)}</w:tc>"))}</w:tr>";

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/>{string.Concat(rows)}</w:tbl>";

    /// <summary>A document with this body and further parts by path.</summary>
    public static byte[] Of(string body, params (string Path, string Xml)[] parts) =>
        Pack([
            ("[Content_Types].xml", ContentTypes),
            ("_rels/.rels", Relations("officeDocument", "word/document.xml")),
            ("word/_rels/document.xml.rels", Relations("styles", "styles.xml")),
            ("word/document.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document {Names}><w:body>{body}</w:body></w:document>"),
            ("word/styles.xml", $"<w:styles {Names}>{Styles}</w:styles>"),
            ("word/numbering.xml", $"<w:numbering {Names}>{Numbering}</w:numbering>"),
            .. parts.Select(part => (part.Path, part.Xml.Replace("NAMES", Names, StringComparison.Ordinal))),
        ]);

    private static string Relations(string type, string target) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
        + $"Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"{target}\"/></Relationships>";

    /// <summary>A copy of a document in which one part is changed.</summary>
    public static byte[] WithPart(byte[] document, string path, Func<byte[], byte[]> change)
    {
        using MemoryStream packed = new();
        packed.Write(document);
        using (ZipArchive archive = new(packed, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = archive.GetEntry(path)!.Open();
            using MemoryStream content = new();
            part.CopyTo(content);
            part.SetLength(0);
            part.Write(change(content.ToArray()));
        }

        return packed.ToArray();
    }

    public static byte[] Pack(IEnumerable<(string Path, string Content)> files)
    {
        using MemoryStream packed = new();
        using (ZipArchive archive = new(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using StreamWriter writer = new(archive.CreateEntry(path, CompressionLevel.Optimal).Open());
                writer.Write(content);
            }
        }

        return packed.ToArray();
    }
}
