using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Envelopes;
using Remit.Finance;
using Remit.Mail;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Payments;

public abstract class InstalmentPagesTests(PaymentSite site)
{
    [Fact]
    public async Task An_instalment_is_agreed_shown_by_the_partner_released_by_an_officer_and_then_owed()
    {
        var on = await site.PromiseAsync(10_000);
        var promised = await (await site.Site.VisitAsAsync("programme-officer")).OpenAsync(PaymentUrls.ClaimsRoute);
        Assert.NotNull(promised.Document.QuerySelector($"a[href='{PaymentUrls.Schedule(on)}']"));
        await AgreeAsync(on, "First cohort recruited", "6,000.50", "2019-03-01");
        var amara = await site.Site.VisitAsAsync("programme-officer");
        var page = Terms(await amara.OpenAsync(PaymentUrls.Schedule(on)), "Second cohort", "3,999.51", "2019-03-20");
        Assert.Contains(
            "£3,999.50 of the £10,000 promised",
            Assert.Single(PaymentSite.Errors(await page.SubmitAsync("Agree the instalment"))),
            StringComparison.Ordinal
        );

        var instalment = Assert.Single((await ScheduleAsync(on)).Instalments);
        var leila = await site.Site.VisitAsAsync("partner");
        Assert.Contains("Hand in evidence for an instalment", (await leila.OpenAsync("/waiting")).Main, StringComparison.Ordinal);
        await HandInAsync(leila, on, instalment.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await leila.GetAsync(PaymentUrls.EvidenceCheck(on, instalment.Id))).StatusCode);
        Assert.DoesNotContain(
            "First cohort",
            (await (await site.Site.VisitAsAsync("finance")).OpenAsync(PaymentUrls.NewPaymentRoute)).Main,
            StringComparison.Ordinal
        );

        page = await amara.OpenAsync(PaymentUrls.EvidenceCheck(on, instalment.Id));
        Assert.Single(PaymentSite.Errors(await page.SubmitAsync("Refuse the evidence")));
        PaymentSite.Moved(await page.Fill(("Why?", "Two names are missing")).SubmitAsync("Refuse the evidence"));
        Assert.Contains(await MailAsync("evidence-refused"), m => m.Body!.Contains("Two names are missing", StringComparison.Ordinal));
        await HandInAsync(leila, on, instalment.Id);
        PaymentSite.Moved(await (await amara.OpenAsync(PaymentUrls.EvidenceCheck(on, instalment.Id))).SubmitAsync("Accept the evidence"));

