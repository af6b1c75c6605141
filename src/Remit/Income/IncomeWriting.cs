using Microsoft.EntityFrameworkCore;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Forms;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Income;

/// <summary>What became of something that was to be entered.</summary>
/// <param name="Breaches">The reasons against it; empty when it is done.</param>
/// <param name="Id">What was entered, where it is one thing.</param>
internal sealed record IncomeAnswer(IReadOnlyList<Breach> Breaches, Guid Id = default)
{
    public bool IsDone => Breaches.Count == 0;
}

/// <summary>The one way in which income is written: what an act touches is read inside the write lock, judged as it stands then, and saved with its entry in the journal.</summary>
/// <param name="db">The database; what it tracks is forgotten first.</param>
/// <param name="poster">Who acts, and when.</param>
internal sealed class IncomeWriting(RemitDb db, Poster poster)
{
    internal static readonly IncomeAnswer Nothing = new([new("income.not-found", "It is not there any more")]);

    /// <summary>Enters a fund or a scheme.</summary>
    public Task<IncomeAnswer> EnterAsync(IncomeProgramme programme, CancellationToken cancellation) =>
        WriteAsync(
            programme is PooledFund ? "entered a pooled fund" : "entered a membership scheme",
            $"under {programme.DecisionCode}",
            async () =>
            {
                if (await db.IncomeProgrammes.AnyAsync(p => p.Name == programme.Name, cancellation))
                {
                    return new([new("income.entered-already", $"{programme.Name} is entered already")]);
                }

                db.Add(programme);
                return new([], programme.Id);
            },
            cancellation
        );

    /// <summary>Enters something against an invoice or an instalment.</summary>
    public Task<IncomeAnswer> PostAsync(Guid receivableId, IncomeAct act, CancellationToken cancellation) =>
        WriteAsync(
            Done(act),
            Why(act),
            async () =>
            {
                if (await db.FindReceivableAsync(receivableId, cancellation) is not { } receivable)
                {
                    return Nothing;
                }

                IReadOnlyList<Breach> breaches =
                [
                    .. receivable.WhyNot(act, poster.On),
                    .. act is IncomeAct.WriteOff { DecisionCode: { Length: > 0 } code } && !await db.IsDecisionSignedAsync(code, cancellation)
                        ? [NoDecision(code)]
                        : Array.Empty<Breach>(),
                ];
                if (breaches.Count > 0)
                {
                    return new(breaches);
                }

                var programme = await db.IncomeProgrammes.SingleAsync(p => p.Id == receivable.ProgrammeId, cancellation);
                receivable.Post(programme, act, poster);
                return new([], receivableId);
            },
            cancellation
        );

    /// <summary>Enters a pledge to a fund.</summary>
    public Task<IncomeAnswer> PledgeAsync(Guid fundId, PledgeTerms terms, CancellationToken cancellation) =>
        WriteAsync(
            "entered a pledge",
            terms.Evidence,
            async () =>
            {
                if (await db.FindFundAsync(fundId, cancellation) is not { } fund)
                {
                    return Nothing;
                }

                var breaches = PooledFund.WhyNotPledge(terms, poster.On);
                if (breaches.Count > 0)
                {
                    return new(breaches);
                }

                var (pledge, instalments) = fund.Pledge(terms, poster);
                db.Add(pledge);
                db.AddRange(instalments);
                return new([], pledge.Id);
            },
            cancellation
        );

    /// <summary>Changes a pledge: its fund, the pledge, and its instalments as they stand are judged and changed.</summary>
    /// <param name="pledgeId">The pledge.</param>
    /// <param name="why">The reason.</param>
    /// <param name="change">Judges and, where nothing stands against it, changes; gives the reasons, and an instalment that is new.</param>
    /// <param name="cancellation">Gives up before the commit.</param>
    public Task<IncomeAnswer> ChangePledgeAsync(
        Guid pledgeId,
        string why,
        Func<PooledFund, Pledge, IReadOnlyList<Receivable>, (IReadOnlyList<Breach> Breaches, Receivable? Added)> change,
        CancellationToken cancellation
    ) =>
        WriteAsync(
            "changed a pledge",
            why,
            async () =>
            {
                if (await db.FindPledgeAsync(pledgeId, cancellation) is not { } pledge)
                {
                    return Nothing;
                }

                var fund = (await db.FindFundAsync(pledge.FundId, cancellation))!;
                var instalments = await db.Receivables.Include(r => r.Entries).Where(r => r.PledgeId == pledgeId).ToListAsync(cancellation);
                var (breaches, added) = change(fund, pledge, instalments);
                if (added is not null)
                {
                    db.Add(added);
                }

                return new(breaches, pledgeId);
            },
            cancellation
        );

    /// <summary>Changes a scheme: new terms, a member who joins.</summary>
    public Task<IncomeAnswer> ChangeSchemeAsync(
        Guid schemeId,
        string act,
        string why,
        Func<MembershipScheme, IReadOnlyList<Breach>> change,
        CancellationToken cancellation
    ) =>
        WriteAsync(
            act,
            why,
            async () => await db.FindSchemeAsync(schemeId, cancellation) is { } scheme ? new(change(scheme), schemeId) : Nothing,
            cancellation
        );

