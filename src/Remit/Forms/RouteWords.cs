using System.Globalization;
using Remit.Authority;
using Remit.Calendars;

namespace Remit.Forms;

/// <summary>The route in words for people.</summary>
internal static class RouteWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A form by code and title.</summary>
    public static string Name(DecisionForm form) =>
        string.IsNullOrWhiteSpace(form.Content.Basics.Title) ? $"{form.Code} (without a title yet)" : $"{form.Code} {form.Content.Basics.Title}";

    /// <summary>"4 September 2017".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>The day in London of an instant.</summary>
    public static string Day(DateTime at) => Day(LondonTime.DayOf(at));

    /// <summary>"4 September 2017 at 10:05" on a clock in London.</summary>
    public static string Instant(DateTime at) => LondonTime.ClockOf(at).ToString("d MMMM yyyy 'at' HH:mm", British);

    /// <summary>The first characters of a hash, in two groups, as people compare it.</summary>
    public static string Short(string hash) => $"{hash[..4]} {hash[4..8]}";

    /// <summary>The state in words.</summary>
    public static string Of(FormStatus status) =>
        status switch
        {
            FormStatus.Drafting => "Being drafted",
            FormStatus.Advice => "Waits for advice",
            FormStatus.Review => "Waits for a board",
            FormStatus.Signature => "Waits for signature",
            FormStatus.Signed => "Signed",
            FormStatus.Declined => "Declined",
            FormStatus.Withdrawn => "Withdrawn",
            _ => "Superseded",
        };

    /// <summary>The kind of advice at the beginning of a line.</summary>
    public static string Of(AdviceKind kind) => Start(AdviceKinds.InWords(kind));

    /// <summary>What an adviser says, as their choice.</summary>
    public static string Of(Opinion opinion) =>
        opinion switch
        {
            Opinion.Concur => "Concurs",
            Opinion.ConcurIf => "Concurs under a condition",
            _ => "Does not concur",
        };

    /// <summary>What a board said.</summary>
    public static string Of(ReviewOutcome outcome) =>
        outcome switch
        {
            ReviewOutcome.Supported => "Supported",
            ReviewOutcome.SupportedWithConditions => "Supported with conditions",
            ReviewOutcome.NotSupported => "Not supported",
            ReviewOutcome.Deferred => "Deferred to the next meeting",
            _ => "Taken off the agenda",
        };

    /// <summary>Who may sign at the lowest level, and the line that settles it: "ADD (Assistant Director), Ann Bell (Assistant Director, Skills). £9 is within ...".</summary>
    public static string Glance(AuthorityAnswer answer)
    {
        var lowest = answer.Signatories.Where(s => s.Delegation is not null || s.Level == answer.Level).Select(s => s.InWords).Distinct().ToList();
        var who =
            lowest.Count > 0 ? string.Join(" or ", lowest)
            : answer.Signatories.Count > 0 ? string.Join(" or ", answer.Signatories.Select(s => s.InWords).Distinct())
            : "nobody, as things stand";
        return $"{(answer.Level is { } level ? $"{level.Code}: " : "")}{who}. {answer.Deciding.Text}";
    }

    /// <summary>Sections by their names, as they stand in a sentence.</summary>
    public static string Sections(IEnumerable<FormSection> sections) => string.Join(", ", sections.Select(s => $"“{FormSheets.Of(s).Name}”"));

    private static string Start(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
