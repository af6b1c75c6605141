using System.Globalization;

namespace Remit.Papers;

/// <summary>What two readings of one paper must agree on, as lines of text, so that a difference reads as one.</summary>
internal static class PaperFacts
{
    public static string Of(Paper paper, bool withTitle = true, bool withDate = true) =>
        string.Join(
            '\n',
            (string?[])
                [
                    $"code {paper.Code?.Value.Code}",
                    $"level {paper.Level?.Value}",
                    withTitle ? $"title {Plain(paper.Title?.Value)}" : null,
                    withDate ? $"signed {paper.DateSigned?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : null,
                    $"by {Plain(paper.SignatoryName?.Value)} / {Plain(paper.SignatoryRole?.Value)}",
                    $"office {Plain(paper.Office?.Value)}",
                    .. paper.Items.Select(i => $"item {Plain(i.Text)}"),
                    $"total {paper.ApprovedTotal?.Value.Pence}",
                    $"years {string.Join(' ', paper.FinancialYears.Select(y => y.Value))}",
                    $"cites {string.Join(' ', paper.Cites.Select(c => c.Value.Code))}",
                    .. paper.Timeline.Select(r => $"row {Plain(r.Activity)} {r.Start:yyyy-MM-dd} {r.End:yyyy-MM-dd}"),
                    .. paper.Spending.Select(s => $"money {s.Amount?.Pence} {s.Kind}"),
                ]
        );

    private static string Plain(string? words) =>
        string.Join(
            ' ',
            (words ?? "").Replace('’', '\'').Replace('–', '-').Split((char[])[' ', '\u00a0', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)
        );
}
