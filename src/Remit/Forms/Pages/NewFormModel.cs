using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.People;
using Remit.References;
using Remit.Rules;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Forms.Pages;

/// <summary>Begins a form: an empty one of a level, or one that goes on from an earlier decision or form.</summary>
internal sealed class NewFormModel(RemitDb db, TimeProvider clock) : PageModel
{
    /// <summary>The code of the earlier decision or form that it goes on from.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "Code of the earlier decision or form")]
    public string? From { get; set; }

    [BindProperty, Display(Name = "Title")]
    public string? Title { get; set; }

    [BindProperty, Display(Name = "Level")]
    public string? Level { get; set; }

    [BindProperty, Display(Name = "Code (optional)")]
    public string? Code { get; set; }

    /// <summary>What it would begin with; null for an empty form.</summary>
    public FormStart? Start { get; private set; }

    /// <summary>What the earlier one is called; null when there is none.</summary>
    public string? Earlier { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!MayBegin)
        {
            return NotFound();
        }

        await StartAsync(cancellation);
        (Title, Level) = (Start?.Content.Basics.Title, Start?.Content.Basics.Level);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!MayBegin || User.PersonId is not { } personId)
        {
            return NotFound();
        }

        if (Level is null || !FormStart.Levels.Contains(Level))
        {
            ModelState.AddModelError(nameof(Level), "Choose the level");
        }

        if (string.IsNullOrWhiteSpace(Title))
        {
            ModelState.AddModelError(nameof(Title), "Give the title: it can be changed later");
        }

        await StartAsync(cancellation);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        return await BeginAsync(Level!, personId, cancellation) is { } id ? Redirect(FormUrls.Form(id)) : Page();
    }

    private bool MayBegin => User.IsInRole(nameof(Role.ProgrammeOfficer));

    /// <summary>Codes are given inside the transaction: two forms that are begun at once get two codes.</summary>
    private async Task<Guid?> BeginAsync(string level, Guid personId, CancellationToken cancellation)
    {
        await using var writing = await db.WriteAsync(cancellation);
        if (await GiveCodeAsync(level, cancellation) is not { } code)
        {
            return null;
        }

        var content = (Start ?? FormStart.Of(level)).Content;
        var at = clock.GetUtcNow().UtcDateTime;
        DecisionForm form = new(code, content with { Basics = content.Basics with { Level = level, Title = Title!.Trim() } }, personId, at);
        db.Begin(form);
        await db.SaveAsync(
            Journal.Entry(User, "began a form", $"form {form.Id}", Earlier is null ? null : $"It goes on from {Earlier}", at) with
            {
                After = StorageJson.Write(new { form.Code, form.Hash }),
            },
            writing,
            cancellation
        );
        await writing.CommitAsync(cancellation);
        return form.Id;
    }

    private async Task<string?> GiveCodeAsync(string level, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            return FormCodes.Next(level, await db.CodesAsync(level, cancellation));
        }

        var isTaken = DecisionReference.TryParse(Code, out var reference) && await db.IsTakenAsync(reference.Code, null, cancellation);
        return ModelState.AddBreaches(FormCodes.WhyNotGive(Code, level, _ => isTaken), nameof(Code)) ? null : reference!.Code;
    }

    /// <summary>Looks up what it goes on from, on forms first: a signed form says more than its page on the register.</summary>
    private async Task StartAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(From))
        {
            return;
        }

        var (key, level) = (DecisionCode.Key(From), Level is { } chosen && FormStart.Levels.Contains(chosen) ? chosen : null);
        if (await db.Forms.AsNoTracking().SingleOrDefaultAsync(f => f.Code == key, cancellation) is { } form)
        {
            Start = FormStart.From(form.Content, form.Code, level ?? form.Content.Basics.Level ?? "ADD");
            Earlier = FormPage.NameOf(form.Code, form.Content.Basics.Title);
        }
        else if (await db.Decisions.AsNoTracking().FirstOrDefaultAsync(d => d.CodeKey == key, cancellation) is { } decision)
        {
            var own = decision.Facts.Level is { } l && FormStart.Levels.Contains(l) ? l : "ADD";
            Start = FormStart.From(decision.Facts, level ?? own);
            Earlier = FormPage.NameOf(decision.Facts.Code ?? From, decision.Facts.Title);
        }
        else
        {
            ModelState.AddModelError(nameof(From), $"There is no decision and no form with the code “{From.Trim()}”");
        }
    }
}
