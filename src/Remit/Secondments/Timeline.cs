using System.Globalization;

namespace Remit.Secondments;

/// <summary>How sure a bar of a timeline is.</summary>
internal enum TimelineKind
{
    /// <summary>Agreed by all, under way or over.</summary>
    Agreed,

    /// <summary>Put to the employer, and not signed by all.</summary>
    Proposed,

    /// <summary>In a plan alone.</summary>
    Planned,
}

/// <summary>Somebody at a seat.</summary>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day, inclusive.</param>
/// <param name="Who">As whoever looks may know them: a name, or the employer.</param>
/// <param name="Kind">How sure it is.</param>
/// <param name="Address">The page about it; null where there is none for whoever looks.</param>
internal sealed record TimelineBar(DateOnly FirstDay, DateOnly LastDay, string Who, TimelineKind Kind, string? Address = null)
{
    /// <summary>"agreed", as it stands in the table.</summary>
    public string State => Kind.ToString().ToLowerInvariant();

    /// <summary>"5 months", "4 months and 12 days".</summary>
    public string Length => new PlacementLength(FirstDay, LastDay).ToString();
}

/// <summary>A seat with who is there, one after another.</summary>
/// <param name="Seat">Its name.</param>
/// <param name="FirstDay">The first day on which somebody can sit there.</param>
/// <param name="LastDay">The last, inclusive.</param>
/// <param name="Bars">Who is there, in order.</param>
internal sealed record TimelineRow(string Seat, DateOnly FirstDay, DateOnly LastDay, IReadOnlyList<TimelineBar> Bars);

/// <summary>Seats and who is there over the months of a scheme: a drawing, and a table that says the same.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="FirstDay">The scheme's first day.</param>
/// <param name="LastDay">The scheme's last day, inclusive.</param>
/// <param name="Rows">The seats.</param>
internal sealed record Timeline(string Caption, DateOnly FirstDay, DateOnly LastDay, IReadOnlyList<TimelineRow> Rows)
{
    /// <summary>The kinds that it shows, as its key.</summary>
    public IReadOnlyList<TimelineKind> Kinds => [.. Rows.SelectMany(r => r.Bars).Select(b => b.Kind).Distinct().Order()];

    /// <summary>How a plan lies over the seats that it was given.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="scheme">What was planned.</param>
    /// <param name="stays">The plan.</param>
    /// <param name="addressOf">The page of a placement that stands already.</param>
    public static Timeline OfPlan(string caption, SchemeToPlan scheme, IReadOnlyList<PlannedStay> stays, Func<Guid, string?> addressOf) =>
        new(
            caption,
            scheme.Terms.FirstDay,
            scheme.Terms.LastDay,
            [
                .. scheme
                    .Seats.OrderBy(s => s.Number)
                    .Select(seat => new TimelineRow(
                        seat.Name,
                        seat.Terms.FirstDay,
                        seat.Terms.LastDay,
                        [
                            .. stays
                                .Where(s => s.SeatId == seat.Id)
                                .OrderBy(s => s.FirstDay)
                                .Select(s => new TimelineBar(
                                    s.FirstDay,
                                    s.LastDay,
                                    $"{s.PersonName}, {s.OrganisationName}",
                                    s.PlacementId is null ? TimelineKind.Planned
                                        : scheme.Standing.Any(p => p.PlacementId == s.PlacementId && p.IsAgreed) ? TimelineKind.Agreed
                                        : TimelineKind.Proposed,
                                    s.PlacementId is { } id ? addressOf(id) : null
                                )),
                        ]
                    )),
            ]
        );

    /// <summary>"October 2018 to October 2019", as the drawing's label.</summary>
    public string Span => $"{Month(FirstDay)} to {Month(LastDay)}";

    /// <summary>"1 October 2018".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", British);
}
