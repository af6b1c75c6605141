using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Envelopes;
using Remit.Storage;

namespace Remit.Agreements.Pages;

/// <summary>Begins an agreement under a signed decision.</summary>
internal sealed class NewAgreementModel(RemitDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "Decision")]
    public string? Decision { get; set; }

    [BindProperty, Display(Name = "What is it?")]
    public string? Kind { get; set; }

    [BindProperty, Display(Name = "Title")]
    public string? Title { get; set; }

    /// <summary>The decisions that have an envelope.</summary>
    public IReadOnlyList<(string Code, string Title)> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (AgreementKinds.Named(Kind) is not { } kind)
        {
            ModelState.AddModelError(nameof(Kind), "Choose what it is");
            kind = default;
        }

        if (string.IsNullOrWhiteSpace(Title))
        {
            ModelState.AddModelError(nameof(Title), "Enter what it is called: it can be changed later");
        }

        if (Choices.All(c => c.Code != Decision))
        {
            ModelState.AddModelError(nameof(Decision), "Choose the signed decision under which it is made");
        }

        return ModelState.IsValid ? await BeginAsync(kind, cancellation) : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Decision = DecisionCode.Key(Decision);
        var envelopes = await db
            .Envelopes.AsNoTracking()
            .OrderByDescending(e => e.SignedOn)
            .Select(e => new { e.DecisionCode, e.Title })
            .ToListAsync(cancellation);
        Choices = [.. envelopes.Select(e => (e.DecisionCode, e.Title))];
        return (await AgreementReader.OfAsync(db, User, cancellation)).MayDraft;
    }

    private async Task<IActionResult> BeginAsync(AgreementKind kind, CancellationToken cancellation)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        await using var writing = await db.WriteAsync(cancellation);
        var cover = (await db.CoverAsync(Decision!, cancellation))!;
        var reader = await AgreementReader.OfAsync(db, User, cancellation);
        Agreement agreement = new(await db.NextAgreementReferenceAsync(cancellation), kind, cover, Title!, reader.PersonId!.Value, at);
        db.Agreements.Add(agreement);
        await db.SaveAsync(
            Journal.Entry(User, "began an agreement", $"agreement {agreement.Id}", null, at) with
            {
                After = StorageJson.Write(
                    new
                    {
                        agreement.Reference,
                        Kind = kind.ToString(),
                        agreement.DecisionCode,
                    }
                ),
            },
            writing,
            cancellation
        );
        await writing.CommitAsync(cancellation);
        return Redirect(AgreementUrls.Draft(agreement.Id));
    }
}
