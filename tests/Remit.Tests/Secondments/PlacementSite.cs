using System.Text;
using Microsoft.EntityFrameworkCore;
using Remit.Agreements;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Forms;
using Remit.Organisations;
using Remit.Payments;
using Remit.People;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Secondments;

/// <summary>Schemes with seats and nominations, and placements under them, on the running program with its people; the demo's citizen is the secondee.</summary>
internal static class PlacementSite
{
    public static readonly DateTime At = new(2018, 8, 13, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Day = new(2018, 8, 13);
    private static readonly byte[] Payslip = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF");
    private static readonly SecondmentAct Officer = new(RouteSite.Persona("programme-officer"), "Amara Okafor", At);

    /// <summary>What a test needs of a scheme.</summary>
    /// <param name="Code">Its decision.</param>
    /// <param name="Seats">Its two seats.</param>
    /// <param name="Sam">The nomination of the demo's citizen by the demo's partner.</param>
    /// <param name="Other">The nomination of somebody else by another member.</param>
    public sealed record Placed(string Code, IReadOnlyList<Guid> Seats, Guid Sam, Guid Other);

    extension(RouteSite site)
    {
        /// <summary>A scheme like ADD2253's: half of the staff cost up to £25,000 in 2018-19 and, where asked for, more in the year after.</summary>
        public Task<Placed> OpenSchemeAsync(string code, long nextYear = 0) =>
            site.OpenSchemeAsync(
                new(
                    code,
                    "Rotating secondments",
                    new(2018, 8, 7),
                    [Match(2018, 25_000), .. nextYear > 0 ? [Match(2019, nextYear)] : Array.Empty<LineTerms>()]
                )
                {
                    Vat = "VAT is inside the amount",
                },
                cover =>
                    cover.ToTerms(new(2018, 10, 1), new(2019, 10, 31)) with
                    {
                        MinMonths = 4,
                        MaxMonths = 6,
                        Aims = ["Closer work with innovators", "Earlier notice of new sectors"],
                    }
            );

        /// <summary>A scheme like ADD2056's: two to five people at no cost, with a desk in kind.</summary>
        public Task<Placed> OpenFreeSchemeAsync(string code) =>
            site.OpenSchemeAsync(
                new(code, "A pooled fund", new(2018, 8, 7), [new("placements", 5, "Two to five people are placed") { Least = 2 }]),
                cover =>
                    cover.ToTerms(new(2018, 10, 1), new(2019, 10, 31)) with
                    {
                        Aims = ["More people take part"],
                        InKind = [new("A desk", Money.Pounds(310), "A twelfth of what a desk costs a year")],
                    }
            );

        public async Task<Placed> OpenSchemeAsync(EnvelopeTerms envelope, Func<SecondmentCover, SecondmentTerms> terms)
        {
            await site.OpenAsync(envelope);
            var (trust, others) = (await site.PartnerAsync(), await site.PartnerAsync("The Museum of Maps"));
            return await site.WithAsync(async db =>
            {
                // whoever was Sam in other tests is somebody else from now on: a person is at one place at a time
                Person before = new("Sam of another test", null);
                db.People.Add(before);
                await db.SaveChangesAsync();
                await db
                    .Placements.Where(p => p.PersonId == RouteSite.Persona("citizen"))
                    .ExecuteUpdateAsync(p => p.SetProperty(x => x.PersonId, before.Id));
                var organisations = await db.Organisations.ToDictionaryAsync(o => o.Id);
                Cluster cluster = new(new($"Quarter of {envelope.DecisionCode}", "Neighbours who know things", ["Culture", "Science"]));
                var own = cluster.Join(organisations[trust.OrganisationId], "Culture", new(2018, 1, 1));
                var other = cluster.Join(organisations[others.OrganisationId], "Science", new(2018, 1, 1));
                var cover = SecondmentCover.Of((await db.FindEnvelopeAsync(envelope.DecisionCode, default))!);
                var scheme = SecondmentScheme.Open("Rotating secondments", cluster.Id, terms(cover), cover, Officer);
                var seats = new[] { "Data on workspace", "Events with makers" }
                    .Select(p =>
                        scheme.EnterSeat(new("Regeneration", p, [], "Head of Innovation", "City Hall", new(2018, 10, 1), new(2019, 10, 31))).Id
                    )
                    .ToList();
                var call = scheme.OpenCall("Tell us whom you would send", new(2018, 9, 28), Day, 2, Officer);
                NominationTerms offer = new()
                {
                    AvailableFrom = new(2018, 10, 1),
                    AvailableUntil = new(2019, 10, 31),
                    LeastMonths = 4,
                    MostMonths = 6,
                    MonthlyCost = Money.Pounds(4_000),
                    Statement = "Knows the field",
                };
                Person somebody = new("Nadia Bell", null, others.OrganisationId);
                var sam = Nomination.Make(
                    scheme,
                    call,
                    own,
                    new(RouteSite.Persona("citizen"), "Sam Carter", trust.OrganisationId),
                    offer,
                    [],
                    Day,
                    Officer
                );
                var nadia = Nomination.Make(scheme, call, other, new(somebody.Id, somebody.Name, others.OrganisationId), offer, [], Day, Officer);
                db.AddRange(cluster, scheme, somebody, sam, nadia);
                await db.SaveAsync(new("A test", "opened a scheme", envelope.DecisionCode, null, At));
                return new Placed(envelope.DecisionCode, seats, sam.Id, nadia.Id);
            });
        }

        /// <summary>The officer proposes a placement on the page.</summary>
        public async Task<HttpResponseMessage> ProposeAsync(
            Placed scheme,
            string first,
            string last,
            Guid? who = null,
            int seat = 0,
            string monthly = "",
            Guid? replaces = null
        )
        {
            var page = await site.OpenAsync("programme-officer", PlacementUrls.New(scheme.Code, replaces: replaces));
            PaymentSite.Day(page, "FirstDay", first);
            PaymentSite.Day(page, "LastDay", last);
            page.Fill(("Who?", $"{who ?? scheme.Sam}"), ("At which seat?", $"{scheme.Seats[seat]}"), ("Why this placement?", "They know the field"));
            if (page.Document.QuerySelector("[name=MonthlyCost]") is not null)
            {
                page.Fill(("Staff cost a month", monthly)).Choose("Is VAT inside the amounts?", "No VAT");
            }

            return await page.SubmitAsync("Propose the placement");
        }

        /// <summary>A placement of the secondee that the employer has accepted.</summary>
        public async Task<Guid> AcceptedAsync(Placed scheme, string first = "2018-10-01", string last = "2019-01-31", string monthly = "")
        {
            var id = IdOf(RouteSite.Moved(await site.ProposeAsync(scheme, first, last, monthly: monthly)));
            var page = await site.OpenAsync("partner", PlacementUrls.Answer(id));
            RouteSite.Moved(await page.Choose("Does your organisation agree?", "Yes").SubmitAsync("Send your answer"));
            return id;
        }

        /// <summary>A placement whose agreement every party has signed, and that agreement.</summary>
        public async Task<(Guid Placement, Guid Agreement)> AgreedAsync(
            Placed scheme,
            string first = "2018-10-01",
            string last = "2019-01-31",
            string monthly = ""
        )
        {
            var id = await site.AcceptedAsync(scheme, first, last, monthly);
            var agreement = await site.DraftAgreementAsync(id);
            await site.SignAllAsync(agreement);
            return (id, agreement);
        }

        /// <summary>The officer drafts the agreement in one click, and answers what the seat does not tell.</summary>
        public async Task<Guid> DraftAgreementAsync(Guid placement)
        {
            var page = await site.OpenAsync("programme-officer", PlacementUrls.One(placement));
            var agreement = IdOf(RouteSite.Moved(await page.SubmitAsync("Draft the secondment agreement")), 2);
            var draft = await site.OpenAsync("programme-officer", AgreementUrls.Draft(agreement));
            draft.Fill(("Hours", "five days a week"), ("Days of notice to end it early", "28"));
            RouteSite.Moved(await draft.SubmitAsync("Save the draft"));
            return agreement;
        }

        /// <summary>Offers an agreement and has both sides sign it.</summary>
        public async Task SignAllAsync(Guid agreement)
        {
            await site.OfferAsync(agreement);
            RouteSite.Moved(await site.SignAgreementAsync(agreement, "partner"));
            RouteSite.Moved(await site.SignAgreementAsync(agreement, "mayor"));
        }

        /// <summary>The employer claims one cost on the months that are due, and hands the claim in.</summary>
        public async Task<Guid> ClaimDueAsync(Guid placement, string cost)
        {
            var page = await site.OpenAsync("partner", PlacementUrls.One(placement));
            var link = page.Document.QuerySelectorAll("a").First(a => OpenPage.Words(a).StartsWith("Claim ", StringComparison.Ordinal));
            var begin = await site.OpenAsync("partner", link.GetAttribute("href")!);
            var claim = IdOf(RouteSite.Moved(await begin.SubmitAsync("Go on to the costs")), 2);
            var line = await site.OpenAsync("partner", PaymentUrls.NewClaimLine(claim));
            line.Choose("What kind of cost is it?", "Travel").Fill(("What was paid for?", "Pay and on-costs"), ("How much?", cost));
            RouteSite.Moved(await line.Attach("Document that shows it", "payroll.pdf", Payslip).SubmitAsync("Add the cost"));
            var whole = await site.OpenAsync("partner", PaymentUrls.Claim(claim));
            RouteSite.Moved(await whole.SubmitAsync(PaymentSite.Button(whole, "Hand in the claim")));
            return claim;
        }

        /// <summary>The officer accepts the whole cost of a claim, and settles it.</summary>
        public async Task<Claim> SettleAsync(Guid claim, string cost)
        {
            var check = await site.OpenAsync("programme-officer", PaymentUrls.ClaimCheck(claim));
            RouteSite.Moved(await check.Fill(("Accepted of line 1", cost)).SubmitAsync("Save what you checked"));
            RouteSite.Moved(await (await site.OpenAsync("programme-officer", PaymentUrls.ClaimCheck(claim))).SubmitAsync("Settle the claim"));
            return await site.WithAsync(db => db.Claims.AsNoTracking().SingleAsync(c => c.Id == claim));
        }

        public Task<Placement> PlacementAsync(Guid id) => site.WithAsync(db => db.Placements.AsNoTracking().SingleAsync(p => p.Id == id));

        public async Task<PlacementStatus> StatusAsync(Guid id, DateOnly on) =>
            (await site.WithAsync(async db => (await db.FindPlacementAsync(id, default))!)).StatusOn(on);

        /// <summary>What is committed of each line of a decision, in whole pence or things, in their order.</summary>
        public async Task IsCommittedAsync(string code, params long[] amounts)
        {
            var committed = await site.CommittedAsync(code);
            Assert.Equal(amounts, committed);
        }

        public Task<List<string>> ActsAsync(Guid placement) =>
            site.WithAsync(db =>
                db.Journal.Where(e => e.Subject == $"placement {placement}").OrderBy(e => e.Number).Select(e => e.Act).ToListAsync()
            );
    }

    /// <summary>The errors with which a page came back.</summary>
    public static IReadOnlyList<string> Refused(HttpResponseMessage answer)
    {
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return PaymentSite.Errors(answer);
    }

    public static Guid IdOf(string url, int part = 3) => Guid.Parse(url.Split('/', '?', '#')[part]);

    private static LineTerms Match(int year, long pounds) => AgreementSite.Line(year, pounds) with { MatchPercent = 50 };
}
