using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Envelopes;
using Remit.Mail;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Payments;

public abstract class PaymentPagesTests(PaymentSite site)
{
    [Fact]
    public async Task A_claim_is_asked_for_approved_by_another_and_paid_and_the_ledger_says_so()
    {
        await site.BankAsync();
        var on = await site.PromiseAsync(12_500, match: 50);
        var claim = await site.ClaimAsync(on, "2018-10-01", "2018-12-31", "24,000.02");
        await site.SettleAsync(claim, "24000.02");
        var payment = await site.AskAsync(claim);
        Assert.Equal(0L, (await site.CommitmentAsync(on)).Paid);

        var daniel = await site.Site.VisitAsAsync("approver");
        Assert.Contains(
            $"Approve payment {(await site.PaymentAsync(payment)).Reference}",
            (await daniel.OpenAsync("/waiting")).Main,
            StringComparison.Ordinal
        );
        PaymentSite.Moved(await site.ApproveAsync(payment, "approver"));
        Assert.Equal(1_200_001L, (await site.CommitmentAsync(on)).Paid);

        var tom = await site.Site.VisitAsAsync("finance");
        var page = await tom.OpenAsync(PaymentUrls.Paid(payment));
        PaymentSite.Day(page, "On", "2019-03-01");
        PaymentSite.Moved(await page.Fill(("Reference in the finance system", "BACS 4711")).SubmitAsync("Note as paid"));
        var paid = await site.PaymentAsync(payment);
        Assert.Equal((PaymentStatus.Paid, "BACS 4711", "ADD"), (paid.Status, paid.Made!.Reference, paid.Approval!.Level));
        Assert.Contains(
            "£12,000.01",
            (await (await site.Site.VisitAsAsync("partner")).OpenAsync(PaymentUrls.ClaimsRoute)).Main,
            StringComparison.Ordinal
        );
        Assert.Contains(await MailAsync("payment-made"), m => m.Body!.Contains("BACS 4711", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_total_over_all_lines_decides_who_may_approve()
    {
        await site.BankAsync();
        var (one, two) = (await site.PromiseAsync(30_000), await site.PromiseAsync(30_000));
        var first = await site.ClaimAsync(one, "2019-01-01", "2019-01-31", "30,000");
        var second = await site.ClaimAsync(two, "2019-01-01", "2019-01-31", "20,000.01");
        await site.SettleAsync(first, "30000");
        await site.SettleAsync(second, "20000.01");
        var payment = await site.AskAsync(first, second);
        var daniel = await (await site.Site.VisitAsAsync("approver")).OpenAsync(PaymentUrls.Approval(payment));
        Assert.Contains("£50,000.01 is above the £50,000", daniel.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(daniel.Document.QuerySelectorAll("button"), b => OpenPage.Words(b).StartsWith("Approve", StringComparison.Ordinal));
        PaymentSite.Moved(await site.ApproveAsync(payment, "director"));
        Assert.Equal((3_000_000L, 2_000_001L), ((await site.CommitmentAsync(one)).Paid, (await site.CommitmentAsync(two)).Paid));
    }

    [Fact]
    public async Task A_payment_that_is_split_is_held_to_the_limit_of_the_whole()
    {
        await site.BankAsync();
        var on = await site.PromiseAsync(60_000);
        var first = await site.ClaimAsync(on, "2019-01-01", "2019-01-31", "30,000");
        var second = await site.ClaimAsync(on, "2019-02-01", "2019-02-28", "20,000.01");
        await site.SettleAsync(first, "30000");
        await site.SettleAsync(second, "20000.01");
        var (one, two) = (await site.AskAsync(first), await site.AskAsync(second));
        var reference = (await site.PaymentAsync(one)).Reference;
        var daniel = await site.Site.VisitAsAsync("approver");
        var ready = await daniel.OpenAsync(PaymentUrls.Approval(two)); // nothing stands against it until the other is approved
        PaymentSite.Moved(await site.ApproveAsync(one, "approver"));
        ready.Fill(("I have looked at every line and at the total", "true"));
        var refused = PaymentSite.Errors(await ready.SubmitAsync(PaymentSite.Button(ready, "Approve ")));
        Assert.Contains(refused, e => e.Contains($"£20,000.01 + £30,000 ({reference} of 1 March 2019) = £50,000.01", StringComparison.Ordinal));
        Assert.Contains(refused, e => e.Contains("£50,000.01 is above the £50,000", StringComparison.Ordinal));
        Assert.Equal(3_000_000L, (await site.CommitmentAsync(on)).Paid);
        var waits = $"Approve payment {(await site.PaymentAsync(two)).Reference}";
        Assert.DoesNotContain(waits, (await daniel.OpenAsync("/waiting")).Main, StringComparison.Ordinal);
        var helen = await site.Site.VisitAsAsync("director");
        Assert.Contains(waits, (await helen.OpenAsync("/waiting")).Main, StringComparison.Ordinal);
        Assert.Contains("= £50,000.01", (await helen.OpenAsync(PaymentUrls.Approval(two))).Main, StringComparison.Ordinal);
        PaymentSite.Moved(await site.ApproveAsync(two, "director"));
        Assert.Equal(("DD", 5_000_001L), ((await site.PaymentAsync(two)).Approval!.Level, (await site.CommitmentAsync(on)).Paid));
    }

    [Fact]
    public async Task Four_eyes_look_at_every_line_also_when_the_form_is_sent_by_hand()
    {
        await site.BankAsync();
        var (one, two) = (await site.PromiseAsync(1_000), await site.PromiseAsync(2_000));
        var claim = await site.ClaimAsync(one, "2019-01-01", "2019-01-31", "100");
        await site.SettleAsync(claim, "100");
        var tom = await site.Site.VisitAsAsync("finance");
        var page = PaymentSite.Choosing(await tom.OpenAsync(PaymentUrls.NewPaymentRoute), claim);
        var payment = PaymentSite.IdOf(PaymentSite.Moved(await page.SubmitAsync("Begin the payment")));
        // the assistant director writes the second line: a page of theirs does not exist, so it stands in the database as a covering post could have left it
        await site.WithAsync(async db =>
        {
            var request = await db.PaymentRequests.SingleAsync(r => r.Id == payment);
            var promised = (await db.FindPayableAsync(two, default))!;
            PaymentAct by = new(PaymentSite.Persona("approver"), "Daniel Hughes", site.Now);
            request.Add(promised, await db.InvoiceAsync("INV 7", promised, site.Trust, VatBasis.WithVat, null, default), new(5_000), by);
            await db.SaveAsync(new("Daniel Hughes", "added a line", $"payment {payment}", null, site.Now));
            return true;
        });
        PaymentSite.Moved(await (await tom.OpenAsync(PaymentUrls.Payment(payment))).SubmitAsync("Ask for approval"));
        var daniel = await site.Site.VisitAsAsync("approver");
        Assert.Contains(
            "Daniel Hughes wrote or changed line 2",
            (await daniel.OpenAsync(PaymentUrls.Approval(payment))).Main,
            StringComparison.Ordinal
        );

        var helen = await (await site.Site.VisitAsAsync("director")).OpenAsync(PaymentUrls.Approval(payment));
        helen.Fill(("I have looked at every line and at the total", "true"));
        var answer = await daniel.PostAsync(
            PaymentUrls.Approval(payment),
            [
                .. Token(await daniel.OpenAsync(PaymentUrls.PaymentAct(payment, "return"))),
                ("Seen", $"{(await site.PaymentAsync(payment)).Step}"),
                ("Confirms", "true"),
            ]
        );
        Assert.Contains(PaymentSite.Errors(answer), e => e.Contains("wrote or changed line 2", StringComparison.Ordinal));
        Assert.Equal(0L, (await site.CommitmentAsync(one)).Paid);
        PaymentSite.Moved(await helen.SubmitAsync(PaymentSite.Button(helen, "Approve ")));
        Assert.Equal((10_000L, 5_000L), ((await site.CommitmentAsync(one)).Paid, (await site.CommitmentAsync(two)).Paid));
    }

    [Fact]
    public async Task When_the_ledger_refuses_one_line_nothing_is_paid_and_its_arithmetic_is_shown()
    {
        await site.BankAsync();
        var (one, two) = (await site.PromiseAsync(1_000), await site.PromiseAsync(1_000));
        var first = await site.ClaimAsync(one, "2019-01-01", "2019-01-31", "400");
        var second = await site.ClaimAsync(two, "2019-01-01", "2019-01-31", "600");
        await site.SettleAsync(first, "400");
        await site.SettleAsync(second, "600");
        var payment = await site.AskAsync(first, second);
        await site.WithAsync(async db =>
        {
            await using var writing = await db.WriteAsync(default);
            Poster poster = new(site.Ruth, "Ruth Llewellyn", site.Now, new(2019, 3, 1));
            var answers = await LedgerWriting.PostAsync(
                db,
                writing,
                [new(new LedgerAct.Release(Guid.CreateVersion7(), two, 40_001, "Not needed"), poster)],
                default
            );
            Assert.Empty(answers[0].Breaches);
            await writing.CommitAsync(default);
            return true;
        });
        var errors = PaymentSite.Errors(await site.ApproveAsync(payment, "approver"));
        Assert.Contains(errors, e => e == "£600 is more than the £599.99 not yet paid of the £599.99 promised");
        Assert.Equal((0L, 0L), ((await site.CommitmentAsync(one)).Paid, (await site.CommitmentAsync(two)).Paid));
        Assert.Equal(PaymentStatus.Asked, (await site.PaymentAsync(payment)).Status);
    }

    [Fact]
    public async Task The_same_claim_is_not_paid_twice_and_two_approvals_at_once_pay_once()
    {
        await site.BankAsync();
        var on = await site.PromiseAsync(1_000);
        var claim = await site.ClaimAsync(on, "2019-01-01", "2019-01-31", "400");
        await site.SettleAsync(claim, "400");
        var tom = await site.Site.VisitAsAsync("finance");
        var before = PaymentSite.Choosing(await tom.OpenAsync(PaymentUrls.NewPaymentRoute), claim);
        var payment = await site.AskAsync(claim);
        Assert.Contains(
            "Choose what is to be paid",
            Assert.Single(PaymentSite.Errors(await before.SubmitAsync("Begin the payment"))),
            StringComparison.Ordinal
        );

        var answers = await Task.WhenAll(site.ApproveAsync(payment, "approver"), site.ApproveAsync(payment, "director"));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(40_000L, (await site.CommitmentAsync(on)).Paid);
    }

    [Fact]
    public async Task A_returned_payment_tells_why_and_a_payment_that_came_back_is_undone_in_the_ledger_and_can_be_asked_for_again()
    {
        await site.BankAsync();
        var on = await site.PromiseAsync(1_000);
        var claim = await site.ClaimAsync(on, "2019-01-01", "2019-01-31", "400");
        await site.SettleAsync(claim, "400");
        var payment = await site.AskAsync(claim);
        var page = await (await site.Site.VisitAsAsync("approver")).OpenAsync(PaymentUrls.PaymentAct(payment, "return"));
        PaymentSite.Moved(await page.Fill(("Why?", "Which project is it?")).SubmitAsync("Return for changes"));
        var tom = await site.Site.VisitAsAsync("finance");
        Assert.Contains("Which project is it?", (await tom.OpenAsync(PaymentUrls.Payment(payment))).Main, StringComparison.Ordinal);
        PaymentSite.Moved(await (await tom.OpenAsync(PaymentUrls.Payment(payment))).SubmitAsync("Ask for approval"));
        PaymentSite.Moved(await site.ApproveAsync(payment, "approver"));
        Assert.Contains("does not undo it", (await tom.OpenAsync(PaymentUrls.PaymentAct(payment, "reversal"))).Main, StringComparison.Ordinal);

        await site.WithAsync(async db =>
        {
            await using var writing = await db.WriteAsync(default);
            var request = await db.PaymentRequests.SingleAsync(r => r.Id == payment);
            PaymentAct by = new(site.Ruth, "Ruth Llewellyn", site.Now, "The bank sent it back");
            Poster poster = new(site.Ruth, "Ruth Llewellyn", site.Now, new(2019, 3, 1));
            var answers = await LedgerWriting.PostAsync(
                db,
                writing,
                [.. request.ReversingActs(by.Why!).Select(a => new LedgerRequest(a, poster))],
                default
            );
            Assert.All(answers, a => Assert.Empty(a.Breaches));
            request.Reverse(by);
            await db.SaveAsync(new("Ruth Llewellyn", "undid a payment", $"payment {payment}", by.Why, site.Now), writing, default);
            await writing.CommitAsync(default);
            return true;
        });
        Assert.Equal(0L, (await site.CommitmentAsync(on)).Paid);
        Assert.NotEqual(payment, await site.AskAsync(claim));
    }

    [Fact]
    public async Task An_invoice_is_paid_where_no_claim_is_agreed_and_its_number_once()
    {
        await site.BankAsync(site.Others);
        var on = await site.PromiseAsync(500, payee: site.Others);
        var tom = await site.Site.VisitAsAsync("finance");
        var page = (await tom.OpenAsync(PaymentUrls.NewPaymentRoute)).Fill(("Organisation", $"{site.Others}"));
        var payment = PaymentSite.IdOf(PaymentSite.Moved(await page.SubmitAsync("Go on to the invoice")));
        page = await tom.OpenAsync(PaymentUrls.PaymentLines(payment));
        page.Fill(("Paid on what is promised for", $"{on}"), ("Number of the invoice", "A-1"), ("Amount", "500.01"));
        Assert.Equal(["Say whether VAT is inside the amount"], PaymentSite.Errors(await page.SubmitAsync("Add the invoice")));
        page.Choose("Is VAT inside the amounts?", "With VAT");
        Assert.Contains(
            "£500.01 is more than the £500 left to pay",
            Assert.Single(PaymentSite.Errors(await page.SubmitAsync("Add the invoice"))),
            StringComparison.Ordinal
        );
        PaymentSite.Moved(await page.Fill(("Amount", "120.50")).SubmitAsync("Add the invoice"));
        page = await tom.OpenAsync(PaymentUrls.PaymentLines(payment));
        page.Fill(("Paid on what is promised for", $"{on}"), ("Number of the invoice", "A-1"), ("Amount", "1"))
            .Choose("Is VAT inside the amounts?", "With VAT");
        Assert.Contains(
            "pays invoice A-1 of this organisation already",
            Assert.Single(PaymentSite.Errors(await page.SubmitAsync("Add the invoice"))),
            StringComparison.Ordinal
        );
        Assert.Equal(12_050L, (await site.PaymentAsync(payment)).Total.Pence);
    }

    private static IEnumerable<(string, string)> Token(OpenPage page) =>
        page
            .Document.QuerySelectorAll("main form input[type=hidden]")
            .Cast<AngleSharp.Html.Dom.IHtmlInputElement>()
            .Select(i => (i.Name!, i.Value))
            .Where(i => i.Item1 is "__RequestVerificationToken" or OnceForms.Field);

    private Task<List<OutboxMessage>> MailAsync(string template) =>
        site.WithAsync(db => db.Outbox.AsNoTracking().Where(m => m.Template == template).ToListAsync());
}

public sealed class PaymentPagesOnSqliteTests(SqlitePaymentSite site) : PaymentPagesTests(site), IClassFixture<SqlitePaymentSite>;

public sealed class PaymentPagesOnPostgresTests(PostgresPaymentSite site) : PaymentPagesTests(site), IClassFixture<PostgresPaymentSite>;
