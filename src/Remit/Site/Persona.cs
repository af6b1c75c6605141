using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Remit.Site;

/// <summary>Somebody of the demo, as whom anybody may look at it.</summary>
/// <param name="Key">What the address and the button say.</param>
/// <param name="Role">What they are to the programme.</param>
/// <param name="Label">Their part in words, beginning with a capital.</param>
/// <param name="Name">Made up; no such person is meant.</param>
/// <param name="Does">What they come for.</param>
internal sealed record Persona(string Key, Role Role, string Label, string Name, string Does)
{
    /// <summary>Marks a sign-in that only the demo honours.</summary>
    public const string DemoClaim = "demo";

    /// <summary>Everybody there is, in the order in which a decision meets them.</summary>
    public static readonly IReadOnlyList<Persona> All =
    [
        new("programme-officer", Role.ProgrammeOfficer, "Programme officer", "Amara Okafor", "brings decision papers into the register"),
        new("finance", Role.Finance, "Finance", "Tom Whitfield", "checks the money against the budget"),
        new("legal", Role.Legal, "Legal", "Priya Raman", "checks the power the decision is taken under"),
        new("governance", Role.Governance, "Governance", "Grace Adeyemi", "watches the route, the dates and what is published"),
        new("approver", Role.Approver, "Approver", "Daniel Hughes", "takes the decision"),
        new("partner", Role.Partner, "Partner", "Leila Haddad", "works for an organisation that takes part"),
        new("citizen", Role.Citizen, "Citizen", "Sam Carter", "reads what was decided with public money"),
    ];

    /// <summary>The sign-in that a cookie carries.</summary>
    public ClaimsPrincipal ToPrincipal() =>
        new(
            new ClaimsIdentity(
                [new(ClaimTypes.Name, Name), new(ClaimTypes.Role, Role.ToString()), new(DemoClaim, Key)],
                CookieAuthenticationDefaults.AuthenticationScheme
            )
        );

    /// <summary>Who of the demo is signed in; null for nobody, and for people who are not of the demo.</summary>
    public static Persona? Of(ClaimsPrincipal user) => user.FindFirst(DemoClaim) is { Value: var key } ? All.FirstOrDefault(p => p.Key == key) : null;
}
