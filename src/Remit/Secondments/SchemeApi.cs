using System.ComponentModel;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Remit.Agreements;
using Remit.Calendars;
using Remit.Decisions;
using Remit.Site;
using Remit.Storage;
using Remit.Waiting;

namespace Remit.Secondments;

/// <summary>Schemes for programs, as everybody may see them: data, a table, a calendar. No name of a nominee or secondee is in any of them.</summary>
internal static class SchemeApi
{
    /// <summary>The columns of the table with what stands in them.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> Columns { get; } =
    [
        ("placement", "The placement’s reference"),
        ("decision", "The decision under which it stands"),
        ("seat", "The number of the seat"),
        ("project", "What is worked on there"),
        ("team", "The team that takes somebody in"),
        ("member", "The employer; no person is named"),
        ("sector", "The employer’s sector"),
        ("first_day", "YYYY-MM-DD"),
        ("last_day", "YYYY-MM-DD, inclusive"),
        ("status", "agreed, under_way, completed or ended_early"),
    ];

    public static void MapSecondments(this IEndpointRouteBuilder app)
    {
        app.MapGet(PlanUrls.CsvRoute, CsvAsync).ExcludeFromDescription();
        app.MapGet(PlanUrls.CalendarRoute, CalendarAsync).ExcludeFromDescription();
        app.MapGet(PlanUrls.ApiListRoute, ListAsync)
            .WithTags("Secondments")
            .WithName("listSecondmentSchemes")
            .WithSummary("Schemes of secondments under published decisions")
            .Produces<SchemeListData>();
        app.MapGet(PlanUrls.ApiOneRoute, OneAsync)
            .WithTags("Secondments")
            .WithName("getSecondmentScheme")
            .WithSummary("One scheme: seats, members that take part, placements without names, months at seats against money")
            .Produces<SchemeData>()
            .ProducesProblem(404);
    }

    private static async Task<IResult> ListAsync(HttpContext context, RemitDb db, CancellationToken cancellation)
    {
        if (await UnchangedAsync(context, db, cancellation) is { } unchanged)
        {
            return unchanged;
        }

        var schemes = await db
            .SecondmentSchemes.AsNoTracking()
            .Where(s => db.Decisions.Any(d => d.CodeKey == s.DecisionCode))
            .OrderBy(s => s.DecisionCode)
            .ToListAsync(cancellation);
        var site = Asked.Site(context);
        return Asked.Json(
            new SchemeListData([
                .. schemes.Select(s => new SchemeHeadData(
                    s.DecisionCode,
                    s.Name,
                    s.Terms.FirstDay,
                    s.Terms.LastDay,
                    s.Closed is not null,
                    site + PlanUrls.Api(s.DecisionCode)
                )),
            ])
        );
    }

    private static async Task<IResult> OneAsync(
        [Description("The decision's code, however it is written: add2253, ADD 2253.")] string code,
        HttpContext context,
        RemitDb db,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (await UnchangedAsync(context, db, cancellation) is { } unchanged)
        {
            return unchanged;
        }

        return await PublishedAsync(db, code, cancellation) is { } scheme
            ? Asked.Json(SchemeData.Of(scheme, await db.SchemeFiguresAsync(scheme, Today(clock), cancellation), Asked.Site(context)))
            : Asked.Problem(
                404,
                "There is no such scheme",
                $"No published decision “{code}” has a scheme of secondments",
                ("code", $"See {PlanUrls.ApiListRoute}")
            );
    }

    private static async Task<IResult> CsvAsync(string code, RemitDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await PublishedAsync(db, code, cancellation) is not { } scheme)
        {
            return Results.NotFound();
        }

        var figures = await db.SchemeFiguresAsync(scheme, Today(clock), cancellation);
        StringBuilder text = new();
        Csv.Write(text, Columns.Select(c => c.Name));
        foreach (var placement in figures.Placements)
        {
            var seat = scheme.Seats.First(s => s.Number == placement.SeatNumber).Terms;
            Csv.Write(
                text,
                [
                    placement.Reference,
                    scheme.DecisionCode,
                    placement.SeatNumber,
                    seat.Project,
                    seat.Team,
                    placement.Member,
                    placement.Sector,
                    placement.FirstDay,
                    placement.LastDay,
                    DecisionJson.Name(placement.Status),
                ]
            );
        }

