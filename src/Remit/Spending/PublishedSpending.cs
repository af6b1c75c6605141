using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Calendars;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Forms;
using Remit.Organisations;
using Remit.Storage;

namespace Remit.Spending;

/// <summary>An item of spending in the fields of the Transparency Code.</summary>
/// <param name="Row">The payment.</param>
/// <param name="Directorate">The directorate that its decision names; null where it names none.</param>
/// <param name="LostVat">What of it is VAT that cannot be recovered, in whole pence; null where the finance system has not said.</param>
internal sealed record SpendingItem(PaidRow Row, string? Directorate, long? LostVat)
{
    public DateOnly On => Row.Entry.On;

    public string Supplier => Row.Entry.Payee ?? "Not named";

    public string Nature => Row.Line.Nature == MoneyNature.Capital ? "Capital" : "Revenue";

    /// <summary>Items above the Code's threshold that were paid under published decisions, newest first.</summary>
    public static async Task<IReadOnlyList<SpendingItem>> ListAsync(RemitDb db, CancellationToken cancellation)
    {
        var rows = (await db.PaidAsync(isInside: false, cancellation)).Where(r => TransparencyRules.IsPublished(r.Entry)).Reverse().ToList();
        var directorates = await db.DirectoratesAsync(rows.Select(r => r.Entry.DecisionCode), cancellation);
        var vat = await db
            .Postings.AsNoTracking()
            .Where(p => p.EntryId != null && p.LostVat != null)
            .ToDictionaryAsync(p => p.EntryId!.Value, p => p.LostVat, cancellation);
        return [.. rows.Select(r => new SpendingItem(r, directorates.GetValueOrDefault(r.Entry.DecisionCode), vat.GetValueOrDefault(r.Entry.Id)))];
    }
}

/// <summary>A contract, a grant or another promise in the fields of the Transparency Code.</summary>
internal sealed record RegisterRow
{
    /// <summary>"Contract", "Grant" or "Commitment".</summary>
    public required string Kind { get; init; }

    public required string Reference { get; init; }

    public required string Title { get; init; }

    public string? Directorate { get; init; }

    public required string Description { get; init; }

    public required string Supplier { get; init; }

    /// <summary>The numbers of the supplier on public lists.</summary>
    public string? Numbers { get; init; }

    /// <summary>Whether the supplier is small or medium-sized, or voluntary: "SME", "VCSE", "SME and VCSE", "no"; null where nobody has said.</summary>
    public string? Sort { get; init; }

