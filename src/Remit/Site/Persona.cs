using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Storage;

namespace Remit.Site;

/// <summary>Somebody of the demo, as whom anybody may look at it.</summary>
/// <param name="Key">What the address and the button say.</param>
/// <param name="Id">The person's id in the demo's database.</param>
/// <param name="Role">What they are to the programme.</param>
/// <param name="Label">Their part in words, beginning with a capital.</param>
/// <param name="Name">Made up; no such person is meant.</param>
/// <param name="Does">What they come for.</param>
internal sealed record Persona(string Key, Guid Id, Role Role, string Label, string Name, string Does)
{
    /// <summary>Marks a sign-in that only the demo honours.</summary>
    public const string DemoClaim = "demo";

    /// <summary>Everybody there is, in the order in which a decision meets them.</summary>
    public static readonly IReadOnlyList<Persona> All =
    [
        Of(
            1,
            "programme-officer",
            Role.ProgrammeOfficer,
            "Programme officer",
            "Amara Okafor",
            "drafts decisions and brings papers into the register"
        ),
        Of(2, "finance", Role.Finance, "Finance", "Tom Whitfield", "checks the money against the budget"),
        Of(3, "legal", Role.Legal, "Legal", "Priya Raman", "checks the power the decision is taken under"),
        Of(4, "governance", Role.Governance, "Governance", "Grace Adeyemi", "watches the route, the dates and what is published"),
        Of(5, "approver", Role.Approver, "Assistant Director", "Daniel Hughes", "signs decisions up to the limit of the scheme"),
        Of(6, "director", Role.Approver, "Director", "Helen Brandt", "signs what is above an assistant director"),
        Of(7, "mayor", Role.Approver, "Mayor", "Rosalind Achebe", "signs what is above a director, and what is novel or contentious"),
        Of(8, "administrator", Role.Administrator, "Administrator", "Owen Price", "keeps people, posts and the scheme of delegation"),
        Of(9, "partner", Role.Partner, "Partner", "Leila Haddad", "acts for an organisation that takes part"),
        Of(12, "second-partner", Role.Partner, "Partner: a college", "Agnes Whitcombe", "acts for a college that lends its people"),
        Of(13, "third-partner", Role.Partner, "Partner: an energy firm", "Raymond Tull", "acts for a firm that lends its people"),
        Of(11, "secondee", Role.Participant, "Secondee", "Mina Sato", "is lent to the authority by an organisation that takes part"),
        Of(10, "citizen", Role.Citizen, "Citizen", "Sam Carter", "reads what was decided with public money"),
    ];

    /// <summary>The sign-in that a cookie carries: who it is, and no more; name and roles are the database's, asked with each request.</summary>
    public ClaimsPrincipal ToPrincipal() =>
        new(
            new ClaimsIdentity(
                [new(ClaimTypes.NameIdentifier, Id.ToString()), new(DemoClaim, Key)],
                CookieAuthenticationDefaults.AuthenticationScheme
            )
        );

    /// <summary>Who of the demo is signed in; null for nobody, and for people who are not of the demo.</summary>
    public static Persona? Of(ClaimsPrincipal user) => user.FindFirst(DemoClaim) is { Value: var key } ? All.FirstOrDefault(p => p.Key == key) : null;

    /// <summary>Whether a database holds people of the demo: their ids are fixed, and nobody is ever deleted.</summary>
    public static Task<bool> AreInAsync(RemitDb db, CancellationToken cancellation)
    {
        Guid[] ids = [.. All.Select(p => p.Id)];
        return db.People.AnyAsync(p => ids.Contains(p.Id), cancellation);
    }

    private static Persona Of(byte number, string key, Role role, string label, string name, string does) =>
        new(key, new Guid(0x01900000, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, number), role, label, name, does);
}
