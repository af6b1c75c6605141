using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Publications.Pages;

/// <summary>Enters a decision in the forward plan, or changes an entry.</summary>
internal abstract class PlanPage(RemitDb db, TimeProvider clock, PublicationSettings settings) : PageModel
{
    [BindProperty]
    public PlanForm Form { get; set; } = new();

    public bool GivesNotice => settings.GivesNotice;

    public DateOnly Today => LondonTime.DayOf(Now);

    protected RemitDb Db => db;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What was typed; null when it cannot be read.</summary>
    protected PlanDetails? Read() => ModelState.IsValid ? Form.ToDetails(settings.GivesNotice) : null;

    /// <summary>Shows reasons against it, each beside its field.</summary>
    protected bool AddBreaches(IReadOnlyList<Breach> breaches)
    {
        foreach (var breach in breaches)
        {
            var field = PlanForm.FieldOf(breach);
            ModelState.AddModelError(field.Length == 0 ? "" : $"{nameof(Form)}.{field}", breach.Message);
        }

        return breaches.Count > 0;
    }
}

/// <inheritdoc/>
internal sealed class ChangePlannedModel(RemitDb db, TimeProvider clock, PublicationSettings settings) : PlanPage(db, clock, settings)
{
    [FromRoute]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } planned)
        {
            return NotFound();
        }

        Form = PlanForm.Of(planned.Details);
        return planned.IsOpen ? Page() : Redirect(PublicationUrls.PlanRoute);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        if (await FindAsync(cancellation) is not { } planned)
        {
            return NotFound();
        }

        if (Read() is not { } details || AddBreaches(planned.WhyNotChange(details, Today)))
        {
            return Page();
        }

        if (details != planned.Details)
        {
            var before = planned.Details;
            planned.Change(details, User.PersonName, Now);
            await Db.SaveAsync(
                Journal.Entry(User, "changed a planned decision", $"planned decision {Id}", null, Now) with
                {
                    Before = StorageJson.Write(before),
                    After = StorageJson.Write(details),
                },
                writing,
                cancellation
            );
            await writing.CommitAsync(cancellation);
        }

        return Redirect(PublicationUrls.PlanRoute);
    }

    private Task<PlannedDecision?> FindAsync(CancellationToken cancellation) =>
        Db.PlannedDecisions.SingleOrDefaultAsync(p => p.Id == Id, cancellation);
}
