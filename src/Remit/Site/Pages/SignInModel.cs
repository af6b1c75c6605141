using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Remit.Site.Pages;

/// <summary>Who somebody is: chosen in the demo, shown by the officers' key elsewhere; where there is no key nobody can sign in.</summary>
[EnableRateLimiting(Remit.Site.SignIn.TryPolicy)]
internal sealed class SignInModel(SiteOptions options, OfficerKey key) : PageModel
{
    /// <summary>Where somebody wanted to go.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Wanted { get; set; }

    /// <summary>The key as it was typed; it never goes back to the page.</summary>
    [BindProperty]
    [Display(Name = "Officer key")]
    public string? Typed { get; set; }

    /// <summary>Asks.</summary>
    public IActionResult OnGet() => options.Demo || key.IsSet ? Page() : NotFound();

    /// <summary>Lets an officer in.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (options.Demo || !key.IsSet)
        {
            return NotFound();
        }

        if (!key.Opens(Typed))
        {
            ModelState.Clear();
            ModelState.AddModelError(nameof(Typed), string.IsNullOrEmpty(Typed) ? "Enter the officer key" : "That is not the officer key");
            Typed = null;
            return Page();
        }

        await Remit.Site.SignIn.AsOfficerAsync(HttpContext, key);
        return Url.IsLocalUrl(Wanted) ? LocalRedirect(Wanted!) : Redirect(SiteUrls.Home);
    }
}
