using Remit.Calendars;
using Remit.Decisions;
using Remit.Forms;

namespace Remit.Publications;

/// <summary>How publication is said on pages.</summary>
internal static class PublicationWords
{
    /// <summary>The clock of a publication: "Signed Thursday 29 March 2018, published Tuesday 3 April 2018, on time".</summary>
    public static string Clock(Publication publication, DateOnly today) =>
        Clock(publication.SignedOn, publication.LastDay, publication.PublishedOn, publication.DeferredUntil(today), today);

    /// <inheritdoc cref="Clock(Publication, DateOnly)"/>
    public static string Clock(PublicRow row, DateOnly today) =>
        Clock(row.SignedOn, row.LastDay, row.PublishedOn, row.DeferralOn(today)?.Until, today);

    /// <summary>The clock of a decision on the register, where that says both days and that nothing was deferred; null otherwise.</summary>
    public static string? Clock(DecisionFacts facts) =>
        facts is { DateSigned: { } signedOn, DatePublished: { } published, Deferred: false }
            ? Clock(signedOn, WorkingDays.England.PublishBy(signedOn), published, null, published)
            : null;

    /// <summary>The ground on which something is withheld: "s.43(2), commercial interests".</summary>
    public static string Ground(Withholding withholding) =>
        FoiExemption.TryParse(withholding.Exemption, out var exemption) ? $"{exemption.Written}, {exemption.Name}" : withholding.Exemption;

    /// <summary>What is said of the public interest test.</summary>
    public static string Test(Withholding withholding) =>
        withholding.PublicInterest is { } test ? test
        : FoiExemption.TryParse(withholding.Exemption, out var exemption) && !exemption.IsQualified
            ? "None is needed: the exemption is absolute in effect"
        : "Not stated, although the exemption is qualified";

    /// <summary>What is withheld, without what: "A paragraph of the section on money".</summary>
    public static string What(Withholding withholding) =>
        withholding.After is { } section ? $"A paragraph of the section “{FormSheets.Of(section).Name}”" : "A supporting document";

    /// <summary>Why an entry leaves the forward plan when its form ends unsigned; the reasons that were given on the form are not the public's to know.</summary>
    public static string WhyUnplanned(EndingKind ending) =>
        ending == EndingKind.Declined ? "The decision was brought and not approved" : "The decision is no longer brought";

    /// <summary>By when a form would be published that is signed on a day: "due by the end of Tuesday 3 April 2018".</summary>
    public static string DueIfSigned(FormContent content, DateOnly on) =>
        content.Access.Deferral is { } deferral && deferral.Until > on ? $"deferred until {LondonTime.Say(deferral.Until)}"
        : WorkingDays.England.PublishBy(on) is { } day ? $"due by the end of {LondonTime.Say(day)}"
        : "due within one working day (the bank holidays of that time are not known)";

    /// <summary>A format in words.</summary>
    public static string Format(AccessibleFormat format) =>
        format switch
        {
            AccessibleFormat.LargePrint => "Large print",
            AccessibleFormat.Braille => "Braille",
            AccessibleFormat.Audio => "Audio recording",
            AccessibleFormat.EasyRead => "Easy read",
            AccessibleFormat.SignLanguage => "British Sign Language",
            AccessibleFormat.AnotherLanguage => "Another language",
            _ => "Something else",
        };

    private static string Clock(DateOnly signedOn, DateOnly? last, DateOnly? published, DateOnly? deferredUntil, DateOnly today)
    {
        var start = $"Signed {LondonTime.Say(signedOn)}";
        var lateness = Lateness.Of(last, published ?? today, WorkingDays.England);
        return (published, deferredUntil, last) switch
        {
            ({ } day, _, null) =>
                $"{start}, published {LondonTime.Say(day)}; whether on time cannot be told, the bank holidays of that time are not known",
            ({ } day, _, _) => $"{start}, published {LondonTime.Say(day)}, {lateness!.Words}",
            (_, { } until, _) => $"{start}, deferred until {LondonTime.Say(until)}",
            (_, _, { } day) when lateness!.IsLate => $"{start}, due {LondonTime.Say(day)}, {lateness.Words}",
            (_, _, { } day) => $"{start}, due by the end of {LondonTime.Say(day)}",
            _ => $"{start}; the last day cannot be told, the bank holidays of that time are not known",
        };
    }
}
