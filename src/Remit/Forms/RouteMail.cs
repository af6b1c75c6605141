using Remit.Calendars;
using Remit.Mail;
using Remit.People;
using Remit.Site;
using Remit.Storage;

namespace Remit.Forms;

/// <summary>Mail about the route: whom something waits for is told, in the transaction of the act that makes it wait. No message holds anything of Part 2.</summary>
internal sealed class RouteMail(SiteAddress site)
{
    /// <summary>Tells those who are asked for advice.</summary>
    public void AdviceAsked(RemitDb db, DecisionForm form, IEnumerable<AdviceRequest> requests, Roster roster, DateTime now)
    {
        foreach (var request in requests)
        {
            var places = new[] { ("kind", AdviceKinds.InWords(request.Kind)), ("due", RouteWords.Day(request.Due)) };
            foreach (var person in AskedBy(request, roster, LondonTime.DayOf(now)).Where(p => !form.DrafterIds.Contains(p.Id)))
            {
                Post(db, "advice-asked", person, form, RouteUrls.Advice(form.Id), $"{request.Id}", now, places);
            }
        }
    }

    /// <summary>Tells the owners of conditions what they have to see to.</summary>
    public void ConditionsSet(RemitDb db, DecisionForm form, BoardReview review, Roster roster, DateTime now)
    {
        foreach (var condition in review.Conditions)
        {
            var places = new[] { ("board", review.Board), ("due", RouteWords.Day(condition.Due)) };
            foreach (var person in roster.People.Where(p => p.Id == condition.OwnerId))
            {
                Post(db, "condition-set", person, form, RouteUrls.Condition(form.Id, condition.Id), $"{condition.Id}", now, places);
            }
        }
    }

    /// <summary>Tells those who may sign at the lowest level that nothing but their signature is missing.</summary>
    public async Task ReadyToSignAsync(RemitDb db, DecisionForm form, DateTime now, CancellationToken cancellation)
    {
        var answer = await db.WhoMaySignAsync(form, form.Content, LondonTime.DayOf(now), cancellation);
        foreach (var signatory in answer.Signatories.Where(s => s.Level?.Code == answer.Level?.Code || s.Delegation is not null))
        {
            if (form.WhyNotBoth(signatory.Person.Id, signatory.Person.Name).Count == 0)
            {
                Post(db, "form-to-sign", signatory.Person, form, RouteUrls.Signature(form.Id), $"{form.Id} {form.RouteStep}", now);
            }
        }
    }

    /// <summary>Tells the drafters that the form came back.</summary>
    public void Returned(RemitDb db, DecisionForm form, FormReturn sentBack, Roster roster, DateTime now)
    {
        foreach (var person in roster.People.Where(p => form.DrafterIds.Contains(p.Id)))
        {
            Post(db, "form-returned", person, form, FormUrls.Form(form.Id), $"{sentBack.Id}", now, ("who", sentBack.Name));
        }
    }

    private static IEnumerable<Person> AskedBy(AdviceRequest request, Roster roster, DateOnly day) =>
        request.PersonId is { } id ? roster.People.Where(p => p.Id == id)
        : AdviceKinds.RoleFor(request.Kind) is { } role ? roster.People.Where(p => roster.RolesOf(p.Id, day).Contains(role))
        : [];

    private void Post(
        RemitDb db,
        string template,
        Person person,
        DecisionForm form,
        string address,
        string once,
        DateTime now,
        params (string Place, string Value)[] more
    ) => db.PostTo(person, template, once, now, [("code", form.Code), ("address", site.Of(address)), .. more]);
}
