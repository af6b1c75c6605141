using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Storage;

namespace Remit.Authority;

/// <summary>What has to be counted together with a decision: what was signed here, and what stands on the register, as far as it says whom it pays and how much.</summary>
internal static class RelatedDecisions
{
    extension(RemitDb db)
    {
        /// <summary>Decisions of the twelve months up to a day for the same recipient or programme that were not withdrawn, newest first.</summary>
        /// <param name="formId">The form that is asked about, which does not count with itself.</param>
        /// <param name="recipients">Who receives its money.</param>
        /// <param name="programme">Its programme; null when it belongs to none.</param>
        /// <param name="on">The day of signature.</param>
        /// <param name="cancellation">Gives up.</param>
        public async Task<IReadOnlyList<RelatedDecision>> RelatedDecisionsAsync(
            Guid formId,
            IReadOnlyList<string> recipients,
            string? programme,
            DateOnly on,
            CancellationToken cancellation
        )
        {
            var since = on.AddMonths(-RelatedDecision.MonthsCountedTogether);
            var uses = await db
                .PowerUses.AsNoTracking()
                .Where(u => since <= u.On && u.On <= on)
                .OrderByDescending(u => u.On)
                .ToListAsync(cancellation);
            var signedHere = uses.Where(u => u.SubjectId != formId && u.WithdrawnOn is null).Select(u => u.RelatedBy(recipients, programme));
            var known = uses.Select(u => DecisionCode.Key(u.Code)).ToHashSet();
            var registered = await db.OnRegisterAsync(recipients, since, on, cancellation);
            return
            [
                .. signedHere
                    .OfType<RelatedDecision>()
                    .Concat(registered.Where(r => !known.Contains(DecisionCode.Key(r.Code))))
                    .OrderByDescending(r => r.SignedOn),
            ];
        }

        /// <summary>
        /// What stands on the register for the same recipients, signed elsewhere or before this register began: decisions at a level of this
        /// authority's schemes, with their day and sum. The register knows no programmes, and a payee there is as the paper words it.
        /// </summary>
        private async Task<IReadOnlyList<RelatedDecision>> OnRegisterAsync(
            IReadOnlyList<string> recipients,
            DateOnly since,
            DateOnly on,
            CancellationToken cancellation
        )
        {
            if (recipients.Count == 0)
            {
                return [];
            }

            var levels = (await db.Schemes.AsNoTracking().ToListAsync(cancellation)).SelectMany(s => s.Levels).Select(l => l.Code).ToHashSet();
            var rows = await db
                .Decisions.AsNoTracking()
                .Where(d => since <= d.Facts.DateSigned && d.Facts.DateSigned <= on && d.Facts.Approved != null && d.CodeKey != null)
                .Select(d => new
                {
                    Code = d.Facts.Code!,
                    d.Facts.Level,
                    On = d.Facts.DateSigned!.Value,
                    Amount = d.Facts.Approved!.Value,
                    d.Facts.Spending,
                })
                .ToListAsync(cancellation);
            return
            [
                .. from row in rows
                where row.Level is { } level && levels.Contains(level)
                let payees = row.Spending.Where(s => s.IsApproved).Select(s => s.Payee).OfType<string>().ToList()
                let shared = RelatedDecision.WhatIsShared(payees, null, recipients, null)
                where shared is not null
                select new RelatedDecision(row.Code, row.On, row.Amount, $"{shared}, as the register has it", row.Level),
            ];
        }
    }
}
