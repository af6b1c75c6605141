using Remit.Papers;
using Remit.Papers.Documents;

namespace Remit.Decisions;

/// <summary>Papers that are imported in bulk: what was read goes on the register with the file as its source.</summary>
internal static class ImportPapers
{
    /// <summary>The decisions of a paper.</summary>
    /// <param name="document">Its text.</param>
    /// <param name="content">Its bytes, kept for good.</param>
    /// <param name="paper">What was read in it.</param>
    /// <param name="publisher">Who published it, where the code's form does not say; null when nobody has said.</param>
    public static IEnumerable<BulkDecision> Decisions(DocumentText document, byte[] content, Paper paper, string? publisher)
    {
        var source = new PaperSource(document.Source, content, document.Problems);
        foreach (var read in DecisionReading.FactsOf(paper))
        {
            var facts = read with
            {
                Publisher = new[] { read.Publisher, publisher, ImportFile.UnknownPublisher }.First(p => !string.IsNullOrEmpty(p))!,
            };
            yield return new(document.Source, facts, standing => Over(facts, standing)) { Source = source, Paper = paper };
        }
    }

    /// <summary>What was read, with what the paper does not say left as a person supplied it.</summary>
    private static DecisionFacts Over(DecisionFacts read, DecisionFacts standing) =>
        read with
        {
            Publisher = standing.Publisher,
            Code = read.Code ?? standing.Code,
            Level = read.Level ?? standing.Level,
            Type = read.Type ?? standing.Type,
            Title = read.Title ?? standing.Title,
            Summary = read.Summary ?? standing.Summary,
            DateSigned = read.DateSigned ?? standing.DateSigned,
            DatePublished = read.DatePublished ?? standing.DatePublished,
            EffectiveFrom = read.EffectiveFrom ?? standing.EffectiveFrom,
            Signatory = read.Signatory ?? standing.Signatory,
            RoleShown = read.RoleShown ?? standing.RoleShown,
            Office = read.Office ?? standing.Office,
            Directorate = read.Directorate ?? standing.Directorate,
            Approval = read.Approval == ApprovalState.NotStated ? standing.Approval : read.Approval,
            Approved = read.Approval == ApprovalState.NotStated ? standing.Approved : read.Approved,
            Items = read.Items.Count > 0 ? read.Items : standing.Items,
            Spending = read.Spending.Count > 0 ? read.Spending : standing.Spending,
            FinancialYears = read.FinancialYears.Count > 0 ? read.FinancialYears : standing.FinancialYears,
            Cites = Cites(read, standing),
            Timeline = read.Timeline.Count > 0 ? read.Timeline : standing.Timeline,
            Documents = read.Documents.Count > 0 ? read.Documents : standing.Documents,
            SingleSource = read.SingleSource ?? standing.SingleSource,
            Part2 = read.Part2 ?? standing.Part2,
            Deferred = read.Deferred ?? standing.Deferred,
            SourceAddress = read.SourceAddress ?? standing.SourceAddress,
            Body = read.Body ?? standing.Body,
        };

    /// <summary>The decisions that the text names, each with the relation that a person has given it.</summary>
    private static List<Citation> Cites(DecisionFacts read, DecisionFacts standing)
    {
        var known = standing.Cites.DistinctBy(c => DecisionCode.Key(c.Code)).ToDictionary(c => DecisionCode.Key(c.Code)!, StringComparer.Ordinal);
        return read.Cites.Count == 0 ? [.. standing.Cites] : [.. read.Cites.Select(c => known.GetValueOrDefault(DecisionCode.Key(c.Code)!, c))];
    }
}
