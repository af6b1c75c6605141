using System.Text.RegularExpressions;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>A commitment that runs past the next election has a way out or says why it has none, since one administration may not unduly bind the next.</summary>
/// <remarks>Source: linter R13; domain-facts, fettering; MD2373.</remarks>
internal sealed partial class BreakOption : IRule
{
    public string Id => "R13";

    public IEnumerable<Finding> Check(PaperUnderReview paper)
    {
        var years = paper.FundedYears;
        if (
            years.Count < 2
            || paper.LimitedForm is null && paper.Paper.Level?.Value.ToUpperInvariant() is not "MD"
            || !IsWhole(paper)
            || WayOut().IsMatch(paper.Text)
        )
        {
            yield break;
        }

        var day = paper.Paper.DateSigned?.Value ?? years[0].FirstDay;
        if (PolicyOfTheDay.NextElection(day) is { } election && years[^1].FirstDay > election.Day)
        {
            var place = paper.Paper.Spending.First(s => s.FinancialYears.Contains(years[^1]));
            yield return new(
                Id,
                Severity.NeedsReason,
                $"Money is committed to {years[^1]}, which begins after the election of {DatedEvents.Day(election.Day)}, and the text has no option to stop and no word on fettering a successor.",
                "Add an option to stop that can be used after the election, or say why the commitment must bind the next administration.",
                place.Span
            );
        }
    }

    /// <summary>Legal and financial comments and what follows are all in the text, so that an option would have been seen.</summary>
    private static bool IsWhole(PaperUnderReview paper) =>
        paper.Paper.Items.Count > 0
        && paper.Paper.Sections.Any(s => s is { Kind: SectionKind.Legal, Span.Length: > 60 })
        && paper.Paper.Sections.Any(s => s is { Kind: SectionKind.Finance, Span.Length: > 60 })
        && paper.Paper.Sections.Any(s => s is { Kind: SectionKind.Delivery, Span.Length: > 20 });

    [GeneratedRegex(
        @"\bterminat(?:e|es|ed|ion)\b|\bbreak\s+(?:clause|option|point|provision)s?\b|\boptions?\s+(?:exercisable|to\s+(?:stop|cease|end|withdraw|break))\b|\bfetter\w*\b|\bcease\s+(?:the\s+)?(?:provision|funding|payment)\b|\bright\s+to\s+(?:end|withdraw|cancel)\b|\bsuccessor\s+administration\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex WayOut();
}
