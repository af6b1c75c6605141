using System.Buffers;

namespace Remit.Papers.Documents;

/// <summary>The forms of file that the first bytes tell apart.</summary>
internal enum FileForm
{
    Empty,
    Text,
    Pdf,
    Zip,
    OldOffice,
    RichText,
    Image,
    Program,
    Archive,
    Binary,
}

/// <summary>Tells what a file is by its first bytes.</summary>
internal static class FileSignature
{
    private const int HeadLength = 1024;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly (byte[] Start, FileForm Form)[] Starts =
    [
        ([0x50, 0x4B, 0x03, 0x04], FileForm.Zip),
        ([0x50, 0x4B, 0x05, 0x06], FileForm.Zip),
        ([0xD0, 0xCF, 0x11, 0xE0], FileForm.OldOffice),
        ([.. "{\\rtf"u8], FileForm.RichText),
        ([0x89, 0x50, 0x4E, 0x47], FileForm.Image),
        ([0xFF, 0xD8, 0xFF], FileForm.Image),
        ([.. "GIF8"u8], FileForm.Image),
        ([0x49, 0x49, 0x2A, 0x00], FileForm.Image),
        ([0x4D, 0x4D, 0x00, 0x2A], FileForm.Image),
        ([0x7F, 0x45, 0x4C, 0x46], FileForm.Program),
        ([0x4D, 0x5A, 0x90, 0x00], FileForm.Program),
        ([0x1F, 0x8B], FileForm.Archive),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], FileForm.Archive),
        ([.. "Rar!"u8], FileForm.Archive),
        ([.. "BZh"u8], FileForm.Archive),
    ];

    /// <summary>Elements that a web page has and other marked-up text does not.</summary>
    private static readonly string[] PageElements =
    [
        "html",
        "head",
        "body",
        "div",
        "p",
        "table",
        "h1",
        "h2",
        "main",
        "article",
        "section",
        "ul",
        "ol",
        "dl",
        "span",
    ];

    public static FileForm Of(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
        {
            return FileForm.Empty;
        }

        foreach (var (start, form) in Starts)
        {
            if (content.StartsWith(start))
            {
                return form;
            }
        }

        // readers of PDF accept a header anywhere in the first kilobyte, and scanners put things before it
        return content[..Math.Min(content.Length, HeadLength)].IndexOf("%PDF-"u8) >= 0 ? FileForm.Pdf : FileForm.Text;
    }

    /// <summary>Whether text is a web page or a part of one: it starts with a tag, and one of a page's own elements opens early on.</summary>
    public static bool IsWebPage(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 16 * HeadLength)).TrimStart();
        if (head.Length < 3 || head[0] != '<' || !(char.IsAsciiLetter(head[1]) || head[1] is '!' or '?'))
        {
            return false;
        }

        for (var at = head.IndexOf('<'); at >= 0; )
        {
            var name = head[(at + 1)..];
            var length = name.IndexOfAnyExcept(NameCharacters);
            if (length > 0 && IsPageElement(name[..length]))
            {
                return true;
            }

            var next = name.IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static bool IsPageElement(ReadOnlySpan<char> name)
    {
        foreach (var element in PageElements)
        {
            if (name.Equals(element, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Why a file of this form is not read, and what would be.</summary>
    public static string WhyNotRead(FileForm form) =>
        form switch
        {
            FileForm.OldOffice =>
                "This is an Office file of the old kind (.doc, .xls) or one locked with a password. Open it, save it as .docx or PDF without a password, and hand that in.",
            FileForm.RichText => "This is a rich text file (.rtf). Open it, save it as .docx or PDF, and hand that in.",
            FileForm.Image => "This is a picture. Put the pages into one PDF and hand that in.",
            FileForm.Program => "This is a program, not a paper.",
            FileForm.Archive => "This is a packed archive. Unpack it and hand in the papers one by one.",
            _ => "This is not a paper that can be read: it is neither text, web page, Word document (.docx) nor PDF.",
        };
}
