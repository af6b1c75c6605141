using Microsoft.EntityFrameworkCore;
using Remit.Calendars;
using Remit.Envelopes;
using Remit.Forms;
using Remit.Organisations;
using Remit.People;
using Remit.Publications;
using Remit.Rules;
using Remit.Secondments;
using Remit.Site;
using Remit.Storage;

namespace Remit.Demo;

/// <summary>Clusters and schemes of secondments, done as on the pages: the two of the papers in their time, and one that runs when the demo begins.</summary>
internal sealed partial class DemoSecondments
{
    private const string Why = "Made up for the demo";

    private readonly RemitDb _db;
    private readonly DemoDays _days;
    private readonly Writing _writing;
    private readonly DemoAgreements _agreements;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<string, Cluster> _clusters = [];

    private DemoSecondments(RemitDb db, DateTime at, string authority, Writing writing, CancellationToken cancellation) =>
        (_db, _days, _writing, _agreements, _cancellation) = (db, new(at), writing, new(db, at, authority, writing, cancellation), cancellation);

    /// <summary>Puts them in, as far as their days have come; does nothing where they are.</summary>
    /// <param name="db">A database that holds the people, the policy and the decisions.</param>
    /// <param name="at">When the demo begins, in UTC.</param>
    /// <param name="authority">The authority as agreements and the register name it.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task FillAsync(RemitDb db, DateTime at, string authority, CancellationToken cancellation)
    {
        if (await db.Clusters.AnyAsync(cancellation))
        {
            return;
        }

        var code = await PublishAsync(db, new(at), authority, cancellation);
        await using var writing = await db.WriteAsync(cancellation);
        DemoSecondments demo = new(db, at, authority, writing, cancellation);
        await demo.FillAsync(code);
        await writing.CommitAsync(cancellation);
    }

    private async Task FillAsync(string? secondCluster)
    {
        await EnterClustersAsync();
        foreach (
            var (scheme, terms) in new[]
            {
                (DemoSchemeWords.CivilSociety, DemoEnvelopeTerms.PooledFund),
                (DemoSchemeWords.KnowledgeQuarter, DemoEnvelopeTerms.Secondments),
            }
        )
        {
            // all of it lies in the past, or nothing of it is there
            if (scheme.LastDay < _days.Today && await _db.Decisions.AnyAsync(d => d.CodeKey == scheme.Code, _cancellation))
            {
                await _agreements.OpenAsync(terms, LondonTime.InstantOf(terms.SignedOn, new(16, 0)));
                await FillAsync(scheme);
            }
        }

        if (secondCluster is not null)
        {
            await FillAsync(DemoSchemeWords.LeaValley(secondCluster, DemoForms.FirstDay(_days), _days));
        }
    }

    /// <summary>Publishes the decision on the second cluster on the working day after its signature.</summary>
    /// <returns>Its code; null where the demo has no such decision.</returns>
    private static async Task<string?> PublishAsync(RemitDb db, DemoDays days, string authority, CancellationToken cancellation)
    {
        var signed = await db.SignedForms.AsNoTracking().ToListAsync(cancellation);
        if (signed.FirstOrDefault(s => s.Statement.Content.Basics.Title == DemoWords.SecondClusterTitle) is not { } form)
        {
            return null;
        }

        var publication = await db.Publications.AsNoTracking().SingleAsync(p => p.Code == form.Code, cancellation);
        if (publication.PublishedAt is not null)
        {
            return form.Code;
        }

        var at = days.Ago(DemoForms.SecondClusterSigned - 1, 10);
        var (breaches, _) = await db.PublishAsync(publication.Id, authority, new(PublicationActs.Clock, "", "", null, at), _ => true, cancellation);
        Breach.ThrowIfAny(breaches);
        db.ChangeTracker.Clear();
        return form.Code;
    }

    private async Task EnterClustersAsync()
    {
        var known = await _db.Organisations.ToDictionaryAsync(o => o.Name, _cancellation);
        foreach (var (name, about, file) in DemoSchemeWords.Clusters)
        {
            var rows = DemoData.Text($"Clusters.{file}").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1);
            var members = rows.Select(r => r.Split(',')).Select(r => (Name: r[0], Sector: r[1])).ToList();
            Cluster cluster = new(new(name, about, [.. members.Select(m => m.Sector).Distinct()]));
            foreach (var (memberName, sector) in members)
            {
                if (!known.TryGetValue(memberName, out var organisation))
                {
                    organisation = new(new(memberName, []), new(2016, 1, 1));
                    known.Add(memberName, organisation);
                    _db.Organisations.Add(organisation);
                }

                cluster.Join(organisation, sector, new(2016, 1, 1));
            }

            _db.Clusters.Add(cluster);
            _clusters.Add(name, cluster);
        }

