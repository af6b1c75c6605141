using System.Globalization;

namespace Remit.Papers.Documents;

/// <summary>Reads a PDF of page images: draws each page and has Tesseract recognise its words.</summary>
internal static class ScannedPages
{
    /// <summary>Longer side of the drawn page in pixels: about 240 dots an inch on A4, whatever size the PDF claims.</summary>
    private const string LongerSide = "2800";

    /// <summary>Recognition that is less sure than this on average, of 100, is likely wrong in many words.</summary>
    private const double Unsure = 70;

    public static DocumentText Read(byte[] content, string name, int pageCount, DocumentLimits limits, CancellationToken stop)
    {
        if (OutsideTool.Find("pdftoppm") is not { } draw || OutsideTool.Find("tesseract") is not { } recognise)
        {
            return DocumentText.Refused(
                name,
                DocumentKind.ScannedPdf,
                "The PDF holds page images without text. Reading those needs the program tesseract, which is not installed here. "
                    + "Install it (Debian and Ubuntu: packages tesseract-ocr and poppler-utils) and try again, or hand in the paper as it was before it was scanned."
            );
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        ending.CancelAfter(limits.ScanTime);
        List<PageWords> pages = [];
        List<string> problems = ["The words were recognised from page images. Look at every name, date and figure before you confirm it."];
        double confidence = 0;
        var failed = 0;
        for (var number = 1; number <= Math.Min(pageCount, limits.ScannedPages) && !ending.IsCancellationRequested; number++)
        {
            var (page, sure) = ReadPage(draw, recognise, content, number, limits, ending.Token);
            failed += page is null ? 1 : 0;
            confidence += sure;
            pages.Add(page ?? new());
        }

        if (pages.TrueForAll(page => page.Words.Count == 0))
        {
            return DocumentText.Refused(
                name,
                DocumentKind.ScannedPdf,
                "The PDF holds page images, and no words could be recognised in them. Hand in the paper as it was before it was scanned."
            );
        }

        if (confidence / pages.Count < Unsure)
        {
            problems.Add("The images are hard to read; many words are likely to be wrong.");
        }

        var isPartial = failed > 0 || pages.Count < pageCount;
        if (isPartial)
        {
            problems.Add(
                string.Create(PaperDocument.English, $"Of at least {pageCount} pages {pages.Count - failed} could be read within the limits.")
            );
        }

        return PdfDocument.ToText(pages, name, DocumentKind.ScannedPdf, limits, problems, isPartial);
    }

    private static (PageWords? Page, double Confidence) ReadPage(
        string draw,
        string recognise,
        byte[] content,
        int number,
        DocumentLimits limits,
        CancellationToken stop
    )
    {
        var at = number.ToString(CultureInfo.InvariantCulture);
        var image = OutsideTool.Run(draw, ["-f", at, "-l", at, "-scale-to", LongerSide, "-gray", "-"], content, limits, stop);
        if (image.IsCut || image.Output.Length == 0)
        {
            return (null, 0);
        }

        var words = OutsideTool.Run(recognise, ["stdin", "stdout", "--psm", "4", "tsv"], image.Output, limits, stop);
        if (words.IsCut || words.ExitCode != 0)
        {
            return (null, 0);
        }

        return PageWords.ParseTesseract(words.Output);
    }
}
