using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Remit.Organisations;
using Remit.Storage;

namespace Remit.Secondments.Pages;

/// <summary>Enters a member of a cluster; an organisation that is not known yet is entered with it.</summary>
internal sealed class NewMemberModel(RemitDb db, TimeProvider clock) : ClusterPage(db, clock)
{
    [BindProperty, Display(Name = "Name of the organisation")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Sector")]
    public string? Sector { get; set; }

    [BindProperty, Display(Name = "Public identifiers (optional)")]
    public string? Numbers { get; set; }

    [BindProperty, Display(Name = "First day as a member")]
    public DateOnly? From { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        From = Today;
        return await LoadAsync(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Organisation details = new(Trimmed(Name) ?? "", ReadNumbers());
        Refuses(PartnerOrganisation.WhyNotEnter(details));
        Require(From is not null, nameof(From), "Enter the first day as a member");
        Refuses(Cluster.WhyNotSector(Sector));
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Joined? joined = null;
        var done = await ActAsync(
            async () =>
            {
                await LoadAsync(cancellation);
                joined = await Db.JoinAsync(Cluster, [new(1, details, Sector!)], From!.Value, cancellation);
                return joined.Already > 0
                    ? [new("secondments.member-already", $"{details.Name} is a member of {Cluster.Name} already")]
                    : joined.Breaches;
            },
            () =>
                Entry(
                    $"let {joined!.Members[0].Name} join",
                    Subject,
                    null,
                    null,
                    new
                    {
                        joined.Members[0].Name,
                        Sector,
                        From,
                    }
                ),
            cancellation
        );
        return done ? Redirect(SecondmentUrls.Cluster(Id)) : Page();
    }

    protected override string FieldOf(string code) =>
        code switch
        {
            "secondments.no-such-sector" => nameof(Sector),
            "organisations.two-numbers" => nameof(Numbers),
            "secondments.member-without-part" => nameof(From),
            _ => nameof(Name),
        };

    private IReadOnlyList<OrganisationIdentifier> ReadNumbers()
    {
        List<OrganisationIdentifier> read = [];
        foreach (var line in SecondmentWords.Lines(Numbers))
        {
            if (OrganisationIdentifier.TryParse(line, out var identifier, out var refusal))
            {
                read.Add(identifier);
            }
            else
            {
                ModelState.AddModelError(nameof(Numbers), refusal.Message);
            }
        }

        return [.. read.Distinct()];
    }
}
