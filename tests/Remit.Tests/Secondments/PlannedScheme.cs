using Microsoft.EntityFrameworkCore;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Organisations;
using Remit.People;
using Remit.Storage;
using Xunit;

namespace Remit.Secondments;

/// <summary>The rotation of ADD2253 as it waits for a plan: two seats, three nominees of three members, £25,000 of 2018-19.</summary>
internal static class PlannedScheme
{
    public static DateTime Now { get; } = new(2018, 9, 3, 9, 0, 0, DateTimeKind.Utc);

    private static readonly SecondmentAct Act = new(null, "A test", Now);

    /// <summary>Puts it into a database.</summary>
    /// <param name="db">The database.</param>
    /// <param name="code">The decision.</param>
    public static async Task<SecondmentScheme> FillAsync(RemitDb db, string code = "ADD2253")
    {
        var terms = PageEnvelopes.Add2253(code);
        terms = terms with { Lines = [terms.Lines[0], new("months in a placement", 6, "Four to six months") { Least = 4 }] };
        await using var writing = await db.WriteAsync(default);
        var (envelope, breaches) = await db.OpenEnvelopeAsync(terms, new(null, "A test", Now, new(2018, 9, 3)), writing, default);
        Assert.Empty(breaches);
        var cover = SecondmentCover.Of(envelope!);
        Cluster cluster = new(new($"Cluster of {code}", "Institutions of knowledge", ["Culture", "Science"]));
        var scheme = SecondmentScheme.Open(
            $"Rotation under {code}",
            cluster.Id,
            cover.ToTerms(new(2018, 10, 1), new(2019, 10, 31)) with
            {
                MinMonths = 4,
                MaxMonths = 6,
                Aims = ["Closer work between policy makers and innovators"],
            },
            cover,
            Act
        );
        db.Clusters.Add(cluster);
        db.SecondmentSchemes.Add(scheme);
        Seat[] seats = [Enter(scheme, "Life sciences deep dive", "life sciences"), Enter(scheme, "Events with business")];
        var call = scheme.OpenCall("Tell us whom you would send", new(2018, 9, 30), new(2018, 9, 3), 3, Act);
        Nominate(db, cluster, scheme, call, "A library", "Culture", "Mina Sato", ["life sciences"], [seats[0].Id]);
        Nominate(db, cluster, scheme, call, "A museum", "Culture", "Noor Ali", [], [seats[1].Id]);
        Nominate(db, cluster, scheme, call, "A laboratory", "Science", "Ola Berg", ["life sciences"], [seats[0].Id]);
        await db.SaveAsync(new("A test", "opened a scheme", $"secondments {code}", null, Now), writing, default);
        await writing.CommitAsync(default);
        return scheme;
    }

    /// <summary>Takes a proposal back, as when somebody drops out.</summary>
    public static Task<int> WithdrawAsync(RemitDb db, Guid placementId)
    {
        var placement = db.Placements.Single(p => p.Id == placementId);
        placement.Withdraw(Act with { Why = "Needed at home" }, new(new(2018, 9, 3), IsSigned: false));
        return db.SaveChangesAsync();
    }

    private static Seat Enter(SecondmentScheme scheme, string project, params string[] skills) =>
        scheme.EnterSeat(new("Regeneration", project, skills, "Head of Innovation", "City Hall", new(2018, 10, 1), new(2019, 10, 31)));

    private static void Nominate(
        RemitDb db,
        Cluster cluster,
        SecondmentScheme scheme,
        CallForInterest call,
        string employer,
        string sector,
        string name,
        string[] skills,
        Guid[] wishes
    )
    {
        PartnerOrganisation organisation = new(new(employer, []), new(2018, 1, 1));
        Person person = new(name, $"{name.Replace(' ', '.')}@example.org", organisation.Id);
        db.Organisations.Add(organisation);
        db.People.Add(person);
        var member = cluster.Join(organisation, sector, new(2018, 1, 1));
        db.Nominations.Add(
            Nomination.Make(
                scheme,
                call,
                member,
                new(person.Id, name, organisation.Id),
                new()
                {
                    Skills = skills,
                    Wishes = wishes,
                    AvailableFrom = new(2018, 10, 1),
                    AvailableUntil = new(2019, 10, 31),
                    LeastMonths = 4,
                    MostMonths = 6,
                    MonthlyCost = Money.Pounds(3_000),
                    Statement = "Ten years in the field",
                },
                [],
                new(2018, 9, 3),
                Act
            )
        );
    }
}
