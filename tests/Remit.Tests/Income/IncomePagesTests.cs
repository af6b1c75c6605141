using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.Kill;
using Remit.Organisations;
using Remit.People;
using Remit.Publications;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Income;

public abstract class IncomePagesTests : DatedDemoTests
{
    private protected override DateTime Begins => Examples.Now;

    [Fact]
    public async Task Invoices_of_a_year_are_sent_once_and_paid_in_parts_to_the_penny()
    {
        var office = await OfficeAsync(Examples.Today, "Camden");
        var officer = await Demo.Site.VisitAsAsync("finance");
        await JoinAsync(office, "Brent", new(2019, 7, 10));
        var run = await officer.OpenAsync(IncomeUrls.NewInvoices(office));
        Assert.Contains("Brent 9 of 12 months of the fee of £30,000 for 2019-20", run.Main, StringComparison.Ordinal);

        var sent = await run.SubmitAsync("Send 1 invoice");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains(
            "Every member of 2019-20 has its invoice already",
            (await officer.OpenAsync(IncomeUrls.NewInvoices(office))).Main,
            StringComparison.Ordinal
        );
        var invoice = await IdAsync("LOTI-0002");

        var form = (await officer.OpenAsync(IncomeUrls.Receipt(invoice))).Fill(
            ("How much came in?", "£22,500.01"),
            ("Reference on the bank statement", "BACS 9")
        );
        Assert.Contains(
            "£22,500.01 is more than the £22,500 open: £22,500 owed",
            (await Visitor.ReadAsync(await form.SubmitAsync("Enter the receipt"))).QuerySelector(".govuk-error-summary")!.TextContent,
            StringComparison.Ordinal
        );

        var part = (await officer.OpenAsync(IncomeUrls.Receipt(invoice))).Fill(
            ("How much came in?", "£10,000.50"),
            ("Reference on the bank statement", "BACS 9")
        );
        var answers = await Task.WhenAll(part.SubmitAsync("Enter the receipt"), part.SubmitAsync("Enter the receipt"));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        var shown = await officer.OpenAsync(IncomeUrls.Receivable(invoice));
        Assert.Contains("£12,499.50 is open: £22,500 owed, less £10,000.50 received", shown.Main, StringComparison.Ordinal);
        Assert.Contains("Part paid", shown.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_sees_what_is_its_own_and_nothing_of_others()
    {
        var own = await PartnerAsync();
        var office = await Demo.WithAsync(async db => await Examples.OfficeAsync(db, Examples.Today, await Examples.EnterAsync(db, "Camden"), own));
        var (_, pledge) = await Demo.WithAsync(async db => await Examples.FundAsync(db, own));
        var (mine, other) = (await IdOfAsync(own.Name), await IdOfAsync("Camden"));
        var partner = await Demo.Site.VisitAsAsync("partner");

        var list = await partner.OpenAsync(IncomeUrls.ListRoute);
        Assert.Contains("Your organisation", list.Main, StringComparison.Ordinal);
        Assert.Contains("Pledge P0001: £100,000", list.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Camden", list.Main, StringComparison.Ordinal);
        Assert.Contains("£30,000 is open", (await partner.OpenAsync(IncomeUrls.Receivable(mine))).Main, StringComparison.Ordinal);
        Assert.Contains("£100,000 is pledged", (await partner.OpenAsync(IncomeUrls.Pledge(pledge))).Main, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await partner.GetAsync(IncomeUrls.Receivable(other))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await partner.GetAsync(IncomeUrls.Receipt(mine))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Demo.Site.VisitAsAsync("citizen")).GetAsync(IncomeUrls.Pledge(pledge))).StatusCode);
        Assert.Contains("Pay invoice LOTI-", (await partner.OpenAsync("/waiting")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await partner.GetAsync(IncomeUrls.Scheme(office))).StatusCode);
    }

    [Fact]
    public async Task The_public_sees_sums_of_what_is_published_and_not_who_is_late()
    {
        var office = await OfficeAsync(new(2019, 4, 1), "Camden");
        using (var hidden = await Demo.Site.Visit().GetAsync(IncomeUrls.Scheme(office)))
        {
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }

        Assert.DoesNotContain("An office", await Demo.TextAsync(IncomeUrls.ListRoute), StringComparison.Ordinal);
        await PublishAsync("MD2373");

        var page = await Demo.Site.Visit().OpenAsync(IncomeUrls.Scheme(office));
        Assert.Contains("£0 received of £30,000 in fees", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("LOTI-0001", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("rrears", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Late", (await Demo.Site.Visit().OpenAsync(IncomeUrls.ListRoute)).Main, StringComparison.Ordinal);
        var officer = await Demo.Site.VisitAsAsync("finance");
        Assert.Contains(
            "LOTI-0001 2019-20 Camden 1 May 2019 £30,000 £0 £30,000 In arrears",
            (await officer.OpenAsync(IncomeUrls.ListRoute)).Main,
            StringComparison.Ordinal
        );
        Assert.Contains("Ask for LOTI-0001, which is late", (await officer.OpenAsync("/waiting")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_how_many_members_break_even_and_works_it_out_for_other_figures()
    {
        var office = await OfficeAsync(Examples.Today, "A", "B", "C", "D", "E", "F");
        var officer = await Demo.Site.VisitAsAsync("finance");
        Assert.Contains(
            "8 members break even: £200,000 and 8 × £30,000 come to £440,000 against a cost of £440,000. With 6 members it is £60,000 short.",
            (await officer.OpenAsync(IncomeUrls.Scheme(office))).Main,
            StringComparison.Ordinal
        );

        var tried = await officer.OpenAsync($"{IncomeUrls.Scheme(office)}?cost=£500,000&given=100,000&fee=£40,000&members=9");
        Assert.Contains(
            "10 members break even: £100,000 and 10 × £40,000 come to £500,000 against a cost of £500,000. With 9 members it is £40,000 short.",
            tried.Main,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "“many” is not a number of members",
            (await officer.OpenAsync($"{IncomeUrls.Scheme(office)}?members=many")).Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Money_is_given_up_by_a_signed_decision_and_a_wrong_receipt_is_undone()
    {
        await OfficeAsync(Examples.Today, "Camden");
        await Demo.SignAsync("ADD2155", Forms.Examples.Add2155Form());
        var officer = await Demo.Site.VisitAsAsync("finance");
        var invoice = await IdAsync("LOTI-0001");

        var unknown = await (await officer.OpenAsync(IncomeUrls.WriteOff(invoice)))
            .Fill(("How much is given up?", "£5,000"), ("Which decision gives it up?", "MD9999"), ("Why?", "Agreed"))
            .SubmitAsync("Write it off");
        Assert.Contains(
            "There is no signed decision MD9999",
            (await Visitor.ReadAsync(unknown)).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        var written = await (await officer.OpenAsync(IncomeUrls.WriteOff(invoice)))
            .Fill(("How much is given up?", "£5,000"), ("Which decision gives it up?", "add2155"), ("Why?", "Agreed"))
            .SubmitAsync("Write it off");
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        await (await officer.OpenAsync(IncomeUrls.Receipt(invoice)))
            .Fill(("How much came in?", "£25,000"), ("Reference on the bank statement", "BACS 1"))
            .SubmitAsync("Enter the receipt");
        Assert.Contains(
            "£0 is open: £30,000 owed, less £25,000 received, less £5,000 written off",
            (await officer.OpenAsync(IncomeUrls.Receivable(invoice))).Main,
            StringComparison.Ordinal
        );

        var entry = await Demo.WithAsync(db => db.IncomeEntries.Where(e => e.Kind == IncomeEntryKind.Receive).Select(e => e.Id).SingleAsync());
        var silent = await (await officer.OpenAsync(IncomeUrls.EntryReversal(entry))).Fill(("What was wrong?", " ")).SubmitAsync("Undo it");
        Assert.Contains("Enter the reason", (await Visitor.ReadAsync(silent)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var undone = await (await officer.OpenAsync(IncomeUrls.EntryReversal(entry)))
            .Fill(("What was wrong?", "It was another member’s"))
            .SubmitAsync("Undo it");
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        var shown = (await officer.OpenAsync(IncomeUrls.Receivable(invoice))).Main;
        Assert.Contains("£25,000 is open", shown, StringComparison.Ordinal);
        Assert.Contains("It was another member’s", shown, StringComparison.Ordinal);
        Assert.Contains("(ADD2155)", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fund_is_entered_pledged_to_varied_and_withdrawn_from_and_stands_against_its_goal()
    {
        await Demo.SignAsync("ADD2056", Forms.Examples.Add2155Form());
        var funder = await Demo.WithAsync(db => Examples.EnterAsync(db, "A foundation"));
        var officer = await Demo.Site.VisitAsAsync("finance");
        var entered = await (await officer.OpenAsync(IncomeUrls.NewFundRoute))
            .Fill(
                ("What is it called?", "A pooled fund"),
                ("Which decision lets it take money?", "ADD2056"),
                ("Do amounts include VAT?", "Donations, outside the scope of VAT"),
                ("The goal", "£1m"),
                ("Day", "31"),
                ("Month", "12"),
                ("Year", "2020")
            )
            .SubmitAsync("Enter the fund");
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        var fund = entered.Headers.Location!.ToString();

        var pledged = await (await officer.OpenAsync($"{fund}/pledges/new"))
            .Fill(
                ("Who promises?", funder.Id.ToString()),
                ("How much in all?", "£250,000"),
                ("In how many instalments?", "2"),
                ("Months from one to the next", "6"),
                ("Day", "30"),
                ("Month", "9"),
                ("Year", "2019"),
                ("Where is it promised?", "Letter of 1 July")
            )
            .SubmitAsync("Enter the pledge");
        Assert.Equal(HttpStatusCode.Redirect, pledged.StatusCode);
        var pledge = pledged.Headers.Location!.ToString();
        var page = await officer.OpenAsync(fund);
        Assert.Contains("£0 is received, 0% of the goal of £1,000,000", page.Main, StringComparison.Ordinal);
        Assert.Contains("To come £250,000 25%", page.Main, StringComparison.Ordinal);
        Assert.Contains("Still to find £750,000 75%", page.Main, StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll("svg.remit-goal rect").Length);

        var varied = await (await officer.OpenAsync($"{pledge}/change"))
            .Choose("What changes?", "P0001/2")
            .Fill(("What is it to be?", "£100,000"), ("Why?", "A smaller endowment"))
            .SubmitAsync("Change the pledge");
        Assert.Equal(HttpStatusCode.Redirect, varied.StatusCode);
        var withdrawn = await (await officer.OpenAsync($"{pledge}/change"))
            .Choose("What changes?", "What is open is withdrawn")
            .Fill(("Why?", "It closes"))
            .SubmitAsync("Change the pledge");
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        var shown = await officer.OpenAsync(pledge);
        Assert.Contains("Varied A smaller endowment Entered by Tom Whitfield £250,000 £225,000", shown.Main, StringComparison.Ordinal);
        Assert.Contains("Withdrawn It closes Entered by Tom Whitfield £225,000 £0", shown.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gift_in_kind_is_valued_and_changes_no_sum_of_cash()
    {
        var giver = await PartnerAsync();
        var (fund, _) = await Demo.WithAsync(db => Examples.FundAsync(db, giver));
        var officer = await Demo.Site.VisitAsAsync("programme-officer");
        var before = await Demo.WithAsync(async db => (await db.FindFundAsync(fund, default))!.Totals);

        var given = await (await officer.OpenAsync(IncomeUrls.NewGift(fund)))
            .Choose("What sort is it?", "Staff time")
            .Fill(
                ("Who gives it?", giver.Id.ToString()),
                ("What is it?", "An evaluator"),
                ("How many units?", "12.5"),
                ("What is one unit?", "day"),
                ("What is one unit worth?", "£280"),
                ("How was that found?", "Salary with on-costs"),
                ("Who valued it?", "Head of Financial Services"),
                ("What shows that it was given?", "Timesheets")
            )
            .SubmitAsync("Enter the gift");

        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);
        Assert.Contains("12.5 × day at £280: Salary with on-costs", (await officer.OpenAsync(IncomeUrls.Fund(fund))).Main, StringComparison.Ordinal);
        var after = await Demo.WithAsync(db => db.FindFundAsync(fund, default));
        Assert.Equal((before, Money.Pounds(3_500)), (after!.Totals, after.InKind));

        var finance = await Demo.Site.VisitAsAsync("finance");
        var gift = await Demo.WithAsync(db => db.InKindEntries.Select(g => g.Id).SingleAsync());
        var undone = await (await finance.OpenAsync(IncomeUrls.GiftReversal(gift)))
            .Fill(("What was wrong?", "It was ten days"))
            .SubmitAsync("Undo it");
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Equal(Money.Zero, await Demo.WithAsync(async db => (await db.FindFundAsync(fund, default))!.InKind));
    }

    [Fact]
    public async Task Who_leaves_gives_notice_and_is_credited_for_the_months_that_are_left()
    {
        var office = await OfficeAsync(new(2019, 4, 1), "Camden");
        var officer = await Demo.Site.VisitAsAsync("finance");
        var member = await Demo.WithAsync(db => db.Memberships.Select(m => m.Id).SingleAsync());

        // notice today, and six months from today, are filled in
        var left = await (await officer.OpenAsync(IncomeUrls.Leaving(member))).Fill(("Why?", "Its own office")).SubmitAsync("End the membership");

        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        // April to January are ten months of twelve: £25,000
        Assert.Contains(
            "£25,000 is open",
            (await officer.OpenAsync(IncomeUrls.Receivable(await IdAsync("LOTI-0001")))).Main,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Camden, from 1 April 2019 to 15 January 2020",
            (await officer.OpenAsync(IncomeUrls.Scheme(office))).Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_membership_is_entered_with_its_terms_from_a_decision()
    {
        await Demo.SignAsync("MD2373", Forms.Examples.Add2155Form());
        var brent = await Demo.WithAsync(db => Examples.EnterAsync(db, "Brent"));
        var officer = await Demo.Site.VisitAsAsync("finance");
        var entered = await (await officer.OpenAsync(IncomeUrls.NewSchemeRoute))
            .Choose("What does a part of a year cost?", "A quarter")
            .Fill(
                ("What is it called?", "An office"),
                ("Letters of its invoices", "loti"),
                ("Do amounts include VAT?", "Without VAT"),
                ("Day", "1"),
                ("Month", "4"),
                ("Year", "2019"),
                ("Which decision sets it?", "MD2373"),
                ("Where does it say so?", "Section 3"),
                ("Fee of a financial year", "£30,000"),
                ("What does the office cost in a full year?", "£440,000"),
                ("What do others contribute in a full year?", "The authority: £100,000\nLondon Councils: £100,000")
            )
            .SubmitAsync("Enter the membership");
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        var scheme = entered.Headers.Location!.ToString();
        Assert.Contains("8 members break even", (await officer.OpenAsync(scheme)).Main, StringComparison.Ordinal);

        var joined = await (await officer.OpenAsync($"{scheme}/members/new"))
            .Fill(("Who joins?", brent.Id.ToString()), ("Day", "1"), ("Month", "7"), ("Year", "2019"), ("What shows it?", "The agreement"))
            .SubmitAsync("Enter the member");
        Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
        Assert.Contains("3 of 4 quarters", (await officer.OpenAsync($"{scheme}/invoices/new")).Main, StringComparison.Ordinal);

        var early = await (await officer.OpenAsync($"{scheme}/terms/new"))
            .Fill(("Day", "1"), ("Month", "4"), ("Year", "2019"), ("Which decision sets it?", "MD2373"), ("Where does it say so?", "Section 4"))
            .SubmitAsync("Set the terms");
        Assert.Contains(
            "new ones begin on a later day",
            (await Visitor.ReadAsync(early)).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        var set = await (await officer.OpenAsync($"{scheme}/terms/new"))
            .Fill(
                ("Day", "1"),
                ("Month", "4"),
                ("Year", "2020"),
                ("Which decision sets it?", "MD2373"),
                ("Where does it say so?", "Section 4"),
                ("Fee of a financial year", "£35,000")
            )
            .SubmitAsync("Set the terms");
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.Contains("£35,000 from 1 April 2020 (MD2373)", (await officer.OpenAsync(scheme)).Main, StringComparison.Ordinal);
    }

    private Task<Guid> OfficeAsync(DateOnly invoiced, params string[] members) =>
        Demo.WithAsync(async db =>
        {
            List<PartnerOrganisation> organisations = [];
            foreach (var name in members)
            {
                organisations.Add(await Examples.EnterAsync(db, name));
            }

            return await Examples.OfficeAsync(db, invoiced, [.. organisations]);
        });

    private Task<bool> JoinAsync(Guid scheme, string name, DateOnly on) =>
        Demo.WithAsync(async db =>
        {
            var organisation = await Examples.EnterAsync(db, name);
            var answer = await new IncomeWriting(db, Examples.Officer).ChangeSchemeAsync(
                scheme,
                "entered a member",
                "Signed",
                found =>
                {
                    found.Join(organisation.Id, name, on);
                    return [];
                },
                default
            );
            return answer.IsDone;
        });

    private Task<PartnerOrganisation> PartnerAsync() =>
        Demo.WithAsync(db => db.Organisations.AsNoTracking().FirstAsync(o => o.Name == "Canalside Workspace Trust"));

    private Task<Guid> IdAsync(string number) => Demo.WithAsync(db => db.Receivables.Where(r => r.Number == number).Select(r => r.Id).SingleAsync());

    private Task<Guid> IdOfAsync(string payer) =>
        Demo.WithAsync(db => db.Receivables.Where(r => r.PayerName == payer && r.MembershipId != null).Select(r => r.Id).SingleAsync());

    private async Task PublishAsync(string code)
    {
        var publication = await Demo.SignAsync(code, Forms.Examples.Add2155Form());
        await Demo.WithAsync(db =>
            db.PublishAsync(publication.Id, "Greater London Authority", new("Grace Adeyemi", "", "", null, Demo.Now), _ => true, default)
        );
    }
}

public sealed class IncomePagesOnSqliteTests : IncomePagesTests;

public sealed class IncomePagesOnPostgresTests(PostgresCluster cluster) : IncomePagesTests
{
    private protected override TestDatabase Database { get; } = new PostgresTestDatabase(cluster);
}
