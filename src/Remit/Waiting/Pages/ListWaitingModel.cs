using Microsoft.AspNetCore.Mvc.RazorPages;
using Remit.Mail;
using Remit.Site;
using Remit.Storage;

namespace Remit.Waiting.Pages;

/// <summary>What waits for whoever looks.</summary>
internal sealed class ListWaitingModel(RemitDb db, Waiters waiters, SiteOptions options, TimeProvider clock) : PageModel
{
    public Waiter Waiter { get; private set; } = null!;

    public IReadOnlyList<WaitingItem> Items { get; private set; } = [];

    /// <summary>Whether the settings are there for them: they are a person of this authority.</summary>
    public bool IsPerson => User.PersonId is not null;

    /// <summary>Whether they also watch over mail and over what falls due by itself.</summary>
    public bool Watches => Audience.Watchers.Of(User, options.Demo) == Admission.Welcome;

    /// <summary>Why mail does not reach them; null when it does, as far as is known.</summary>
    public MarkedAddress? Marked { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Waiter = await waiters.OfAsync(User, clock.GetUtcNow().UtcDateTime, cancellation);
        Items = await waiters.ItemsAsync(Waiter, cancellation);
        Marked = User.PersonId is { } personId ? await db.MarkOfAsync(personId, cancellation) : null;
    }
}
