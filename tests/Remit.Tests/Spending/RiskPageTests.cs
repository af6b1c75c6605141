using Remit.Finance;
using Remit.Income;
using Remit.Payments;
using Remit.Site;
using Xunit;

namespace Remit.Spending;

/// <summary>What stands in other modules than the ledger, and is at risk all the same.</summary>
public abstract class RiskPageTests(PaymentSite site)
{
    [Fact]
    public async Task A_claim_is_at_risk_from_when_it_waits_for_long_until_it_is_paid()
    {
        var promised = await site.PromiseAsync(25_000, match: 50);
        await site.BankAsync();
        var claim = await site.ClaimAsync(promised, "2018-10-01", "2018-12-31", "9,000");
        var reference = (await site.ClaimOfAsync(claim)).Reference;
        Assert.DoesNotContain(reference, await RisksAsync(0), StringComparison.Ordinal);
        Assert.Contains(
            $"Claim {reference} of Canalside Workspace Trust: £9,000 was handed in on 1 March 2019, and nobody has settled it",
            await RisksAsync(15),
            StringComparison.Ordinal
        );
        await LeadsToAsync(15, "Check it", PaymentUrls.ClaimCheck(claim));

        await site.SettleAsync(claim, "9,000");
        Assert.Contains(
            $"Claim {reference} of Canalside Workspace Trust: £4,500 of the £4,500 that was accepted is not paid, and nobody has asked for it",
            await RisksAsync(15),
            StringComparison.Ordinal
        );
        await LeadsToAsync(15, "Ask for its payment", PaymentUrls.Claim(claim));

        var payment = await site.AskAsync(claim);
        Assert.Contains("what is asked for is not approved", await RisksAsync(15), StringComparison.Ordinal);
        await LeadsToAsync(15, "Have the payment approved", PaymentUrls.Payment(payment));

        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await site.ApproveAsync(payment, "approver")).StatusCode);
        Assert.DoesNotContain(reference, await RisksAsync(40), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_members_invoice_in_arrears_and_an_instalment_past_its_day_are_late_receipts()
    {
        await site.WithAsync(async db =>
        {
            var (camden, funder) = (await Income.Examples.EnterAsync(db, "Camden"), await Income.Examples.EnterAsync(db, "A foundation"));
            await Income.Examples.OfficeAsync(db, new(2019, 4, 1), camden);
            await Income.Examples.FundAsync(db, funder);
            return true;
        });

        // the invoice is due on 1 May with 14 days of grace, the instalment on 30 June
        Assert.DoesNotContain("Late receipts", await RisksAsync(75), StringComparison.Ordinal);
        var late = await RisksAsync(76);
        Assert.Contains("Late receipts £30,000", late, StringComparison.Ordinal);
        Assert.Contains(
            "Invoice LOTI-0001 of Camden: £30,000 of £30,000 has not come, and 14 days of grace are over MD2373 by 1 May 2019 Overdue £30,000",
            late,
            StringComparison.Ordinal
        );
        await LeadsToAsync(76, "Ask for it, or enter the receipt", IncomeUrls.Receivable(await ReceivableAsync("LOTI-0001")));

        var both = await RisksAsync(122);
        Assert.Contains("Late receipts: 2 £80,000", both, StringComparison.Ordinal);
        Assert.Contains("Instalment P0001/1 of A foundation: £50,000 of £50,000 has not come", both, StringComparison.Ordinal);
        Assert.DoesNotContain("P0001/1", await RisksAsync(122, "?funder=Camden"), StringComparison.Ordinal);
        Assert.DoesNotContain("Late receipts", await RisksAsync(122, "?year=2018-19"), StringComparison.Ordinal);

        await site.WithAsync(async db =>
        {
            var invoice = await ReceivableAsync("LOTI-0001");
            IncomeAct.Receive receipt = new(Money.Pounds(30_000), new(2019, 6, 3), "BACS 1");
            Assert.Empty((await new IncomeWriting(db, Income.Examples.Officer).PostAsync(invoice, receipt, default)).Breaches);
            return true;
        });
        Assert.DoesNotContain("LOTI-0001", await RisksAsync(122), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_keeps_no_money_is_led_to_what_they_may_see()
    {
        var promised = await site.PromiseAsync(1_000);
        await site.ClaimAsync(promised, "2018-10-01", "2018-12-31", "100");
        await site.LaterAsync(
            20,
            async () =>
            {
                var lawyer = await site.Site.VisitAsAsync("legal");
                var page = await lawyer.OpenAsync(SpendingUrls.HomeRoute);
                Assert.Contains("£100 was handed in on 1 March 2019", page.Main, StringComparison.Ordinal);
                foreach (var link in page.Document.QuerySelectorAll(".remit-risks a"))
                {
                    Assert.StartsWith("See it", OpenPage.Words(link), StringComparison.Ordinal);
                    await lawyer.OpenAsync(link.GetAttribute("href")!);
                }
            }
        );
    }

    private async Task<string> RisksAsync(int days, string query = "")
    {
        var words = "";
        await site.LaterAsync(
            days,
            async () =>
            {
                var page = await (await site.Site.VisitAsAsync("finance")).OpenAsync(SpendingUrls.HomeRoute + query);
                words = page.Document.QuerySelector(".remit-risks") is { } table ? OpenPage.Words(table) : "";
            }
        );
        return words;
    }

    private Task LeadsToAsync(int days, string words, string address) =>
        site.LaterAsync(
            days,
            async () =>
            {
                var officer = await site.Site.VisitAsAsync("finance");
                var page = await officer.OpenAsync(SpendingUrls.HomeRoute);
                var link = page.Document.QuerySelectorAll(".remit-risks a").First(a => a.GetAttribute("href") == address);
                Assert.StartsWith(words, OpenPage.Words(link), StringComparison.Ordinal);
                await officer.OpenAsync(address);
            }
        );

    private Task<Guid> ReceivableAsync(string number) => site.WithAsync(db => Task.FromResult(db.Receivables.Single(r => r.Number == number).Id));
}

public sealed class RiskPageOnSqliteTests(SqlitePaymentSite site) : RiskPageTests(site), IClassFixture<SqlitePaymentSite>;

public sealed class RiskPageOnPostgresTests(PostgresPaymentSite site) : RiskPageTests(site), IClassFixture<PostgresPaymentSite>;
