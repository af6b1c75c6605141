using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Calendars;
using Remit.Rules;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>A page about one placement: loads it for those who may know of it, and acts in a transaction that reads it first.</summary>
internal abstract class PlacementPage(RemitDb db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Placement Placement { get; private set; } = null!;

    public SecondmentScheme Scheme { get; private set; } = null!;

    public Seat Seat { get; private set; } = null!;

    /// <summary>The agreement that stands for it, a variation where one was signed; null while none is drafted.</summary>
    public Agreement? Agreement { get; private set; }

    public PlacementViewer Viewer { get; private set; } = null!;

    public DateOnly Today => clock.LondonToday;

    /// <summary>The day, and whether its agreement is signed.</summary>
    public PlacementDay Day { get; private set; }

    public PlacementStatus Status => Placement.StatusOn(Day);

    /// <summary>"P0003", with whose it is for those who may know a name.</summary>
    public string Name => $"{Placement.Reference} {Placement.PersonName}";

    protected RemitDb Db => db;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What the journal calls it.</summary>
    protected string Subject => $"placement {Id}";

    /// <summary>What they do now.</summary>
    protected SecondmentAct By(string? why = null) => new(User.PersonId, User.PersonName, Now, string.IsNullOrWhiteSpace(why) ? null : why.Trim());

    /// <summary>Loads it; false when there is none that this visitor may know of and act on here.</summary>
    protected virtual async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.FindPlacementAsync(Id, cancellation) is not { } row)
        {
            return false;
        }

        Placement = row.Placement;
        Day = row.On(Today);
        Viewer = await PlacementViewer.OfAsync(db, User, Today, cancellation);
        if (!Viewer.MayKnow(Placement))
        {
            return false;
        }

        Scheme = await db.SecondmentSchemes.Include(s => s.Seats).SingleAsync(s => s.Id == Placement.SchemeId, cancellation);
        Seat = Scheme.Seats.Single(s => s.Id == Placement.Terms.SeatId);
        Agreement = Placement.AgreementId is { } first
            ? await db
                .Agreements.Where(a => a.FirstId == first && (a.Id == first || a.SignedAt != null))
                .OrderByDescending(a => a.Id)
                .FirstOrDefaultAsync(cancellation)
            : null;
        return true;
    }

    /// <summary>
    /// Acts on it as it stands when nobody else writes: what comes twice at once has one effect. When there are reasons against it nothing is kept.
    /// </summary>
    /// <param name="act">What the journal says was done.</param>
    /// <param name="why">The reason, for the journal.</param>
    /// <param name="perform">Asks, and does it when nothing stands against it.</param>
    /// <param name="cancellation">Gives up before the commit.</param>
    /// <param name="after">What it became, for the journal; null for the placement's own facts.</param>
    protected async Task<IReadOnlyList<Breach>> ActAsync(
        string act,
        string? why,
        Func<Writing, Task<IReadOnlyList<Breach>>> perform,
        CancellationToken cancellation,
        Func<string>? after = null
    )
    {
        if (User.PersonId is null)
        {
            return [new("secondments.nobody", "Sign in as a person: a key alone names nobody who could answer for this")];
        }

        db.ChangeTracker.Clear();
        await using var writing = await db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation))
        {
            return [new("secondments.gone", "It changed while you looked at it: open the placement again")];
        }

        if (await perform(writing) is { Count: > 0 } breaches)
        {
            db.ChangeTracker.Clear();
            return breaches;
        }

        await db.SaveAsync(
            Journal.Entry(User, act, Subject, string.IsNullOrWhiteSpace(why) ? null : why.Trim(), Now) with
            {
                After = after?.Invoke() ?? PlacementFacts.Of(Placement),
            },
            writing,
            cancellation
        );
        await writing.CommitAsync(cancellation);
        return [];
    }

    /// <summary>Where an act leads: to the placement when it was done; otherwise back to the page with each reason at its field.</summary>
    protected IActionResult Answer(IReadOnlyList<Breach> breaches, Func<Breach, string> fieldOf, string? next = null)
    {
        foreach (var breach in breaches)
        {
            ModelState.AddBreaches([breach], fieldOf(breach));
        }

        return breaches.Count > 0 ? Page() : Redirect(next ?? PlacementUrls.One(Id));
    }
}
