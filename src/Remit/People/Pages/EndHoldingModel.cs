using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Rules;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>Notes the last day of somebody in a post.</summary>
internal sealed class EndHoldingModel(RemitDb db, TimeProvider clock) : EndPage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid HoldingId { get; set; }

    public Post Post { get; private set; } = null!;

    public PostHolding Holding { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!IsFilledIn() || IsRefused(Holding.WhyNotEnd(LastDay!.Value, Today)))
        {
            return Page();
        }

        var before = Holding.Until;
        Holding.End(LastDay.Value, Today);
        var act =
            Holding.Until < Holding.From
                ? $"undid the appointment of {NameOf(Holding.PersonId)} from {DayWords.Of(Holding.From)}"
                : $"noted {DayWords.Of(LastDay.Value)} as the last day of {NameOf(Holding.PersonId)}";
        await SaveAsync(writing, act, PeopleWords.Subject(Post), Trimmed(Why), new { Until = before }, new { Holding.Until }, cancellation);
        return Redirect(PeopleUrls.Post(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await Db.PostHoldings.SingleOrDefaultAsync(h => h.Id == HoldingId && h.PostId == Id, cancellation) is not { } holding)
        {
            return false;
        }

        await LoadRosterAsync(cancellation);
        (Holding, Post) = (holding, Roster.Posts.First(p => p.Id == Id));
        return true;
    }
}
