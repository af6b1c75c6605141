using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Payments;
using Remit.People;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>Lets a placement follow its agreement: signed by all it is agreed, or extended; ended early, the ledger gets back what falls later.</summary>
internal sealed class PlacementFollowing(PlacementMail mail) : IAgreementFollower
{
    public async Task<IReadOnlyList<Breach>> FollowAsync(
        RemitDb db,
        Agreement agreement,
        Poster poster,
        Writing writing,
        CancellationToken cancellation
    )
    {
        if (
            agreement.Kind != AgreementKind.Secondment
            || agreement.Status is not (AgreementStatus.Signed or AgreementStatus.Ended or AgreementStatus.Withdrawn)
            || await db.Placements.SingleOrDefaultAsync(p => p.AgreementId == agreement.FirstId, cancellation) is not { } placement
        )
        {
            return [];
        }

        var terms = (await db.SecondmentSchemes.SingleAsync(s => s.Id == placement.SchemeId, cancellation)).Terms;
        var roster = await db.RosterAsync(cancellation);
        switch (agreement.Status)
        {
            case AgreementStatus.Signed:
                if (placement.WhyNotSigned(agreement, terms) is { Count: > 0 } whyNot)
                {
                    return whyNot;
                }

                placement.TakeSigned(agreement, terms);
                mail.Became(db, placement, roster, $"is agreed: {PlacementWords.Days(placement.Terms)}", $"signed {agreement.Id}", poster.At);
                break;
            case AgreementStatus.Ended when placement is { EndedEarly: null, Withdrawn: null }:
                placement.TakeEnded(agreement.Ending!, terms);
                var what = placement.Withdrawn is null ? $"ends early, on {PlacementWords.Day(placement.Terms.LastDay)}" : "does not come about";
                mail.Became(db, placement, roster, what, $"ended {agreement.Id}", poster.At);
                break;
            case AgreementStatus.Withdrawn:
                placement.TakeGivenUp(agreement);
                break;
        }

        var isEnded = db.Entry(placement).State == EntityState.Modified && agreement.Status == AgreementStatus.Ended;
        await KeepAsync(db, agreement, placement, poster, writing, cancellation);
        return isEnded ? await ReleaseAsync(db, agreement, placement, terms, poster, writing, cancellation) : [];
    }

    /// <summary>The agreement's own end sets later years free; within the years that go on, only the share of the days that were stays promised.</summary>
    private static async Task<IReadOnlyList<Breach>> ReleaseAsync(
        RemitDb db,
        Agreement agreement,
        Placement placement,
        SecondmentTerms terms,
        Poster poster,
        Writing writing,
        CancellationToken cancellation
    )
    {
        var commitments = await (
            from commitment in db.Commitments.AsNoTracking()
            join line in db.EnvelopeLines on commitment.LineId equals line.Id
            where commitment.AgreementId == agreement.FirstId
            orderby line.Place
            select new { Commitment = commitment, Line = line }
        ).ToListAsync(cancellation);
        var standing = placement.YearsStanding(terms).ToDictionary(y => y.Year, y => y.HostShare);
        List<LedgerRequest> requests = [];
        foreach (var one in commitments)
        {
            var owed = await OwedAsync(db, one.Commitment, cancellation);
            var keep =
                one.Line.IsMoney ? Math.Max(Take(standing, one.Line, one.Commitment.Amount), owed)
                : placement.Withdrawn is null ? one.Commitment.Amount
                : one.Commitment.Paid;
            if (one.Commitment.Amount > keep)
            {
                LedgerAct.Release release = new(
                    Guid.CreateVersion7(),
                    one.Commitment.Id,
                    one.Commitment.Amount - keep,
                    $"{placement.Reference} ends before its time"
                );
                requests.Add(new(release, poster));
            }
        }

        var answers = await LedgerWriting.PostAsync(db, writing, requests, cancellation);
        return [.. answers.SelectMany(a => a.Breaches)];
    }

    /// <summary>What of the shares that stand is promised on a line: of its year, or of whatever year is left.</summary>
    private static long Take(Dictionary<FinancialYear, Money> standing, EnvelopeLine line, long most)
    {
        var taken = 0L;
        foreach (var year in standing.Keys.Where(y => line.Year is null || line.Year == y).Order().ToList())
        {
            var part = Math.Min(standing[year].Pence, most - taken);
            taken += part;
            standing[year] -= new Money(part);
        }

        return taken;
    }

    /// <summary>What was paid on a commitment, or was found payable in a claim.</summary>
    private static async Task<long> OwedAsync(RemitDb db, Commitment commitment, CancellationToken cancellation)
    {
        var settled = await db
            .Claims.AsNoTracking()
            .Where(c => c.CommitmentId == commitment.Id && c.Settlement != null && c.Withdrawal == null)
            .Select(c => c.Settlement!)
            .ToListAsync(cancellation);
        return Math.Max(commitment.Paid, settled.Sum(s => s.Payable.Pence));
    }

    private static async Task KeepAsync(
        RemitDb db,
        Agreement agreement,
        Placement placement,
        Poster poster,
        Writing writing,
        CancellationToken cancellation
    )
    {
        if (db.Entry(placement).State != EntityState.Modified)
        {
            await db.SaveChangesAsync(cancellation); // the mail alone: what is posted twice is sent once
            return;
        }

        await db.SaveAsync(
            new(
                poster.Name,
                $"let {placement.Reference} follow {agreement.Reference}",
                $"placement {placement.Id}",
                null,
                poster.At,
                PersonId: poster.PersonId
            )
            {
                After = PlacementFacts.Of(placement),
            },
            writing,
            cancellation
        );
    }
}
