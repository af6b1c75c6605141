using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Calendars;
using Remit.Envelopes;
using Remit.Income;
using Remit.Payments;
using Remit.People;
using Remit.Storage;

namespace Remit.Spending.Pages;

/// <summary>The finance officer's one screen: every envelope by financial year and funder, and what is at risk.</summary>
internal sealed class ShowSpendingModel(RemitDb db, TimeProvider clock) : PageModel
{
    [FromQuery]
    public string? Year { get; set; }

    [FromQuery]
    public string? Programme { get; set; }

    [FromQuery]
    public string? Funder { get; set; }

    public SpendingFilter Filter { get; private set; } = new(null, null, null);

    public DateOnly Today => clock.LondonToday;

    public bool IsFinance => User.IsInRole(nameof(Role.Finance));

    /// <summary>The lines that were asked for.</summary>
    public IReadOnlyList<StandingLine> Lines { get; private set; } = [];

    public IReadOnlyList<FunderYear> Rows { get; private set; } = [];

    public IReadOnlyList<SpendingRisk> Risks { get; private set; } = [];

    /// <summary>Postings of the finance system that match nothing, and what they come to.</summary>
    public (int Count, long Pence) Unmatched { get; private set; }

    /// <summary>What can be chosen, of all envelopes.</summary>
    public IReadOnlyList<string> Years { get; private set; } = [];

    public IReadOnlyList<string> Programmes { get; private set; } = [];

    public IReadOnlyList<string> Funders { get; private set; } = [];

    public IEnumerable<FunderYear> Cash => Rows.Where(r => r.Means == Means.Cash);

    public IEnumerable<FunderYear> Apart => Rows.Where(r => r.Means != Means.Cash);

    public LineTotals Sum => StandingLine.Sum(Lines.Where(l => l.Means == Means.Cash));

    public IReadOnlyList<SpendingBar> Bars =>
        [
            .. Cash.GroupBy(r => r.Year)
                .Select(g => new SpendingBar(g.Key?.ToString() ?? "Bound to no year", g.Aggregate(default(LineTotals), (sum, r) => sum + r.Totals))),
        ];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Filter = SpendingFilter.Of(Year, Programme, Funder);
        var envelopes = await db.EnvelopesFor(isInside: true).ToListAsync(cancellation);
        var commitments = await db.Commitments.AsNoTracking().ToListAsync(cancellation);
        var all = StandingLine.Of(envelopes, commitments);
        Years = [.. all.Select(l => SpendingFilter.YearOf(l.Line.Year)).Distinct().Order(StringComparer.Ordinal)];
        Programmes = [.. all.Select(l => SpendingFilter.ProgrammeOf(l.Envelope.Programme)).Distinct().Order(StringComparer.OrdinalIgnoreCase)];
        Funders = [.. all.Select(l => l.Line.Funder).Distinct().Order(StringComparer.OrdinalIgnoreCase)];
        Lines = [.. all.Where(Filter.Has)];
        Rows = FunderYear.Of(Lines);
        Risks = await db.RisksAsync(Filter, Lines, commitments, Today, cancellation);
        var open = db.Postings.Where(p => p.EntryId == null && !p.IsSetAside);
        Unmatched = (await open.CountAsync(cancellation), await open.SumAsync(p => p.Pence < 0 ? -p.Pence : p.Pence, cancellation));
    }

    /// <summary>The filter of one row of the table.</summary>
    public SpendingFilter Of(FunderYear row) => Filter with { Year = SpendingFilter.YearOf(row.Year), Funder = row.Funder, Means = row.Means };

    /// <summary>Where a risk is mended.</summary>
    public static string AddressOf(SpendingRisk risk) =>
        risk.Place switch
        {
            { ReceivableId: { } id } => IncomeUrls.Receivable(id),
            { DemandId: { } id } => PaymentUrls.Demand(id),
            { RequestId: { } id } => PaymentUrls.Payment(id),
            { ClaimId: { } id } => risk.Kind == RiskKind.ClaimNotChecked ? PaymentUrls.ClaimCheck(id) : PaymentUrls.Claim(id),
            { AgreementId: { } id } => AgreementUrls.One(id),
            { CommitmentId: { } id } => EnvelopeUrls.Commitment(risk.DecisionCode, id),
            { Condition: { } place } => EnvelopeUrls.Condition(risk.DecisionCode, place),
            { Option: { } place } => EnvelopeUrls.Option(risk.DecisionCode, place),
            { Line: { } place } when risk.Kind is RiskKind.NoForecast or RiskKind.ForecastAboveApproved => EnvelopeUrls.Forecast(
                risk.DecisionCode,
                place
            ),
            { Line: { } place } => EnvelopeUrls.Line(risk.DecisionCode, place),
            _ => EnvelopeUrls.Envelope(risk.DecisionCode),
        };

    /// <summary>The same for those who see it and do not keep the money.</summary>
    public string LinkOf(SpendingRisk risk) =>
        IsFinance || risk.Place.AgreementId is not null || risk.Place.CommitmentId is not null || risk.Place.ReceivableId is not null
            ? AddressOf(risk)
        : risk.Place.ClaimId is { } claim && User.IsInRole(nameof(Role.ProgrammeOfficer)) ? PaymentUrls.Claim(claim)
        : risk.Place.Line is { } place ? EnvelopeUrls.Line(risk.DecisionCode, place)
        : EnvelopeUrls.Envelope(risk.DecisionCode);

    /// <summary>What whoever looks can do about it, as its link says it.</summary>
    public string NextOf(SpendingRisk risk) => IsFinance ? SpendingWords.NextOf(risk) : "See it";
}
