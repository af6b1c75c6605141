using System.IO.Compression;

namespace Remit.Papers.Documents;

/// <summary>A file that is handed in to support a decision: what it is, told by its content and never by its name.</summary>
/// <param name="ContentType">What it is served as: "application/pdf"; null when it is not taken.</param>
/// <param name="Extension">The ending of its name: "pdf"; null when it is not taken.</param>
/// <param name="Refusal">Why it is not taken, and what would be; null when it is.</param>
public sealed record SupportingFile(string? ContentType, string? Extension, string? Refusal)
{
    /// <summary>The kinds that are taken, as they are said to people.</summary>
    public const string Kinds = "PDF, Word (.docx), Excel (.xlsx), OpenDocument text (.odt), PNG, JPEG, CSV or plain text";

    private const string OpenDocument = "application/vnd.oasis.opendocument.text";

    /// <summary>Looks at a file.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="name">Its name, which tells only whether text is a table.</param>
    public static SupportingFile Of(ReadOnlyMemory<byte> content, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return FileSignature.Of(content.Span) switch
        {
            FileForm.Empty => Refused("The file is empty"),
            FileForm.Pdf => new("application/pdf", "pdf", null),
            FileForm.Image => Image(content.Span),
            FileForm.Zip => Package(content),
            FileForm.Text => Text(content.Span, name),
            FileForm.OldOffice => Refused(
                "This is an Office file of the old kind, or one locked with a password. Save it as .docx, .xlsx or PDF without a password"
            ),
            FileForm.Program => Refused("This is a program"),
            FileForm.Archive => Refused("This is a packed archive. Unpack it and add the documents one by one"),
            _ => Refused("This kind of file is not taken"),
        };
    }

    private static SupportingFile Image(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? new("image/png", "png", null)
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? new("image/jpeg", "jpg", null)
        : Refused("This kind of picture is not taken");

    /// <summary>Office files are packages: what is in them tells them apart, and one with programs in it is refused.</summary>
    private static SupportingFile Package(ReadOnlyMemory<byte> content)
    {
        try
        {
            using ZipArchive zip = new(new MemoryStream(content.ToArray(), writable: false));
            var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (
                names.Any(n =>
                    n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || n.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                return Refused("This document holds programs (macros). Save it without them");
            }

            return names.Contains("word/document.xml") ? new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", null)
                : names.Contains("xl/workbook.xml") ? new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", null)
                : IsOpenDocument(zip) ? new(OpenDocument, "odt", null)
                : Refused("This is a packed archive or an Office file of a kind that is not taken");
        }
        catch (InvalidDataException)
        {
            return Refused("The file is damaged: it cannot be opened");
        }
    }

    private static bool IsOpenDocument(ZipArchive zip)
    {
        if (zip.GetEntry("mimetype") is not { Length: < 100 } entry)
        {
            return false;
        }

        using StreamReader reader = new(entry.Open());
        return reader.ReadToEnd().Trim() == OpenDocument;
    }

    private static SupportingFile Text(ReadOnlySpan<byte> content, string name)
    {
        // a byte that no text has: something else than text
        if (content.Contains((byte)0))
        {
            return Refused("This kind of file is not taken");
        }

        return FileSignature.IsWebPage(System.Text.Encoding.UTF8.GetString(content[..Math.Min(content.Length, 16 * 1024)]))
                ? Refused("This is a web page. Save it as PDF")
            : name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? new("text/csv", "csv", null)
            : new("text/plain", "txt", null);
    }

    private static SupportingFile Refused(string why) => new(null, null, $"{why}. Taken are {Kinds}");
}
