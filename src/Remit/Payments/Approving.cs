using Microsoft.EntityFrameworkCore;
using Remit.Authority;
using Remit.Envelopes;
using Remit.People;
using Remit.Storage;

namespace Remit.Payments;

/// <summary>Who may approve a payment: the power for its total, and the people of all its lines.</summary>
internal static class Approving
{
    extension(RemitDb db)
    {
        /// <summary>The sum by which the power to approve a request goes on a day: to be asked in the transaction that approves it.</summary>
        public async Task<PaymentSum> SumToApproveAsync(PaymentRequest request, DateOnly today, CancellationToken cancellation)
        {
            var others = await db
                .PaymentRequests.AsNoTracking()
                .Where(r => r.PayeeId == request.PayeeId && r.Id != request.Id && r.Approval != null && r.Reversal == null)
                .ToListAsync(cancellation);
            Guid[] ids = [.. others.Append(request).SelectMany(r => r.Lines).Select(l => l.CommitmentId).Distinct()];
            var agreements = await db.Commitments.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.AgreementId, cancellation);
            return PaymentSum.Of(request, others, agreements, today);
        }

        /// <summary>Who may approve a sum on a day.</summary>
        public async Task<AuthorityAnswer> WhoMayApproveAsync(PaymentSum sum, DateOnly today, CancellationToken cancellation) =>
            (await db.DelegationsAsync(cancellation)).WhoMaySign(sum.Question, today);

        /// <summary>What has to be known when somebody approves.</summary>
        public async Task<ApprovalFacts> ApprovalFactsAsync(
            PaymentRequest request,
            PaymentSum sum,
            AuthorityAnswer answer,
            PaymentAct by,
            int seen,
            DateOnly today,
            CancellationToken cancellation
        )
        {
            Dictionary<Guid, PaymentSource> sources = [];
            foreach (var line in request.Lines)
            {
                if (await db.SourceOfAsync(line, request.PayeeId, today, cancellation) is { } source)
                {
                    sources.Add(line.Id, source);
                }
            }

            return new(by, today, seen, answer.WhyNotSign(by.PersonId), await db.BankDetailsOfAsync(request.PayeeId, cancellation))
            {
                Sum = sum,
                Level = answer.PowerOf(by.PersonId)?.Level?.Code,
                OrganisationId = await db.People.Where(p => p.Id == by.PersonId).Select(p => p.OrganisationId).SingleOrDefaultAsync(cancellation),
                Sources = sources,
            };
        }
    }
}
