using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Remit.Decisions;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Site;
using Remit.Storage;

namespace Remit.Spending;

/// <summary>Envelopes for programs: those of published decisions for everybody, all of them for a key of somebody inside the authority.</summary>
internal static class EnvelopeApi
{
    private const int MostAtOnce = 100;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(SpendingUrls.ApiListRoute, ListAsync)
            .WithTags("Envelopes")
            .WithName("listEnvelopes")
            .WithSummary("What published decisions let be spent and what has become of it, newest first")
            .Produces<EnvelopeListData>()
            .ProducesProblem(400)
            .ProducesProblem(404);
        app.MapGet(SpendingUrls.ApiOneRoute, OneAsync)
            .WithTags("Envelopes")
            .WithName("getEnvelope")
            .WithSummary("The envelope of one published decision, line by line")
            .Produces<EnvelopeData>()
            .ProducesProblem(404);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        RemitDb db,
        [Description("Envelopes with a line of this financial year: 2018-19.")] string? year,
        [Description("Envelopes of this programme.")] string? programme,
        [Description("The page, from 1.")] int? p,
        CancellationToken cancellation
    )
    {
        FinancialYear? wanted = null;
        if (year is not null)
        {
            if (!FinancialYear.TryParse(year, out var named))
            {
                return Asked.Problem(400, "There is no such financial year", $"“{year}” is no financial year", ("year", "For example 2018-19"));
            }

            wanted = named;
        }

        if (await UnchangedAsync(context, db, cancellation) is { } unchanged)
        {
            return unchanged;
        }

        var envelopes = db.EnvelopesFor(context.User.IsInside)
            .Where(e => (wanted == null || e.Lines.Any(l => l.Year == wanted)) && (programme == null || e.Programme == programme));
        var total = await envelopes.CountAsync(cancellation);
        var pages = Math.Max(1, (total + MostAtOnce - 1) / MostAtOnce);
        var page = p ?? 1;
        if (page < 1 || page > pages)
        {
            return Asked.Problem(404, "There is no such page", $"There are {pages} pages of {MostAtOnce}", ("p", $"Use 1 to {pages}"));
        }

        var rows = await envelopes
            .OrderByDescending(e => e.SignedOn)
            .ThenBy(e => e.DecisionCode)
            .Skip((page - 1) * MostAtOnce)
            .Take(MostAtOnce)
            .ToListAsync(cancellation);
        var site = Asked.Site(context);
        return Asked.Json(new EnvelopeListData(total, page, pages, [.. rows.Select(e => EnvelopeData.Of(e, site))]));
    }

    private static async Task<IResult> OneAsync(
        [Description("The decision's code, however it is written: md2373, MD 2373.")] string code,
        HttpContext context,
        RemitDb db,
        CancellationToken cancellation
    )
    {
        if (await UnchangedAsync(context, db, cancellation) is { } unchanged)
        {
            return unchanged;
        }

        var key = DecisionCode.Key(Uri.UnescapeDataString(code)) ?? code;
        var envelope = await db.EnvelopesFor(context.User.IsInside).SingleOrDefaultAsync(e => e.DecisionCode == key, cancellation);
        return envelope is null
            ? Asked.Problem(404, "There is no such envelope", $"No published decision “{code}” has an envelope", ("code", "See /api/v1/envelopes"))
            : Asked.Json(EnvelopeData.Of(envelope, Asked.Site(context)));
    }

    /// <summary>Every act writes into the journal: while no entry came, nothing has changed. What a key shows beyond that is kept by no cache.</summary>
    private static async Task<IResult?> UnchangedAsync(HttpContext context, RemitDb db, CancellationToken cancellation)
    {
        if (context.User.IsInside)
        {
            context.Response.Headers.CacheControl = "no-store";
            return null;
        }

        var unchanged = Asked.Unchanged(context, await db.Journal.MaxAsync(e => (long?)e.Number, cancellation) ?? 0);
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Authorization);
        return unchanged;
    }
}

/// <summary>A page of envelopes.</summary>
internal sealed record EnvelopeListData(int Total, int Page, int Pages, IReadOnlyList<EnvelopeData> Envelopes);

/// <summary>What a published decision lets be spent. Amounts are whole pence where the unit is GBP, whole things otherwise.</summary>
internal sealed record EnvelopeData(
    string Decision,
    string Title,
    string? Programme,
    DateOnly SignedOn,
    string? Vat,
    IReadOnlyList<EnvelopeLineData> Lines,
    IReadOnlyList<EnvelopeConditionData> Conditions,
    IReadOnlyList<EnvelopeOptionData> Options,
    string Address
)
{
    public static EnvelopeData Of(Envelope envelope, string site) =>
        new(
            envelope.DecisionCode,
            envelope.Title,
            envelope.Programme,
            envelope.SignedOn,
            envelope.Vat,
            [.. envelope.Lines.OrderBy(l => l.Place).Select(EnvelopeLineData.Of)],
            [.. envelope.Conditions.OrderBy(c => c.Place).Select(c => new EnvelopeConditionData(c.Text, c.Met?.On))],
            [
                .. envelope
                    .Options.OrderBy(o => o.Place)
                    .Select(o => new EnvelopeOptionData(o.What, o.NoticeBy, o.EndsOn, o.Settled is null ? null : o.IsExercised, o.DecisionCode)),
            ],
            site + EnvelopeUrls.Envelope(envelope.DecisionCode)
        );
}

/// <summary>A line: one sentence of the decision, and what has become of it.</summary>
internal sealed record EnvelopeLineData(
    int Place,
    string Sentence,
    string Unit,
    string? Year,
    string? Funder,
    string? Budget,
    string? Payee,
    string? Nature,
    string Certainty,
    bool PaidByAnother,
    int? MatchPercent,
    bool IsDrawn,
    long Approved,
    long Committed,
    long Paid,
    long Forecast,
    long Left
)
{
    public static EnvelopeLineData Of(EnvelopeLine line) =>
        new(
            line.Place,
            line.Source,
            line.Unit,
            line.Year?.ToString(),
            line.Funder.Length == 0 ? null : line.Funder,
            line.Budget,
            line.Payee,
            line.IsMoney ? DecisionJson.Name(line.Nature) : null,
            DecisionJson.Name(line.Certainty),
            line.ByAnother,
            line.MatchPercent,
            line.DrawnOnCommitment is not null,
            line.Totals.Approved,
            line.Totals.Committed,
            line.Totals.Paid,
            line.Totals.Forecast,
            line.Totals.Left
        );
}

/// <summary>What must be met before money is committed; the day is null while it is not.</summary>
internal sealed record EnvelopeConditionData(string Text, DateOnly? MetOn);

/// <summary>A right to stop; whether it was used is null while it is open.</summary>
internal sealed record EnvelopeOptionData(string What, DateOnly? NoticeBy, DateOnly? EndsOn, bool? IsUsed, string? Decision);
