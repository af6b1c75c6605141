using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Organisations;
using Remit.Rules;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>Notes the last day on which an organisation takes part.</summary>
internal sealed class EndOrganisationModel(RemitDb db, TimeProvider clock) : EndPage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    public PartnerOrganisation Organisation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!IsFilledIn() || IsRefused(Organisation.WhyNotEnd(LastDay!.Value)))
        {
            return Page();
        }

        Organisation.End(LastDay.Value);
        var act = $"noted {DayWords.Of(LastDay.Value)} as the last day on which {Organisation.Name} takes part";
        await SaveAsync(writing, act, PeopleWords.Subject(Organisation), Trimmed(Why), null, new { Organisation.Until }, cancellation);
        return Redirect(PeopleUrls.Organisation(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await Db.Organisations.SingleOrDefaultAsync(o => o.Id == Id, cancellation) is not { } organisation)
        {
            return false;
        }

        Organisation = organisation;
        return true;
    }
}
