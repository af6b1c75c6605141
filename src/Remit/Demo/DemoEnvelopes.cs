using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Envelopes;
using Remit.Finance;
using Remit.People;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Demo;

/// <summary>What was done with the money of the five papers since their agreements were signed; it is made up.</summary>
internal sealed class DemoEnvelopes
{
    private readonly RemitDb _db;
    private readonly Writing _writing;
    private readonly DateOnly _today;
    private readonly CancellationToken _cancellation;

    private DemoEnvelopes(RemitDb db, Writing writing, DateOnly today, CancellationToken cancellation) =>
        (_db, _writing, _today, _cancellation) = (db, writing, today, cancellation);

    /// <summary>Puts it in, as far as its days have come; does nothing where it is.</summary>
    /// <param name="db">A database that holds the people, the register and the agreements.</param>
    /// <param name="at">When the demo begins, in UTC.</param>
    /// <param name="cancellation">Gives up; nothing is put in then.</param>
    public static async Task FillAsync(RemitDb db, DateTime at, CancellationToken cancellation)
    {
        if (await db.LedgerEntries.AnyAsync(e => e.Kind == EntryKind.Pay, cancellation))
        {
            return;
        }

        await using var writing = await db.WriteAsync(cancellation);
        DemoEnvelopes demo = new(db, writing, LondonTime.DayOf(at), cancellation);
        await demo.TrainAsync();
        await demo.SecondAsync();
        await demo.ShareAsync();
        await demo.DesignAsync();
        await writing.CommitAsync(cancellation);
    }

    private async Task TrainAsync()
    {
        await CommitAsync("ADD2155", 2, 3, "Three cohorts, the first in October 2017", new(2017, 9, 25));
        if (await CommitmentAsync("ADD2155", 1) is { } contract)
        {
            await DoAsync(new(2017, 12, 18), Pay(contract, 25_000, "Invoice for the first half"));
            await DoAsync(new(2018, 3, 26), Pay(contract, 25_000, "Invoice for the second half"));
        }
    }

    private async Task SecondAsync()
    {
        if (await CommitmentAsync("ADD2253", 1) is not { } placement || await LineAsync("ADD2253", 1) is not { } line)
        {
            return;
        }

        await DoAsync(new(2019, 1, 14), new LedgerAct.AcceptCost(Guid.CreateVersion7(), line.Id, 1_200_000, "Claim for November and December 2018"));
        await DoAsync(new(2019, 1, 21), Pay(placement, 6_000, "Half of the cost of November and December 2018"));
        await DoAsync(new(2019, 2, 4), new LedgerAct.Forecast(Guid.CreateVersion7(), line.Id, 2_500_000, "Two placements of four months"));
    }

    private async Task ShareAsync()
    {
        if (await CommitmentAsync("MD2373", 1) is { } start)
        {
            await DoAsync(new(2019, 1, 28), Pay(start, 30_000, "First claim under the funding agreement"));
        }

        if (_today < new DateOnly(2019, 4, 1) || await _db.FindEnvelopeAsync("MD2373", _cancellation) is not { } envelope)
        {
            return;
        }

        // the budgets of later years were confirmed one by one; the demo's finance officer has done the first
        DateOnly on = new(2019, 4, 1);
        envelope.Confirm(new(2019), "MD2427", new(on, Officer.Id, Officer.Name, "The budget of 2019-20 is approved"));
        await SaveAsync("confirmed a budget", "envelope MD2373", on, "The budget of 2019-20 is approved");
        var first = await _db.Commitments.AsNoTracking().FirstOrDefaultAsync(c => c.LineId == envelope.Lines[0].Id, _cancellation);
        CommitTerms terms = new("Grant for the first full year", first?.PayeeId, first?.AgreementId);
        if (
            await DoAsync(new(2019, 4, 8), new LedgerAct.Commit(Guid.CreateVersion7(), envelope.Lines[1].Id, 10_000_000, terms, new(2019))) is
            { } year
        )
        {
            await DoAsync(new(2019, 7, 15), Pay(year, 50_000, "Claim for the first half"));
            await DoAsync(new(2020, 1, 20), Pay(year, 50_000, "Claim for the second half"));
        }
    }

    private async Task DesignAsync()
    {
        if (
            await OpenAsync(DemoEnvelopeTerms.SocialPolicy) is not { } budget
            || await OpenAsync(DemoEnvelopeTerms.DesignLab(budget.Lines[0].Id)) is null
        )
        {
            return;
        }

        await CommitAsync("ADD2463", 2, 10, "Ten employers of the digital sector", new(2020, 11, 2));
        if (await CommitAsync("ADD2463", 1, 4_800_000, "Delivery partner for stage one", new(2020, 11, 2)) is { } contract)
        {
            await DoAsync(new(2021, 3, 15), Pay(contract, 48_000, "Stage one delivered"));
        }
    }

    /// <summary>Opens an envelope on the day of its decision; nothing where the decision is not on the register.</summary>
    private async Task<Envelope?> OpenAsync(EnvelopeTerms terms)
    {
        if (terms.SignedOn > _today || !await _db.Decisions.AnyAsync(d => d.CodeKey == terms.DecisionCode, _cancellation))
        {
            return null;
        }

        var (envelope, breaches) = await _db.OpenEnvelopeAsync(terms, PosterOn(terms.SignedOn), _writing, _cancellation);
        Breach.ThrowIfAny(breaches);
        await SaveAsync("opened an envelope", $"envelope {terms.DecisionCode}", terms.SignedOn, null);
        return envelope;
    }

    private async Task<Guid?> CommitAsync(string code, int place, long amount, string purpose, DateOnly on) =>
        await LineAsync(code, place) is { } line
            ? await DoAsync(on, new LedgerAct.Commit(Guid.CreateVersion7(), line.Id, amount, new(purpose), line.Year))
            : null;

    /// <summary>Does an act on its day, where that day has come.</summary>
    /// <returns>The act's id; null when it was not done.</returns>
    private async Task<Guid?> DoAsync(DateOnly on, LedgerAct act)
    {
        if (on > _today)
        {
            return null;
        }

        Breach.ThrowIfAny((await LedgerWriting.PostAsync(_db, _writing, [new(act, PosterOn(on))], _cancellation))[0].Breaches);
        return act.Id;
    }

    private async Task<EnvelopeLine?> LineAsync(string code, int place)
    {
        var envelope = await _db.Envelopes.AsNoTracking().Include(e => e.Lines).SingleOrDefaultAsync(e => e.DecisionCode == code, _cancellation);
        return envelope?.Lines.FirstOrDefault(l => l.Place == place);
    }

    /// <summary>What an agreement has promised on a line; null where none has.</summary>
    private async Task<Guid?> CommitmentAsync(string code, int place) =>
        await LineAsync(code, place) is { } line
            ? await _db.Commitments.Where(c => c.LineId == line.Id).OrderBy(c => c.Id).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(_cancellation)
            : null;

    private static LedgerAct.Pay Pay(Guid commitment, long pounds, string why) =>
        new(Guid.CreateVersion7(), commitment, Money.Pounds(pounds).Pence, why);

    private static Persona Officer => Persona.All.First(p => p.Role == Role.Finance);

    private static Poster PosterOn(DateOnly day) => new(Officer.Id, Officer.Name, LondonTime.InstantOf(day, new(11, 0)), day);

    private Task SaveAsync(string act, string subject, DateOnly on, string? why) =>
        _db.SaveAsync(new(Officer.Name, act, subject, why, LondonTime.InstantOf(on, new(11, 0)), PersonId: Officer.Id), _writing, _cancellation);
}
