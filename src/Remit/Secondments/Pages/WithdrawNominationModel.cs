using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Withdraws a nomination, and with it the placements that no agreement binds yet.</summary>
internal sealed class WithdrawNominationModel(RemitDb db, TimeProvider clock, SecondmentMail mail) : NominationPage(db, clock)
{
    private IReadOnlyList<PlacementRow> _rows = [];

    [BindProperty, Display(Name = "Why?")]
    public string? Why { get; set; }

    /// <summary>The placements of it that every party has signed, and that are not over.</summary>
    public IReadOnlyList<Placement> Agreed =>
        [.. _rows.Where(r => r.StatusOn(Today) is PlacementStatus.Agreed or PlacementStatus.UnderWay).Select(r => r.Placement)];

    /// <summary>The placements of it that go with it.</summary>
    public IReadOnlyList<Placement> Open =>
        [.. _rows.Where(r => r.StatusOn(Today) is PlacementStatus.Proposed or PlacementStatus.Accepted).Select(r => r.Placement)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAllAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAllAsync(cancellation))
        {
            return NotFound();
        }

        IReadOnlyList<string> gone = [];
        var done = await ActAsync(
            async () =>
            {
                await LoadAllAsync(cancellation);
                gone = [.. Open.Select(p => p.Reference)];
                return await WithdrawAsync(cancellation);
            },
            () => Entry("withdrew a nomination", NominationSubject, Why, null, new { Placements = gone }),
            cancellation
        );
        return done ? Redirect(SecondmentUrls.Nomination(Id)) : Page();
    }

    protected override string FieldOf(string code) => code == "nominations.no-reason" ? nameof(Why) : "";

    private async Task<IReadOnlyList<Breach>> WithdrawAsync(CancellationToken cancellation)
    {
        var agreed = Agreed.Select(p => p.ToTaken()).ToList();
        if (Nomination.WhyNotWithdraw(Why, agreed) is { Count: > 0 } breaches)
        {
            return breaches;
        }

        foreach (var row in _rows.Where(r => r.StatusOn(Today) is PlacementStatus.Proposed or PlacementStatus.Accepted).ToList())
        {
            row.Placement.Withdraw(By(Why), row.On(Today));
        }

        Nomination.Withdraw(By(Why), agreed);
        await mail.DroppedOutAsync(Db, Nomination, Scheme, Now, cancellation);
        return [];
    }

    private async Task<bool> LoadAllAsync(CancellationToken cancellation)
    {
        if (!await LoadToActAsync(cancellation))
        {
            return false;
        }

        var standing = await Db.StandingPlacementsAsync(Scheme.Id, cancellation);
        _rows = [.. standing.Where(r => r.Placement.Terms.NominationId == Id)];
        return true;
    }
}
