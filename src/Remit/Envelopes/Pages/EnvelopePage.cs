using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Decisions;
using Remit.Forms;
using Remit.People;
using Remit.Rules;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Envelopes.Pages;

/// <summary>A page about one envelope: finds it for those who may know of it, and does what they ask.</summary>
internal abstract class EnvelopePage(RemitDb db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    public Envelope Envelope { get; private set; } = null!;

    /// <summary>The decision on the public register; null while it is not published.</summary>
    public string? DecisionSlug { get; private set; }

    public DateOnly Today => LondonTime.DayOf(Now);

    /// <summary>Whether this person keeps the money of the authority.</summary>
    public bool IsFinance => User.IsInRole(nameof(Role.Finance));

    /// <summary>Whether this person may promise money of an envelope.</summary>
    public bool MayCommit => IsFinance || User.IsInRole(nameof(Role.ProgrammeOfficer));

    /// <summary>Whether this person works for the authority, and sees names and acts beside amounts.</summary>
    public bool IsInside => User.IsInside;

    protected RemitDb Db => db;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected Poster Poster => new(User.PersonId, User.PersonName, Now, Today);

    /// <summary>Finds the envelope; false when there is none, or none that this visitor may know of.</summary>
    protected async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var code = DecisionCode.Key(Code) ?? Code;
        if (await db.FindEnvelopeAsync(code, cancellation) is not { } envelope)
        {
            return false;
        }

        Envelope = envelope;
        DecisionSlug = await db.Decisions.Where(d => d.CodeKey == code).Select(d => d.Slug).FirstOrDefaultAsync(cancellation);
        return IsInside || DecisionSlug is not null;
    }

    protected EnvelopeLine? LineAt(int place) => Envelope.Lines.FirstOrDefault(l => l.Place == place);

    /// <summary>Has the ledger do an act, and shows beside the field why it does not.</summary>
    /// <returns>Whether it is done.</returns>
    protected async Task<bool> PostAsync(LedgerAct act, Func<Breach, string> fieldOf, CancellationToken cancellation)
    {
        var ledger = HttpContext.RequestServices.GetRequiredService<Ledger>();
        var answer = await ledger.PostAsync(new(act, Poster, db.Once), cancellation);
        foreach (var breach in answer.Breaches)
        {
            ModelState.AddBreaches([breach], fieldOf(breach));
        }

        if (answer.IsDone)
        {
            await EvictAsync(cancellation);
        }

        return answer.IsDone;
    }

    /// <summary>Does something to the envelope itself, as it stands inside the transaction, when nothing stands against it then.</summary>
    /// <param name="act">What is done, for the journal.</param>
    /// <param name="why">The reason, for the journal.</param>
    /// <param name="whyNot">What stands against it; the rules say themselves where a code is missing.</param>
    /// <param name="change">Does it.</param>
    /// <param name="fieldOf">The field that a refusal concerns.</param>
    /// <param name="decision">The code of the decision that says so, which has to be signed; null for what needs none.</param>
    /// <param name="cancellation">Gives up before the commit.</param>
    protected async Task<bool> DoAsync(
        string act,
        string? why,
        Func<IReadOnlyList<Breach>> whyNot,
        Action change,
        Func<Breach, string> fieldOf,
        string? decision,
        CancellationToken cancellation
    )
    {
        await using var writing = await db.WriteAsync(cancellation);
        db.ChangeTracker.Clear();
        await LoadAsync(cancellation);
        IReadOnlyList<Breach> breaches = [.. whyNot(), .. await WhyNotByAsync(decision, cancellation)];
        foreach (var breach in breaches)
        {
            ModelState.AddBreaches([breach], fieldOf(breach));
        }

        if (breaches.Count > 0)
        {
            return false;
        }

        change();
        await db.SaveAsync(Journal.Entry(User, act, $"envelope {Envelope.DecisionCode}", why, Now), writing, cancellation);
        await writing.CommitAsync(cancellation);
        await EvictAsync(cancellation);
        return true;
    }

    /// <summary>Why a code names no decision that lets this be done; empty when it does.</summary>
    protected async Task<IReadOnlyList<Breach>> WhyNotByAsync(string? code, CancellationToken cancellation) =>
        string.IsNullOrWhiteSpace(code) || await db.IsDecisionSignedAsync(code, cancellation) ? [] : [EnvelopeStorage.NoDecision(code)];

    private ValueTask EvictAsync(CancellationToken cancellation) =>
        HttpContext.RequestServices.GetRequiredService<IOutputCacheStore>().EvictByTagAsync(PublicCache.Tag, cancellation);
}
