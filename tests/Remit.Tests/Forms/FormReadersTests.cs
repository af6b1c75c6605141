using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Forms;

public abstract class FormReadersTests(FormSite site)
{
    private const string Secret = "The host’s bid was £412,000";

    [Theory]
    [InlineData("partner")]
    [InlineData("citizen")]
    public async Task For_people_outside_the_authority_there_is_no_such_form(string persona)
    {
        var id = await site.HaveAsync(Examples.Add2155Form());
        var visitor = await site.Site.VisitAsAsync(persona);
        string[] urls =
        [
            FormUrls.ListRoute,
            FormUrls.NewRoute,
            FormUrls.Form(id),
            FormUrls.Section(id, FormSection.Items),
            FormUrls.Revisions(id),
            FormUrls.Drafters(id),
            FormUrls.Code(id),
            FormUrls.NewDocument(id),
        ];
        foreach (var url in urls)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(url)).StatusCode);
        }
    }

    [Fact]
    public async Task Others_of_the_authority_read_a_draft_and_do_not_write_in_it()
    {
        var id = await site.HaveAsync(Examples.Add2155Form());
        var legal = await site.Site.VisitAsAsync("legal");
        var page = await legal.OpenAsync(FormUrls.Section(id, FormSection.Background));
        Assert.Contains("People who lead decide about technology", page.Main, StringComparison.Ordinal);
        Assert.Contains("Programme officers draft decisions", page.Main, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main textarea, main button"));
        Assert.Equal(HttpStatusCode.NotFound, (await legal.GetAsync(FormUrls.NewRoute)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await legal.GetAsync(FormUrls.NewDocument(id))).StatusCode);
    }

    [Fact]
    public async Task A_programme_officer_writes_once_a_drafter_has_let_them_in()
    {
        var id = await site.HaveAsync(Examples.Add2155Form());
        var (amara, tom) = (await site.Site.VisitAsAsync("programme-officer"), await site.Site.VisitAsAsync("finance"));
        var url = FormUrls.Section(id, FormSection.Background);
        Assert.Contains("one of them can let you in", (await tom.OpenAsync(url)).Main, StringComparison.Ordinal);
        var answer = await tom.PostAsync(url, ("basedOn", "1"), ("Background", "Mine"));
        Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);

        var page = await amara.OpenAsync(FormUrls.Drafters(id));
        page.Fill(("Let a colleague in", FormSite.Tom.Id.ToString()));
        Assert.Contains("Tom Whitfield", (await amara.PressAsync(page, "Let them in")).Main, StringComparison.Ordinal);
        await tom.PressAsync((await tom.OpenAsync(url)).Fill(("Introduction and background", "Tom’s words")), "Save and stay here");
        Assert.Equal("Tom’s words", (await site.FormAsync(id)).Content.Background);
    }

    [Fact]
    public async Task Part_2_is_read_by_those_on_the_form_and_each_reading_is_recorded()
    {
        var id = await site.HaveAsync(Examples.WholeForm());
        var url = FormUrls.Section(id, FormSection.Access);
        var amara = await site.Site.VisitAsAsync("programme-officer");
        Assert.Contains(Secret, (await amara.OpenAsync(url)).Main, StringComparison.Ordinal);
        var readings = await site.WithAsync(db => db.Journal.Where(e => e.Subject == $"form {id}" && e.Act == ConfidentialReading.Act).ToListAsync());
        Assert.Equal(FormSite.Amara.Id, Assert.Single(readings).PersonId);
        Assert.DoesNotContain("412,000", readings[0].After, StringComparison.Ordinal);

        foreach (var persona in new[] { "legal", "governance", "approver", "mayor", "administrator" })
        {
            var visitor = await site.Site.VisitAsAsync(persona);
            foreach (
                var address in new[] { url, FormUrls.Form(id), FormUrls.Revisions(id), FormUrls.Section(id, FormSection.Sources), FormUrls.ListRoute }
            )
            {
                var words = await (await visitor.GetAsync(address)).Content.ReadAsStringAsync();
                Assert.DoesNotContain("412,000", words, StringComparison.Ordinal);
                Assert.DoesNotContain("prices.xlsx", words, StringComparison.Ordinal);
            }

            Assert.Contains("You see the grounds", (await visitor.OpenAsync(url)).Main, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_of_Part_2_stands_in_the_journal_or_the_log()
    {
        var (amara, id) = await site.BeginAsync();
        await amara.WriteAsync(id, Examples.WholeForm(), FormSection.Access);
        Assert.Equal(Secret, (await site.FormAsync(id)).Content.Access.Part2.Single().Text);
        var entries = await site.WithAsync(db => db.Journal.Where(e => e.Subject == $"form {id}").ToListAsync());
        Assert.All(entries, e => Assert.DoesNotContain("412,000", e.After + e.Before + e.Why, StringComparison.Ordinal));
        Assert.DoesNotContain(site.Site.Log.All, l => l.Contains("412,000", StringComparison.Ordinal));
    }
}

public sealed class FormReadersOnSqliteTests(SqliteFormSite site) : FormReadersTests(site), IClassFixture<SqliteFormSite>;

public sealed class FormReadersOnPostgresTests(PostgresFormSite site) : FormReadersTests(site), IClassFixture<PostgresFormSite>;
