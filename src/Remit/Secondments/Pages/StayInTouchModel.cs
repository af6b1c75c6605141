using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>On which a secondee agrees to stay in touch, or takes that back.</summary>
internal sealed class StayInTouchModel(RemitDb db, TimeProvider clock) : PlacementPage(db, clock)
{
    [BindProperty, Display(Name = "Mail address after the placement"), StringLength(254)]
    public string? Email { get; set; }

    public Alumnus? Alumnus { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Email = Alumnus?.Email;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var breaches = await ActAsync(
            "agreed to stay in touch",
            null,
            _ =>
            {
                var whyNot = Alumnus.WhyNotJoin(Email);
                if (whyNot.Count == 0 && Alumnus is { } there)
                {
                    there.Join(Email!, Now);
                }
                else if (whyNot.Count == 0)
                {
                    Db.Alumni.Add(new(Placement, Email!, Now));
                }

                return Task.FromResult(whyNot);
            },
            cancellation,
            // an address that can be taken back is not written where nothing is ever taken out
            () => StorageJson.Write(new { Placement.Reference, StaysInTouch = true })
        );
        return Answer(breaches, _ => nameof(Email), $"{PlacementUrls.One(Id)}#alumni");
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        ModelState.Clear();
        var breaches = await ActAsync(
            "no longer stays in touch",
            null,
            _ =>
            {
                Alumnus?.Leave(Now);
                return Task.FromResult<IReadOnlyList<Rules.Breach>>([]);
            },
            cancellation,
            () => StorageJson.Write(new { Placement.Reference, StaysInTouch = false })
        );
        return Answer(breaches, _ => "", $"{PlacementUrls.One(Id)}#alumni");
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (!await base.LoadAsync(cancellation) || !Viewer.IsSecondee(Placement) || Placement.Accepted is null)
        {
            return false;
        }

        Alumnus = await Db.Alumni.SingleOrDefaultAsync(a => a.PlacementId == Id, cancellation);
        return true;
    }
}
