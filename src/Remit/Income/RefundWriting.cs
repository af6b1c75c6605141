using Microsoft.EntityFrameworkCore;
using Remit.Authority;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Payments;
using Remit.People;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Income;

/// <summary>How refunds are written: as everything of income is, read inside the write lock, judged as it stands then, and saved with the journal.</summary>
internal sealed class RefundWriting(RemitDb db, Poster poster)
{
    private readonly IncomeWriting _writing = new(db, poster);

    /// <summary>Asks that what is owed back on an invoice goes back.</summary>
    /// <param name="receivableId">The invoice.</param>
    /// <param name="terms">How much, and why.</param>
    /// <param name="againstId">The invoice against which it is set; null where it is paid.</param>
    /// <param name="cancellation">Gives up before the commit.</param>
    public Task<IncomeAnswer> AskAsync(Guid receivableId, RefundTerms terms, Guid? againstId, CancellationToken cancellation) =>
        _writing.WriteAsync(
            $"asked for a refund of {terms.Amount}",
            terms.Why,
            async () =>
            {
                var from = await db.FindReceivableAsync(receivableId, cancellation);
                var against = againstId is { } id ? await db.FindReceivableAsync(id, cancellation) : null;
                if (from is null || (againstId is not null && against is null))
                {
                    return IncomeWriting.Nothing;
                }

                var facts = await db.RefundFactsAsync(from, against, cancellation);
                var breaches = Refund.WhyNotAsk(from, terms, facts, poster);
                if (breaches.Count > 0)
                {
                    return new(breaches);
                }

                Refund refund = new(from, terms, facts, poster);
                db.Add(refund);
                return new([], refund.Id);
            },
            cancellation
        );

    /// <summary>Approves a refund; what is set against an invoice goes back with it.</summary>
    public Task<IncomeAnswer> ApproveAsync(Guid refundId, CancellationToken cancellation) =>
        ChangeAsync(
            refundId,
            "approved a refund",
            null,
            async (refund, from, against) =>
            {
                var facts = await db.ApprovalFactsAsync(refund, from.Receivable, against?.Receivable, poster, cancellation);
                IReadOnlyList<Breach> breaches = refund.WhyNotApprove(facts, poster) is { Count: > 0 } wrong
                    ? wrong
                    : refund.WhyNotMake(from, against);
                if (breaches.Count == 0)
                {
                    refund.Approve(facts, from, against, poster);
                }

                return breaches;
            },
            cancellation
        );

    /// <summary>Notes that a refund was paid.</summary>
    public Task<IncomeAnswer> PayAsync(Guid refundId, DateOnly on, string reference, CancellationToken cancellation) =>
        ChangeAsync(
            refundId,
            "noted a refund as paid",
            reference,
            (refund, from, _) =>
            {
                IReadOnlyList<Breach> breaches = refund.WhyNotPay(on, reference, poster) is { Count: > 0 } wrong
                    ? wrong
                    : refund.WhyNotMake(from, null);
                if (breaches.Count == 0)
                {
                    refund.Pay(from, on, reference, poster);
                }

                return Task.FromResult(breaches);
            },
            cancellation
        );

    /// <summary>Refuses or withdraws a refund.</summary>
    public Task<IncomeAnswer> EndAsync(Guid refundId, string why, CancellationToken cancellation) =>
        ChangeAsync(
            refundId,
            "ended a refund",
            why,
            (refund, _, _) =>
            {
                var breaches = refund.WhyNotEnd(why, poster);
                if (breaches.Count == 0)
                {
                    refund.End(why, poster);
                }

                return Task.FromResult(breaches);
            },
            cancellation
        );

    /// <summary>Undoes a refund that was wrong.</summary>
    public Task<IncomeAnswer> UndoAsync(Guid refundId, string why, CancellationToken cancellation) =>
        ChangeAsync(
            refundId,
            "undid a refund",
            why,
            (refund, from, against) =>
            {
                var breaches = refund.WhyNotUndo(against, why, poster);
                if (breaches.Count == 0)
                {
                    refund.Undo(from, against, why, poster);
                }

                return Task.FromResult(breaches);
            },
            cancellation
        );

    private Task<IncomeAnswer> ChangeAsync(
        Guid refundId,
        string act,
        string? why,
        Func<Refund, RefundSide, RefundSide?, Task<IReadOnlyList<Breach>>> change,
        CancellationToken cancellation
    ) =>
        _writing.WriteAsync(
            act,
            why,
            async () =>
            {
                if (await db.Refunds.SingleOrDefaultAsync(r => r.Id == refundId, cancellation) is not { } refund)
                {
                    return IncomeWriting.Nothing;
                }

                var from = await SideAsync(refund.ReceivableId, cancellation);
                var against = refund.AgainstId is { } id ? await SideAsync(id, cancellation) : null;
                return new(await change(refund, from, against), refundId);
            },
            cancellation
        );

    private async Task<RefundSide> SideAsync(Guid receivableId, CancellationToken cancellation)
    {
        var receivable = (await db.FindReceivableAsync(receivableId, cancellation))!;
        return new(receivable, (await db.IncomeProgrammes.FindAsync([receivable.ProgrammeId], cancellation))!);
    }
}

/// <summary>What stands beside a refund, read inside the write lock by whoever acts on it.</summary>
internal static class RefundReading
{
    extension(RemitDb db)
    {
        /// <summary>What stands beside a refund on an invoice.</summary>
        public async Task<RefundFacts> RefundFactsAsync(Receivable from, Receivable? against, CancellationToken cancellation) =>
            await FactsAsync(db, from, against, await db.BankDetailsOfAsync(from.PayerId, cancellation), cancellation);

        /// <summary>The same with what concerns whoever would approve it.</summary>
        public async Task<RefundFacts> ApprovalFactsAsync(
            Refund refund,
            Receivable from,
            Receivable? against,
            Poster by,
            CancellationToken cancellation
        )
        {
            var details = await db.BankDetailsOfAsync(from.PayerId, cancellation);
            var facts = await FactsAsync(db, from, against, details, cancellation);
            var power = await db.WhoMayRefundAsync(refund.Amount, by.On, cancellation);
            return facts with
            {
                AccountId = BankDetails.InUse(details, by.On)?.Id,
                Account = BankDetails.WhyNotPay([.. details], by.On, refund.PayerName),
                Authority = by.PersonId is { } person ? [.. power.WhyNotSign(person).Where(b => b.Code != "authority.because")] : [],
                WorksFor = await db.People.Where(p => p.Id == by.PersonId).Select(p => p.OrganisationId).SingleOrDefaultAsync(cancellation),
            };
        }

        /// <summary>Whose post has the power to let an amount go back on a day.</summary>
        public async Task<AuthorityAnswer> WhoMayRefundAsync(Money amount, DateOnly on, CancellationToken cancellation) =>
            (await db.DelegationsAsync(cancellation)).WhoMaySign(AuthorityQuestion.For(amount), on);
    }

    private static async Task<RefundFacts> FactsAsync(
        RemitDb db,
        Receivable from,
        Receivable? against,
        IReadOnlyList<BankDetails> details,
        CancellationToken cancellation
    )
    {
        var open = await db.OpenRefunds().Where(r => r.ReceivableId == from.Id).Select(r => r.Amount).ToListAsync(cancellation);
        return new(new(open.Sum(a => a.Pence)), against)
        {
            AccountKeepers = details.Where(d => d.Stands).SelectMany(d => d.Changers).Select(c => c.PersonId).ToHashSet(),
        };
    }
}
