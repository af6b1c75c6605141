using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Mail;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Payments;

public abstract class BankDetailsPagesTests(PaymentSite site)
{
    private const string SortCode = "20-30-40";
    private const string Number = "55779911";

    [Fact]
    public async Task Details_are_entered_by_one_confirmed_by_another_wait_and_are_nowhere_to_be_read()
    {
        var leila = await site.Site.VisitAsAsync("partner");
        var page = await leila.OpenAsync(PaymentUrls.NewBank(site.Trust));
        page.Fill(("Name on the account", "The Trust"), ("Sort code", "20-30-4"), ("Account number", "557799"));
        Assert.Equal(
            ["Enter a sort code of 6 digits, like 12-34-56", "Enter an account number of 8 digits: put two zeros before a number of 6"],
            PaymentSite.Errors(await page.SubmitAsync("Enter them"))
        );
        PaymentSite.Moved(await page.Fill(("Sort code", SortCode), ("Account number", Number)).SubmitAsync("Enter them"));
        var details = await LastAsync();

        Assert.DoesNotContain(Number, details.Secret, StringComparison.Ordinal);
        var shown = (await leila.OpenAsync(PaymentUrls.Bank(site.Trust))).Document.Source.Text;
        Assert.Contains("ending in 11", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Number, shown, StringComparison.Ordinal);

        var tom = await site.Site.VisitAsAsync("finance");
        page = await tom.OpenAsync(PaymentUrls.BankCheck(site.Trust, details.Id));
        Assert.DoesNotContain(Number, page.Document.Source.Text, StringComparison.Ordinal);
        Assert.Single(PaymentSite.Errors(await page.SubmitAsync("Confirm them")));
        PaymentSite.Moved(await page.Fill(("How did you check them?", "Called Leila on the number in the agreement")).SubmitAsync("Confirm them"));
        details = await LastAsync();
        Assert.Equal((BankDetailsStatus.Confirmed, new DateOnly(2019, 3, 6)), (details.Status, details.UsableFrom));

        Assert.Equal(2, (await MailAsync()).Count(m => m.Body!.Contains("ending in 11", StringComparison.Ordinal)));
        var everything = await site.WithAsync(async db =>
            string.Join('\n', await db.Journal.Select(e => e.After + e.Before + e.Why + e.Subject).ToListAsync())
            + string.Join('\n', (await db.Outbox.AsNoTracking().ToListAsync()).Select(m => m.Subject + m.Body))
        );
        foreach (var secret in (string[])[Number, "203040", SortCode])
        {
            Assert.DoesNotContain(secret, everything, StringComparison.Ordinal);
            Assert.DoesNotContain(site.Site.Log.All, l => l.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_whole_number_is_read_by_whoever_needs_it_and_each_reading_is_in_the_journal()
    {
        var id = await EnterAsync("finance");
        var tom = await site.Site.VisitAsAsync("finance");
        var page = await tom.OpenAsync(PaymentUrls.BankCheck(site.Others, id));
        Assert.Contains("Tom Whitfield entered these details", page.Main, StringComparison.Ordinal);
        Assert.Contains(
            "Nobody needs the whole number now",
            Assert.Single(PaymentSite.Errors(await page.SubmitAsync("Read the whole number"))),
            StringComparison.Ordinal
        );
        Assert.Empty(await ReadingsAsync(id));

        id = await EnterAsync(null);
        page = await tom.OpenAsync(PaymentUrls.BankCheck(site.Others, id));
        var answer = await page.SubmitAsync("Read the whole number");
        Assert.Contains(
            $"Sort code {SortCode}, account number {Number}",
            OpenPage.Words((await Visitor.ReadAsync(answer)).QuerySelector("main")!),
            StringComparison.Ordinal
        );
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var reading = Assert.Single(await ReadingsAsync(id));
        Assert.Equal(PaymentSite.Persona("finance"), reading.PersonId);
        Assert.DoesNotContain(Number, reading.After, StringComparison.Ordinal);

        foreach (var persona in (string[])["programme-officer", "approver", "legal", "administrator", "partner"])
        {
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await (await site.Site.VisitAsAsync(persona)).GetAsync(PaymentUrls.BankCheck(site.Others, id))).StatusCode
            );
        }
    }

    [Fact]
    public async Task Nothing_is_paid_before_the_cooling_off_is_over_nor_to_details_that_the_approver_confirmed()
    {
        var on = await site.PromiseAsync(1_000);
        var claim = await site.ClaimAsync(on, "2019-01-01", "2019-01-31", "10");
        await site.SettleAsync(claim, "10");
        await site.WithAsync(async db =>
        {
            foreach (
                var old in await db.BankDetails.Where(d => d.OrganisationId == site.Trust && d.Confirmed != null && d.Ending == null).ToListAsync()
            )
            {
                old.End(new(site.Ruth, "Ruth Llewellyn", site.Now, "Closed"));
            }

            BankDetails recent = new(site.Trust, "The Trust", "22", "sealed", new(Guid.CreateVersion7(), "Somebody", site.Now));
            recent.Confirm(new(site.Ruth, "Ruth Llewellyn", site.Now, "Called"), new(new(2018, 1, 1), 5, "DD2092", recent.Entered), new(2019, 3, 1));
            db.BankDetails.Add(recent);
            await db.SaveAsync(new("A test", "entered bank details", "bank details", null, site.Now));
            return true;
        });
        var payment = await site.AskAsync(claim);
        var page = await (await site.Site.VisitAsAsync("approver")).OpenAsync(PaymentUrls.Approval(payment));
        Assert.Contains("nothing is paid to them before 6 March 2019", page.Main, StringComparison.Ordinal);
        await site.LaterAsync(5, async () => PaymentSite.Moved(await site.ApproveAsync(payment, "approver")));
        Assert.Equal(1_000L, (await site.CommitmentAsync(on)).Paid);
    }

    [Fact]
    public async Task The_rule_on_waiting_is_entered_by_administrators_with_the_decision_and_seen_by_finance()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.Site.VisitAsAsync("partner")).GetAsync(PaymentUrls.CoolingOffRoute)).StatusCode);
        Assert.Contains(
            "DD2092",
            (await (await site.Site.VisitAsAsync("finance")).OpenAsync(PaymentUrls.CoolingOffRoute)).Main,
            StringComparison.Ordinal
        );
        var owen = await site.Site.VisitAsAsync("administrator");
        var page = (await owen.OpenAsync(PaymentUrls.CoolingOffRoute)).Fill(("Days to wait", "0"), ("Code of the decision", ""));
        PaymentSite.Day(page, "From", "2019-06-01");
        Assert.Equal(
            ["Enter a number of days from 1 to 90", "Enter the code of the decision that sets it"],
            PaymentSite.Errors(await page.SubmitAsync("Enter the rule"))
        );
        PaymentSite.Moved(await page.Fill(("Days to wait", "10"), ("Code of the decision", "DD2200")).SubmitAsync("Enter the rule"));
        Assert.Contains("1 June 2019", (await owen.OpenAsync(PaymentUrls.CoolingOffRoute)).Main, StringComparison.Ordinal);
    }

    private Task<BankDetails> LastAsync() =>
        site.WithAsync(db => db.BankDetails.AsNoTracking().Where(d => d.OrganisationId == site.Trust).OrderBy(d => d.Id).LastAsync());

    /// <summary>Details of the other organisation, entered by a persona, or by somebody else.</summary>
    private Task<Guid> EnterAsync(string? persona) =>
        site.WithAsync(async db =>
        {
            var account = BankAccount.TryRead(SortCode, Number, out _)!;
            var secrets = (BankSecrets)site.Site.Services.GetService(typeof(BankSecrets))!;
            PaymentAct by = new(
                persona is null ? Guid.CreateVersion7() : PaymentSite.Persona(persona),
                persona is null ? "Somebody" : "Tom Whitfield",
                site.Now
            );
            BankDetails details = new(site.Others, "Another Trust", "11", secrets.Seal(account), by);
            db.BankDetails.Add(details);
            await db.SaveAsync(new("A test", "entered bank details", $"bank details {details.Id}", null, site.Now));
            return details.Id;
        });

    private Task<List<JournalEntry>> ReadingsAsync(Guid id) =>
        site.WithAsync(db =>
            db.Journal.AsNoTracking().Where(e => e.Subject == $"bank details {id}" && e.Act == ConfidentialReading.Act).ToListAsync()
        );

    private Task<List<OutboxMessage>> MailAsync() =>
        site.WithAsync(db => db.Outbox.AsNoTracking().Where(m => m.Template == "bank-details-changed").ToListAsync());
}

public sealed class BankDetailsPagesOnSqliteTests(SqlitePaymentSite site) : BankDetailsPagesTests(site), IClassFixture<SqlitePaymentSite>;

public sealed class BankDetailsPagesOnPostgresTests(PostgresPaymentSite site) : BankDetailsPagesTests(site), IClassFixture<PostgresPaymentSite>;
