using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Calendars;
using Remit.Envelopes;
using Remit.Forms;
using Remit.People;
using Remit.Publications;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Agreements.Pages;

/// <summary>A page about one agreement: loads it for those who may know of it, and acts in a transaction that reads it first.</summary>
internal abstract class AgreementPage(RemitDb db, TimeProvider clock, PublicationSettings settings) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Agreement Agreement { get; private set; } = null!;

    public AgreementReader Reader { get; private set; } = null!;

    /// <summary>Who holds and covers which post.</summary>
    public Roster Roster { get; private set; } = Roster.Empty;

    /// <summary>Who looks at it; null for somebody who is no person known here.</summary>
    public Officer? Officer { get; private set; }

    /// <summary>Whether its decision stands on the public register.</summary>
    public bool IsPublished { get; private set; }

    public string Name => $"{Agreement.Reference} {Agreement.Title}";

    /// <summary>The authority as the agreement names it.</summary>
    public string AuthorityName => settings.Publisher;

    public DateOnly Today => clock.LondonToday;

    /// <summary>The day whose rules and powers it goes by: that of its offer, or today.</summary>
    public DateOnly RuledOn => Agreement.Offer is { } offer ? LondonTime.DayOf(offer.At) : Today;

    protected RemitDb Db => db;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What the journal calls it.</summary>
    protected string Subject => $"agreement {Id}";

    /// <summary>By which role somebody acts on this page: the post that has it is named.</summary>
    protected virtual Role? ActingAs => null;

    /// <summary>Loads it; false when there is none that this visitor may know of and act on here.</summary>
    protected virtual async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.FindAgreementAsync(Id, cancellation) is not { } agreement)
        {
            return false;
        }

        Agreement = agreement;
        Reader = await AgreementReader.OfAsync(db, User, cancellation);
        IsPublished = await db.IsPublishedAsync(agreement.DecisionCode, cancellation);
        if (!Reader.MayKnow(agreement, IsPublished))
        {
            return false;
        }

        if (Reader.PersonId is not null)
        {
            Roster = await db.RosterAsync(cancellation);
            Officer = Roster.OfficerOf(Reader.PersonId, Today, ActingAs);
        }

        return true;
    }

    /// <summary>
    /// Acts on it as it stands when nobody else writes: what comes twice at once has one effect. What follows is done after the act is saved,
    /// in the same transaction; when there are reasons against either, nothing is kept.
    /// </summary>
    /// <param name="act">What the journal says was done.</param>
    /// <param name="why">The reason, for the journal.</param>
    /// <param name="perform">Asks and does it.</param>
    /// <param name="cancellation">Gives up before the commit.</param>
    /// <param name="follow">What follows in the ledger; null for nothing.</param>
    /// <param name="after">What it became, for the journal, asked once it is done.</param>
    protected async Task<IReadOnlyList<Breach>> ActAsync(
        string act,
        string? why,
        Func<Officer, Task<IReadOnlyList<Breach>>> perform,
        CancellationToken cancellation,
        Func<Poster, Writing, Task<IReadOnlyList<Breach>>>? follow = null,
        Func<object>? after = null
    )
    {
        db.ChangeTracker.Clear();
        await using var writing = await db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation) || Officer is not { } officer)
        {
            return [new("agreements.nobody", "Sign in as a person: a key alone names nobody who could answer for this")];
        }

        if (await perform(officer) is { Count: > 0 } breaches)
        {
            return breaches;
        }

        await db.SaveAsync(
            Journal.Entry(User, act, Subject, why, Now) with
            {
                After = StorageJson.Write(after?.Invoke() ?? new { Agreement.Reference, Status = Agreement.Status.ToString() }),
            },
            writing,
            cancellation
        );
        if (follow is not null && await follow(new(officer.PersonId, officer.Name, Now, Today), writing) is { Count: > 0 } refused)
        {
            return refused;
        }

        if (await FollowAsync(new(officer.PersonId, officer.Name, Now, Today), writing, cancellation) is { Count: > 0 } against)
        {
            return against;
        }

        await writing.CommitAsync(cancellation);
        return [];
    }

    /// <summary>Lets those follow that rest on it: what they refuse is not kept.</summary>
    private async Task<IReadOnlyList<Breach>> FollowAsync(Poster poster, Writing writing, CancellationToken cancellation)
    {
        List<Breach> breaches = [];
        foreach (var follower in HttpContext.RequestServices.GetServices<IAgreementFollower>())
        {
            breaches.AddRange(await follower.FollowAsync(db, Agreement, poster, writing, cancellation));
        }

        return breaches;
    }
}
