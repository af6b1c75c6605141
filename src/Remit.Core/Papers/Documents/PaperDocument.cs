namespace Remit.Papers.Documents;

/// <summary>Reads the text out of a file as it was handed in: plain text, web page, Word document or PDF.</summary>
public static class PaperDocument
{
    /// <summary>Reads a file by what it contains, whatever its name ends in.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="name">The file's name, for messages; it decides nothing.</param>
    /// <param name="limits">How much to take on; <see cref="DocumentLimits.Usual"/> when null.</param>
    /// <param name="stop">Stops the outside programs that read PDF; what they gave until then is kept.</param>
    /// <returns>The text, whole or in part, or a refusal. No content makes it throw.</returns>
    public static DocumentText Read(byte[] content, string name, DocumentLimits? limits = null, CancellationToken stop = default)
    {
        limits ??= DocumentLimits.Usual;
        if (content.Length > limits.Bytes)
        {
            return DocumentText.Refused(
                name,
                DocumentKind.Other,
                $"The file is larger than the {InMegabytes(limits.Bytes)} that are read. Hand in the paper without its appendices."
            );
        }

        return FileSignature.Of(content) switch
        {
            FileForm.Empty => DocumentText.Refused(name, DocumentKind.Other, "The file is empty."),
            FileForm.Pdf => PdfDocument.Read(content, name, limits, stop),
            FileForm.Zip => WordDocument.Read(content, name, limits),
            FileForm.Text => ReadText(content, name, limits),
            var form => DocumentText.Refused(name, DocumentKind.Other, FileSignature.WhyNotRead(form)),
        };
    }

    private static DocumentText ReadText(byte[] content, string name, DocumentLimits limits)
    {
        var (text, problem) = TextDecoding.Decode(content);
        if (TextDecoding.LooksBinary(text))
        {
            return DocumentText.Refused(name, DocumentKind.Other, FileSignature.WhyNotRead(FileForm.Binary));
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return DocumentText.Refused(name, DocumentKind.Text, "The file has no words in it.");
        }

        List<string> problems = problem is null ? [] : [problem];
        if (FileSignature.IsWebPage(text))
        {
            return WebPage.Read(text, name, limits, problems);
        }

        var partial = text.Length > limits.Characters;
        if (partial)
        {
            text = text[..CutBefore(text, limits.Characters)];
            problems.Add(LeftOut(limits));
        }

        return new()
        {
            Source = name,
            Kind = DocumentKind.Text,
            Text = text,
            IsPartial = partial,
            Problems = problems,
        };
    }

    /// <summary>What is said when text goes past <see cref="DocumentLimits.Characters"/>.</summary>
    internal static string LeftOut(DocumentLimits limits) =>
        string.Create(English, $"The text is longer than {limits.Characters:N0} characters; what comes after them was not read.");

    /// <summary>The offset nearest below a limit that does not part the two halves of one character.</summary>
    internal static int CutBefore(string text, int limit) => char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;

    internal static System.Globalization.CultureInfo English { get; } = System.Globalization.CultureInfo.GetCultureInfo("en-GB");

    private static string InMegabytes(long bytes) => string.Create(English, $"{bytes / (1024 * 1024):N0} MB");
}
