using Remit.Calendars;
using Remit.Mail;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Agreements;

/// <summary>Mail about agreements: who may sign is told when a text is offered, everybody who signed when all have.</summary>
internal sealed class AgreementMail(SiteAddress site)
{
    /// <summary>Tells the people of the other parties, and those at the lowest level that may sign for the authority.</summary>
    public async Task OfferedAsync(RemitDb db, Agreement agreement, Roster roster, DateTime now, CancellationToken cancellation)
    {
        var offer = agreement.Offer!;
        foreach (var person in roster.People.Where(p => p.ActsForOrganisation && agreement.Partners.Any(a => a.OrganisationId == p.OrganisationId)))
        {
            Post(db, "agreement-to-sign", person, agreement, AgreementUrls.Signature(agreement.Id), $"{offer.Id}", now);
        }

        var answer = await db.WhoMaySignAsync(agreement, LondonTime.DayOf(now), cancellation);
        foreach (var signatory in answer.Signatories.Where(s => s.Level?.Code == answer.Level?.Code && !agreement.DrafterIds.Contains(s.Person.Id)))
        {
            Post(db, "agreement-to-sign", signatory.Person, agreement, AgreementUrls.Signature(agreement.Id), $"{offer.Id}", now);
        }
    }

    /// <summary>Tells those who drafted it that a party declined.</summary>
    public void Declined(RemitDb db, Agreement agreement, AgreementReturn back, Roster roster, DateTime now)
    {
        foreach (var person in roster.People.Where(p => agreement.DrafterIds.Contains(p.Id)))
        {
            Post(db, "agreement-declined", person, agreement, AgreementUrls.One(agreement.Id), $"{back.Id}", now, ("who", back.Name));
        }
    }

    /// <summary>Tells everybody who signed or drafted it that it stands.</summary>
    public void Signed(RemitDb db, Agreement agreement, Roster roster, DateTime now)
    {
        var told = agreement.Standing.Select(s => s.PersonId).Concat(agreement.DrafterIds).ToHashSet();
        foreach (var person in roster.People.Where(p => told.Contains(p.Id)))
        {
            Post(db, "agreement-signed", person, agreement, AgreementUrls.Text(agreement.Id), $"{agreement.Offer!.Id}", now);
        }
    }

    private void Post(
        RemitDb db,
        string template,
        Person person,
        Agreement agreement,
        string address,
        string once,
        DateTime now,
        params (string Place, string Value)[] more
    ) =>
        db.PostTo(
            person,
            template,
            once,
            now,
            [("reference", agreement.Reference), ("title", agreement.Title), ("address", site.Of(address)), .. more]
        );
}