    /// <summary>Sends the invoices of a year that are not sent yet.</summary>
    public Task<IncomeAnswer> InvoiceAsync(Guid schemeId, FinancialYear year, CancellationToken cancellation) =>
        WriteAsync(
            $"sent the invoices of {year}",
            null,
            async () =>
            {
                if (await db.FindSchemeAsync(schemeId, cancellation) is not { } scheme)
                {
                    return Nothing;
                }

                var sent = await db.Receivables.Where(r => r.ProgrammeId == schemeId).ToListAsync(cancellation);
                var breaches = scheme.WhyNotInvoice(year, poster.On, sent);
                if (breaches.Count == 0)
                {
                    db.AddRange(scheme.Invoice(year, sent, poster));
                }

                return new(breaches, schemeId);
            },
            cancellation
        );

    /// <summary>Ends a membership, with what is credited.</summary>
    public Task<IncomeAnswer> LeaveAsync(Guid membershipId, MemberLeaving leaving, CancellationToken cancellation) =>
        WriteAsync(
            "ended a membership",
            leaving.Why,
            async () =>
            {
                var schemeId = await db.Memberships.Where(m => m.Id == membershipId).Select(m => m.SchemeId).SingleOrDefaultAsync(cancellation);
                if (await db.FindSchemeAsync(schemeId, cancellation) is not { } scheme)
                {
                    return Nothing;
                }

                var member = scheme.Members.Single(m => m.Id == membershipId);
                var breaches = member.WhyNotLeave(leaving, scheme.TermsAround(leaving.NoticeOn), poster.On);
                if (breaches.Count == 0)
                {
                    var sent = await db.Receivables.Include(r => r.Entries).Where(r => r.MembershipId == membershipId).ToListAsync(cancellation);
                    scheme.Leave(member, leaving, sent, poster);
                }

                return new(breaches, scheme.Id);
            },
            cancellation
        );

    /// <summary>Enters something given in kind.</summary>
    public Task<IncomeAnswer> GiveAsync(Guid programmeId, InKindTerms terms, CancellationToken cancellation) =>
        WriteAsync(
            "entered a gift in kind",
            terms.Evidence,
            async () =>
            {
                if (await db.IncomeProgrammes.SingleOrDefaultAsync(p => p.Id == programmeId, cancellation) is not { } programme)
                {
                    return Nothing;
                }

                var breaches = terms.WhyNot();
                if (breaches.Count == 0)
                {
                    db.Add(programme.Give(terms, poster));
                }

                return new(breaches, programmeId);
            },
            cancellation
        );

    /// <summary>Undoes a gift in kind that was entered wrongly.</summary>
    public Task<IncomeAnswer> ReverseGiftAsync(Guid giftId, string why, CancellationToken cancellation) =>
        WriteAsync(
            "undid a gift in kind",
            why,
            async () =>
            {
                if (await db.InKindEntries.SingleOrDefaultAsync(g => g.Id == giftId, cancellation) is not { } gift)
                {
                    return Nothing;
                }

                var programme = await db.IncomeProgrammes.SingleAsync(p => p.Id == gift.ProgrammeId, cancellation);
                var isReversed = await db.InKindEntries.AnyAsync(g => g.ReversesId == giftId, cancellation);
                var breaches = programme.WhyNotReverse(gift, isReversed, why);
                if (breaches.Count == 0)
                {
                    db.Add(programme.Reverse(gift, isReversed, why, poster));
                }

                return new(breaches, programme.Id);
            },
            cancellation
        );

    /// <summary>Does something inside the write lock, and saves it with its entry in the journal where nothing stands against it.</summary>
    internal async Task<IncomeAnswer> WriteAsync(string act, string? why, Func<Task<IncomeAnswer>> work, CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        db.ChangeTracker.Clear();
        var answer = await work();
        if (!answer.IsDone)
        {
            db.ChangeTracker.Clear();
            return answer;
        }

        await db.SaveAsync(new(poster.Name, act, $"income {answer.Id}", why, poster.At, PersonId: poster.PersonId), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return answer;
    }

    /// <summary>That a code is no signed decision's.</summary>
    /// <param name="code">The code as it was written.</param>
    public static Breach NoDecision(string? code) =>
        new("income.no-such-decision", $"There is no signed decision {code}: enter the code of one that is signed");

    private static string Done(IncomeAct act) =>
        act switch
        {
            IncomeAct.Receive a => $"entered a receipt of {a.Amount}",
            IncomeAct.WriteOff a => $"wrote off {a.Amount} by {a.DecisionCode}",
            IncomeAct.Credit a => $"credited {a.Amount}",
            IncomeAct.Reverse => "undid an entry",
            _ => "varied an instalment",
        };

    private static string Why(IncomeAct act) =>
        act switch
        {
            IncomeAct.Receive a => a.Reference,
            IncomeAct.WriteOff a => a.Why,
            IncomeAct.Credit a => a.Why,
            IncomeAct.Reverse a => a.Why,
            IncomeAct.Vary a => a.Why,
            _ => "",
        };
}
