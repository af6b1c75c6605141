using Microsoft.AspNetCore.Mvc;
using Remit.Organisations;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>Enters an organisation that takes part.</summary>
internal sealed class NewOrganisationModel(RemitDb db, TimeProvider clock) : OrganisationFormPage(db, clock)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await using var writing = await Db.WriteAsync(cancellation);
        await LoadRosterAsync(cancellation);
        var details = Form.ToDetails(ModelState);
        Require(Form.From is not null, "Form.From", "Enter the first day on which it takes part");
        if (IsRefused(PartnerOrganisation.WhyNotEnter(details)) || !IsAnother(details))
        {
            return Page();
        }

        PartnerOrganisation organisation = new(details, Form.From!.Value);
        Db.Organisations.Add(organisation);
        await SaveAsync(writing, $"entered {organisation.Name}", PeopleWords.Subject(organisation), null, null, Snapshot(organisation), cancellation);
        return Redirect(PeopleUrls.Organisation(organisation.Id));
    }

    private static object Snapshot(PartnerOrganisation organisation) =>
        new
        {
            organisation.Name,
            Identifiers = organisation.Identifiers.Select(i => i.ToString()),
            Gss = organisation.Gss?.Code,
            organisation.From,
        };
}
