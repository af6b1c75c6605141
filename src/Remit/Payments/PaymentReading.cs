using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Forms;
using Remit.People;
using Remit.Storage;

namespace Remit.Payments;

/// <summary>What several pages of payments ask of the database; to be asked inside <c>WriteAsync</c> by whoever acts on it.</summary>
internal static class PaymentReading
{
    /// <summary>What is promised in money and paid from here; <paramref name="db"/> is not asked for what another decision draws.</summary>
    /// <param name="db">The database.</param>
    /// <param name="which">Which commitments.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<PayableCommitment>> PayablesAsync(
        this RemitDb db,
        Expression<Func<Commitment, bool>> which,
        CancellationToken cancellation
    )
    {
        var rows = await (
            from commitment in db.Commitments.AsNoTracking().Where(which)
            join line in db.EnvelopeLines on commitment.LineId equals line.Id
            join envelope in db.Envelopes on line.EnvelopeId equals envelope.Id
            where line.Unit == Quantity.Pounds && line.Certainty != MoneyCertainty.InKind && !line.ByAnother && commitment.DrawnByLine == null
            orderby envelope.DecisionCode, commitment.OpenedAt
            select new
            {
                Commitment = commitment,
                line.MatchPercent,
                line.Year,
                envelope.DecisionCode,
                envelope.Vat,
            }
        ).ToListAsync(cancellation);
        return
        [
            .. rows.Select(r => new PayableCommitment(
                r.Commitment.Id,
                r.Commitment.LineId,
                r.Commitment.Purpose,
                r.Commitment.PayeeId,
                new(r.Commitment.Amount),
                new(r.Commitment.Paid),
                r.DecisionCode
            )
            {
                MatchPercent = r.MatchPercent,
                Year = r.Year,
                Vat = r.Vat,
                AgreementId = r.Commitment.AgreementId,
            }),
        ];
    }

    extension(RemitDb db)
    {
        /// <summary>A commitment of money that is paid from here; null when there is none of that id.</summary>
        public async Task<PayableCommitment?> FindPayableAsync(Guid id, CancellationToken cancellation) =>
            (await db.PayablesAsync(c => c.Id == id, cancellation)).SingleOrDefault();

        /// <summary>The organisation that somebody works for, if it takes part today; null for everybody else.</summary>
        public async Task<Guid?> OwnOrganisationAsync(Guid? personId, DateOnly today, CancellationToken cancellation) =>
            personId is { } id
                ? await (
                    from person in db.People
                    join organisation in db.Organisations on person.OrganisationId equals organisation.Id
                    where person.Id == id && organisation.From <= today && (organisation.Until == null || today <= organisation.Until)
                    select (Guid?)organisation.Id
                ).SingleOrDefaultAsync(cancellation)
                : null;

        /// <summary>The names of organisations, by their ids.</summary>
        public async Task<IReadOnlyDictionary<Guid, string>> OrganisationNamesAsync(CancellationToken cancellation) =>
            await db.Organisations.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);

        /// <summary>What requests that stand ask for or have paid, as a query.</summary>
        public IQueryable<PaymentLine> CountingLines() =>
            from line in db.PaymentLines
            join request in db.PaymentRequests.IgnoreAutoIncludes() on line.RequestId equals request.Id
            where request.Withdrawal == null && request.Reversal == null
            select line;

        /// <summary>What is asked for or was paid on a claim.</summary>
        public Task<Money> AskedOnClaimAsync(Guid claimId, Guid? butLine, CancellationToken cancellation) =>
            SumAsync(db.CountingLines().Where(l => l.ClaimId == claimId && l.Id != butLine), cancellation);

        /// <summary>What is asked for or was paid on an instalment.</summary>
        public Task<Money> AskedOnInstalmentAsync(Guid instalmentId, Guid? butLine, CancellationToken cancellation) =>
            SumAsync(db.CountingLines().Where(l => l.InstalmentId == instalmentId && l.Id != butLine), cancellation);

        /// <summary>What a claim's share is: of all that was settled on its commitment, beside what is asked for or was paid on it otherwise.</summary>
        public async Task<ClaimShare> ShareAsync(Claim claim, PayableCommitment promised, CancellationToken cancellation)
        {
            var settled = await db
                .Claims.AsNoTracking()
                .Where(c => c.CommitmentId == promised.Id && c.Id != claim.Id && c.Settlement != null && c.Withdrawal == null)
                .Select(c => c.Settlement!)
                .ToListAsync(cancellation);
            var lines = await (
                from line in db.CountingLines()
                join request in db.PaymentRequests.IgnoreAutoIncludes() on line.RequestId equals request.Id
                where line.CommitmentId == promised.Id
                select new
                {
                    line.Amount,
                    IsClaim = line.ClaimId != null,
                    IsPaid = request.Approval != null,
                }
            ).ToListAsync(cancellation);
            // the ledger knows also what was paid on it before there were requests, and what came back
            var paidOtherwise = promised.Paid.Pence - lines.Where(l => l.IsClaim && l.IsPaid).Sum(l => l.Amount.Pence);
            var askedOtherwise = lines.Where(l => !l.IsClaim && !l.IsPaid).Sum(l => l.Amount.Pence);
            var before = (new Money(settled.Sum(s => s.Accepted.Pence)), new Money(settled.Sum(s => s.Payable.Pence)));
            return ClaimShare.Of(promised, before, new(paidOtherwise + askedOtherwise), claim.AcceptedSoFar);
        }

        /// <summary>What a line pays, with what other lines have of it; null when it is no longer there.</summary>
        public async Task<PaymentSource?> SourceOfAsync(PaymentLine line, Guid payeeId, DateOnly today, CancellationToken cancellation)
        {
            if (line.ClaimId is { } claimId)
            {
                return await db.Claims.SingleOrDefaultAsync(c => c.Id == claimId, cancellation) is { } claim
                    ? PaymentSource.Of(claim, await db.AskedOnClaimAsync(claimId, line.Id, cancellation))
                    : null;
            }

            if (line.InstalmentId is { } instalmentId)
            {
                return await db.Set<Instalment>().SingleOrDefaultAsync(i => i.Id == instalmentId, cancellation) is { } instalment
                    ? PaymentSource.Of(instalment, await db.AskedOnInstalmentAsync(instalmentId, line.Id, cancellation), today)
                    : null;
            }

            return await db.FindPayableAsync(line.CommitmentId, cancellation) is { } on
                ? await db.InvoiceAsync(line.Invoice, on, payeeId, line.Vat, line.Id, cancellation)
                : null;
        }

        /// <summary>An invoice of an organisation on a commitment.</summary>
        public async Task<PaymentSource> InvoiceAsync(
            string? number,
            PayableCommitment promised,
            Guid payeeId,
            VatBasis? vat,
            Guid? butLine,
            CancellationToken cancellation
        )
        {
            var open =
                from line in db.CountingLines()
                join request in db.PaymentRequests.IgnoreAutoIncludes() on line.RequestId equals request.Id
                where line.CommitmentId == promised.Id && line.Id != butLine && request.Approval == null
                select line;
            var wanted = number?.Trim();
            var usedBy = await (
                from line in db.CountingLines()
                join request in db.PaymentRequests.IgnoreAutoIncludes() on line.RequestId equals request.Id
                where request.PayeeId == payeeId && line.Id != butLine && line.Invoice == wanted && line.Invoice != null
                select request.Reference
            ).FirstOrDefaultAsync(cancellation);
            var hasSchedule = await db.PaymentSchedules.IgnoreAutoIncludes().AnyAsync(s => s.CommitmentId == promised.Id, cancellation);
            return PaymentSource.OfInvoice(wanted, promised, await SumAsync(open, cancellation), vat, usedBy, hasSchedule);
        }

        /// <summary>All that is owed and not asked for yet, with the commitment on which it is paid.</summary>
        public async Task<IReadOnlyList<(PayableCommitment On, PaymentSource Source)>> OwedAsync(DateOnly today, CancellationToken cancellation)
        {
            var claims = await db
                .Claims.AsNoTracking()
                .Where(c => c.Settlement != null && c.Withdrawal == null)
                .OrderBy(c => c.Reference)
                .ToListAsync(cancellation);
            var schedules = await db.PaymentSchedules.AsNoTracking().ToListAsync(cancellation);
            var asked = await db.CountingLines().AsNoTracking().ToListAsync(cancellation);
            var (onClaims, onInstalments) = (asked.ToLookup(l => l.ClaimId), asked.ToLookup(l => l.InstalmentId));
            Guid[] ids = [.. claims.Select(c => c.CommitmentId).Concat(schedules.Select(s => s.CommitmentId)).Distinct()];
            var commitments = (await db.PayablesAsync(c => ids.Contains(c.Id), cancellation)).ToDictionary(c => c.Id);
            return
            [
                .. claims
                    .Select(c => (c.CommitmentId, Source: PaymentSource.Of(c, Sum(onClaims[c.Id]))))
                    .Concat(
                        schedules.SelectMany(s =>
                            s.Instalments.OrderBy(i => i.Place)
                                .Select(i => (s.CommitmentId, Source: PaymentSource.Of(i, Sum(onInstalments[i.Id]), today)))
                        )
                    )
                    .Where(o => commitments.ContainsKey(o.CommitmentId) && o.Source is { Against.Count: 0, Left.Pence: > 0 })
                    .Select(o => (commitments[o.CommitmentId], o.Source)),
            ];
        }

        /// <summary>Every set of bank details of an organisation, newest first.</summary>
        public async Task<IReadOnlyList<BankDetails>> BankDetailsOfAsync(Guid organisationId, CancellationToken cancellation) =>
            await db.BankDetails.Where(d => d.OrganisationId == organisationId).OrderByDescending(d => d.Id).ToListAsync(cancellation);

        /// <summary>What other demands on a commitment await.</summary>
        public async Task<Money> DemandedAsync(Guid commitmentId, CancellationToken cancellation) =>
            new(
                (await db.RepaymentDemands.AsNoTracking().Where(d => d.CommitmentId == commitmentId).ToListAsync(cancellation)).Sum(d =>
                    d.Awaited.Pence
                )
            );
    }

    /// <summary>The reference after those that there are: nothing is ever deleted.</summary>
    public static string Reference(char letter, int there) => string.Create(CultureInfo.InvariantCulture, $"{letter}{there + 1:0000}");

    /// <summary>The day in London on which something was done.</summary>
    public static DateOnly? DayOf(PaymentAct? act) => act is null ? null : LondonTime.DayOf(act.At);

    private static async Task<Money> SumAsync(IQueryable<PaymentLine> lines, CancellationToken cancellation) =>
        new((await lines.Select(l => l.Amount).ToListAsync(cancellation)).Sum(a => a.Pence));

    private static Money Sum(IEnumerable<PaymentLine> lines) => new(lines.Sum(l => l.Amount.Pence));
}
