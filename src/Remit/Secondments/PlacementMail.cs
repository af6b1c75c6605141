using Remit.Calendars;
using Remit.Mail;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>Mail about placements: the employer is asked, whoever runs the scheme hears the answer, the secondee what concerns them.</summary>
/// <remarks>Mail is read by more than its reader: it names placements by their references, and nobody's cost.</remarks>
internal sealed class PlacementMail(SiteAddress site)
{
    /// <summary>Asks the employer's contacts to answer.</summary>
    public void Proposed(RemitDb db, Placement placement, Roster roster, DateTime now)
    {
        foreach (var contact in Contacts(roster, placement.OrganisationId, now))
        {
            Post(db, "placement-proposed", contact, placement, PlacementUrls.Answer(placement.Id), "proposed", now, []);
        }
    }

    /// <summary>Tells whoever proposed it what the employer answered, and the secondee when it is yes.</summary>
    public void Answered(RemitDb db, Placement placement, Roster roster, DateTime now)
    {
        var isAccepted = placement.Withdrawn is null;
        (string, string)[] answer = [("answer", isAccepted ? "accepted" : "declined")];
        foreach (var officer in roster.People.Where(p => p.Id == placement.Proposed.PersonId))
        {
            Post(db, "placement-answered", officer, placement, PlacementUrls.One(placement.Id), "answered", now, answer);
        }
    }

    /// <summary>Tells the secondee and the employer's contacts what became of it.</summary>
    /// <param name="what">What became of it, after its reference: "is agreed, from 5 November 2018 to 4 March 2019".</param>
    /// <param name="once">What makes this message one of its own.</param>
    public void Became(RemitDb db, Placement placement, Roster roster, string what, string once, DateTime now)
    {
        var told = Contacts(roster, placement.OrganisationId, now)
            .Concat(roster.People.Where(p => p.Id == placement.PersonId || p.Id == placement.Proposed.PersonId))
            .DistinctBy(p => p.Id);
        foreach (var person in told)
        {
            Post(db, "placement-became", person, placement, PlacementUrls.One(placement.Id), once, now, [("what", what)]);
        }
    }

    private void Post(
        RemitDb db,
        string template,
        Person person,
        Placement placement,
        string address,
        string once,
        DateTime now,
        IEnumerable<(string, string)> more
    ) => db.PostTo(person, template, $"{once} {placement.Id}", now, [("reference", placement.Reference), ("address", site.Of(address)), .. more]);

    private static IEnumerable<Person> Contacts(Roster roster, Guid organisationId, DateTime now) =>
        roster.People.Where(p => p.OrganisationId == organisationId && roster.RolesOf(p.Id, LondonTime.DayOf(now)).Contains(Role.Partner));
}
