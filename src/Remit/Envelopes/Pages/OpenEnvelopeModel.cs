using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Decisions;
using Remit.Finance;
using Remit.Rules;
using Remit.Site;
using Remit.Site.Binding;
using Remit.Storage;

namespace Remit.Envelopes.Pages;

/// <summary>Opens the envelope of a decision that stands on the register and was not signed here.</summary>
internal sealed class OpenEnvelopeModel(RemitDb db, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public OpeningForm Form { get; set; } = new();

    public Decision Decision { get; private set; } = null!;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } other)
        {
            return other;
        }

        Form = OpeningForm.Of(Decision.Facts);
        return Page();
    }

    public async Task<IActionResult> OnPostMoreAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } other)
        {
            return other;
        }

        ModelState.Clear();
        Form.AddEmpty();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } other)
        {
            return other;
        }

        if (Form.ToTerms(Decision, await DrawnAsync(cancellation), ModelState, nameof(Form)) is not { } terms)
        {
            return Page();
        }

        await using var writing = await db.WriteAsync(cancellation);
        Poster poster = new(User.PersonId, User.PersonName, Now, LondonTime.DayOf(Now));
        var (envelope, breaches) = await db.OpenEnvelopeAsync(terms, poster, writing, cancellation);
        if (envelope is null)
        {
            ModelState.AddBreaches(breaches);
            return Page();
        }

        await db.SaveAsync(Journal.Entry(User, "opened an envelope", $"envelope {envelope.DecisionCode}", null, Now), writing, cancellation);
        await writing.CommitAsync(cancellation);
        return Redirect(EnvelopeUrls.Envelope(envelope.DecisionCode));
    }

    /// <summary>Finds the decision; answers otherwise where there is none, or it has an envelope already.</summary>
    private async Task<IActionResult?> FindAsync(CancellationToken cancellation)
    {
        var key = DecisionCode.Key(Code);
        if (key is null || await db.Decisions.AsNoTracking().FirstOrDefaultAsync(d => d.CodeKey == key, cancellation) is not { } decision)
        {
            return NotFound();
        }

        Decision = decision;
        return await db.Envelopes.AnyAsync(e => e.DecisionCode == key, cancellation) ? Redirect(EnvelopeUrls.Envelope(key)) : null;
    }

    /// <summary>For each code that a row draws on, the line of its envelope that has money of the row's year.</summary>
    private async Task<IReadOnlyDictionary<string, Guid>> DrawnAsync(CancellationToken cancellation)
    {
        Dictionary<string, Guid> drawn = [];
        foreach (var row in Form.Rows.Where(r => !string.IsNullOrWhiteSpace(r.DrawsOn)))
        {
            FinancialYear? year = FinancialYear.TryParse(row.Year, out var parsed) ? parsed : null;
            var envelope = DecisionCode.Key(row.DrawsOn) is { } key ? await db.FindEnvelopeAsync(key, cancellation) : null;
            if (envelope?.Lines.FirstOrDefault(l => l.IsCash && (l.Year == year || l.Year is null)) is { } line)
            {
                drawn[row.DrawsOn!] = line.Id;
            }
        }

        return drawn;
    }
}
