using System.Globalization;
using Remit.Calendars;
using Remit.Forms;

namespace Remit.Agreements;

/// <summary>Agreements in words for people.</summary>
internal static class AgreementWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"4 September 2017".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>The day in London of an instant.</summary>
    public static string Day(DateTime at) => Day(LondonTime.DayOf(at));

    /// <summary>"1 November 2018 to 31 March 2022".</summary>
    public static string Term(DateOnly? first, DateOnly? last) =>
        first is { } from && last is { } until ? $"{Day(from)} to {Day(until)}" : "No term yet";

    /// <summary>The state in words.</summary>
    public static string Of(AgreementStatus status) =>
        status switch
        {
            AgreementStatus.Drafting => "Being drafted",
            AgreementStatus.Offered => "Waits for signatures",
            AgreementStatus.Signed => "Signed",
            AgreementStatus.Varied => "Varied",
            AgreementStatus.Ended => "Ended early",
            _ => "Withdrawn",
        };

    /// <summary>The colour of the state's tag.</summary>
    public static string Colour(AgreementStatus status) =>
        status switch
        {
            AgreementStatus.Drafting => "govuk-tag--grey",
            AgreementStatus.Offered => "govuk-tag--yellow",
            AgreementStatus.Signed => "govuk-tag--green",
            AgreementStatus.Varied => "govuk-tag--blue",
            AgreementStatus.Ended => "govuk-tag--orange",
            _ => "govuk-tag--red",
        };

    /// <summary>The money in law, as a choice.</summary>
    public static string Of(PaymentKind kind) =>
        kind switch
        {
            PaymentKind.Grant => "A grant: money given for a purpose",
            PaymentKind.Contract => "Payment for works, supplies or services",
            _ => "Neither, such as a share of somebody’s staff cost",
        };

    /// <summary>How it ends early, as a choice.</summary>
    public static string Of(AgreementEndingKind kind) =>
        kind switch
        {
            AgreementEndingKind.Together => "All parties agree to end it",
            AgreementEndingKind.Notice => "A party gave notice",
            AgreementEndingKind.Broken => "A party broke it",
            AgreementEndingKind.Stopped => "The authority used its option to stop",
            AgreementEndingKind.Varied => "Another agreement took its place",
            _ => "Given up before everybody had signed",
        };

    /// <summary>The text in blocks: those of one line that begin it or follow an empty line are headings.</summary>
    public static IReadOnlyList<(string? Heading, string Text)> Blocks(string text) =>
        [
            .. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(block => block.Split('\n', 2) is [var heading, var rest] ? (heading, rest.Trim()) : ((string?)null, block.Trim())),
        ];
}