        await SaveAsync(Officer, "entered clusters and their members", "clusters", LondonTime.InstantOf(new(2017, 1, 9), new(9, 0)));
    }

    private async Task FillAsync(DemoScheme words)
    {
        _db.ChangeTracker.Clear();
        var cluster = await _db.Clusters.Include(c => c.Members).SingleAsync(c => c.Id == _clusters[words.Cluster].Id, _cancellation);
        var scheme = await OpenAsync(words, cluster);
        await CallAsync(scheme, cluster, words.Days.Called, words.Days.Closed, words.Call, words.Nominees);
        var plan = await PlanAsync(scheme, words);
        foreach (var placement in words.Placements)
        {
            await PlaceAsync(scheme.Id, words, placement, plan);
        }

        if (words.Second is { } second)
        {
            scheme = await ReadAsync(scheme.Id);
            await CallAsync(scheme, cluster, second.Called, second.Closes, second.Words, second.Nominees);
        }
    }

    private async Task<SecondmentScheme> OpenAsync(DemoScheme words, Cluster cluster)
    {
        var envelope = (await _db.FindEnvelopeAsync(words.Code, _cancellation))!;
        var cover = SecondmentCover.Of(envelope);
        var terms = cover.ToTerms(words.FirstDay, words.LastDay) with
        {
            Aims = words.Aims,
            InKind = words.InKind,
            ReviewDue = words.ReviewDue ?? words.FirstDay.AddMonths(12),
        };
        var at = LondonTime.InstantOf(words.Days.Opened, new(11, 0));
        var scheme = SecondmentScheme.Open(words.Name, cluster.Id, terms, cover, By(Officer, at));
        foreach (var seat in words.Seats)
        {
            scheme.EnterSeat(seat);
        }

        _db.SecondmentSchemes.Add(scheme);
        await SaveAsync(Officer, "opened a scheme of secondments", $"scheme {words.Code}", at);
        return scheme;
    }

    private async Task CallAsync(
        SecondmentScheme scheme,
        Cluster cluster,
        DateOnly opens,
        DateOnly closes,
        string words,
        IReadOnlyList<DemoNominee> nominees
    )
    {
        var at = LondonTime.InstantOf(opens, new(9, 30));
        var call = scheme.OpenCall(words, closes, opens, cluster.MembersOn(opens).Count, By(Officer, at));
        await SaveAsync(Officer, "called for interest", $"scheme {scheme.DecisionCode}", at);
        List<Nomination> made = await _db.Nominations.Where(n => n.SchemeId == scheme.Id).ToListAsync(_cancellation);
        foreach (var (nominee, index) in nominees.Select((n, i) => (n, i)))
        {
            at = LondonTime.InstantOf(opens.AddDays(1), new(10, 0)).AddMinutes(20 * index);
            var employer = cluster.Members.Single(m => m.Name == nominee.Organisation);
            var contact = await PersonAsync(nominee.Contact, employer.OrganisationId, true);
            var person = await PersonAsync(nominee.Name, employer.OrganisationId, false);
            var nomination = Nomination.Make(
                scheme,
                call,
                employer,
                new(person.Id, person.Name, person.OrganisationId),
                TermsOf(nominee, scheme),
                made,
                opens.AddDays(1),
                By(contact, at)
            );
            made.Add(nomination);
            _db.Nominations.Add(nomination);
            await SaveAsync(contact, "nominated somebody", $"nomination {nomination.Id}", at);
        }
    }

    private static NominationTerms TermsOf(DemoNominee nominee, SecondmentScheme scheme) =>
        new()
        {
            Skills = nominee.Skills,
            AvailableFrom = nominee.From ?? scheme.Terms.FirstDay,
            AvailableUntil = nominee.Until ?? scheme.Terms.LastDay,
            LeastMonths = nominee.Months.Least,
            MostMonths = nominee.Months.Most,
            Wishes = [.. nominee.Wishes.Select(number => scheme.Seats.Single(s => s.Number == number).Id)],
            MonthlyCost = Finance.Money.Pounds(nominee.Monthly),
            Statement = nominee.Brings,
        };

    private async Task<Person> PersonAsync(string name, Guid organisationId, bool actsForIt)
    {
        if (await _db.People.FirstOrDefaultAsync(p => p.Name == name, _cancellation) is { } known)
        {
            return known;
        }

        Person person = new(name, $"{name.ToLowerInvariant().Replace(' ', '.')}@post.example", organisationId, actsForIt);
        _db.People.Add(person);
        return person;
    }

    private async Task<SecondmentScheme> ReadAsync(Guid id)
    {
        _db.ChangeTracker.Clear();
        return await _db.SecondmentSchemes.Include(s => s.Seats).Include(s => s.Calls).SingleAsync(s => s.Id == id, _cancellation);
    }

    private static Person Officer { get; } = PersonaOf("programme-officer");

    private static Person PersonaOf(string key)
    {
        var persona = Persona.All.First(p => p.Key == key);
        return new(persona.Name, null) { Id = persona.Id };
    }

    private static SecondmentAct By(Person person, DateTime at, string? why = null) => new(person.Id, person.Name, at, why);

    private Task SaveAsync(Person by, string act, string subject, DateTime at) =>
        _db.SaveAsync(new(by.Name, act, subject, Why, at, PersonId: by.Id), _writing, _cancellation);
}
