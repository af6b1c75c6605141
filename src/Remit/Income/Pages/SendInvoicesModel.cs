using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>Sends the invoices of a year: shows whom and how much first.</summary>
internal sealed class SendInvoicesModel(RemitDb db, TimeProvider clock) : IncomePage(db, clock)
{
    [BindProperty(SupportsGet = true), Display(Name = "Financial year")]
    public string? Year { get; set; }

    public MembershipScheme Scheme { get; private set; } = null!;

    /// <summary>The year that is read; null where it is none.</summary>
    public FinancialYear? Of { get; private set; }

    public IReadOnlyList<InvoiceDraft> Drafts { get; private set; } = [];

    /// <summary>Why none may be sent; null when they may.</summary>
    public string? NotNow { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Of is not { } year)
        {
            ModelState.AddModelError(nameof(Year), "Enter a financial year, for example 2019-20");
            return Page();
        }

        return IsDone(await Writing.InvoiceAsync(Id, year, cancellation), _ => nameof(Year)) ? Redirect(IncomeUrls.Scheme(Id) + "#invoices") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await Db.FindSchemeAsync(Id, cancellation) is not { } scheme)
        {
            return false;
        }

        Scheme = scheme;
        Year ??= FinancialYear.Of(Today).ToString();
        if (FinancialYear.TryParse(Year, out var year))
        {
            Of = year;
            var sent = await Db.Receivables.AsNoTracking().Where(r => r.ProgrammeId == Id).ToListAsync(cancellation);
            NotNow = scheme.WhyNotInvoice(year, Today, sent) is [var first, ..] ? first.Message : null;
            Drafts = NotNow is null ? scheme.Due(year, Today, sent) : [];
        }

        return true;
    }
}
