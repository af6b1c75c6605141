using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Organisations;
using Remit.Rules;
using Remit.Storage;

namespace Remit.Income.Pages;

/// <summary>Makes an organisation a member from a day on.</summary>
internal sealed class NewMemberModel(RemitDb db, TimeProvider clock) : IncomePage(db, clock)
{
    [BindProperty, Display(Name = "Who joins?")]
    public Guid? Organisation { get; set; }

    [BindProperty, Display(Name = "The first day of membership")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "What shows it?")]
    public string? Why { get; set; }

    public MembershipScheme Scheme { get; private set; } = null!;

    public IReadOnlyList<PartnerOrganisation> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var organisation = Organisations.FirstOrDefault(o => o.Id == Organisation);
        if (organisation is null)
        {
            ModelState.AddModelError(nameof(Organisation), "Choose who joins");
        }

        AskFor(On, nameof(On), "Enter the first day of membership");
        if (string.IsNullOrWhiteSpace(Why))
        {
            ModelState.AddModelError(nameof(Why), "Enter what shows it, for example the signed agreement");
        }

        if (organisation is null || On is not { } on || !ModelState.IsValid)
        {
            return Page();
        }

        var answer = await Writing.ChangeSchemeAsync(Id, "entered a member", Why!.Trim(), scheme => Join(scheme, organisation, on), cancellation);
        return IsDone(answer, code => code == "income.no-terms" ? nameof(On) : nameof(Organisation)) ? Redirect(IncomeUrls.Scheme(Id)) : Page();
    }

    private static IReadOnlyList<Breach> Join(MembershipScheme scheme, PartnerOrganisation organisation, DateOnly on)
    {
        var breaches = scheme.WhyNotJoin(organisation.Id, organisation.Name, on);
        if (breaches.Count == 0)
        {
            scheme.Join(organisation.Id, organisation.Name, on);
        }

        return breaches;
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Scheme = (await Db.FindSchemeAsync(Id, cancellation))!;
        Organisations = await OrganisationsAsync(cancellation);
        return Scheme is not null;
    }
}
