using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Remit.Spending.Pages;

/// <summary>Gives the ledger's entries as a file for a finance system, and says what each column is.</summary>
internal sealed class ExportLedgerModel : PageModel
{
    [BindProperty, Display(Name = "First day")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Last day")]
    public DateOnly? To { get; set; }

    public IActionResult OnPost()
    {
        if (From > To)
        {
            ModelState.AddModelError(nameof(To), "The last day must not be before the first");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var query = QueryString.Empty;
        query = From is { } first ? query.Add("from", first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : query;
        query = To is { } last ? query.Add("to", last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : query;
        return Redirect(SpendingUrls.EntriesCsvRoute + query);
    }
}
