using Microsoft.EntityFrameworkCore;
using Remit.Forms.Pages;
using Remit.Storage;
using Remit.Waiting;

namespace Remit.Forms;

/// <summary>Drafts that wait for those who write them; one that was returned is the route's to tell of.</summary>
internal sealed class DraftsWaiting(RouteRules rules) : IWaitingSource
{
    public async Task<IReadOnlyList<WaitingItem>> ForAsync(RemitDb db, Waiter waiter, CancellationToken cancellation)
    {
        var drafts = await db
            .Forms.AsNoTracking()
            .Where(f => f.Signature == null && f.Ending == null && !f.Submissions.Any())
            .OrderBy(f => f.BegunAt)
            .ToListAsync(cancellation);
        return [.. drafts.Where(f => f.DrafterIds.Contains(waiter.PersonId)).Select(Item)];
    }

    private WaitingItem Item(DecisionForm form)
    {
        return new(
            $"draft {form.Id}",
            FormGap.Of(form.Content, rules.For(form.Content.Basics.Level).Alternatives).Count == 0
                ? $"Submit {form.Code}: everything is written"
                : $"Go on writing {form.Code}",
            FormUrls.Form(form.Id),
            form.ChangedAt,
            Due: null,
            form.Content.Basics.Title
        );
    }
}
