using Microsoft.EntityFrameworkCore;
using Remit.Authority;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Forms;
using Remit.Storage;

namespace Remit.Agreements;

/// <summary>What a decision's envelope lets an agreement promise, as it stands in the database.</summary>
internal static class Covering
{
    extension(RemitDb db)
    {
        /// <summary>What a decision lets agreements promise; null when it has no envelope. To be asked inside <c>WriteAsync</c> by whoever acts on it.</summary>
        public async Task<DecisionCover?> CoverAsync(string decisionCode, CancellationToken cancellation)
        {
            var envelope = await db
                .Envelopes.AsNoTracking()
                .Include(e => e.Lines.OrderBy(l => l.Place))
                .SingleOrDefaultAsync(e => e.DecisionCode == decisionCode, cancellation);
            if (envelope is null)
            {
                return null;
            }

            var signed = envelope.SignedFormId is { } formId
                ? await db.SignedForms.AsNoTracking().SingleOrDefaultAsync(s => s.Id == formId, cancellation)
                : null;
            var promised = await db.PromisedAsync(decisionCode, cancellation);
            return DecisionCover.Of(
                envelope,
                promised.GroupBy(p => p.LineId).ToDictionary(g => g.Key, g => g.Sum(p => p.Amount)),
                signed?.Statement.Content.Money.Kind
            );
        }

        /// <summary>What an agreement, and those before it that it varies, hold of each line.</summary>
        /// <param name="firstId">The first of them.</param>
        public async Task<IReadOnlyDictionary<Guid, long>> HeldAsync(Guid firstId, string decisionCode, CancellationToken cancellation)
        {
            var committed = await db
                .Commitments.AsNoTracking()
                .Where(c => c.AgreementId == firstId)
                .Select(c => new { c.LineId, c.Amount })
                .ToListAsync(cancellation);
            var promised = (await db.PromisedAsync(decisionCode, cancellation)).Where(p => p.FirstId == firstId);
            return committed
                .Select(c => (c.LineId, c.Amount))
                .Concat(promised.Select(p => (p.LineId, p.Amount)))
                .GroupBy(h => h.LineId)
                .ToDictionary(g => g.Key, g => g.Sum(h => h.Amount));
        }

        /// <summary>The rules on buying that hold on a day; null when none are held.</summary>
        public Task<BuyingRules?> BuyingRulesOnAsync(DateOnly day, CancellationToken cancellation) =>
            db.BuyingRules.AsNoTracking().Where(r => r.From <= day).OrderByDescending(r => r.From).FirstOrDefaultAsync(cancellation);

        /// <summary>An agreement with all that its text is made of.</summary>
        public async Task<AgreementSubject?> SubjectAsync(Agreement agreement, string authority, DateOnly on, CancellationToken cancellation)
        {
            if (await db.CoverAsync(agreement.DecisionCode, cancellation) is not { } cover)
            {
                return null;
            }

            var rules = await db.BuyingRulesOnAsync(on, cancellation);
            return new(agreement.Kind, agreement.Reference, authority, agreement.Terms, cover)
            {
                Varies = agreement.VariesReference,
                Rules = rules,
                Held = agreement.VariesId is null ? null : await db.HeldAsync(agreement.FirstId, agreement.DecisionCode, cancellation),
            };
        }

        /// <summary>Who may sign an agreement for the authority on a day: the money that it promises decides, and how it was bought.</summary>
        public async Task<AuthorityAnswer> WhoMaySignAsync(Agreement agreement, DateOnly on, CancellationToken cancellation)
        {
            var terms = agreement.Terms;
            Guid[] lineIds = [.. terms.Figures.Where(f => f.IsMoney).Select(f => f.LineId)];
            var unsure = await db
                .EnvelopeLines.AsNoTracking()
                .Where(l => lineIds.Contains(l.Id) && l.Certainty == MoneyCertainty.SubjectToBudget)
                .Select(l => l.Id)
                .ToListAsync(cancellation);
            AuthorityQuestion question = new()
            {
                Sums =
                [
                    .. terms
                        .Figures.Where(f => f.IsMoney)
                        .Select(f => new DecidedSum(
                            new Money(f.Amount),
                            unsure.Contains(f.LineId) ? SumStanding.SubjectToBudget : SumStanding.Budgeted
                        )),
                ],
                Purchase = agreement.Kind == AgreementKind.Contract ? terms.Buying?.PurchaseOf(terms.Amount) : null,
            };
            return (await db.DelegationsAsync(cancellation)).WhoMaySign(question, on);
        }

        /// <summary>What signed agreements that stand promise of lines for which no commitment could be made yet.</summary>
        private async Task<IReadOnlyList<Promise>> PromisedAsync(string decisionCode, CancellationToken cancellation)
        {
            var signed = await db
                .Agreements.AsNoTracking()
                .IgnoreAutoIncludes()
                .Where(a => a.DecisionCode == decisionCode && a.SignedAt != null && a.Ending == null)
                .SelectMany(a => a.Figures, (a, f) => new Promise(a.FirstId, f.LineId, f.Amount))
                .ToListAsync(cancellation);
            Guid[] firsts = [.. signed.Select(p => p.FirstId).Distinct()];
            var committed = await db
                .Commitments.AsNoTracking()
                .Where(c => c.AgreementId != null && firsts.Contains(c.AgreementId.Value))
                .Select(c => new { c.AgreementId, c.LineId })
                .ToListAsync(cancellation);
            return [.. signed.Where(p => committed.All(c => c.AgreementId != p.FirstId || c.LineId != p.LineId))];
        }
    }

    private sealed record Promise(Guid FirstId, Guid LineId, long Amount);
}
