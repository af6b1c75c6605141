using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Mail;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Demo.Pages;

/// <summary>What the product would have sent, to whom.</summary>
internal sealed class ListDemoMailModel(RemitDb db) : PageModel
{
    private const int Shown = 100;

    /// <summary>The key of the persona whose mail is shown; null for everybody's.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public Persona? Of => Persona.All.FirstOrDefault(p => p.Key == To);

    /// <summary>What was posted last comes first.</summary>
    public IReadOnlyList<(Guid Id, string Subject, string To, DateTime PostedAt)> Messages { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var names = await db.People.AsNoTracking().Where(p => p.Email != null).ToDictionaryAsync(p => p.Email!, p => p.Name, cancellation);
        var messages = db.Outbox.AsNoTracking();
        if (Of is { } persona)
        {
            var address = await db.People.Where(p => p.Id == persona.Id).Select(p => p.Email).SingleOrDefaultAsync(cancellation);
            messages = messages.Where(m => m.PersonId == persona.Id || m.To == address);
        }

        var found = await messages
            .OrderByDescending(m => m.PostedAt)
            .ThenByDescending(m => m.Id)
            .Take(Shown)
            .Select(m => new
            {
                m.Id,
                m.Subject,
                m.To,
                m.PostedAt,
            })
            .ToListAsync(cancellation);
        Messages = [.. found.Select(m => (m.Id, m.Subject, names.TryGetValue(m.To, out var name) ? $"{name} ({m.To})" : m.To, m.PostedAt))];
    }
}
