using Microsoft.AspNetCore.Mvc;
using Remit.Organisations;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>A page on which an organisation is entered or changed; asks about one that seems to be here already.</summary>
internal abstract class OrganisationFormPage(RemitDb db, TimeProvider clock) : PeoplePage(db, clock)
{
    [BindProperty]
    public OrganisationForm Form { get; set; } = new();

    /// <summary>Those that seem to be the same body as what was typed.</summary>
    public IReadOnlyList<PartnerOrganisation> Doubles { get; private set; } = [];

    /// <summary>Whether what was typed is another organisation than those it looks like, or looks like none.</summary>
    protected bool IsAnother(Organisation details, Guid? id = null)
    {
        Doubles = PartnerOrganisation.DoublesOf(details, Roster.Organisations.Where(o => o.Id != id));
        if (Doubles.Count > 0 && !Form.IsAnother)
        {
            ModelState.AddModelError("Form.IsAnother", "Say that it is another organisation, or use the one that is here");
        }

        return ModelState.IsValid;
    }
}
