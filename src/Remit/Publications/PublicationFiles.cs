using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Decisions;
using Remit.Forms;
using Remit.Storage;

namespace Remit.Publications;

/// <summary>What the public may load: when each decision was published, and the forward plan.</summary>
internal static class PublicationFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = false };

    public static void MapPublications(this IEndpointRouteBuilder app)
    {
        app.MapGet(PublicationUrls.CsvRoute, PublicationsAsync).ExcludeFromDescription();
        app.MapGet(PublicationUrls.PlanCsvRoute, PlanCsvAsync).ExcludeFromDescription();
        app.MapGet(PublicationUrls.PlanJsonRoute, PlanJsonAsync).ExcludeFromDescription();
        app.MapGet(PublicationUrls.DocumentRoute, DocumentAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> PublicationsAsync(RemitDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var today = clock.LondonToday;
        StringBuilder text = new();
        Csv.Write(
            text,
            ["code", "signed", "last_day", "published", "status", "working_days_late", "deferrals", "deferred_until", "withheld", "retrospective"]
        );
        foreach (var row in await PublicRow.AllAsync(db, today, cancellation))
        {
            var lateness = row.LatenessOn(today);
            Csv.Write(
                text,
                [
                    row.Code,
                    Iso(row.SignedOn),
                    Iso(row.LastDay),
                    Iso(row.PublishedOn),
                    row.PublishedOn is not null ? "published"
                    : row.DeferralOn(today) is not null ? "deferred"
                    : "late",
                    lateness is { IsLate: true } ? lateness.DaysLate
                    : lateness is null ? null
                    : 0,
                    row.Deferrals.Count,
                    Iso(row.DeferralOn(today)?.Until),
                    row.Withholdings.Count(w => w.ReleasedAt is null),
                    row.IsRetrospective ? "yes" : "no",
                ]
            );
        }

        return File(text, "publications.csv");
    }

    private static async Task<IResult> PlanCsvAsync(RemitDb db, CancellationToken cancellation)
    {
        StringBuilder text = new();
        Csv.Write(
            text,
            [
                "what",
                "decision_maker",
                "not_before",
                "contact",
                "key_decision",
                "urgency",
                "urgency_reason",
                "notice_given",
                "withdrawn",
                "withdrawn_because",
                "decision",
            ]
        );
        foreach (var (planned, slug) in await PlannedRow.AllAsync(db, cancellation))
        {
            var d = planned.Details;
            Csv.Write(
                text,
                [
                    d.What,
                    d.DecisionMaker,
                    Iso(d.NotBefore),
                    d.Contact,
                    d.IsKey ? "yes" : "no",
                    Urgency(d.Urgency),
                    d.UrgencyReason,
                    Iso(planned.NoticedOn),
                    Iso(planned.WithdrawnOn),
                    planned.WithdrawnBecause,
                    slug,
                ]
            );
        }

        return File(text, "forward-plan.csv");
    }

    private static async Task<IResult> PlanJsonAsync(RemitDb db, CancellationToken cancellation) =>
        Results.Json(
            (await PlannedRow.AllAsync(db, cancellation)).Select(p => new
            {
                p.Details.What,
                p.Details.DecisionMaker,
                p.Details.NotBefore,
                p.Details.Contact,
                KeyDecision = p.Details.IsKey,
                Urgency = Urgency(p.Details.Urgency),
                p.Details.UrgencyReason,
                NoticeGiven = p.Planned.NoticedOn,
                Withdrawn = p.Planned.WithdrawnOn,
                p.Planned.WithdrawnBecause,
                Decision = p.Slug,
            }),
            Json
        );

    /// <summary>A document of a published decision, by its hash; one that is withheld, or whose decision is not public yet, is not there.</summary>
    private static async Task<IResult> DocumentAsync(string hash, RemitDb db, FormFiles files, CancellationToken cancellation)
    {
        var name = await db
            .PublishedDocuments.Where(d => d.Hash == hash)
            .OrderBy(d => d.Id)
            .Select(d => d.FileName)
            .FirstOrDefaultAsync(cancellation);
        return name is not null && await files.FindAsync(db, hash, cancellation) is var (content, type)
            ? Results.File(content, type, name)
            : Results.NotFound();
    }

    private static string? Urgency(PlanUrgency urgency) =>
        urgency switch
        {
            PlanUrgency.GeneralException => "general exception",
            PlanUrgency.SpecialUrgency => "special urgency",
            _ => null,
        };

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IResult File(StringBuilder text, string name) =>
        Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text.ToString())).ToArray(), "text/csv; charset=utf-8", name);
}
