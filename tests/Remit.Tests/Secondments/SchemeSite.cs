using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Envelopes;
using Remit.Forms;
using Remit.Mail;
using Remit.Organisations;
using Remit.Payments;
using Remit.People;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Secondments;

/// <summary>Clusters and schemes on the running program, made on its pages as people make them.</summary>
internal static class SchemeSite
{
    public const string Officer = "programme-officer";

    extension(RouteSite site)
    {
        /// <summary>Opens the envelope of a decision like ADD2253: half of the staff cost, £25,000 at most, four to six months.</summary>
        public Task OpenRotationAsync(string code) =>
            site.OpenAsync(
                new(
                    code,
                    "Rotating secondments",
                    new(2018, 8, 7),
                    [AgreementSite.Line(2018, 25_000) with { MatchPercent = 50 }, new("months in a placement", 6, "Item 1") { Least = 4 }]
                )
                {
                    Vat = "VAT is inside the amount",
                }
            );

        /// <summary>A cluster with the demo's partner and another member.</summary>
        public async Task<Guid> ClusterAsync(string name)
        {
            var partner = await site.PartnerAsync();
            var page = await site.OpenAsync(Officer, SecondmentUrls.NewClusterRoute);
            page.Fill(("Name", name), ("What binds its members?", "They are neighbours"), ("Sectors", "Culture\nScience\nTechnology"));
            var id = Guid.Parse(RouteSite.Moved(await page.SubmitAsync("Enter the cluster")).Split('/')[^1]);
            var list = await site.OpenAsync(Officer, SecondmentUrls.MemberList(id));
            list.Fill(("The list", $"name,sector\n{partner.Name},Culture\nMuseum of Maps,Science\n"));
            PaymentSite.Day(list, "From", "2018-01-01");
            RouteSite.Moved(await list.SubmitAsync("Bring the list"));
            return id;
        }

        /// <summary>A scheme under a decision of its own, opened on its page.</summary>
        public async Task<Guid> SchemeAsync(string code)
        {
            await site.OpenRotationAsync(code);
            var cluster = await site.ClusterAsync($"Quarter of {code}");
            RouteSite.Moved(await (await site.OpeningAsync(code, cluster)).SubmitAsync("Open the scheme"));
            return cluster;
        }

        /// <summary>The page on which a scheme is opened, with all that the decision does not tell filled in.</summary>
        public async Task<OpenPage> OpeningAsync(string code, Guid cluster)
        {
            var page = await site.OpenAsync(Officer, SecondmentUrls.New(code));
            page.Fill(("Cluster", $"{cluster}"), ("What is the scheme for?", "Closer work with innovators\nEarlier notice of new sectors"));
            PaymentSite.Day(page, "Terms.FirstDay", "2018-10-01");
            PaymentSite.Day(page, "Terms.LastDay", "2019-10-31");
            PaymentSite.Day(page, "Terms.ReviewDue", "2019-10-01");
            return page;
        }

        /// <summary>A scheme with a seat and an open call until 7 September 2018.</summary>
        public async Task<Guid> CalledSchemeAsync(string code)
        {
            var cluster = await site.SchemeAsync(code);
            await site.EnterSeatAsync(code, "Life sciences", "writing\nlife sciences");
            await site.EnterSeatAsync(code, "Events with business", "events");
            await site.CallAsync(code, "2018-09-07");
            return cluster;
        }

        public async Task EnterSeatAsync(string code, string project, string skills)
        {
            var page = await site.OpenAsync(Officer, SecondmentUrls.NewSeat(code));
            page.Fill(
                ("Team that takes somebody in", "Regeneration"),
                ("What they work on", project),
                ("Skills that they need (optional)", skills),
                ("Post that manages the work", "Head of Innovation"),
                ("Where they work", "City Hall")
            );
            RouteSite.Moved(await page.SubmitAsync("Enter the seat"));
        }

        public async Task CallAsync(string code, string closes)
        {
            var page = await site.OpenAsync(Officer, SecondmentUrls.NewCall(code));
            page.Fill(("What do you say to members?", "Tell us whom you would send"));
            PaymentSite.Day(page, "ClosesOn", closes);
            RouteSite.Moved(await page.SubmitAsync("Open the call"));
        }

        /// <summary>The page on which the demo's partner nominates somebody, filled in.</summary>
        public async Task<OpenPage> NominatingAsync(string code, string name, string email)
        {
            var page = await site.OpenAsync("partner", SecondmentUrls.NewNomination(code));
            return page.Fill(
                ("Name", name),
                ("Email address", email),
                ("writing", "true"),
                ("life sciences", "true"),
                ("What does their employment cost a month?", "£4,000"),
                ("What would they bring, and bring back?", "Ten years among researchers")
            );
        }

        /// <summary>Somebody whom the demo's partner has nominated.</summary>
        public async Task<Guid> NominatedAsync(string code, string name, string email) =>
            Guid.Parse(RouteSite.Moved(await (await site.NominatingAsync(code, name, email)).SubmitAsync("Nominate them")).Split('/')[^1]);

        /// <summary>A nomination by the other member, entered as the pages would.</summary>
        public Task<Guid> NominatedElsewhereAsync(string code) =>
            site.WithAsync(async db =>
            {
                var scheme = (await db.FindSchemeAsync(code, default))!;
                var cluster = (await db.FindClusterAsync(scheme.ClusterId, default))!;
                var employer = cluster.Members.Single(m => m.Name == "Museum of Maps");
                Person person = new("Nadia Bell", $"nadia.{code}@maps.example", employer.OrganisationId, actsForOrganisation: false);
                var nomination = Nomination.Make(
                    scheme,
                    scheme.Calls[^1],
                    employer,
                    new(person.Id, person.Name, employer.OrganisationId),
                    new()
                    {
                        AvailableFrom = new(2018, 10, 1),
                        AvailableUntil = new(2019, 10, 31),
                        LeastMonths = 4,
                        MostMonths = 6,
                        MonthlyCost = new(3_333_33),
                        Statement = "Knows maps",
                    },
                    [],
                    new(2018, 8, 13),
                    new(null, "A test", AgreementSite.At)
                );
                db.AddRange(person, nomination);
                await db.SaveAsync(new("A test", "nominated somebody", code, null, AgreementSite.At));
                return nomination.Id;
            });

        public Task<List<OutboxMessage>> MailAsync(string to) =>
            site.WithAsync(db => db.Outbox.AsNoTracking().Where(m => m.To == to).OrderBy(m => m.PostedAt).ToListAsync());

        public async Task<System.Net.HttpStatusCode> StatusAsync(string? persona, string url) =>
            (await (persona is null ? site.Site.Visit() : await site.Site.VisitAsAsync(persona)).GetAsync(url)).StatusCode;

        /// <summary>Every address of the pages of a scheme.</summary>
        public async Task<string> TextAsync(string? persona, string url) =>
            (await (persona is null ? site.Site.Visit() : await site.Site.VisitAsAsync(persona)).OpenAsync(url)).Main;
    }

    /// <summary>The errors with which a page came back.</summary>
    public static IReadOnlyList<string> Refused(HttpResponseMessage answer)
    {
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return PaymentSite.Errors(answer);
    }
}
