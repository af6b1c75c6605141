using Microsoft.EntityFrameworkCore;
using Remit.Authority;
using Remit.People;
using Remit.Storage;

namespace Remit.Payments;

/// <summary>Who may approve a payment: the power for its total, and the people of all its lines.</summary>
internal static class Approving
{
    extension(RemitDb db)
    {
        /// <summary>Who may approve the total of a request on a day.</summary>
        public async Task<AuthorityAnswer> WhoMayApproveAsync(PaymentRequest request, DateOnly today, CancellationToken cancellation) =>
            (await db.DelegationsAsync(cancellation)).WhoMaySign(AuthorityQuestion.For(request.Total), today);

        /// <summary>What has to be known when somebody approves.</summary>
        public async Task<ApprovalFacts> ApprovalFactsAsync(
            PaymentRequest request,
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
                Level = answer.PowerOf(by.PersonId)?.Level?.Code,
                OrganisationId = await db.People.Where(p => p.Id == by.PersonId).Select(p => p.OrganisationId).SingleOrDefaultAsync(cancellation),
                Sources = sources,
            };
        }
    }
}
