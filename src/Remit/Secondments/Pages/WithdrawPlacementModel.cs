using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Agreements;
using Remit.People;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>On which a placement that is not signed is taken back: by the host, or by the employer because its secondee drops out.</summary>
internal sealed class WithdrawPlacementModel(RemitDb db, TimeProvider clock, PlacementMail mail) : PlacementPage(db, clock)
{
    [BindProperty, Display(Name = "Why?"), StringLength(2000)]
    public string? Because { get; set; }

    public IReadOnlyList<Breach> NotNow { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        NotNow = Placement.WhyNotWithdraw("A reason", Day);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var roster = await Db.RosterAsync(cancellation);
        var breaches = await ActAsync(
            "withdrew a placement",
            Because,
            async writing =>
            {
                if (Placement.WhyNotWithdraw(Because, Day) is { Count: > 0 } whyNot)
                {
                    return whyNot;
                }

                Placement.Withdraw(By(Because), Day);
                mail.Became(Db, Placement, roster, "does not come about", "withdrawn", Now);
                if (Agreement is { Status: AgreementStatus.Drafting or AgreementStatus.Offered } open)
                {
                    open.Withdraw(Because!, new(User.PersonId!.Value, User.PersonName, null, []), Now);
                    await Db.SaveAsync(
                        Journal.Entry(User, "withdrew an agreement", $"agreement {open.Id}", Because!.Trim(), Now) with
                        {
                            After = StorageJson.Write(new { open.Reference, Status = open.Status.ToString() }),
                        },
                        writing,
                        cancellation
                    );
                }

                return [];
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
        await base.LoadAsync(cancellation) && (Viewer.Runs || (Viewer.IsEmployer(Placement) && Placement.Accepted is not null));
}
