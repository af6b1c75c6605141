using System.Globalization;
using Remit.Calendars;
using Remit.Linting;

namespace Remit.Forms;

/// <summary>How forms are spoken of on the pages on which they are drafted.</summary>
internal static class DraftWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>An instant for people, on a clock in London: "3 November 2026 at 10:31".</summary>
    public static string Instant(DateTime utc) => LondonTime.ClockOf(utc).ToString("d MMMM yyyy 'at' HH:mm", British);

    /// <summary>A number of things: "1 thing", "3 things".</summary>
    public static string Count(int number, string one, string several) => number == 1 ? $"1 {one}" : string.Create(British, $"{number:N0} {several}");

    /// <summary>How much a finding matters, in a word or two.</summary>
    public static string Severity(Severity severity) =>
        severity switch
        {
            Linting.Severity.Blocker => "Must be resolved",
            Linting.Severity.NeedsReason => "Needs a reason",
            _ => "Worth knowing",
        };

    /// <summary>The colour of its tag.</summary>
    public static string Colour(Severity severity) =>
        severity switch
        {
            Linting.Severity.Blocker => "govuk-tag--red",
            Linting.Severity.NeedsReason => "govuk-tag--orange",
            _ => "govuk-tag--grey",
        };

    /// <summary>How sure money is, in words.</summary>
    public static string Certainty(MoneyCertainty certainty) =>
        certainty switch
        {
            MoneyCertainty.Approved => "In approved budgets",
            MoneyCertainty.SubjectToBudget => "Subject to later budgets",
            _ => "In kind",
        };

    /// <summary>Where a form stands, in a word or two.</summary>
    public static string Status(FormStatus status) =>
        status switch
        {
            FormStatus.Drafting => "Being drafted",
            FormStatus.Advice => "With advisers",
            FormStatus.Review => "With a board",
            FormStatus.Signature => "Waits for signature",
            FormStatus.Signed => "Signed",
            FormStatus.Declined => "Declined",
            FormStatus.Withdrawn => "Withdrawn",
            _ => "Superseded",
        };

    /// <summary>The colour of its tag.</summary>
    public static string Colour(FormStatus status) =>
        status switch
        {
            FormStatus.Drafting => "govuk-tag--blue",
            FormStatus.Advice or FormStatus.Review => "govuk-tag--purple",
            FormStatus.Signature => "govuk-tag--yellow",
            FormStatus.Signed => "govuk-tag--green",
            _ => "govuk-tag--grey",
        };

    /// <summary>A level by its name.</summary>
    public static string Level(string? level) =>
        level switch
        {
            "ADD" => "Assistant Director’s decision",
            "DD" => "Director’s decision",
            "MD" => "Mayoral decision",
            _ => "No level chosen",
        };
}
