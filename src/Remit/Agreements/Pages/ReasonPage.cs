using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Forms;
using Remit.Publications;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Agreements.Pages;

/// <summary>A page on which somebody sends an agreement back or gives it up, and says why.</summary>
internal abstract class ReasonPage(RemitDb db, TimeProvider clock, PublicationSettings settings) : AgreementPage(db, clock, settings)
{
    [BindProperty, Display(Name = "Why?")]
    public string? Because { get; set; }

    /// <summary>Why it cannot be done, whatever the reason.</summary>
    public IReadOnlyList<Breach> NotNow { get; private set; } = [];

    /// <summary>What the page is called.</summary>
    public abstract string Heading { get; }

    /// <summary>What follows from it.</summary>
    public abstract string Meaning { get; }

    /// <summary>What the button says.</summary>
    public abstract string Button { get; }

    /// <summary>What the journal says was done.</summary>
    protected abstract string Act { get; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        NotNow = WhyNot("A reason");
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
            by =>
            {
                var whyNot = WhyNot(Because);
                if (whyNot.Count == 0)
                {
                    Do(by, Because!);
                }

                return Task.FromResult(whyNot);
            },
            cancellation
        );
        return ModelState.AddBreaches(breaches, nameof(Because)) ? Page() : Redirect(After);
    }

    /// <summary>Where somebody is led when it is done.</summary>
    protected virtual string After => AgreementUrls.One(Id);

    protected abstract IReadOnlyList<Breach> WhyNot(string? because);

    protected abstract void Do(Officer by, string because);
}
