using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.People;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>On which the employer accepts or declines a placement.</summary>
internal sealed class AnswerPlacementModel(RemitDb db, TimeProvider clock, PlacementMail mail) : PlacementPage(db, clock)
{
    [BindProperty, Display(Name = "Does your organisation agree?")]
    public bool? Agrees { get; set; }

    [BindProperty, Display(Name = "Why not?"), StringLength(2000)]
    public string? Because { get; set; }

    /// <summary>Why it cannot be answered now.</summary>
    public IReadOnlyList<Breach> NotNow { get; private set; } = [];

    public PlacementCost Cost => Placement.CostOf(Placement.Terms, Scheme.Terms);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        NotNow = Placement.WhyNotAccept(Day);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Agrees is null)
        {
            ModelState.AddModelError(nameof(Agrees), "Choose whether your organisation agrees");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var roster = await Db.RosterAsync(cancellation);
        var breaches = await ActAsync(
            Agrees == true ? "accepted a placement" : "declined a placement",
            Agrees == true ? null : Because,
            _ =>
            {
                var whyNot = Agrees == true ? Placement.WhyNotAccept(Day) : Placement.WhyNotDecline(Because, Day);
                if (whyNot.Count == 0 && Agrees == true)
                {
                    Placement.Accept(By(), Day);
                }
                else if (whyNot.Count == 0)
                {
                    Placement.Decline(By(Because), Day);
                }

                if (whyNot.Count == 0)
                {
                    mail.Answered(Db, Placement, roster, Now);
                }

                return Task.FromResult(whyNot);
            },
            cancellation
        );
        if (breaches.Count > 0)
        {
            await LoadAsync(cancellation);
        }

        return Answer(breaches, b => b.Code == "secondments.no-reason" ? nameof(Because) : "");
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation) =>
        await base.LoadAsync(cancellation) && Viewer.IsEmployer(Placement);
}
