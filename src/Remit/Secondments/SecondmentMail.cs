using Remit.Mail;
using Remit.People;
using Remit.Rules;
using Remit.Site;
using Remit.Storage;

namespace Remit.Secondments;

/// <summary>Mail about calls and nominations, to those who act for members, to nominees and to those who opened a scheme.</summary>
internal sealed class SecondmentMail(SiteAddress site)
{
    /// <summary>Tells those who act for members that people can be nominated.</summary>
    public async Task CalledAsync(
        RemitDb db,
        SecondmentScheme scheme,
        CallForInterest call,
        Cluster cluster,
        DateTime now,
        CancellationToken cancellation
    )
    {
        foreach (var person in await ContactsAsync(db, cluster, now, cancellation))
        {
            db.PostTo(
                person,
                "call-for-interest",
                $"{call.Id}",
                now,
                [
                    ("scheme", scheme.Name),
                    ("cluster", cluster.Name),
                    ("words", call.Words),
                    ("day", DayWords.Of(call.ClosesOn)),
                    ("address", site.Of(SecondmentUrls.Scheme(scheme.DecisionCode))),
                ]
            );
        }
    }

    /// <summary>Tells those who act for members that there is more time.</summary>
    public async Task ExtendedAsync(
        RemitDb db,
        SecondmentScheme scheme,
        CallForInterest call,
        Cluster cluster,
        DateTime now,
        CancellationToken cancellation
    )
    {
        foreach (var person in await ContactsAsync(db, cluster, now, cancellation))
        {
            db.PostTo(
                person,
                "call-extended",
                $"{call.Id} {call.ClosesOn:yyyyMMdd}",
                now,
                [("scheme", scheme.Name), ("day", DayWords.Of(call.ClosesOn)), ("address", site.Of(SecondmentUrls.Scheme(scheme.DecisionCode)))]
            );
        }
    }

    /// <summary>Tells somebody that their employer nominated them, and asks the voluntary questions.</summary>
    /// <param name="person">The nominee.</param>
    /// <param name="nomination">Their nomination.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="key">The secret that leads to the questions; null where they were asked before.</param>
    public void Nominated(RemitDb db, Person person, Nomination nomination, SecondmentScheme scheme, string? key, DateTime now) =>
        db.PostTo(
            person,
            "nominated",
            $"{nomination.Id}",
            now,
            [
                ("employer", nomination.OrganisationName),
                ("scheme", scheme.Name),
                ("address", site.Of(SecondmentUrls.Scheme(scheme.DecisionCode))),
                (
                    "questions",
                    key is null
                        ? "You were asked the voluntary questions on equality before; there is nothing to answer again."
                        : "To see whether the scheme reaches everybody we ask nine voluntary questions. Answers are counted and never kept with a name: "
                            + site.Of(SecondmentUrls.Answers(scheme.DecisionCode, key))
                ),
            ]
        );

    /// <summary>Asks the voluntary questions of somebody whose placement is agreed.</summary>
    public void Asked(RemitDb db, Person person, SecondmentScheme scheme, MonitoringStage stage, string key, DateTime now) =>
        db.PostTo(
            person,
            "equality-questions",
            $"{scheme.Id:N} {stage}",
            now,
            [("scheme", scheme.Name), ("address", site.Of(SecondmentUrls.Answers(scheme.DecisionCode, key)))]
        );

    /// <summary>Tells those who opened the scheme and its call that a nominee dropped out; the name stays on the site.</summary>
    public async Task DroppedOutAsync(RemitDb db, Nomination nomination, SecondmentScheme scheme, DateTime now, CancellationToken cancellation)
    {
        Guid?[] ids = [scheme.Opened.PersonId, .. scheme.Calls.Where(c => c.Id == nomination.CallId).Select(c => c.Opened.PersonId)];
        foreach (var id in ids.OfType<Guid>().Distinct().Where(id => id != nomination.Withdrawn?.PersonId))
        {
            if (await db.People.FindAsync([id], cancellation) is { } person)
            {
                db.PostTo(
                    person,
                    "nomination-withdrawn",
                    $"{nomination.Id}",
                    now,
                    [
                        ("employer", nomination.OrganisationName),
                        ("scheme", scheme.Name),
                        ("address", site.Of(SecondmentUrls.Nomination(nomination.Id))),
                    ]
                );
            }
        }
    }

    private static Task<IReadOnlyList<Person>> ContactsAsync(RemitDb db, Cluster cluster, DateTime now, CancellationToken cancellation) =>
        db.ContactsAsync(cluster.MembersOn(Calendars.LondonTime.DayOf(now)).Select(m => m.OrganisationId), cancellation);
}
