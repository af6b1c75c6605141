using Remit.Organisations;
using Remit.Storage;

namespace Remit.People.Pages;

/// <summary>The organisations that take part, and those that did.</summary>
internal sealed class ListOrganisationsModel(RemitDb db, TimeProvider clock) : PeoplePage(db, clock)
{
    public IReadOnlyList<(PartnerOrganisation Organisation, int People)> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadRosterAsync(cancellation);
        var people = Roster.People.CountBy(p => p.OrganisationId ?? Guid.Empty).ToDictionary();
        Lines =
        [
            .. Roster.Organisations.OrderBy(o => o.Name, StringComparer.CurrentCultureIgnoreCase).Select(o => (o, people.GetValueOrDefault(o.Id))),
        ];
    }
}
