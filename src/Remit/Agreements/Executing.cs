using Microsoft.EntityFrameworkCore;
using Remit.Envelopes;
using Remit.Forms;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Agreements;

/// <summary>What follows when every party has signed, and when an agreement ends early: conditions are met, amounts are committed and set free.</summary>
internal static class Executing
{
    extension(RemitDb db)
    {
        /// <summary>
        /// Meets the decision's conditions that the agreement's execution meets, and lets the agreement that it varies give way.
        /// Inside the caller's <c>WriteAsync</c>; the caller saves before it commits the amounts.
        /// </summary>
        public async Task BeExecutedAsync(Agreement agreement, Officer by, DateOnly on, DateTime at, CancellationToken cancellation)
        {
            var envelope = await db.Envelopes.SingleAsync(e => e.DecisionCode == agreement.DecisionCode, cancellation);
            foreach (var condition in envelope.Conditions.Where(c => c.Met is null && agreement.Meets.Contains(c.Id)).ToList())
            {
                envelope.Meet(condition.Id, new(on, by.PersonId, by.Name, $"{agreement.Reference} was signed by every party"), agreement.Id);
            }

            if (agreement.VariesId is { } variesId && await db.FindAgreementAsync(variesId, cancellation) is { } earlier)
            {
                earlier.GiveWayTo(agreement, at);
            }
        }

        /// <summary>
        /// Brings the commitments of a signed agreement to its figures: opens, varies and releases. Lines whose budget is not confirmed yet are left for later.
        /// Inside the caller's <c>WriteAsync</c>, after what it did was saved; the caller commits when there is no reason against it.
        /// </summary>
        public async Task<IReadOnlyList<Breach>> CommitAsync(Agreement agreement, Poster poster, Writing writing, CancellationToken cancellation)
        {
            var standing = await db.Commitments.AsNoTracking().Where(c => c.AgreementId == agreement.FirstId).ToListAsync(cancellation);
            Guid[] lineIds = [.. agreement.Figures.Select(f => f.LineId)];
            var lines = await db.EnvelopeLines.AsNoTracking().Where(l => lineIds.Contains(l.Id)).ToDictionaryAsync(l => l.Id, cancellation);
            List<LedgerAct> acts = [];
            foreach (var commitment in standing)
            {
                var wanted = agreement.Figures.FirstOrDefault(f => f.LineId == commitment.LineId)?.Amount ?? 0;
                if (wanted == 0 && commitment.Unpaid > 0)
                {
                    acts.Add(
                        new LedgerAct.Release(Guid.CreateVersion7(), commitment.Id, commitment.Unpaid, $"{agreement.Reference} takes nothing of it")
                    );
                }
                else if (wanted > 0 && wanted != commitment.Amount)
                {
                    acts.Add(new LedgerAct.Vary(Guid.CreateVersion7(), commitment.Id, wanted - commitment.Amount, $"As {agreement.Reference} says"));
                }
            }

            var payee = agreement.Partners is [var only] ? only.OrganisationId : (Guid?)null;
            foreach (var figure in agreement.Figures.Where(f => standing.All(c => c.LineId != f.LineId) && !IsUnsure(lines[f.LineId])))
            {
                CommitTerms terms = new($"{agreement.Reference}: {agreement.Title}", payee, agreement.FirstId);
                acts.Add(new LedgerAct.Commit(Guid.CreateVersion7(), figure.LineId, figure.Amount, terms, figure.Year));
            }

            return await db.PostAllAsync(acts, poster, writing, cancellation);
        }

        /// <summary>Sets free what an agreement that ended early promised for years after its last day. Inside the caller's <c>WriteAsync</c>, after the end was saved.</summary>
        public async Task<IReadOnlyList<Breach>> ReleaseAfterAsync(
            Agreement agreement,
            DateOnly lastDay,
            Poster poster,
            Writing writing,
            CancellationToken cancellation
        )
        {
            Guid[] later = [.. agreement.Figures.Where(f => f.Year is { } year && year.FirstDay > lastDay).Select(f => f.LineId)];
            var standing = await db
                .Commitments.AsNoTracking()
                .Where(c => c.AgreementId == agreement.FirstId && later.Contains(c.LineId) && c.Amount > c.Paid)
                .ToListAsync(cancellation);
            return await db.PostAllAsync(
                [
                    .. standing.Select(c => new LedgerAct.Release(
                        Guid.CreateVersion7(),
                        c.Id,
                        c.Unpaid,
                        $"{agreement.Reference} ends on {DayWords.Of(lastDay)}"
                    )),
                ],
                poster,
                writing,
                cancellation
            );
        }

        /// <summary>The figures of a signed agreement that no commitment stands for, with whether their budget is confirmed by now.</summary>
        public async Task<IReadOnlyList<(AgreementFigure Figure, bool IsConfirmed)>> UncommittedAsync(
            Agreement agreement,
            CancellationToken cancellation
        )
        {
            var committed = await db
                .Commitments.AsNoTracking()
                .Where(c => c.AgreementId == agreement.FirstId)
                .Select(c => c.LineId)
                .ToListAsync(cancellation);
            Guid[] open = [.. agreement.Figures.Select(f => f.LineId).Except(committed)];
            var lines = await db.EnvelopeLines.AsNoTracking().Where(l => open.Contains(l.Id)).ToDictionaryAsync(l => l.Id, cancellation);
            return [.. agreement.Figures.Where(f => lines.ContainsKey(f.LineId)).Select(f => (f, !IsUnsure(lines[f.LineId])))];
        }

        private async Task<IReadOnlyList<Breach>> PostAllAsync(
            IReadOnlyList<LedgerAct> acts,
            Poster poster,
            Writing writing,
            CancellationToken cancellation
        )
        {
            var answers = await LedgerWriting.PostAsync(db, writing, [.. acts.Select(act => new LedgerRequest(act, poster))], cancellation);
            return [.. answers.SelectMany(a => a.Breaches)];
        }
    }

    private static bool IsUnsure(EnvelopeLine line) => line.Certainty == MoneyCertainty.SubjectToBudget;
}
