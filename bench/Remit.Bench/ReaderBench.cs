using System.Diagnostics;
using System.Text;
using Remit.Papers;
using Remit.Papers.Documents;

namespace Remit.Bench;

/// <summary>What reading a paper costs: as text, web page, Word document and PDF, beside the tools that only take the text out.</summary>
internal static class ReaderBench
{
    public static Task RunAsync(Figures figures, string[] options)
    {
        var papers = PaperTexts.All();
        var characters = papers.Average(paper => paper.Length);
        Console.WriteLine(FormattableString.Invariant($"{papers.Count} papers of {characters:N0} characters on average; processor time on one core"));

        var texts = papers.ConvertAll(Encoding.UTF8.GetBytes);
        figures.Add("textPapersPerSecond", 1000 / Cost(texts, 10_000, 5_000), "papers a second a core, text to facts");
        figures.Add(
            "htmlPapersPerSecond",
            1000 / Cost(papers.ConvertAll(SampleForms.AsPage), 2_000, 5_000),
            "papers a second a core, web page to facts"
        );
        MeasureWord(figures, papers);
        MeasurePdf(figures, papers);
        return Task.CompletedTask;
    }

    private static void MeasureWord(Figures figures, List<string> papers)
    {
        var files = papers.ConvertAll(SampleForms.AsWord);
        figures.Add("docxMs", Cost(files, 1_000, 2_000), "ms a Word document, to facts");
        MeasureTool(figures, "pandocMs", "pandoc", "pandoc", files, ["-f", "docx", "-t", "plain", "-o", "/dev/null"]);
    }

    private static void MeasurePdf(Figures figures, List<string> papers)
    {
        var files = papers.ConvertAll(SampleForms.AsPdf);
        if (MeasureTool(figures, "pdftotextMs", "pdftotext", "poppler-utils", files, ["-layout", "-", "/dev/null"]) is not { } bare)
        {
            figures.Skip("pdfMs", "needs pdftotext");
            figures.Skip("pdfRatio", "needs pdftotext");
            return;
        }

        var ours = Cost(files, 60, 60);
        figures.Add("pdfMs", ours, "ms a PDF, to facts, with the child process");
        figures.Add("pdfRatio", ours / bare, "times the cost of pdftotext -layout by itself");
    }

    private static double Cost(List<byte[]> files, int warmUps, int times) =>
        ProcessorTime.Milliseconds(warmUps, times, i => Read(files[i % files.Count]));

    private static void Read(byte[] file)
    {
        var document = PaperDocument.Read(file, "paper");
        if (document.Refusal is not null || PaperReader.Read("paper", document.Text).Items.Count == 0)
        {
            throw new InvalidOperationException($"A paper of the measurement was not read: {document.Refusal ?? "no decision was found in it"}");
        }
    }

    private static double? MeasureTool(Figures figures, string name, string tool, string package, List<byte[]> files, string[] arguments)
    {
        if (!File.Exists(Path.Combine("/usr/bin", tool)))
        {
            figures.Skip(name, $"{tool} is not installed (package {package})");
            return null;
        }

        var cost = ProcessorTime.Milliseconds(3, 30, i => Run(tool, arguments, files[i % files.Count]));
        figures.Add(name, cost, $"ms, {tool} by itself");
        return cost;
    }

    private static void Run(string tool, string[] arguments, byte[] input)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardInput = true })!;
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
    }
}
