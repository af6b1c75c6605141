using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Remit.Organisations;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>Puts right what is known of an organisation.</summary>
internal sealed class ChangeOrganisationModel(RemitDb db, TimeProvider clock) : OrganisationFormPage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    public PartnerOrganisation Organisation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Form = OrganisationForm.Of(Organisation.Details);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var (before, after) = (Organisation.Details, Form.ToDetails(ModelState));
        Require(Trimmed(Form.Why) is not null, "Form.Why", "Enter why it is changed");
        if (IsRefused(PartnerOrganisation.WhyNotEnter(after)) || !IsAnother(after, Id))
        {
            return Page();
        }

        Organisation.Correct(after);
        var act = before.Name == after.Name ? $"changed what is known of {after.Name}" : $"renamed {before.Name} to {after.Name}";
        await SaveAsync(writing, act, PeopleWords.Subject(Organisation), Trimmed(Form.Why), Snapshot(before), Snapshot(after), cancellation);
        return Redirect(PeopleUrls.Organisation(Id));
    }

    private static object Snapshot(Organisation details) =>
        new
        {
            details.Name,
            Identifiers = details.Identifiers.Select(i => i.ToString()),
            Gss = details.Gss?.Code,
        };

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await Db.Organisations.SingleOrDefaultAsync(o => o.Id == Id, cancellation) is not { } organisation)
        {
            return false;
        }

        Organisation = organisation;
        await LoadRosterAsync(cancellation);
        return true;
    }
}
