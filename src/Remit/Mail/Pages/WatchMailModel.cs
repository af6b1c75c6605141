using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Mail.Pages;

/// <summary>What waits to be sent, what was and what failed; never what messages say, which may open somebody's account.</summary>
internal sealed class WatchMailModel(RemitDb db, TimeProvider clock, IServiceProvider services) : PageModel
{
    private const int Shown = 50;

    private static readonly Expression<Func<OutboxMessage, MailLine>> Line = m =>
        new(
            m.Id,
            m.To,
            m.Subject,
            m.PostedAt,
            m.NextTryAt,
            m.Tries,
            m.LastFailure,
            m.SentAt,
            m.DeliveredAt,
            m.BouncedAt,
            m.GivenUpAt,
            m.InDoubtSince,
            m.Body != null
        );

    /// <summary>By what mail leaves; null when nothing is configured.</summary>
    public string? Sender => services.GetService<IMailSender>()?.Name;

    public int WaitingCount { get; private set; }

    /// <summary>Whose turn comes next comes first.</summary>
    public IReadOnlyList<MailLine> Waiting { get; private set; } = [];

    /// <summary>What failed last comes first; what a person is asked about before all.</summary>
    public IReadOnlyList<MailLine> Failed { get; private set; } = [];

    /// <summary>What was sent last comes first.</summary>
    public IReadOnlyList<MailLine> Sent { get; private set; } = [];

    public IReadOnlyList<MarkedAddress> Marked { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public Task<IActionResult> OnPostTryAgainAsync(Guid id, CancellationToken cancellation) =>
        ChangeAsync(id, m => m.WhyNotTryAgain(), m => m.TryAgain(Now), "had a message tried again", cancellation);

    public Task<IActionResult> OnPostGiveUpAsync(Guid id, CancellationToken cancellation) =>
        ChangeAsync(id, m => m.WhyNotGiveUp(), m => m.GiveUp(Now), "gave a message up", cancellation);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<IActionResult> ChangeAsync(
        Guid id,
        Func<OutboxMessage, IReadOnlyList<Breach>> whyNot,
        Action<OutboxMessage> change,
        string act,
        CancellationToken cancellation
    )
    {
        await using var writing = await db.WriteAsync(cancellation);
        if (await db.Outbox.SingleOrDefaultAsync(m => m.Id == id, cancellation) is not { } message)
        {
            return NotFound();
        }

        if (ModelState.AddBreaches(whyNot(message)))
        {
            await LoadAsync(cancellation);
            return Page();
        }

        change(message);
        await db.SaveAsync(Journal.Entry(User, act, $"mail {id}", why: null, Now), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect(MailUrls.Watch);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var all = db.Outbox.AsNoTracking();
        var open = all.Where(m => m.SentAt == null && m.BouncedAt == null && m.GivenUpAt == null && m.InDoubtSince == null);
        WaitingCount = await open.CountAsync(cancellation);
        Waiting = await open.OrderBy(m => m.NextTryAt).ThenBy(m => m.Id).Take(Shown).Select(Line).ToListAsync(cancellation);
        Failed = await all.Where(m => m.BouncedAt != null || m.GivenUpAt != null || (m.InDoubtSince != null && m.SentAt == null))
            .OrderByDescending(m => m.InDoubtSince != null && m.GivenUpAt == null)
            .ThenByDescending(m => m.BouncedAt ?? m.GivenUpAt)
            .Take(Shown)
            .Select(Line)
            .ToListAsync(cancellation);
        Sent = await all.Where(m => m.SentAt != null && m.BouncedAt == null)
            .OrderByDescending(m => m.SentAt)
            .Take(Shown)
            .Select(Line)
            .ToListAsync(cancellation);
        Marked = await db.MarkedAddresses.AsNoTracking().OrderByDescending(a => a.Since).Take(Shown).ToListAsync(cancellation);
    }
}

/// <summary>A message as a line of the page.</summary>
internal sealed record MailLine(
    Guid Id,
    string To,
    string Subject,
    DateTime PostedAt,
    DateTime NextTryAt,
    int Tries,
    string? LastFailure,
    DateTime? SentAt,
    DateTime? DeliveredAt,
    DateTime? BouncedAt,
    DateTime? GivenUpAt,
    DateTime? InDoubtSince,
    bool HasText
)
{
    public bool IsInDoubt => InDoubtSince is not null && GivenUpAt is null && BouncedAt is null;
}
