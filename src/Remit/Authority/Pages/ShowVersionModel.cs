using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Site;
using Remit.Storage;

namespace Remit.Authority.Pages;

/// <summary>One version of the scheme of delegation, for everybody.</summary>
internal sealed class ShowVersionModel(RemitDb db, SiteOptions options) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public SchemeOfDelegation Scheme { get; private set; } = null!;

    /// <summary>The version that this one put right; null for a version of its own.</summary>
    public SchemeOfDelegation? Before { get; private set; }

    /// <summary>The version that put this one right; null while it stands.</summary>
    public SchemeOfDelegation? After { get; private set; }

    /// <summary>The address of the decision that enacted it; null when that is not on this register.</summary>
    public string? Address { get; private set; }

    /// <summary>How many decisions were signed under it here.</summary>
    public int Signed { get; private set; }

    public bool MaySeePeople => Audience.Authority.Of(User, options.Demo) == Admission.Welcome;

    public bool MayEdit => Audience.Administrators.Of(User, options.Demo) == Admission.Welcome && After is null && Signed == 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var all = await db.Schemes.AsNoTracking().ToListAsync(cancellation);
        if (all.FirstOrDefault(s => s.Id == Id) is not { } scheme)
        {
            return NotFound();
        }

        Scheme = scheme;
        Before = all.FirstOrDefault(s => s.Id == scheme.Replaces);
        After = all.FirstOrDefault(s => s.Replaces == scheme.Id);
        Signed = await db.PowerUses.CountAsync(u => u.SchemeId == Id, cancellation);
        var slugs = await db.SlugsAsync([scheme.EnactedBy], cancellation);
        Address = slugs.Values.FirstOrDefault() is { } slug ? DecisionUrls.Decision(slug) : null;
        return Page();
    }
}
