using System.Globalization;

namespace Remit.Papers.Documents;

/// <summary>Reads the text of a PDF through poppler's programs; of page images through Tesseract as well.</summary>
/// <remarks>The words are taken with their places on the page, not as the program would lay them out: that is how labels keep their values and table rows their cells.</remarks>
internal static class PdfDocument
{
    private const string CutShort = "The PDF is cut short; its last pages may be missing.";
    private const string Damaged = "The PDF is damaged in places; words may be missing.";

    public static DocumentText Read(byte[] content, string name, DocumentLimits limits, CancellationToken stop)
    {
        if (OutsideTool.Find("pdftotext") is not { } tool)
        {
            return DocumentText.Refused(
                name,
                DocumentKind.Pdf,
                "Reading PDF needs the program pdftotext, which is not installed here. Install it (Debian and Ubuntu: package poppler-utils) and try again."
            );
        }

        var last = (limits.Pages + 1).ToString(CultureInfo.InvariantCulture);
        var result = OutsideTool.Run(tool, ["-bbox-layout", "-l", last, "-", "-"], content, limits, stop);
        var pages = PageWords.ParsePoppler(result.Output);
        if (pages.Count == 0)
        {
            return DocumentText.Refused(name, DocumentKind.Pdf, WhyNoPages(result));
        }

        List<string> problems = [];
        if (pages.TrueForAll(page => page.Words.Count == 0))
        {
            return ScannedPages.Read(content, name, pages.Count, limits, stop);
        }

        if (Problem(result, content) is { } problem)
        {
            problems.Add(problem);
        }

        if (pages.Count > limits.Pages)
        {
            pages.RemoveAt(pages.Count - 1);
            problems.Add(string.Create(PaperDocument.English, $"The PDF has more than {limits.Pages:N0} pages; what comes after them was not read."));
        }

        AddImagePages(pages, problems);
        return ToText(pages, name, DocumentKind.Pdf, limits, problems, isPartial: problems.Count > 0);
    }

    /// <summary>Lays the words of the pages out as text.</summary>
    internal static DocumentText ToText(
        List<PageWords> pages,
        string name,
        DocumentKind kind,
        DocumentLimits limits,
        List<string> problems,
        bool isPartial
    )
    {
        var (text, isCut) = BlockText.Write(PageLayout.Read(pages), limits.Characters);
        if (isCut)
        {
            problems.Add(PaperDocument.LeftOut(limits));
        }

        return new()
        {
            Source = name,
            Kind = kind,
            Text = text,
            IsPartial = isPartial || isCut,
            Problems = problems,
        };
    }

    private static void AddImagePages(List<PageWords> pages, List<string> problems)
    {
        var images = pages
            .Select((page, index) => (page, number: index + 1))
            .Where(item => item.page.Words.Count == 0)
            .Select(item => item.number)
            .ToList();
        if (images.Count > 0)
        {
            var shown = string.Join(", ", images.Take(10)) + (images.Count > 10 ? " and others" : "");
            problems.Add($"These pages hold no text, only what is drawn or scanned, and were not read: {shown}.");
        }
    }

    private static string? Problem(ToolResult result, byte[] content) =>
        result switch
        {
            { IsCut: true } => "Reading the PDF took longer or gave more than is allowed; what comes after that was not read.",
            _ when content.AsSpan(Math.Max(0, content.Length - 2048)).IndexOf("%%EOF"u8) < 0 => CutShort,
            { ExitCode: not 0 } => Damaged,
            _ when result.Errors.Contains("Syntax Error", StringComparison.Ordinal) => Damaged,
            _ => null,
        };

    private static string WhyNoPages(ToolResult result) =>
        result switch
        {
            _ when result.Errors.Contains("password", StringComparison.OrdinalIgnoreCase) =>
                "The PDF is locked with a password. Save it without one and hand that in.",
            { IsCut: true } => "Reading the PDF took longer than is allowed. Print it to a new PDF and hand that in.",
            { ExitCode: null } => "The program that reads PDF could not be started.",
            _ => "The PDF is damaged and cannot be read. Print it to a new PDF and hand that in.",
        };
}
