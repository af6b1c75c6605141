using Microsoft.AspNetCore.Mvc;
using Remit.Storage;

namespace Remit.Payments.Pages;

/// <summary>The bank details of an organisation, masked, with all that there ever were.</summary>
internal sealed class ShowBankDetailsModel(RemitDb db, TimeProvider clock) : BankPage(db, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();
}
