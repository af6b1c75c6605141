using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Site;
using Xunit;

namespace Remit.Accounts;

public sealed partial class AccountAdministrationTests
{
    [Fact]
    public async Task Somebody_is_invited_chooses_a_password_and_signs_in()
    {
        await using var site = await RunningSite.StartAsync(settings: "Remit:Address=https://decisions.example.org");
        var administrator = await site.VisitAsAsync(Role.Administrator);
        var answer = await (await administrator.OpenAsync(AccountUrls.New))
            .Fill(("Name", "Iris Lane"), ("E-mail address", "Iris@example.org"))
            .SubmitAsync("Send the invitation");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await administrator.OpenAsync(answer.Headers.Location!.ToString());
        Assert.Contains("Invited", page.Main, StringComparison.Ordinal);

        var mail = Assert.Single(await site.MailToAsync("iris@example.org"));
        var link = new Uri(Link().Match(mail.Body!).Value);
        var iris = site.Visit();
        answer = await (await iris.OpenAsync(link.PathAndQuery)).Fill(("New password", Examples.Password)).SubmitAsync("Set the password");
        Assert.Equal(HttpStatusCode.Redirect, (await iris.SignInAsync("iris@example.org")).StatusCode);
        Assert.Equal("Iris Lane: you are signed in", await iris.WhoAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await iris.GetAsync("/imports")).StatusCode); // an account gives no post
    }

    [Fact]
    public async Task A_known_person_is_invited_at_their_own_address_and_once()
    {
        await using var site = await RunningSite.StartAsync();
        var administrator = await site.VisitAsAsync(Role.Administrator);
        Person person = new("Omar Finch", "omar@example.org");
        await site.WithAsync(
            async (db, _) =>
            {
                db.People.Add(person);
                return await db.SaveChangesAsync();
            }
        );
        var page = await administrator.OpenAsync(AccountUrls.New);
        Assert.Equal(HttpStatusCode.Redirect, (await page.Fill(("Who is it?", person.Id.ToString())).SubmitAsync("Send the invitation")).StatusCode);
        Assert.Single(await site.MailToAsync("omar@example.org"));
        page = await administrator.OpenAsync(AccountUrls.New);
        Assert.DoesNotContain(person.Id.ToString(), page.Document.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "iris@example.org", "Enter the name, or choose a person")]
    [InlineData("Iris Lane", "iris", "Enter an e-mail address")]
    [InlineData("Iris Lane", Examples.Email, "Somebody has an account with that address already")]
    public async Task What_is_wrong_with_an_invitation_is_told(string name, string email, string message)
    {
        await using var site = await RunningSite.StartAsync();
        await site.OpenAccountAsync(Role.Finance);
        var administrator = await site.VisitAsAsync(Role.Administrator);
        var answer = await (await administrator.OpenAsync(AccountUrls.New))
            .Fill(("Name", name), ("E-mail address", email))
            .SubmitAsync("Send the invitation");
        Assert.Contains(message, (await Visitor.ReadAsync(answer)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ending_an_account_takes_a_reason_and_signs_its_owner_out_at_once()
    {
        await using var site = await RunningSite.StartAsync();
        var account = await site.OpenAccountAsync(Role.Finance);
        var owner = site.Visit();
        await owner.SignInAsync();
        var administrator = await site.VisitAsAsync(Role.Administrator);
        var page = await administrator.OpenAsync(AccountUrls.One(account.Id));
        Assert.Contains(
            "Say why",
            (await Visitor.ReadAsync(await page.SubmitAsync("End the account"))).QuerySelector(".govuk-error-summary")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotEqual("", await owner.WhoAsync());

        await page.Fill(("Why?", "left on 31 March")).SubmitAsync("End the account");
        Assert.Equal("", await owner.WhoAsync());
        Assert.Equal(HttpStatusCode.OK, (await owner.SignInAsync()).StatusCode);
        var entry = await site.WithAsync((db, _) => db.Journal.SingleAsync(e => e.Act == "ended the account of Ruth Bell"));
        Assert.Equal(("A Administrator", "left on 31 March"), (entry.Who, entry.Why));

        await (await administrator.OpenAsync(AccountUrls.One(account.Id))).Fill(("Why?", "came back")).SubmitAsync("Open the account again");
        Assert.Equal(HttpStatusCode.Redirect, (await owner.SignInAsync()).StatusCode);
    }

    [Fact]
    public async Task Nobody_ends_their_own_account()
    {
        await using var site = await RunningSite.StartAsync();
        var administrator = await site.VisitAsAsync(Role.Administrator);
        var own = await site.WithAsync((db, _) => db.Accounts.SingleAsync());
        var page = await administrator.OpenAsync(AccountUrls.One(own.Id));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("button"), b => OpenPage.Words(b) == "End the account");
    }

    [Fact]
    public async Task A_changed_address_is_where_they_sign_in_and_the_old_one_is_told()
    {
        await using var site = await RunningSite.StartAsync();
        var account = await site.OpenAccountAsync(Role.Finance);
        var administrator = await site.VisitAsAsync(Role.Administrator);
        var page = await administrator.OpenAsync(AccountUrls.One(account.Id));
        var taken = await Visitor.ReadAsync(await page.Fill(("New e-mail address", "administrator@example.org")).SubmitAsync("Change the address"));
        Assert.Contains("already", taken.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        page = await administrator.OpenAsync(AccountUrls.One(account.Id));
        await page.Fill(("New e-mail address", "Ruth.Lane@example.org")).SubmitAsync("Change the address");
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visit().SignInAsync("ruth.lane@example.org")).StatusCode);
        Assert.Contains("changed the e-mail address", Assert.Single(await site.MailToAsync(Examples.Email)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/accounts")]
    [InlineData("/accounts/new")]
    public async Task These_pages_are_for_administrators(string url)
    {
        await using var site = await RunningSite.StartAsync();
        var officer = await site.VisitAsAsync(Role.ProgrammeOfficer);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(url)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await site.VisitAsAsync(Role.Administrator)).GetAsync(url)).StatusCode);
    }

    [Fact]
    public async Task The_list_says_in_what_state_each_account_is()
    {
        await using var site = await RunningSite.StartAsync();
        await site.OpenAccountAsync(Role.Finance, "invited@example.org", "Invited Person", password: null);
        var administrator = await site.VisitAsAsync(Role.Administrator);
        var rows = (await administrator.OpenAsync(AccountUrls.List))
            .Document.QuerySelectorAll("tbody tr")
            .Select(row => string.Join(" | ", row.Children.Select(OpenPage.Words)))
            .ToList();
        Assert.Contains(rows, row => row.StartsWith("A Administrator | administrator@example.org | In use | None", StringComparison.Ordinal));
        Assert.Contains("Invited Person | invited@example.org | Invited | None | Never", rows);
    }

    [GeneratedRegex(@"https://\S+")]
    private static partial Regex Link();
}