        return Results.File(
            Encoding.UTF8.GetBytes(text.ToString()),
            "text/csv; charset=utf-8",
            $"placements-{scheme.DecisionCode.ToLowerInvariant()}.csv"
        );
    }

    /// <summary>Everybody's dates: when placements begin and end, until when members are called, when the scheme begins, ends and is reviewed.</summary>
    private static async Task<IResult> CalendarAsync(string code, RemitDb db, SiteAddress site, TimeProvider clock, CancellationToken cancellation)
    {
        if (await PublishedAsync(db, code, cancellation) is not { } scheme)
        {
            return Results.NotFound();
        }

        var figures = await db.SchemeFiguresAsync(scheme, Today(clock), cancellation);
        var calendar = CalendarWriter.Write(
            scheme.Name,
            $"{scheme.Id}",
            SchemeDates.ForEverybody(scheme, figures),
            clock.GetUtcNow().UtcDateTime,
            site.Host,
            site.Of
        );
        return Results.Text(calendar, "text/calendar; charset=utf-8");
    }

    private static DateOnly Today(TimeProvider clock) => LondonTime.DayOf(clock.GetUtcNow().UtcDateTime);

    private static async Task<SecondmentScheme?> PublishedAsync(RemitDb db, string code, CancellationToken cancellation)
    {
        var key = DecisionCode.Key(Uri.UnescapeDataString(code)) ?? code;
        return await db.IsPublishedAsync(key, cancellation) ? await db.SchemeOfAsync(key, cancellation) : null;
    }

    /// <summary>Every act writes into the journal, and figures change with the day: while neither did, nothing has changed.</summary>
    private static async Task<IResult?> UnchangedAsync(HttpContext context, RemitDb db, CancellationToken cancellation)
    {
        var day = Today(context.RequestServices.GetRequiredService<TimeProvider>()).DayNumber;
        var entries = await db.Journal.MaxAsync(e => (long?)e.Number, cancellation) ?? 0;
        var unchanged = Asked.Unchanged(context, (entries * 10_000_000) + day);
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Authorization);
        return unchanged;
    }
}

/// <summary>Every scheme.</summary>
internal sealed record SchemeListData(IReadOnlyList<SchemeHeadData> Schemes);

/// <summary>A scheme in the list.</summary>
internal sealed record SchemeHeadData(string Decision, string Name, DateOnly FirstDay, DateOnly LastDay, bool IsClosed, string Address);

/// <summary>A scheme as everybody may see it. Amounts are whole pence; months are counted to a tenth.</summary>
internal sealed record SchemeData(
    string Decision,
    string Name,
    DateOnly FirstDay,
    DateOnly LastDay,
    DateOnly ReviewDue,
    bool IsClosed,
    int HostPercent,
    long HostCap,
    int MinMonths,
    int MaxMonths,
    IReadOnlyList<SchemeSeatData> Seats,
    IReadOnlyList<SchemeSectorData> MembersTakingPart,
    IReadOnlyList<SchemePlacementData> Placements,
    decimal MonthsAgreed,
    decimal MonthsDelivered,
    int Events,
    long Promised,
    long Paid,
    string Address
)
{
    public static SchemeData Of(SecondmentScheme scheme, SchemeFigures figures, string site) =>
        new(
            scheme.DecisionCode,
            scheme.Name,
            scheme.Terms.FirstDay,
            scheme.Terms.LastDay,
            scheme.Terms.ReviewDue,
            scheme.Closed is not null,
            scheme.Terms.HostPercent,
            scheme.Terms.HostCap.Pence,
            scheme.Terms.MinMonths,
            scheme.Terms.MaxMonths,
            [.. scheme.Seats.Where(s => s.Withdrawn is null).OrderBy(s => s.Number).Select(SchemeSeatData.Of)],
            [.. figures.Sectors.Select(s => new SchemeSectorData(s.Sector, s.Members))],
            [
                .. figures.Placements.Select(p => new SchemePlacementData(
                    p.Reference,
                    p.SeatNumber,
                    p.Member,
                    p.Sector,
                    p.FirstDay,
                    p.LastDay,
                    DecisionJson.Name(p.Status)
                )),
            ],
            figures.MonthsPlanned,
            figures.MonthsDelivered,
            figures.Events,
            figures.Promised.Pence,
            figures.Paid.Pence,
            site + SecondmentUrls.Scheme(scheme.DecisionCode)
        );
}

/// <summary>A seat at the host: a post manages it, and no person is named.</summary>
internal sealed record SchemeSeatData(
    int Number,
    string Project,
    string Team,
    IReadOnlyList<string> Skills,
    string Manager,
    DateOnly FirstDay,
    DateOnly LastDay
)
{
    public static SchemeSeatData Of(Seat seat) =>
        new(seat.Number, seat.Terms.Project, seat.Terms.Team, seat.Terms.Skills, seat.Terms.Manager, seat.Terms.FirstDay, seat.Terms.LastDay);
}

/// <summary>Members of a sector that take part.</summary>
internal sealed record SchemeSectorData(string Sector, IReadOnlyList<string> Members);

/// <summary>A placement that every party signed, without the person.</summary>
internal sealed record SchemePlacementData(
    string Reference,
    int Seat,
    string Member,
    string Sector,
    DateOnly FirstDay,
    DateOnly LastDay,
    string Status
);
