using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Income;
using Remit.Payments;
using Remit.Storage;

namespace Remit.Spending;

/// <summary>Reads what the search for risks looks at: the ledger, agreements, what others owe, and claims.</summary>
internal static class RiskReading
{
    extension(RemitDb db)
    {
        /// <summary>What is at risk of what somebody asks for.</summary>
        /// <param name="filter">What they ask for; what others owe is asked for by its year, its programme, and whoever owes it.</param>
        /// <param name="lines">The lines that fit.</param>
        /// <param name="commitments">Promises on any line.</param>
        /// <param name="today">The day in London.</param>
        /// <param name="cancellation">Gives up.</param>
        public async Task<IReadOnlyList<SpendingRisk>> RisksAsync(
            SpendingFilter filter,
            IReadOnlyList<StandingLine> lines,
            IReadOnlyList<Commitment> commitments,
            DateOnly today,
            CancellationToken cancellation
        )
        {
            var agreements = await db
                .Agreements.IgnoreAutoIncludes()
                .AsNoTracking()
                .Where(a => a.Ending == null || (a.Ending.Kind != AgreementEndingKind.Withdrawn && a.Ending.Kind != AgreementEndingKind.Varied))
                .OrderBy(a => a.Reference)
                .Select(a => new AgreementStanding(a.Id, a.FirstId, a.Reference, a.DecisionCode, a.SignedAt != null))
                .ToListAsync(cancellation);
            var forecast = await db.LedgerEntries.Where(e => e.Kind == EntryKind.Forecast).Select(e => e.LineId).Distinct().ToListAsync(cancellation);
            var codes = lines.ToDictionary(l => l.Line.Id, l => l.Envelope.DecisionCode);
            var decisions = commitments.Where(c => codes.ContainsKey(c.LineId)).ToDictionary(c => c.Id, c => codes[c.LineId]);
            return SpendingRisks.Of(
                new(lines, commitments, agreements, forecast.ToHashSet(), today)
                {
                    Owed = await OwedAsync(db, filter, today, cancellation),
                    Demands = await DemandsAsync(db, decisions, today, cancellation),
                    Claims = await ClaimsAsync(db, decisions, cancellation),
                }
            );
        }
    }

    private static async Task<IReadOnlyList<OwedStanding>> OwedAsync(
        RemitDb db,
        SpendingFilter filter,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var rows = await (
            from receivable in db.UnsettledReceivables()
            join programme in db.IncomeProgrammes.AsNoTracking() on receivable.ProgrammeId equals programme.Id
            where receivable.DueOn < today
            select new
            {
                receivable,
                programme.DecisionCode,
                programme.Programme,
            }
        ).ToListAsync(cancellation);
        return
        [
            .. rows.Where(r => filter.Has(r.receivable.Year, r.Programme, r.receivable.PayerName))
                .Select(r => new OwedStanding(r.receivable, r.DecisionCode)),
        ];
    }

    private static async Task<IReadOnlyList<DemandStanding>> DemandsAsync(
        RemitDb db,
        Dictionary<Guid, string> decisions,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var demands = await db
            .RepaymentDemands.AsNoTracking()
            .Where(d => d.Withdrawal == null && d.WrittenOff == null && d.DueOn < today)
            .ToListAsync(cancellation);
        return [.. demands.Where(d => decisions.ContainsKey(d.CommitmentId)).Select(d => new DemandStanding(d, decisions[d.CommitmentId]))];
    }

    /// <summary>Of settled claims, of which there are ever more, the lines are not read.</summary>
    private static async Task<IReadOnlyList<ClaimStanding>> ClaimsAsync(
        RemitDb db,
        Dictionary<Guid, string> decisions,
        CancellationToken cancellation
    )
    {
        var submitted = db.Claims.AsNoTracking().Where(c => c.Submitted != null && c.Withdrawal == null);
        List<Claim> claims =
        [
            .. await submitted.Where(c => c.Settlement == null).ToListAsync(cancellation),
            .. await submitted.IgnoreAutoIncludes().Where(c => c.Settlement != null).ToListAsync(cancellation),
        ];
        var asked = await (
            from line in db.CountingLines()
            join request in db.PaymentRequests.IgnoreAutoIncludes() on line.RequestId equals request.Id
            where line.ClaimId != null
            select new
            {
                line.ClaimId,
                line.Amount,
                line.RequestId,
                IsApproved = request.Approval != null,
            }
        ).ToListAsync(cancellation);
        var onClaims = asked.ToLookup(a => a.ClaimId);
        var names = await db.PayeesAsync(claims.Select(c => (Guid?)c.OrganisationId), cancellation);
        return
        [
            .. claims
                .Where(c => decisions.ContainsKey(c.CommitmentId))
                .Select(c => new ClaimStanding(
                    c,
                    names[c.OrganisationId].Name,
                    decisions[c.CommitmentId],
                    new(onClaims[c.Id].Where(a => a.IsApproved).Sum(a => a.Amount.Pence)),
                    onClaims[c.Id].FirstOrDefault(a => !a.IsApproved)?.RequestId
                )),
        ];
    }
}
