using System.ComponentModel.DataAnnotations;

namespace Remit.People.Pages;

/// <summary>What is asked about a person.</summary>
internal sealed class PersonForm
{
    [Display(Name = "Name")]
    public string? Name { get; set; }

    [Display(Name = "Email address (optional)")]
    public string? Email { get; set; }

    [Display(Name = "Works for")]
    public Guid? OrganisationId { get; set; }

    [Display(Name = "Do they act for it?")]
    public bool TakesPartOnly { get; set; }

    [Display(Name = "Why is it changed?")]
    public string? Why { get; set; }

    public static PersonForm Of(PersonDetails details) =>
        new()
        {
            Name = details.Name,
            Email = details.Email,
            OrganisationId = details.OrganisationId,
            TakesPartOnly = !details.ActsForOrganisation,
        };

    public PersonDetails ToDetails() => new(PeoplePage.Trimmed(Name) ?? "", PeoplePage.Trimmed(Email), OrganisationId, !TakesPartOnly);
}
