using Remit.Organisations;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Demo;

/// <summary>The people of the demo with their posts; all of them are made up. Their ids are fixed: a database that holds one of them is a demo's.</summary>
internal static class DemoPeople
{
    private const string Partner = "Canalside Workspace Trust";
    private const string Economy = "Development, Enterprise and Environment";
    private const string Relations = "External Relations";
    private const string Resources = "Resources";

    /// <summary>Before the first decision of the demo, so that each has somebody who could have signed it.</summary>
    private static readonly DateOnly Since = new(2016, 1, 1);

    private static readonly (string Persona, PostVersion Post)[] Held =
    [
        ("programme-officer", Post("Senior Project Officer, Regeneration", null, Economy, Role.ProgrammeOfficer)),
        ("finance", Post("Head of Financial Services", null, Resources, Role.Finance)),
        ("legal", Post("Head of Legal and Monitoring Officer", null, Resources, Role.Legal)),
        ("governance", Post("Head of Governance", null, Resources, Role.Governance)),
        ("approver", Post("Assistant Director, Regeneration", Rank.AssistantDirector, Economy, Role.Approver)),
        ("director", Post("Executive Director, Development, Enterprise and Environment", Rank.Director, Economy, Role.Approver)),
        ("mayor", Post("Mayor of London", Rank.Mayor, null, Role.Approver)),
        ("administrator", Post("Register Administrator", null, Resources, Role.Administrator)),
    ];

    /// <summary>For whom those work who take part from outside.</summary>
    private static readonly Dictionary<string, string> Employers = new()
    {
        ["partner"] = Partner,
        ["secondee"] = Partner,
        ["second-partner"] = "Carpenters Road College of Fashion",
        ["third-partner"] = "Pudding Mill Energy",
    };

    /// <summary>Those whom the personas work with: nobody looks at the demo as them.</summary>
    private static readonly (string Name, PostVersion Post)[] Others =
    [
        ("Marcus Bell", Post("Regeneration Programme Manager", Rank.Manager, Economy, Role.ProgrammeOfficer, Role.Approver)),
        ("Nadia Rahman", Post("Assistant Director, Skills and Employment", Rank.AssistantDirector, Economy, Role.Approver)),
        ("Joseph Kaplan", Post("Assistant Director, External Relations", Rank.AssistantDirector, Relations, Role.Approver)),
        ("Ruth Llewellyn", Post("Executive Director, Resources", Rank.Director, Resources, Role.Approver, Role.Finance)),
    ];

    private static readonly PostVersion Vacant = Post(
        "Assistant Director, Communities and Social Policy",
        Rank.AssistantDirector,
        Economy,
        Role.Approver
    );

    /// <summary>Enters them; does nothing where they are.</summary>
    /// <param name="db">A database of this version.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="cancellation">Gives up; nothing is entered then.</param>
    public static async Task FillAsync(RemitDb db, DateTime at, CancellationToken cancellation)
    {
        if (await Persona.AreInAsync(db, cancellation))
        {
            return;
        }

        var organisations = Employers.Values.Distinct().ToDictionary(name => name, name => new PartnerOrganisation(new(name, []), Since));
        db.Organisations.AddRange(organisations.Values);
        db.People.AddRange(Persona.All.Select(p => Person(p, Employers.TryGetValue(p.Key, out var employer) ? organisations[employer] : null)));
        foreach (var (key, version) in Held)
        {
            Hold(db, Persona.All.First(p => p.Key == key).Id, version);
        }

        foreach (var (name, version) in Others)
        {
            Person person = new(name, Address(name, "authority"));
            db.People.Add(person);
            Hold(db, person.Id, version);
        }

        db.Posts.Add(new(Vacant));
        await db.SaveAsync(
            new("The demo", "entered the people of the demo", "people", "They are made up, to try the product with", at),
            cancellation
        );
    }

    private static void Hold(RemitDb db, Guid personId, PostVersion version)
    {
        Post post = new(version);
        db.Posts.Add(post);
        db.PostHoldings.Add(new(post.Id, personId, Since, Until: null));
    }

    private static Person Person(Persona persona, PartnerOrganisation? organisation) =>
        new(
            persona.Name,
            Address(persona.Name, persona.Role is Role.Partner or Role.Participant or Role.Citizen ? "post" : "authority"),
            organisation?.Id,
            persona.Role != Role.Participant
        )
        {
            Id = persona.Id,
        };

    private static string Address(string name, string host) => $"{name.ToLowerInvariant().Replace(' ', '.')}@{host}.example";

    private static PostVersion Post(string title, string? rank, string? directorate, params Role[] roles) =>
        new(Since, title, rank, directorate, roles);
}
