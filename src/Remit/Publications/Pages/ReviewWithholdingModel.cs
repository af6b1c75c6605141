using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Forms;
using Remit.Rules;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Publications.Pages;

/// <summary>The review of something that is withheld: it goes on with a ground that still holds, or it is released.</summary>
internal sealed class ReviewWithholdingModel(RemitDb db, TimeProvider clock, PublicationSettings settings) : PublicationPage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "Exemption")]
    public string? Exemption { get; set; }

    [BindProperty, Display(Name = "Why it applies")]
    public string? Why { get; set; }

    [BindProperty, Display(Name = "Public interest test")]
    public string? PublicInterest { get; set; }

    [BindProperty, Display(Name = "Withheld until")]
    public DateOnly? Until { get; set; }

    [BindProperty, Display(Name = "Why need it not be withheld any longer?")]
    public string? Because { get; set; }

    public Withholding Withholding { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        if (Withholding.ReleasedAt is not null)
        {
            return Redirect($"{Address}#withheld");
        }

        (Exemption, Why, PublicInterest) = (Withholding.Exemption, Withholding.Why, Withholding.PublicInterest);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation) || act is not ("extend" or "release"))
        {
            return NotFound();
        }

        if (Withholding.ReleasedAt is not null)
        {
            return Redirect($"{Address}#withheld");
        }

        var done = act == "extend" ? await ExtendAsync(cancellation) : await ReleaseAsync(cancellation);
        if (!done)
        {
            await FindAsync(cancellation);
            return Page();
        }

        await EvictAsync(cancellation);
        return Redirect($"{Address}#withheld");
    }

    private async Task<bool> ExtendAsync(CancellationToken cancellation)
    {
        if (Until is null && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(Until), "Give the day until which it is withheld");
        }

        if (!ModelState.IsValid)
        {
            return false;
        }

        var actor = await ActorAsync(cancellation);
        var test = string.IsNullOrWhiteSpace(PublicInterest) ? null : PublicInterest.Trim();
        WithholdingGround ground = new(Exemption?.Trim() ?? "", Why?.Trim() ?? "", test, actor.Post, Until!.Value);
        return await DoAsync(
            Entry("withheld something for longer", ground.Why) with
            {
                Before = StorageJson.Write(new { Withholding.Exemption, Withholding.Until }),
                After = StorageJson.Write(new { ground.Exemption, ground.Until }),
            },
            () => Publication.WhyNotExtend(Id, ground, Today),
            () => Publication.Extend(Id, ground, Today),
            FieldOf,
            cancellation
        );
    }

    private static string FieldOf(Breach breach) =>
        breach.Code switch
        {
            "publications.ground-without-reason" => nameof(Why),
            "publications.no-public-interest-test" => nameof(PublicInterest),
            "publications.ends-in-the-past" or "publications.withheld-longer-already" => nameof(Until),
            _ => nameof(Exemption),
        };

    private async Task<bool> ReleaseAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        var id = Publication.Id;
        Db.ChangeTracker.Clear();
        var (breaches, _) = await Db.ReleaseAsync(id, Id, settings.Publisher, Entry("", Because?.Trim()), w => w.ReleasedAt is null, cancellation);
        return !ModelState.AddBreaches(breaches, nameof(Because));
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Publication.Withholdings.FirstOrDefault(w => w.Id == Id) is not { } withholding)
        {
            return false;
        }

        Withholding = withholding;
        return true;
    }
}
