using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Papers.Pages;

/// <summary>The last look at what becomes public, and the act itself.</summary>
internal sealed class ConfirmImportModel(RemitDb db, TimeProvider clock, IOutputCacheStore cache) : ImportPage(db, clock)
{
    /// <summary>The facts that somebody should see once more.</summary>
    public static readonly IReadOnlyList<string> Shown =
    [
        DecisionField.Publisher,
        DecisionField.Code,
        DecisionField.Title,
        DecisionField.DateSigned,
        DecisionField.Signatory,
        DecisionField.RoleShown,
        DecisionField.Office,
        DecisionField.SumApproved,
    ];

    /// <summary>The number of the draft that was shown.</summary>
    [BindProperty]
    public int Revision { get; set; }

    /// <summary>"whole", or "facts" for the facts without the text.</summary>
    [BindProperty, Display(Name = "What is to be public?")]
    public string? Text { get; set; }

    [BindProperty, Display(Name = "Nothing confidential is left")]
    public bool NothingConfidential { get; set; }

    /// <summary>The words that make it look like the confidential part; null when there are none.</summary>
    public TextSpan? Confidential { get; private set; }

    /// <summary>A fact as the register will say it.</summary>
    public string Value(string field) => FactSheet.All.First(f => f.Field == field).Value(Import.Draft) ?? "Not in the published text";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Elsewhere() is { } elsewhere)
        {
            return elsewhere;
        }

        Revision = Import.Revision;
        Text = Confidential is null ? "whole" : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Elsewhere() is { } elsewhere)
        {
            return elsewhere;
        }

        Check();
        if (!ModelState.IsValid || !await PublishAsync(cancellation))
        {
            return Page();
        }

        await cache.EvictByTagAsync(PublicCache.Tag, cancellation);
        return Redirect(ImportUrls.Review(Id));
    }

    private void Check()
    {
        if (Revision != Import.Revision)
        {
            ModelState.AddModelError("", $"{Import.CorrectedBy} saved this paper while you had it open: look at it as it stands now, then confirm");
            ModelState.Remove(nameof(Revision));
            Revision = Import.Revision;
        }

        if (Text is not ("whole" or "facts"))
        {
            ModelState.AddModelError(nameof(Text), "Say whether the text of the paper is to be public, or the facts alone");
        }

        if (Confidential is not null && !NothingConfidential)
        {
            ModelState.AddModelError(nameof(NothingConfidential), "Make sure that nothing confidential is left in what is to be public, and say so");
        }
    }

    private async Task<bool> PublishAsync(CancellationToken cancellation)
    {
        try
        {
            if (Text == "facts" && Import.Draft.Body is not null)
            {
                await Db.CorrectAsync(
                    Import,
                    Import.Draft with
                    {
                        Body = null,
                    },
                    Officer,
                    "The text is not to be public",
                    Now,
                    cancellation: cancellation
                );
            }

            var (breaches, _) = await Db.ConfirmAsync(Import, Officer, "Compared with the paper and confirmed", Now, Import.Revision, cancellation);
            return !ModelState.AddBreaches(breaches);
        }
        catch (DbUpdateConcurrencyException)
        {
            await ReloadAsync(cancellation);
            ModelState.AddModelError("", "Somebody else saved this paper at the same moment: look at it as it stands now, then confirm");
            return false;
        }
    }

    /// <summary>Where somebody belongs who has nothing to confirm here; null when this is the place.</summary>
    private RedirectResult? Elsewhere()
    {
        Confidential = ConfidentialPart.Find(Import.Paper.Text);
        return Import.WhyNotCorrect().Count > 0 || ImportQuestion.Open(Import).Count > 0 ? Redirect(ImportUrls.Review(Id))
            : Standing is not null ? Redirect(ImportUrls.Comparison(Id))
            : null;
    }
}
