using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Envelopes;
using Remit.Mail;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Payments;

public abstract class ClaimPagesTests(PaymentSite site)
{
    [Fact]
    public async Task A_partner_claims_in_a_few_pages_and_it_is_settled_to_the_penny_with_the_share_held_over_all_claims()
    {
        var on = await site.PromiseAsync(12_500, match: 50, approved: 25_000, year: 2018);
        var first = await site.ClaimAsync(on, "2018-10-01", "2018-12-31", "£8,000.01", "4,000");
        await site.SettleAsync(first, "8000.01", "3999.99");
        var claim = await site.ClaimOfAsync(first);
        Assert.Equal((ClaimStatus.Accepted, 1_200_000L, 600_000L), (claim.Status, claim.Settlement!.Accepted.Pence, claim.Settlement.Payable.Pence));
        Assert.Equal(1_200_000L, await EligibleAsync(on));

        var second = await site.ClaimAsync(on, "2019-01-01", "2019-02-28", "20,000.00");
        await site.SettleAsync(second, "20,000");
        claim = await site.ClaimOfAsync(second);
        Assert.Equal(650_000L, claim.Settlement!.Payable.Pence); // half would be 10,000: 12,500 are promised in all
        Assert.Contains(
            "£6,500 of it is still free",
            (await (await site.Site.VisitAsAsync("partner")).OpenAsync(PaymentUrls.Claim(second))).Main,
            StringComparison.Ordinal
        );
        Assert.Contains(
            await site.WithAsync(db => db.Outbox.AsNoTracking().ToListAsync()),
            m => m.Template == "claim-settled" && m.Body!.Contains("£6,500 can be paid on it", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_partner_puts_the_period_right_while_it_is_written_and_not_after()
    {
        var on = await site.PromiseAsync(1_000, match: 50, year: 2018);
        var id = await site.ClaimAsync(on, "2019-01-01", "2019-01-31", "100");
        var leila = await site.Site.VisitAsAsync("partner");
        Assert.Equal(HttpStatusCode.NotFound, (await leila.GetAsync(PaymentUrls.ClaimPeriod(id))).StatusCode);
        var amara = await site.Site.VisitAsAsync("programme-officer");
        var back = await amara.OpenAsync(PaymentUrls.ClaimAct(id, "return"));
        PaymentSite.Moved(await back.Fill(("Why?", "It is of February")).SubmitAsync("Return for changes"));

        var page = await leila.OpenAsync(PaymentUrls.ClaimPeriod(id));
        PaymentSite.Day(page, "Until", "2019-04-02");
        Assert.Contains(
            PaymentSite.Errors(await page.SubmitAsync("Change it")),
            e => e.Contains("1 March 2019 at the latest", StringComparison.Ordinal)
        );
        page = await leila.OpenAsync(PaymentUrls.ClaimPeriod(id));
        PaymentSite.Day(page, "From", "2019-02-01");
        PaymentSite.Day(page, "Until", "2019-02-28");
        PaymentSite.Moved(await page.SubmitAsync("Change it"));
        var claim = await site.ClaimOfAsync(id);
        Assert.Equal((new DateOnly(2019, 2, 1), new DateOnly(2019, 2, 28), VatBasis.NoVat), (claim.From, claim.Until, claim.Vat));
        Assert.Single(claim.Lines);
    }

    [Fact]
    public async Task Another_organisations_claims_are_nowhere_for_a_partner()
    {
        var on = await site.PromiseAsync(100, payee: site.Others);
        var id = await site.WithAsync(async db =>
        {
            var payable = (await db.FindPayableAsync(on, default))!;
            PaymentAct by = new(Guid.CreateVersion7(), "Somebody", site.Now);
            Claim claim = new(
                $"C9{site.GetHashCode() % 1000:000}",
                payable,
                site.Others,
                new(new(2019, 1, 1), new(2019, 1, 31), VatBasis.NoVat),
                by,
                new(2019, 3, 1)
            );
            db.Claims.Add(claim);
            await db.SaveAsync(new("A test", "claimed", $"claim {claim.Id}", null, site.Now));
            return claim.Id;
        });
        var leila = await site.Site.VisitAsAsync("partner");
        foreach (
            var url in new[]
            {
                PaymentUrls.Claim(id),
                PaymentUrls.NewClaimLine(id),
                PaymentUrls.ClaimAct(id, "withdrawal"),
                PaymentUrls.ClaimCheck(id),
                PaymentUrls.Schedule(on),
                PaymentUrls.Bank(site.Others),
                PaymentUrls.NewBank(site.Others),
                PaymentUrls.PaymentsRoute,
            }
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, (await leila.GetAsync(url)).StatusCode);
        }

        Assert.DoesNotContain("C9", (await leila.OpenAsync(PaymentUrls.ClaimsRoute)).Main, StringComparison.Ordinal);
        Assert.Contains(
            "Another Trust",
            (await (await site.Site.VisitAsAsync("finance")).OpenAsync(PaymentUrls.ClaimsRoute)).Main,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.Site.VisitAsAsync("citizen")).GetAsync(PaymentUrls.ClaimsRoute)).StatusCode);
    }

