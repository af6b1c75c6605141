using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Xunit;

namespace Remit.People.Pages;

public abstract class OrganisationPagesTests(PeopleSite site)
{
    [Fact]
    public async Task An_organisation_is_entered_with_its_numbers_changed_and_ended()
    {
        var owen = await site.Site.VisitAsAsync("administrator");
        var page = await owen.OpenAsync(PeopleUrls.NewOrganisationRoute);
        page.Fill(
            ("Name", "Lockside Arts"),
            ("Numbers in public lists (optional)", "GB-COH-1234567\r\ngb-chc-1234567"),
            ("Day", "1"),
            ("Month", "4"),
            ("Year", "2018")
        );
        var answer = await page.SubmitAsync("Enter");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var url = answer.Headers.Location!.ToString();
        Assert.Contains("GB-COH-01234567, GB-CHC-1234567", (await owen.OpenAsync(url)).Main, StringComparison.Ordinal);

        page = await owen.OpenAsync(url + "/details");
        await page.Fill(("Name", "Lockside Arts Trust"), ("Why is it changed?", "It renamed itself")).SubmitAsync("Change");
        page = await owen.OpenAsync(url + "/end");
        await page.Fill(("Day", "30"), ("Month", "6"), ("Year", "2018"), ("Why?", "The agreement ends")).SubmitAsync("Note the last day");
        page = await owen.OpenAsync(url);
        Assert.Equal("Lockside Arts Trust", page.Heading);
        Assert.Contains("1 April 2018 to 30 June 2018", page.Main, StringComparison.Ordinal);
        Assert.Contains("renamed Lockside Arts to Lockside Arts Trust. Why: It renamed itself", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_seems_to_be_here_already_is_asked_about()
    {
        var owen = await site.Site.VisitAsAsync("administrator");
        var before = await site.WithAsync(db => db.Organisations.CountAsync());
        var page = await owen.OpenAsync(PeopleUrls.NewOrganisationRoute);
        page.Fill(("Name", "The Canalside Workspace Trust Ltd"), ("Day", "1"), ("Month", "4"), ("Year", "2018"));
        page = new OpenPage(owen, PeopleUrls.NewOrganisationRoute, await Visitor.ReadAsync(await page.SubmitAsync("Enter")));
        Assert.Equal(["Say that it is another organisation, or use the one that is here"], page.Errors);
        Assert.Equal("Canalside Workspace Trust", page.Document.QuerySelector("main form ul.govuk-list--bullet a")!.TextContent);
        Assert.Equal(before, await site.WithAsync(db => db.Organisations.CountAsync()));

        var answer = await page.Fill(("It is another organisation", "true")).SubmitAsync("Enter");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(before + 1, await site.WithAsync(db => db.Organisations.CountAsync()));
    }

    [Fact]
    public async Task A_number_that_cannot_be_one_is_explained()
    {
        var owen = await site.Site.VisitAsAsync("administrator");
        var page = await owen.OpenAsync(PeopleUrls.NewOrganisationRoute);
        page.Fill(
            ("Name", "A trust"),
            ("Numbers in public lists (optional)", "GB-COH-12"),
            ("Code of the area that it governs (optional)", "E09000099")
        );
        Assert.Equal(
            [
                "\"12\" is not a number of Companies House: eight characters, digits or two letters and digits",
                "Enter a code of an area, such as E09000007, or leave it empty",
                "Enter the first day on which it takes part",
            ],
            await PeopleSite.ErrorsAsync(owen, PeopleUrls.NewOrganisationRoute, page.SubmitAsync("Enter"))
        );
    }

    [Fact]
    public async Task Organisations_are_listed_with_how_many_people_they_have()
    {
        var owen = await site.Site.VisitAsAsync("administrator");
        Assert.Contains(
            "Canalside Workspace Trust since 1 January 2016, 2 people",
            (await owen.OpenAsync(PeopleUrls.OrganisationsRoute)).Main,
            StringComparison.Ordinal
        );
    }
}

public sealed class OrganisationPagesOnSqliteTests(SqlitePeopleSite site) : OrganisationPagesTests(site), IClassFixture<SqlitePeopleSite>;

public sealed class OrganisationPagesOnPostgresTests(PostgresPeopleSite site) : OrganisationPagesTests(site), IClassFixture<PostgresPeopleSite>;
