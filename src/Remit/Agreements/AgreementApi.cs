using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Forms;
using Remit.Storage;

namespace Remit.Agreements;

/// <summary>Public agreements for programs: signed by every party under a decision that is published.</summary>
internal static class AgreementApi
{
    private const int MostAtOnce = 100;

    public static void MapAgreements(this IEndpointRouteBuilder app)
    {
        app.MapGet(AgreementUrls.ApiListRoute, ListAsync)
            .WithTags("Agreements")
            .WithName("listAgreements")
            .WithSummary("Public agreements, newest first")
            .Produces<AgreementListData>();
        app.MapGet(AgreementUrls.ApiOneRoute, OneAsync)
            .WithTags("Agreements")
            .WithName("getAgreement")
            .WithSummary("One public agreement with its text, figures and signatures")
            .Produces<AgreementData>()
            .ProducesProblem(404);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        RemitDb db,
        [Description("The kind: memorandum, secondment, funding, contract, membership, data-sharing.")] string? kind,
        [Description("The code of the decision.")] string? decision,
        [Description("The page, from 1.")] int? p,
        CancellationToken cancellation
    )
    {
        var agreements = db.Agreements.Public(db);
        if (kind is not null)
        {
            if (AgreementKinds.Named(kind) is not { } wanted)
            {
                return Asked.Problem(
                    400,
                    "There is no such kind",
                    $"The kinds are {string.Join(", ", AgreementKinds.All.Select(AgreementKinds.SlugOf))}",
                    ("kind", "Use one of these")
                );
            }

            agreements = agreements.Where(a => a.Kind == wanted);
        }

        if (DecisionCode.Key(decision) is { } code)
        {
            agreements = agreements.Where(a => a.DecisionCode == code);
        }

        var total = await agreements.CountAsync(cancellation);
        var page = Math.Max(1, p ?? 1);
        var rows = await agreements
            .AsNoTracking()
            .OrderByDescending(a => a.Reference)
            .Skip((page - 1) * MostAtOnce)
            .Take(MostAtOnce)
            .ToListAsync(cancellation);
        var site = Asked.Site(context);
        return Asked.Json(new AgreementListData(total, page, [.. rows.Select(a => AgreementData.Of(a, site, withText: false))]));
    }

    private static async Task<IResult> OneAsync(
        [Description("The reference: A0001.")] string reference,
        HttpContext context,
        RemitDb db,
        CancellationToken cancellation
    )
    {
        var wanted = reference.ToUpperInvariant();
        var agreement = await db.Agreements.Public(db).AsNoTracking().SingleOrDefaultAsync(a => a.Reference == wanted, cancellation);
        return agreement is null
            ? Asked.Problem(404, "There is no such agreement", "No public agreement has this reference")
            : Asked.Json(AgreementData.Of(agreement, Asked.Site(context), withText: true));
    }
}

/// <summary>A page of public agreements.</summary>
internal sealed record AgreementListData(int Total, int Page, IReadOnlyList<AgreementData> Agreements);

/// <summary>A public agreement.</summary>
internal sealed record AgreementData(
    string Reference,
    string Kind,
    string Title,
    string State,
    string Decision,
    IReadOnlyList<string> Parties,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    DateOnly? EndedOn,
    long AmountPence,
    string? Vat,
    string? Payment,
    string? PaymentReason,
    IReadOnlyList<AgreementFigureData> Figures,
    IReadOnlyList<AgreementSignatureData> Signatures,
    string? Varies,
    string TextSha256,
    string? Text,
    string Address
)
{
    public static AgreementData Of(Agreement agreement, string site, bool withText)
    {
        var terms = agreement.Terms;
        return new(
            agreement.Reference,
            AgreementKinds.SlugOf(agreement.Kind),
            agreement.Title,
            agreement.Status.ToString().ToLowerInvariant(),
            agreement.DecisionCode,
            [.. agreement.Standing.OrderBy(s => s.OrganisationId is not null).Select(s => s.Organisation)],
            agreement.FirstDay,
            agreement.LastDay,
            agreement.Ending?.LastDay,
            terms.Amount.Pence,
            terms.Vat,
            terms.Amount.Pence == 0 ? null : PaymentOf(terms.Payment?.Kind),
            terms.Amount.Pence == 0 ? null : terms.Payment?.Reason,
            [.. agreement.Figures.Select(f => new AgreementFigureData(f.Unit, f.Year?.ToString(), f.Funder.Length == 0 ? null : f.Funder, f.Amount))],
            [.. agreement.Standing.OrderBy(s => s.At).Select(s => new AgreementSignatureData(s.Organisation, s.Name, s.Post, s.On))],
            agreement.VariesReference,
            agreement.Offer!.Hash,
            withText ? agreement.Offer.Text : null,
            site + AgreementUrls.One(agreement.Id)
        );
    }

    private static string? PaymentOf(PaymentKind? kind) => kind?.ToString().ToLowerInvariant();
}

/// <summary>What an agreement takes of a line: whole pence where the unit is GBP, whole things otherwise.</summary>
internal sealed record AgreementFigureData(string Unit, string? Year, string? Funder, long Amount);

/// <summary>Who signed for a party, as far as that is public.</summary>
internal sealed record AgreementSignatureData(string Organisation, string Name, string Post, DateOnly On);