    [Fact]
    public async Task A_cost_needs_a_document_that_is_taken_an_amount_and_for_staff_somebody_whom_the_organisation_employs()
    {
        var on = await site.PromiseAsync(1_000, match: 50);
        var leila = await site.Site.VisitAsAsync("partner");
        var page = PaymentSite.Period(await leila.OpenAsync(PaymentUrls.NewClaimRoute), on, "2019-01-01", "2019-01-31");
        var id = PaymentSite.IdOf(PaymentSite.Moved(await page.SubmitAsync("Go on to the costs")));
        page = await leila.OpenAsync(PaymentUrls.NewClaimLine(id));
        page.Choose("What kind of cost is it?", "Staff").Fill(("What was paid for?", "Salary"), ("How much?", "12,34"));
        Assert.Equal([PaymentWords.EnterAmount], PaymentSite.Errors(await page.SubmitAsync("Add the cost")));
        page.Fill(("How much?", "12.34"));
        Assert.Equal(
            ["Choose the person whose staff cost this is", "Add a document that shows this cost"],
            PaymentSite.Errors(await page.SubmitAsync("Add the cost"))
        );
        page.Fill(("Whose staff cost is it?", $"{PaymentSite.Persona("partner")}"))
            .Attach("Document that shows it", "pay.pdf", [0x4D, 0x5A, 0x90, 0x00]);
        Assert.Contains("This is a program", Assert.Single(PaymentSite.Errors(await page.SubmitAsync("Add the cost"))), StringComparison.Ordinal);

        page = await leila.OpenAsync(PaymentUrls.NewClaimLine(id));
        page.Choose("What kind of cost is it?", "Staff")
            .Fill(("What was paid for?", "Salary"), ("How much?", "12.34"), ("Whose staff cost is it?", $"{PaymentSite.Persona("partner")}"));
        PaymentSite.Moved(await page.Attach("Document that shows it", "pay.pdf", PaymentSite.Payslip).SubmitAsync("Add the cost"));
        var line = Assert.Single((await site.ClaimOfAsync(id)).Lines);
        Assert.Equal(("Leila Haddad", 1_234L), (line.EmployeeName, line.Amount.Pence));

        var url = PaymentUrls.ClaimDocument(id, line.Documents.Single().Id);
        var answer = await (await site.Site.VisitAsAsync("finance")).GetAsync(url);
        Assert.Equal(PaymentSite.Payslip, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(1, await site.WithAsync(db => db.Journal.CountAsync(e => e.Subject == $"claim {id}" && e.Act == ConfidentialReading.Act)));
    }

    [Fact]
    public async Task A_person_of_another_employer_cannot_be_claimed_whatever_the_form_says()
    {
        var on = await site.PromiseAsync(1_000, match: 50);
        var leila = await site.Site.VisitAsAsync("partner");
        var page = PaymentSite.Period(await leila.OpenAsync(PaymentUrls.NewClaimRoute), on, "2019-02-01", "2019-02-28");
        var id = PaymentSite.IdOf(PaymentSite.Moved(await page.SubmitAsync("Go on to the costs")));
        page = await leila.OpenAsync(PaymentUrls.NewClaimLine(id));
        var option = page.Document.QuerySelector($"option[value='{PaymentSite.Persona("partner")}']")!;
        option.SetAttribute("value", $"{PaymentSite.Persona("citizen")}");
        page.Choose("What kind of cost is it?", "Staff")
            .Fill(("What was paid for?", "Salary"), ("How much?", "10"), ("Whose staff cost is it?", $"{PaymentSite.Persona("citizen")}"));
        var errors = PaymentSite.Errors(await page.Attach("Document that shows it", "pay.pdf", PaymentSite.Payslip).SubmitAsync("Add the cost"));
        Assert.Contains("never to the person", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_less_than_claimed_needs_a_reason_and_a_returned_claim_tells_the_partner_why()
    {
        var on = await site.PromiseAsync(1_000);
        var id = await site.ClaimAsync(on, "2019-01-01", "2019-01-31", "100.01");
        var amara = await site.Site.VisitAsAsync("programme-officer");
        var page = (await amara.OpenAsync(PaymentUrls.ClaimCheck(id))).Fill(("Accepted of line 1", "100"));
        Assert.Equal(
            ["Enter why line 1 is reduced by £0.01: the partner reads it"],
            PaymentSite.Errors(await page.SubmitAsync("Save what you checked"))
        );
        page = (await amara.OpenAsync(PaymentUrls.ClaimAct(id, "return"))).Fill(("Why?", "The ticket is of March"));
        PaymentSite.Moved(await page.SubmitAsync("Return for changes"));
        var leila = await site.Site.VisitAsAsync("partner");
        Assert.Contains("The ticket is of March", (await leila.OpenAsync(PaymentUrls.Claim(id))).Main, StringComparison.Ordinal);
        var reference = (await site.ClaimOfAsync(id)).Reference;
        Assert.Contains($"Change claim {reference}", (await leila.OpenAsync("/waiting")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_since_an_officer_saw_it_is_not_settled()
    {
        var on = await site.PromiseAsync(1_000);
        var id = await site.ClaimAsync(on, "2019-01-01", "2019-01-31", "50");
        var amara = await site.Site.VisitAsAsync("programme-officer");
        PaymentSite.Moved(
            await (await amara.OpenAsync(PaymentUrls.ClaimCheck(id))).Fill(("Accepted of line 1", "50")).SubmitAsync("Save what you checked")
        );
        var seen = await amara.OpenAsync(PaymentUrls.ClaimCheck(id));
        var tom = await site.Site.VisitAsAsync("finance");
        var other = (await tom.OpenAsync(PaymentUrls.ClaimCheck(id))).Fill(("Accepted of line 1", "10"), ("Why not all of line 1?", "Half fare"));
        PaymentSite.Moved(await other.SubmitAsync("Save what you checked"));
        Assert.Contains(
            "was changed since you opened it",
            Assert.Single(PaymentSite.Errors(await seen.SubmitAsync("Settle the claim"))),
            StringComparison.Ordinal
        );
        Assert.Equal(ClaimStatus.Submitted, (await site.ClaimOfAsync(id)).Status);
    }

    [Fact]
    public async Task A_settlement_is_undone_in_the_ledger_too_with_its_reason()
    {
        var on = await site.PromiseAsync(1_000, match: 50);
        var id = await site.ClaimAsync(on, "2019-01-01", "2019-01-31", "500");
        await site.SettleAsync(id, "500");
        Assert.Equal(50_000L, await EligibleAsync(on));
        var amara = await site.Site.VisitAsAsync("programme-officer");
        var page = await amara.OpenAsync(PaymentUrls.ClaimAct(id, "reopening"));
        Assert.Single(PaymentSite.Errors(await page.SubmitAsync("Open again")));
        PaymentSite.Moved(await page.Fill(("Why?", "A wrong month")).SubmitAsync("Open again"));
        Assert.Equal(0L, await EligibleAsync(on));
        Assert.Equal(ClaimStatus.Submitted, (await site.ClaimOfAsync(id)).Status);
    }

    private Task<long> EligibleAsync(Guid commitment) =>
        site.WithAsync(async db =>
        {
            var line = await db.Commitments.Where(c => c.Id == commitment).Select(c => c.LineId).SingleAsync();
            return (await db.EnvelopeLines.AsNoTracking().SingleAsync(l => l.Id == line)).Totals.Eligible;
        });
}

public sealed class ClaimPagesOnSqliteTests(SqlitePaymentSite site) : ClaimPagesTests(site), IClassFixture<SqlitePaymentSite>;

public sealed class ClaimPagesOnPostgresTests(PostgresPaymentSite site) : ClaimPagesTests(site), IClassFixture<PostgresPaymentSite>;