    public required long Pence { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>Whether quotes or tenders were invited, and how; null where that is not known.</summary>
    public string? Invited { get; init; }

    public required string DecisionCode { get; init; }

    public required string Address { get; init; }

    /// <summary>Contracts above the Code's threshold, every grant, and promises above the threshold that no agreement stands behind; under published decisions, by kind and newest first.</summary>
    public static async Task<IReadOnlyList<RegisterRow>> ListAsync(RemitDb db, CancellationToken cancellation)
    {
        var agreements = await db.Agreements.Public(db).AsNoTracking().ToListAsync(cancellation);
        var standing = agreements.Where(a => a.Status != AgreementStatus.Varied).ToList();
        var promises = await PromisesAsync(db, cancellation);
        var directorates = await db.DirectoratesAsync(
            [.. standing.Select(a => a.DecisionCode), .. promises.Select(p => p.Envelope.DecisionCode)],
            cancellation
        );
        var payees = await db.PayeesAsync(
            [.. standing.SelectMany(a => a.Partners).Select(p => (Guid?)p.OrganisationId), .. promises.Select(p => p.Commitment.PayeeId)],
            cancellation
        );
        return
        [
            .. standing
                .Select(a => Of(a, directorates.GetValueOrDefault(a.DecisionCode), payees))
                .OfType<RegisterRow>()
                .Concat(promises.Select(p => Of(p, directorates.GetValueOrDefault(p.Envelope.DecisionCode), payees)))
                .OrderBy(r =>
                    r.Kind switch
                    {
                        "Contract" => 0,
                        "Grant" => 1,
                        _ => 2,
                    }
                )
                .ThenByDescending(r => r.From)
                .ThenBy(r => r.Reference, StringComparer.Ordinal),
        ];
    }

    private static RegisterRow? Of(Agreement agreement, string? directorate, IReadOnlyDictionary<Guid, PartnerOrganisation> payees)
    {
        var terms = agreement.Terms;
        var kind = terms.Payment?.Kind;
        if (
            terms.Amount == Money.Zero
            || !(kind is PaymentKind.Grant || (kind is PaymentKind.Contract && terms.Amount > TransparencyRules.Contracts))
        )
        {
            return null;
        }

        return new()
        {
            Kind = kind is PaymentKind.Grant ? "Grant" : "Contract",
            Reference = agreement.Reference,
            Title = agreement.Title,
            Directorate = directorate,
            Description = agreement.DecisionTitle,
            Supplier = string.Join("; ", agreement.Partners.Select(p => p.Name)),
            Numbers = NumbersOf(agreement.Partners.Select(p => payees.GetValueOrDefault(p.OrganisationId))),
            Sort = SortOf(agreement.Partners.Select(p => payees.GetValueOrDefault(p.OrganisationId))),
            Pence = terms.Amount.Pence,
            From = agreement.FirstDay,
            Until = agreement.HoldsUntil,
            Invited =
                terms.Buying is not { } buying ? null
                : buying.Ground is null ? $"Yes: {buying.Route}"
                : "No: bought without competition",
            DecisionCode = agreement.DecisionCode,
            Address = AgreementUrls.One(agreement.Id),
        };
    }

    private static RegisterRow Of(Promise promise, string? directorate, IReadOnlyDictionary<Guid, PartnerOrganisation> payees)
    {
        var payee = promise.Commitment.PayeeId is { } id ? payees.GetValueOrDefault(id) : null;
        return new()
        {
            Kind = "Commitment",
            Reference = promise.Commitment.Id.ToString(),
            Title = promise.Commitment.Purpose,
            Directorate = directorate,
            Description = promise.Envelope.Title,
            Supplier = payee?.Name ?? promise.Line.Payee ?? "Not named",
            Numbers = NumbersOf([payee]),
            Sort = SortOf([payee]),
            Pence = promise.Commitment.Amount,
            From = LondonTime.DayOf(promise.Commitment.OpenedAt),
            DecisionCode = promise.Envelope.DecisionCode,
            Address = EnvelopeUrls.Commitment(promise.Envelope.DecisionCode, promise.Commitment.Id),
        };
    }

    private static async Task<IReadOnlyList<Promise>> PromisesAsync(RemitDb db, CancellationToken cancellation)
    {
        var most = TransparencyRules.Contracts.Pence;
        return await db
            .Commitments.AsNoTracking()
            .Where(c => c.AgreementId == null && c.DrawnByLine == null && c.Amount > most)
            .Join(db.EnvelopeLines.AsNoTracking().Where(l => l.Unit == Quantity.Pounds), c => c.LineId, l => l.Id, (c, l) => new { c, l })
            .Join(
                db.Envelopes.IgnoreAutoIncludes().AsNoTracking().Where(v => db.Decisions.Any(d => d.CodeKey == v.DecisionCode)),
                x => x.l.EnvelopeId,
                v => v.Id,
                (x, v) => new Promise(x.c, x.l, v)
            )
            .ToListAsync(cancellation);
    }

    private static string? NumbersOf(IEnumerable<PartnerOrganisation?> organisations) =>
        string.Join("; ", organisations.OfType<PartnerOrganisation>().SelectMany(o => o.Identifiers)) is { Length: > 0 } numbers ? numbers : null;

    private static string? SortOf(IEnumerable<PartnerOrganisation?> organisations) =>
        string.Join("; ", organisations.Select(o => SpendingWords.Of(o?.Sort ?? default)).OfType<string>()) is { Length: > 0 } sorts ? sorts : null;

    /// <summary>What was promised, on which line of which envelope.</summary>
    private sealed record Promise(Commitment Commitment, EnvelopeLine Line, Envelope Envelope);
}
