using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.People;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>One invoice or instalment with everything that was entered against it.</summary>
internal sealed class ShowReceivableModel(RemitDb db, TimeProvider clock) : ReceivablePage(db, clock)
{
    /// <summary>Refunds from it and against it, oldest first.</summary>
    public IReadOnlyList<Refund> Given { get; private set; } = [];

    /// <summary>What is owed back and not asked for yet.</summary>
    public Money Free => Receivable.Totals.Returned - new Money(Given.Where(r => r.IsOpen && r.ReceivableId == Id).Sum(r => r.Amount.Pence));

    /// <summary>Whether whoever looks may open a refund.</summary>
    public bool SeesRefunds => IsFinance || User.IsInRole(nameof(Role.ProgrammeOfficer)) || User.IsInRole(nameof(Role.Approver));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(Id, cancellation))
        {
            return NotFound();
        }

        Given = await Db.Refunds.AsNoTracking().Where(r => r.ReceivableId == Id || r.AgainstId == Id).OrderBy(r => r.Id).ToListAsync(cancellation);
        return Page();
    }

    /// <summary>Whether an entry can be undone by whoever looks.</summary>
    public bool MayReverse(IncomeEntry entry) =>
        IsFinance && entry.Kind is (IncomeEntryKind.Receive or IncomeEntryKind.WriteOff) && !Receivable.IsReversed(entry.Id);
}