        await site.BankAsync();
        var payment = await site.AskAsync(instalment.Id);
        PaymentSite.Moved(await site.ApproveAsync(payment, "approver"));
        Assert.Equal(600_050L, (await site.CommitmentAsync(on)).Paid);
    }

    [Fact]
    public async Task Whoever_accepted_the_evidence_does_not_approve_its_payment_and_nothing_is_paid_before_its_day()
    {
        var on = await site.PromiseAsync(1_000);
        await AgreeAsync(on, "A report", "500", "2019-03-10");
        var instalment = Assert.Single((await ScheduleAsync(on)).Instalments);
        await site.WithAsync(async db =>
        {
            var schedule = await db.PaymentSchedules.SingleAsync(s => s.CommitmentId == on);
            var one = schedule.Instalments.Single();
            one.HandIn(
                new(new(PaymentSite.Persona("partner"), "Leila Haddad", site.Now, "Done"), [new(Guid.CreateVersion7(), "r.pdf", new('a', 64))])
            );
            one.Accept(new(PaymentSite.Persona("approver"), "Daniel Hughes", site.Now));
            await db.SaveAsync(new("A test", "accepted evidence", $"instalment {one.Id}", null, site.Now));
            return true;
        });
        await site.BankAsync();
        var tom = await site.Site.VisitAsAsync("finance");
        Assert.DoesNotContain("A report", (await tom.OpenAsync(PaymentUrls.NewPaymentRoute)).Main, StringComparison.Ordinal);
        await site.LaterAsync(
            9,
            async () =>
            {
                var payment = await site.AskAsync(instalment.Id);
                var page = await (await site.Site.VisitAsAsync("approver")).OpenAsync(PaymentUrls.Approval(payment));
                Assert.Contains("Daniel Hughes checked a claim or evidence", page.Main, StringComparison.Ordinal);
                PaymentSite.Moved(await site.ApproveAsync(payment, "director"));
            }
        );
    }

    [Fact]
    public async Task Money_is_demanded_back_up_to_what_was_paid_comes_back_in_the_ledger_and_the_rest_is_written_off_by_a_decision()
    {
        await site.BankAsync();
        var on = await site.PromiseAsync(1_000);
        var claim = await site.ClaimAsync(on, "2019-01-01", "2019-01-31", "400.40");
        await site.SettleAsync(claim, "400.40");
        PaymentSite.Moved(await site.ApproveAsync(await site.AskAsync(claim), "approver"));

        var tom = await site.Site.VisitAsAsync("finance");
        var page = (await tom.OpenAsync(PaymentUrls.NewDemand(on))).Fill(
            ("How much has to come back?", "400.41"),
            ("Why?", "The placement ended early")
        );
        PaymentSite.Day(page, "DueOn", "2019-04-01");
        Assert.Contains("£400.40 was paid", Assert.Single(PaymentSite.Errors(await page.SubmitAsync("Demand it back"))), StringComparison.Ordinal);
        var demand = PaymentSite.IdOf(PaymentSite.Moved(await page.Fill(("How much has to come back?", "300")).SubmitAsync("Demand it back")));
        Assert.Contains(await MailAsync("repayment-demanded"), m => m.Subject!.Contains("£300", StringComparison.Ordinal));
        Assert.Contains(
            "£300 by 1 April 2019",
            (await (await site.Site.VisitAsAsync("partner")).OpenAsync(PaymentUrls.ClaimsRoute)).Main,
            StringComparison.Ordinal
        );

        page = (await tom.OpenAsync(PaymentUrls.Demand(demand))).Fill(
            ("How much came back?", "100.10"),
            ("Reference in the finance system", "REC 1")
        );
        PaymentSite.Day(page, "Receipt.On", "2019-03-01");
        PaymentSite.Moved(await page.SubmitAsync("Enter the receipt"));
        Assert.Equal(30_030L, (await site.CommitmentAsync(on)).Paid);

        page = (await tom.OpenAsync(PaymentUrls.Demand(demand))).Fill(("Code of the decision that writes it off", "DD9999"), ("Why?", "Wound up"));
        var errors = PaymentSite.Errors(await page.SubmitAsync("Write off the rest"));
        Assert.Contains(errors, e => e.Contains("DD9999 is not on the register", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Contains("demanded it, so somebody else", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Contains("may not sign this", StringComparison.Ordinal));
        Assert.Equal(DemandStatus.Demanded, (await site.WithAsync(db => db.RepaymentDemands.AsNoTracking().SingleAsync(d => d.Id == demand))).Status);
    }

    [Fact]
    public async Task The_database_itself_refuses_a_payment_line_of_nothing()
    {
        var on = await site.PromiseAsync(100);
        await site.BankAsync();
        var claim = await site.ClaimAsync(on, "2019-01-01", "2019-01-31", "40");
        await site.SettleAsync(claim, "40");
        var payment = await site.AskAsync(claim);
        await Assert.ThrowsAnyAsync<Exception>(() =>
            site.WithAsync(db =>
                db.PaymentLines.Where(l => l.RequestId == payment).ExecuteUpdateAsync(set => set.SetProperty(l => l.Amount, new Money(-1)))
            )
        );
    }

    private async Task AgreeAsync(Guid on, string what, string amount, string due)
    {
        var amara = await site.Site.VisitAsAsync("programme-officer");
        PaymentSite.Moved(await Terms(await amara.OpenAsync(PaymentUrls.Schedule(on)), what, amount, due).SubmitAsync("Agree the instalment"));
    }

    private static OpenPage Terms(OpenPage page, string what, string amount, string due)
    {
        page.Fill(("What has to be reached", what), ("Amount", amount), ("What has to be shown", "The list"));
        PaymentSite.Day(page, "DueOn", due);
        return page.Choose("Is VAT inside the amounts?", "No VAT");
    }

    private static async Task HandInAsync(Visitor leila, Guid on, Guid instalment)
    {
        var page = (await leila.OpenAsync(PaymentUrls.Evidence(on, instalment))).Fill(("How was it reached?", "All twelve have begun"));
        PaymentSite.Moved(await page.Attach("Document that shows it", "list.pdf", PaymentSite.Payslip).SubmitAsync("Hand it in"));
    }

    private Task<PaymentSchedule> ScheduleAsync(Guid on) =>
        site.WithAsync(db => db.PaymentSchedules.AsNoTracking().SingleAsync(s => s.CommitmentId == on));

    private Task<List<OutboxMessage>> MailAsync(string template) =>
        site.WithAsync(db => db.Outbox.AsNoTracking().Where(m => m.Template == template).ToListAsync());
}

public sealed class InstalmentPagesOnSqliteTests(SqlitePaymentSite site) : InstalmentPagesTests(site), IClassFixture<SqlitePaymentSite>;

public sealed class InstalmentPagesOnPostgresTests(PostgresPaymentSite site) : InstalmentPagesTests(site), IClassFixture<PostgresPaymentSite>;
