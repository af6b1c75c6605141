using System.Globalization;
using Remit.Calendars;
using Remit.Finance;
using Remit.People;

namespace Remit.Authority;

/// <summary>How the policy on who may sign is said on pages.</summary>
internal static class AuthorityWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"24 April 2017".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>"24 April 2017", or "a day in 2022 that is not known".</summary>
    public static string From(SchemeOfDelegation scheme) =>
        scheme.IsDayKnown ? Day(scheme.From) : $"a day in {scheme.From.Year.ToString(British)} that is not known";

    /// <summary>"up to £50,000", or "any amount".</summary>
    public static string Limit(SigningLevel level) => level.Limit is { } limit ? $"up to {limit}" : "any amount";

    /// <summary>"from £10,000 to less than £150,000".</summary>
    public static string Band(ProcurementBand band) =>
        (band.From, band.Below) switch
        {
            ({ Pence: 0 }, { } below) => $"less than {below}",
            (var from, { } below) => $"from {from} to less than {below}",
            var (from, _) => $"{from} and more",
        };

    /// <summary>To whom a delegation was given.</summary>
    public static string Holder(SpecificDelegation delegation, Roster roster, DateOnly day) =>
        delegation.Rank is { } rank ? $"every {rank}"
        : roster.Posts.FirstOrDefault(p => p.Id == delegation.PostId) is { } post ? post.On(day).Title
        : "a post that is no longer there";

    /// <summary>When and why a version was entered, and by whom where that is for the reader to see.</summary>
    public static string Entered(PolicyEntry? entry, bool withName) =>
        entry is null
            ? "came with the product"
            : $"{(withName ? $"{entry.By} on " : "")}{Day(LondonTime.DayOf(entry.At))}{(entry.Why is null ? "" : $": {entry.Why}")}";

    /// <summary>The amount that somebody typed; null when it is none.</summary>
    public static Money? Amount(string? text) => Money.TryParse(text, out var amount) ? amount : null;
}
