using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Authority;
using Remit.Finance;
using Remit.Kill;
using Remit.Payments;
using Remit.Publications;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Income;

public abstract class RefundPagesTests : DatedDemoTests
{
    private Guid _camden;
    private Guid _scheme;
    private Guid _invoice;

    /// <summary>A day on which the figures of the scheme of delegation are known.</summary>
    private protected override DateTime Begins => new(2019, 5, 20, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Camden has paid its invoice of 2019-20, and £12,500 of it is owed back.</summary>
    private protected override async Task PrepareAsync()
    {
        (_camden, _scheme) = await Demo.WithAsync(async db =>
        {
            await db.TakeKnownPolicyAsync(new("A test", "entered the scheme of delegation", "scheme of delegation", null, Examples.Now), default);
            var camden = await Examples.EnterAsync(db, "Camden");
            return (camden.Id, await Examples.OfficeAsync(db, new(2019, 4, 1), camden));
        });
        _invoice = await IdAsync("LOTI-0001");
        await PostAsync(new IncomeAct.Receive(Money.Pounds(30_000), new(2019, 4, 20), "BACS 1"));
        await PostAsync(new IncomeAct.Credit(Money.Pounds(12_500), "Five months less"));
    }

    [Fact]
    public async Task What_is_owed_back_is_paid_once_somebody_else_has_approved_it()
    {
        var officer = await Demo.Site.VisitAsAsync("finance");
        Assert.Contains("Give back what is owed on LOTI-0001", (await officer.OpenAsync("/waiting")).Main, StringComparison.Ordinal);
        Assert.Contains("Give back £12,500", (await officer.OpenAsync(IncomeUrls.Receivable(_invoice))).Main, StringComparison.Ordinal);
        var tooMuch = await (await AskingAsync(officer, "£12,500.01", "Pay it back")).SubmitAsync("Ask for approval");
        Assert.Contains(
            "£12,500.01 is more than the £12,500 owed back",
            (await Visitor.ReadAsync(tooMuch)).QuerySelector("#Given-error")!.TextContent,
            StringComparison.Ordinal
        );

        var refund = await AskAsync(officer, "£12,500", "Pay it back");
        Assert.Contains(
            "Tom Whitfield asked for this, so somebody else approves it",
            (await officer.OpenAsync(refund)).Main,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Give back what is owed", (await officer.OpenAsync("/waiting")).Main, StringComparison.Ordinal);
        Assert.Contains(
            "All of the £12,500 owed back is asked for already",
            (await officer.OpenAsync(IncomeUrls.NewRefund(_invoice))).Main,
            StringComparison.Ordinal
        );

        var approver = await Demo.Site.VisitAsAsync("approver");
        Assert.Contains("Approve the refund on LOTI-0001", (await approver.OpenAsync("/waiting")).Main, StringComparison.Ordinal);
        Assert.Contains("No bank details of Camden are known", (await approver.OpenAsync(refund)).Main, StringComparison.Ordinal);
        await BankAsync();
        Moved(await (await approver.OpenAsync(refund)).SubmitAsync("Approve £12,500"));
        Assert.Equal(Money.Pounds(12_500), (await TotalsAsync()).Returned);

        Assert.Contains("Pay the refund on LOTI-0001", (await officer.OpenAsync("/waiting")).Main, StringComparison.Ordinal);
        var page = await officer.OpenAsync(refund);
        Assert.DoesNotContain("87654321", page.Main, StringComparison.Ordinal);
        var whole = await Visitor.ReadAsync(await page.SubmitAsync("Show the whole account number"));
        Assert.Contains("account number 87654321", whole.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            await Demo.WithAsync(db => db.Journal.AsNoTracking().ToListAsync()),
            e => e.Who == "Tom Whitfield" && e.After is { } read && read.Contains("sort code and account number", StringComparison.Ordinal)
        );

        var noted = (await officer.OpenAsync(refund)).Fill(("Day", "20"), ("Month", "5"), ("Year", "2019"), ("Reference of the payment", "BACS 77"));
        Moved(await noted.SubmitAsync("Note as paid"));
        Assert.Equal(new IncomeTotals(Money.Pounds(17_500), Money.Pounds(17_500)), await TotalsAsync());
        var invoice = (await officer.OpenAsync(IncomeUrls.Receivable(_invoice))).Main;
        Assert.Contains("£0 is open: £17,500 owed, less £17,500 received", invoice, StringComparison.Ordinal);
        Assert.Contains("20 May 2019 Paid back BACS 77", invoice, StringComparison.Ordinal);

        var undone = await (await officer.OpenAsync(refund)).Fill(("Why?", "The bank sent it back")).SubmitAsync("Undo it");
        Moved(undone);
        Assert.Equal(Money.Pounds(12_500), (await TotalsAsync()).Returned);
        Assert.Null(await Demo.WithAsync(db => Journal.WhatIsWrongAsync(db)));
    }

    [Fact]
    public async Task Set_against_another_invoice_it_goes_back_with_the_approval_and_once_however_often_that_is_sent()
    {
        await Demo.WithAsync(db => new IncomeWriting(db, Examples.Officer).InvoiceAsync(_scheme, new(2020), default));
        var officer = await Demo.Site.VisitAsAsync("finance");
        var refund = await AskAsync(officer, "£12,500", "Set it against invoice LOTI-0002");
        var approver = await Demo.Site.VisitAsAsync("approver");
        var page = await approver.OpenAsync(refund);

        var answers = await Task.WhenAll(page.SubmitAsync("Approve £12,500"), page.SubmitAsync("Approve £12,500"));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Equal(new IncomeTotals(Money.Pounds(17_500), Money.Pounds(17_500)), await TotalsAsync());
        var next = (await officer.OpenAsync(IncomeUrls.Receivable(await IdAsync("LOTI-0002")))).Main;
        Assert.Contains("£17,500 is open: £30,000 owed, less £12,500 received", next, StringComparison.Ordinal);
        Assert.Contains("£12,500 from invoice LOTI-0001 Set off", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refund_is_refused_with_a_reason_and_what_it_spoke_for_is_free_again()
    {
        var refund = await AskAsync(await Demo.Site.VisitAsAsync("finance"), "£12,500", "Pay it back");
        var approver = await Demo.Site.VisitAsAsync("approver");
        var silent = await (await approver.OpenAsync(refund)).SubmitAsync("Refuse it");
        Assert.Contains("Enter the reason", (await Visitor.ReadAsync(silent)).QuerySelector("#Why-error")!.TextContent, StringComparison.Ordinal);
        Moved(await (await approver.OpenAsync(refund)).Fill(("Why?", "The member owes for a desk")).SubmitAsync("Refuse it"));
        Assert.Contains(
            "Give back £12,500",
            (await (await Demo.Site.VisitAsAsync("finance")).OpenAsync(IncomeUrls.Receivable(_invoice))).Main,
            StringComparison.Ordinal
        );

        foreach (var persona in new[] { "partner", "citizen", "legal" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await Demo.Site.VisitAsAsync(persona)).GetAsync(refund)).StatusCode);
        }
    }

    private async Task<OpenPage> AskingAsync(Visitor officer, string amount, string way) =>
        (await officer.OpenAsync(IncomeUrls.NewRefund(_invoice)))
            .Choose("What is done with it?", way)
            .Fill(("How much?", amount), ("Why?", "It has two desks less"));

    private async Task<string> AskAsync(Visitor officer, string amount, string way) =>
        Moved(await (await AskingAsync(officer, amount, way)).SubmitAsync("Ask for approval"));

    private static string Moved(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private Task<bool> BankAsync() =>
        Demo.WithAsync(async db =>
        {
            var account = BankAccount.TryRead("12-34-56", "87654321", out _)!;
            var sealedAccount = Demo.Site.Services.GetRequiredService<BankSecrets>().Seal(account);
            BankDetails details = new(_camden, "Camden", account.LastTwo, sealedAccount, new(Guid.CreateVersion7(), "Somebody", Examples.Now));
            details.Confirm(
                new(Guid.CreateVersion7(), "Somebody else", Examples.Now, "Called them back"),
                new(new(2018, 1, 1), 5, "DD2092", details.Entered),
                new(2019, 5, 1)
            );
            db.BankDetails.Add(details);
            await db.SaveAsync(new("A test", "entered bank details", "bank details", null, Examples.Now));
            return true;
        });

    private Task<bool> PostAsync(IncomeAct act) =>
        Demo.WithAsync(async db => (await new IncomeWriting(db, Examples.Officer).PostAsync(_invoice, act, default)).IsDone);

    private Task<Guid> IdAsync(string number) => Demo.WithAsync(db => db.Receivables.Where(r => r.Number == number).Select(r => r.Id).SingleAsync());

    private Task<IncomeTotals> TotalsAsync() => Demo.WithAsync(db => db.Receivables.Where(r => r.Id == _invoice).Select(r => r.Totals).SingleAsync());
}

public sealed class RefundPagesOnSqliteTests : RefundPagesTests;

public sealed class RefundPagesOnPostgresTests(PostgresCluster cluster) : RefundPagesTests
{
    private protected override TestDatabase Database { get; } = new PostgresTestDatabase(cluster);
}
