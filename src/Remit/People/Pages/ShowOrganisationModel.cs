using Microsoft.AspNetCore.Mvc;
using Remit.Organisations;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>An organisation with its people.</summary>
internal sealed class ShowOrganisationModel(RemitDb db, TimeProvider clock) : PeoplePage(db, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    public PartnerOrganisation Organisation { get; private set; } = null!;

    public IReadOnlyList<Person> People { get; private set; } = [];

    public IReadOnlyList<JournalEntry> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadRosterAsync(cancellation);
        if (Roster.Organisations.FirstOrDefault(o => o.Id == Id) is not { } organisation)
        {
            return NotFound();
        }

        Organisation = organisation;
        People = [.. Roster.People.Where(p => p.OrganisationId == Id).OrderBy(p => p.Name, StringComparer.CurrentCultureIgnoreCase)];
        History = await HistoryAsync(PeopleWords.Subject(organisation), cancellation);
        return Page();
    }
}
