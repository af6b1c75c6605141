using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Remit.Organisations;

namespace Remit.People.Pages;

/// <summary>What is asked about an organisation.</summary>
internal sealed class OrganisationForm
{
    [Display(Name = "Name")]
    public string? Name { get; set; }

    [Display(Name = "Numbers in public lists (optional)")]
    public string? Numbers { get; set; }

    [Display(Name = "Code of the area that it governs (optional)")]
    public string? Gss { get; set; }

    /// <summary>That it is another than those that look like it.</summary>
    [Display(Name = "Another organisation")]
    public bool IsAnother { get; set; }

    [Display(Name = "First day on which it takes part")]
    public DateOnly? From { get; set; }

    [Display(Name = "Why is it changed?")]
    public string? Why { get; set; }

    public static OrganisationForm Of(Organisation details) =>
        new()
        {
            Name = details.Name,
            Numbers = string.Join('\n', details.Identifiers),
            Gss = details.Gss?.Code,
        };

    /// <summary>The organisation as it was typed; what cannot be read is said beside its field and left out.</summary>
    public Organisation ToDetails(ModelStateDictionary state)
    {
        List<OrganisationIdentifier> identifiers = [];
        foreach (var line in (Numbers ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (OrganisationIdentifier.TryParse(line, out var identifier, out var refusal))
            {
                identifiers.Add(identifier);
            }
            else
            {
                state.AddModelError("Form.Numbers", refusal.Message);
            }
        }

        var gss = GssCode.TryParse(Gss);
        if (gss is null && PeoplePage.Trimmed(Gss) is not null)
        {
            state.AddModelError("Form.Gss", "Enter a code of an area, such as E09000007, or leave it empty");
        }

        return new(PeoplePage.Trimmed(Name) ?? "", [.. identifiers.Distinct()], gss);
    }
}
