using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Organisations;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Spending.Pages;

/// <summary>All money to one organisation, over all programmes.</summary>
internal sealed class ShowPayeeModel(RemitDb db) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public PartnerOrganisation Organisation { get; private set; } = null!;

    public IReadOnlyList<OrganisationPromise> Promises { get; private set; } = [];

    public IReadOnlyList<OrganisationTotal> Totals { get; private set; } = [];

    public IReadOnlyList<AgreementRow> Agreements { get; private set; } = [];

    public OrganisationTotal InAll => OrganisationTotal.InAll(Totals);

    public bool IsInside => User.IsInside;

    public bool IsFinance => User.IsInRole(nameof(Role.Finance));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == Id, cancellation) is not { } organisation)
        {
            return NotFound();
        }

        Organisation = organisation;
        Promises = [.. (await OrganisationPromise.ListAsync(db, IsInside, Id, cancellation))[Id]];
        Totals = OrganisationTotal.Of(Promises);
        var agreements = IsInside ? db.Agreements : db.Agreements.Public(db);
        Agreements = await AgreementRow.ListAsync(agreements.Where(a => a.Partners.Any(p => p.OrganisationId == Id)), cancellation);
        return IsInside || Promises.Count > 0 || Agreements.Count > 0 ? Page() : NotFound();
    }
}
