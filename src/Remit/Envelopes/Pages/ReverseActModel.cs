using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Envelopes.Pages;

/// <summary>Undoes an act that was entered wrongly, by entries of the opposite amounts.</summary>
internal sealed class ReverseActModel(RemitDb db, TimeProvider clock) : EnvelopePage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "What was wrong?")]
    public string? Why { get; set; }

    public IReadOnlyList<(EnvelopeLine Line, LedgerEntry Entry)> Entries { get; private set; } = [];

    public string Address => EnvelopeUrls.Line(Envelope.DecisionCode, Entries[0].Line.Place);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ShowAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ShowAsync(cancellation))
        {
            return NotFound();
        }

        LedgerAct.Reverse act = new(Guid.CreateVersion7(), Id, Why?.Trim() ?? "");
        return await PostAsync(act, breach => breach.Code == "envelopes.no-reason" ? nameof(Why) : "", cancellation) ? Redirect(Address) : Page();
    }

    private async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return false;
        }

        var entries = await Db.LedgerEntries.AsNoTracking().Where(e => e.ActId == Id).ToListAsync(cancellation);
        Entries = [.. entries.Join(Envelope.Lines, e => e.LineId, l => l.Id, (e, l) => (l, e))];
        return Entries.Count > 0;
    }
}
