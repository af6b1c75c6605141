using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>One invoice or instalment with everything that was entered against it.</summary>
internal sealed class ShowReceivableModel(RemitDb db, TimeProvider clock) : ReceivablePage(db, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(Id, cancellation) ? Page() : NotFound();

    /// <summary>Whether an entry can be undone by whoever looks.</summary>
    public bool MayReverse(IncomeEntry entry) =>
        IsFinance && entry.Kind is (IncomeEntryKind.Receive or IncomeEntryKind.WriteOff) && !Receivable.IsReversed(entry.Id);
}
