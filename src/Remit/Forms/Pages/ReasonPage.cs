using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>A page on which somebody ends a form or sends it back, and says why.</summary>
internal abstract class ReasonPage(RemitDb db, TimeProvider clock, RouteMail mail) : RoutePage(db, clock, mail)
{
    [BindProperty, Display(Name = "Why?")]
    public string? Because { get; set; }

    /// <summary>Why this person cannot do it, whatever the reason.</summary>
    public IReadOnlyList<Breach> NotYou { get; private set; } = [];

    /// <summary>What the journal says was done.</summary>
    protected abstract string Act { get; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        NotYou = Officer is { } officer ? await WhyNotAsync(officer, "A reason", cancellation) : [];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var breaches = await ActAsync(
            Act,
            Because?.Trim(),
            async by =>
            {
                var whyNot = await WhyNotAsync(by, Because, cancellation);
                if (whyNot.Count == 0)
                {
                    await DoAsync(by, Because!, cancellation);
                }

                return whyNot;
            },
            () => null,
            cancellation
        );
        return ModelState.AddBreaches(breaches, nameof(Because)) ? Page() : Redirect(FormUrls.Form(Id));
    }

    protected abstract Task<IReadOnlyList<Breach>> WhyNotAsync(Officer by, string? because, CancellationToken cancellation);

    protected abstract Task DoAsync(Officer by, string because, CancellationToken cancellation);
}
