using System.Text.RegularExpressions;
using Remit.Papers;

namespace Remit.Linting;

/// <summary>What must come first comes first: authority before activity, set-up before launch, start before end.</summary>
/// <remarks>Source: linter R3.</remarks>
internal sealed partial class DatesInOrder : IRule
{
    private const int TightDays = 31;

    public string Id => "R3";

    public IEnumerable<Finding> Check(PaperUnderReview paper) =>
        [.. AgainstSignature(paper), .. SetUpAfterLaunch(paper), .. RowsAgainstRows(paper), .. EmptyDate(paper)];

    private IEnumerable<Finding> AgainstSignature(PaperUnderReview paper)
    {
        if (paper.Paper.DateSigned?.Value is not { } signed)
        {
            yield break;
        }

        foreach (var row in paper.Events.Where(e => e.IsRow))
        {
            // what began more than a year before is an earlier phase, under an earlier decision
            if (row.LatestBeginning < signed && row.First > signed.AddYears(-1) && Commits().IsMatch(row.What))
            {
                yield return new(
                    Id,
                    Severity.NeedsReason,
                    $"\"{Label(row)}\" is planned from {DatedEvents.Month(row.First)} ({PaperUnderReview.Plain(row.When)}), before the decision was signed on {DatedEvents.Day(signed)}: activity before authority.",
                    "Begin after signature, or say under what authority the work began.",
                    row.Span
                );
            }
            else if (Invites().IsMatch(row.What) && row.First > signed && row.First.DayNumber - signed.DayNumber < TightDays)
            {
                yield return new(
                    Id,
                    Severity.Note,
                    $"\"{Label(row)}\" is planned for {PaperUnderReview.Plain(row.When)}, from {row.First.DayNumber - signed.DayNumber} to {row.Last.DayNumber - signed.DayNumber} days after signature on {DatedEvents.Day(signed)}: tight.",
                    "Check that the call can be prepared and made known in that time.",
                    row.Span
                );
            }
        }
    }

    private IEnumerable<Finding> SetUpAfterLaunch(PaperUnderReview paper)
    {
        var launch = paper.Events.Where(e => Launch().IsMatch(e.What)).MaxBy(e => e.Last);
        var setUp = paper.Events.Where(e => SetUpStarts().IsMatch(e.What)).MaxBy(e => e.First);
        if (launch is not null && setUp is not null && setUp.First > launch.Last && launch.Span != setUp.Span)
        {
            yield return new(
                Id,
                Severity.Blocker,
                $"Set-up is to start in {PaperUnderReview.Plain(setUp.When)}, after the launch in {PaperUnderReview.Plain(launch.When)} that it prepares: one of the two dates is wrong.",
                "Correct the date that is wrong.",
                setUp.Span
            );
        }
    }

    private IEnumerable<Finding> RowsAgainstRows(PaperUnderReview paper)
    {
        var rows = paper.Events.Where(e => e.IsRow).ToList();
        var start = rows.FirstOrDefault(e => DeliveryStart().IsMatch(e.What));
        var isOneProject = rows.Count(e => DeliveryStart().IsMatch(e.What)) == 1 && rows.Count(e => Buys().IsMatch(e.What)) <= 1;
        foreach (var row in rows)
        {
            if (start is not null && isOneProject && DeliveryEnd().IsMatch(row.What) && row.Last < start.First)
            {
                yield return new(
                    Id,
                    Severity.Blocker,
                    $"\"{Label(row)}\" in {PaperUnderReview.Plain(row.When)} comes before \"{Label(start)}\" in {PaperUnderReview.Plain(start.When)}.",
                    "Correct the date that is wrong.",
                    row.Span
                );
            }
            else if (start is not null && isOneProject && Buys().IsMatch(row.What) && row.First > start.Last)
            {
                yield return new(
                    Id,
                    Severity.NeedsReason,
                    $"\"{Label(row)}\" in {PaperUnderReview.Plain(row.When)} comes after \"{Label(start)}\" in {PaperUnderReview.Plain(start.When)}, which needs it.",
                    "Correct the date that is wrong, or say who delivers until then.",
                    row.Span
                );
            }
        }
    }

    private IEnumerable<Finding> EmptyDate(PaperUnderReview paper)
    {
        if (paper.Paper.DateSigned is null && paper.Paper.Items.Count > 0 && EmptyDateSigned().Match(paper.Text) is { Success: true } field)
        {
            yield return new(
                Id,
                Severity.Note,
                "The field for the date signed is empty: no date can be checked against the day of authority.",
                "Take the date from the signed document; whoever keeps the register has it.",
                new(field.Groups["label"].Index, field.Groups["label"].Length)
            );
        }
    }

    private static string Label(DatedEvent row) => Bracketed().Replace(PaperUnderReview.Plain(row.What), "").Trim(' ', ':');

    [GeneratedRegex(
        @"\b(?:procur\w+|tender\w*|appoint(?:ment|ed)?|contract\s+(?:award|start|sign)\w*|award\s+of|delivery\s+start\w*|delivery\s+begins|commence(?:s|ment)?)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Commits();

    [GeneratedRegex(
        @"\bcalls?\s+for\s+(?:proposals|applications|bids)\b|\b(?:applications|bidding|bids|nominations)\s+opens?\b|\binvit\w+\s+(?:to\s+)?(?:bids?|tenders?|applications|proposals)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Invites();

    [GeneratedRegex(
        @"\bset[\s-]?up\b[^.]{0,60}\b(?:start|begin|commence)s?\b|\b(?:start|begin\w*|commence\w*)\s+(?:of\s+)?(?:the\s+)?set[\s-]?up\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex SetUpStarts();

    [GeneratedRegex(
        @"\blaunch\s+date\b|\b(?:to|will|be)\s+launch(?:ed)?\b|\blaunch\s+of\b|\bfull\s+operations?\b|\bgo(?:es)?[\s-]live\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Launch();

    [GeneratedRegex(@"\bdelivery\s+(?:start|begin|commence)\w*\b|\bstart\s+of\s+delivery\b", RegexOptions.IgnoreCase)]
    private static partial Regex DeliveryStart();

    [GeneratedRegex(@"\bdelivery\s+end\w*\b|\bend\s+of\s+delivery\b|\bproject\s+closure\b", RegexOptions.IgnoreCase)]
    private static partial Regex DeliveryEnd();

    [GeneratedRegex(
        @"\bprocurement\s+of\s+(?:the\s+)?contract\b|\bappointment\s+of\s+(?:the\s+|a\s+)?(?:contractor|supplier|delivery\s+partner)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Buys();

    // the label, then nothing on its line, then another label, a heading or the end
    [GeneratedRegex(
        @"^[ \t\u00A0]*(?<label>Date[ \u00A0]+signed)[ \u00A0]*:[ \t\u00A0\r]*\n(?=\s*(?:[^\n:]{2,40}:|Executive\s+summary|\z))",
        RegexOptions.IgnoreCase | RegexOptions.Multiline
    )]
    private static partial Regex EmptyDateSigned();

    [GeneratedRegex(@"\s*\[[^\]]*\]")]
    private static partial Regex Bracketed();
}
