using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Papers.Pages;

/// <summary>Two papers of the same decision meet: field by field an officer chooses what is to stand.</summary>
internal sealed class CompareImportModel(RemitDb db, TimeProvider clock, IOutputCacheStore cache) : ImportPage(db, clock)
{
    private const string Theirs = "theirs";
    private const string Mine = "mine";

    /// <summary>The other open import to compare with; null to compare with the register.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? With { get; set; }

    /// <summary>The number of the draft that was shown.</summary>
    [BindProperty]
    public int Revision { get; set; }

    /// <summary>The version on the register that was shown; the number of the draft for another import.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>For each field that differs, whose value is to stand.</summary>
    [BindProperty]
    public Dictionary<string, string> Choices { get; set; } = [];

    [BindProperty, Display(Name = "Why does the register change?")]
    public string? Why { get; set; }

    [BindProperty]
    public bool NothingConfidential { get; set; }

    /// <summary>The other open import; null when it is the register that is compared with.</summary>
    public PaperImport? Other { get; private set; }

    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    /// <summary>The words that make it look like the confidential part; null when there are none.</summary>
    public TextSpan? Confidential { get; private set; }

    private DecisionFacts There => Other?.Draft ?? Standing!.Facts;

    private int VersionThere => Other?.Revision ?? Standing!.Version;

    /// <summary>Whose value stands: what was chosen, or else this paper's where it has one.</summary>
    public string Choice(Difference difference) => Choices.GetValueOrDefault(difference.Field) ?? (difference.After is null ? Theirs : Mine);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await CompareAsync(cancellation))
        {
            return NotFound();
        }

        (Revision, Version) = (Import.Revision, VersionThere);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await CompareAsync(cancellation))
        {
            return NotFound();
        }

        Check();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            return Other is null ? await ReviseAsync(cancellation) : await JoinAsync(Other, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            await ReloadAsync(cancellation);
            await CompareAsync(cancellation);
            Moved();
            return Page();
        }
    }

    private void Check()
    {
        if (Revision != Import.Revision || Version != VersionThere)
        {
            Moved();
        }

        if (Other is null && string.IsNullOrWhiteSpace(Why))
        {
            ModelState.AddModelError(nameof(Why), "Say why the register changes");
        }

        if (Other is null && Confidential is not null && !NothingConfidential)
        {
            ModelState.AddModelError(nameof(NothingConfidential), "Make sure that nothing confidential is left in what is to be public, and say so");
        }
    }

    private void Moved()
    {
        ModelState.AddModelError(
            "",
            "Somebody changed one of the two while you had them open. Both stand below as they are now: look again, then confirm"
        );
        ModelState.Remove(nameof(Revision));
        ModelState.Remove(nameof(Version));
        (Revision, Version) = (Import.Revision, VersionThere);
    }

    /// <summary>The draft with what was chosen of the other side.</summary>
    private DecisionFacts Chosen() => Import.Draft.Take(There, Differences.Where(d => Choice(d) == Theirs).Select(d => d.Field));

    private async Task<IActionResult> ReviseAsync(CancellationToken cancellation)
    {
        await Db.CorrectAsync(Import, Chosen(), Officer, "Chosen beside the register", Now, cancellation: cancellation);
        if (ModelState.AddBreaches(ImportQuestion.WhyNotConfirm(Import)))
        {
            return await ShowAsync(cancellation);
        }

        var (breaches, _) = await Db.ConfirmAsync(Import, Officer, Why!.Trim(), Now, Import.Revision, cancellation);
        if (ModelState.AddBreaches(breaches))
        {
            return await ShowAsync(cancellation);
        }

        await cache.EvictByTagAsync(PublicCache.Tag, cancellation);
        return Redirect(ImportUrls.Review(Id));
    }

    private async Task<IActionResult> JoinAsync(PaperImport other, CancellationToken cancellation)
    {
        await Db.CorrectAsync(
            Import,
            Chosen(),
            Officer,
            $"Chosen beside another paper of the same decision, import {other.Id}",
            Now,
            cancellation: cancellation
        );
        await Db.DiscardAsync(other, Officer, $"The same decision as in {Import.Name}, where what was chosen of both is kept", Now, cancellation);
        return Redirect(ImportUrls.Review(Id));
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        await CompareAsync(cancellation);
        foreach (var field in new[] { nameof(Revision), nameof(Version) })
        {
            ModelState.Remove(field);
        }

        (Revision, Version) = (Import.Revision, VersionThere);
        return Page();
    }

    /// <summary>Loads both sides; false when there is nothing to compare, or this import is at its end.</summary>
    private async Task<bool> CompareAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Import.WhyNotCorrect().Count > 0)
        {
            return false;
        }

        Other = With is null ? null : await Db.PaperImports.OfTheSameDecision(Import).SingleOrDefaultAsync(i => i.Id == With, cancellation);
        if (Other is null && (With is not null || Standing is null))
        {
            return false;
        }

        Confidential = ConfidentialPart.Find(Import.Paper.Text);
        Differences = DecisionComparison.Differences(There, Import.Draft);
        return true;
    }
}
