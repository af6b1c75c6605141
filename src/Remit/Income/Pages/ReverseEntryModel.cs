using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>Undoes a receipt or write-off that was entered wrongly.</summary>
internal sealed class ReverseEntryModel(RemitDb db, TimeProvider clock) : ReceivablePage(db, clock)
{
    [BindProperty, Display(Name = "What was wrong?")]
    public string? Why { get; set; }

    public IncomeEntry Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ShowAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ShowAsync(cancellation))
        {
            return NotFound();
        }

        var answer = await Writing.PostAsync(Receivable.Id, new IncomeAct.Reverse(Id, Why?.Trim() ?? ""), cancellation);
        return IsDone(answer, _ => nameof(Why)) ? Redirect(IncomeUrls.Receivable(Receivable.Id)) : Page();
    }

    private async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        var receivable = await Db.IncomeEntries.Where(e => e.Id == Id).Select(e => e.ReceivableId).SingleOrDefaultAsync(cancellation);
        if (!await LoadAsync(receivable, cancellation))
        {
            return false;
        }

        Entry = Receivable.Entries.First(e => e.Id == Id);
        return Entry.Kind is IncomeEntryKind.Receive or IncomeEntryKind.WriteOff;
    }
}
