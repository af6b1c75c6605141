using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Remit.Site.Pages;

/// <summary>What went wrong; asked for by itself there is nothing to show.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
internal sealed class ErrorsModel : PageModel
{
    public Failure Failure { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public IActionResult OnGet()
    {
        if (HttpContext.Features.Get<Failure>() is not { } failure)
        {
            return NotFound();
        }

        Failure = failure;
        Response.StatusCode = failure.Status;
        return Page();
    }
}
