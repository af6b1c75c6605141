using Remit.Linting;

namespace Remit.Commands;

/// <summary>Writes for a person what does not hold together in a paper, and what would resolve it.</summary>
internal static class FindingReport
{
    /// <summary>The report of one file by itself.</summary>
    public static void Write(TextWriter to, PaperFile file)
    {
        to.WriteLine(file.Document.Source);
        if (file.Paper is not { } paper)
        {
            to.WriteLine($"  not read: {file.Document.Refusal}");
        }
        else if (file.Findings.Count == 0)
        {
            to.WriteLine("  nothing found");
        }
        else
        {
            Write(to, file.Findings, new(paper.Text));
        }

        to.WriteLine();
    }

    /// <summary>The findings, as a part of a longer report.</summary>
    public static void Write(TextWriter to, IReadOnlyList<Finding> findings, Lines lines)
    {
        foreach (var finding in findings)
        {
            var place = finding.Span is { } span ? lines.Place(span) : null;
            PaperReport.WriteLine(to, $"{Weight(finding.Severity)} {finding.Rule}", finding.Message, place);
            PaperReport.WriteLine(to, "", $"-> {finding.Resolution}", null);
        }
    }

    private static string Weight(Severity severity) =>
        severity switch
        {
            Severity.Blocker => "blocker",
            Severity.NeedsReason => "needs reason",
            _ => "note",
        };
}
