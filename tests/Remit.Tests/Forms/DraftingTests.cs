using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Finance;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Forms;

public abstract class DraftingTests(FormSite site)
{
    [Fact]
    public async Task A_form_is_begun_with_the_next_code_and_shown_as_a_list_of_tasks()
    {
        var (officer, id) = await site.BeginAsync("Coaching for leaders");
        var page = await officer.OpenAsync(FormUrls.Form(id));
        var form = await site.FormAsync(id);
        Assert.Contains("Coaching for leaders", page.Heading, StringComparison.Ordinal);
        Assert.StartsWith("ADD", form.Code, StringComparison.Ordinal);
        Assert.Equal(12, page.Document.QuerySelectorAll(".govuk-task-list__item").Length);
        Assert.Contains("Write the executive summary", page.Main, StringComparison.Ordinal);
        Assert.Contains("Coaching for leaders", (await officer.OpenAsync(FormUrls.ListRoute)).Main, StringComparison.Ordinal);
        Assert.Equal(1, await site.WithAsync(db => db.FormRevisions.CountAsync(r => r.FormId == id)));
    }

    [Fact]
    public async Task Forms_that_are_begun_at_once_get_codes_of_their_own()
    {
        var begun = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => site.BeginAsync(level: "DD")));
        var codes = await Task.WhenAll(begun.Select(async b => (await site.FormAsync(b.Id)).Code));
        Assert.Equal(5, codes.Distinct().Count());
        Assert.All(codes, c => Assert.StartsWith("DD", c, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "Assistant", "", "Give the title")]
    [InlineData("A title", null, "", "Choose the level")]
    [InlineData("A title", "Assistant", "MD2373", "not a code of the level ADD")]
    [InlineData("A title", "Assistant", "ADD2I55", "looks damaged")]
    public async Task What_a_form_cannot_begin_with_is_said_at_its_field(string title, string? level, string code, string message)
    {
        var officer = await site.Site.VisitAsAsync("programme-officer");
        var page = await officer.OpenAsync(FormUrls.NewRoute);
        page.Fill(("Title", title), ("Code (optional)", code));
        var answer = await officer.GoOnAsync(
            FormUrls.NewRoute,
            await (level is null ? page : page.Choose("Level", level)).SubmitAsync("Begin the form")
        );
        Assert.Contains(message, Assert.Single(answer.Document.QuerySelectorAll(".govuk-error-message")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_of_ADD2155_is_written_through_its_pages()
    {
        var (officer, id) = await site.BeginAsync();
        var wanted = Examples.Add2155Form();
        foreach (var section in Enum.GetValues<FormSection>())
        {
            await officer.WriteAsync(id, wanted, section);
        }

        var form = await site.FormAsync(id);
        Assert.Empty(FormDifference.Between(wanted, form.Content));
        Assert.Equal(FormJson.Write(wanted), FormJson.Write(form.Content));
        Assert.Equal(Money.Pounds(50_000), FormTotals.Of(form.Content).Approved);
        Assert.Equal(form.Revision, await site.WithAsync(db => db.FormRevisions.CountAsync(r => r.FormId == id)));

        var page = await officer.OpenAsync(FormUrls.Form(id));
        Assert.DoesNotContain("Not started", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("In progress", page.Main, StringComparison.Ordinal);
        Assert.Contains("Approved in all £50,000", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_beyond_the_funded_year_stands_beside_the_section_with_what_would_resolve_it()
    {
        var id = await site.HaveAsync(Examples.Add2155Form());
        var officer = await site.Site.VisitAsAsync("programme-officer");
        var list = await officer.OpenAsync(FormUrls.Form(id));
        Assert.Contains("To be looked at", list.Main, StringComparison.Ordinal);
        var page = await officer.OpenAsync(FormUrls.Section(id, FormSection.Delivery));
        var finding = Assert.Single(
            page.Document.QuerySelectorAll(".remit-finding"),
            f => f.TextContent.Contains("rule R2", StringComparison.Ordinal)
        );
        Assert.Contains("2018-19", finding.TextContent, StringComparison.Ordinal);
        Assert.Contains("What would resolve it", finding.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_is_saved_even_when_it_is_not_complete()
    {
        var (officer, id) = await site.BeginAsync();
        var url = FormUrls.Section(id, FormSection.Money);
        var page = await officer.OpenAsync(url);
        var answer = await page.Fill(("Amount", "£50k"), ("Who pays", "The authority")).SubmitAsync("Save and stay here");
        Assert.Equal(url + "?saved=true", answer.Headers.Location!.ToString());
        var line = Assert.Single((await site.FormAsync(id)).Content.Money.Lines);
        Assert.Equal((Money.Pounds(50_000), null), (line.Amount, line.Year));
        page = await officer.OpenAsync(url + "?saved=true");
        Assert.Contains("Saved.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Complete spending line 1: its year and who pays", page.Main, StringComparison.Ordinal);
        Assert.Contains("Approved in all £50,000", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_at_its_field_and_kept_for_its_writer()
    {
        var (officer, id) = await site.BeginAsync();
        var url = FormUrls.Section(id, FormSection.Money);
        var page = await officer.OpenAsync(url);
        page.Fill(("Amount", "fifty thousand"), ("Financial year", "2017-18"), ("Why it is that", "Services are bought"));
        var answer = await officer.GoOnAsync(url, await page.SubmitAsync("Save and return to the form"));
        Assert.Contains("is not an amount of money", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal(answer.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"), "#" + answer.Field("Amount").Id);
        Assert.Empty((await site.FormAsync(id)).Content.Money.Lines);

        // the browser was closed: it all stands there again, and nobody else sees it
        page = await officer.OpenAsync(url);
        Assert.Equal("fifty thousand", page.Field("Amount").GetAttribute("value"));
        Assert.Equal("Services are bought", page.Field("Why it is that").TextContent);
        Assert.Contains("is not saved yet", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("fifty thousand", (await (await site.Site.VisitAsAsync("legal")).OpenAsync(url)).Main, StringComparison.Ordinal);

        await officer.PressAsync(page.Fill(("Amount", "50,000")), "Save and return to the form");
        Assert.Equal(Money.Pounds(50_000), (await site.FormAsync(id)).Content.Money.Lines[0].Amount);
        Assert.DoesNotContain("is not saved yet", (await officer.OpenAsync(url)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_saved_can_be_dropped()
    {
        var (officer, id) = await site.BeginAsync();
        var url = FormUrls.Section(id, FormSection.Money);
        var page = await officer.GoOnAsync(url, await (await officer.OpenAsync(url)).Fill(("Amount", "much")).SubmitAsync("Save and stay here"));
        page = await officer.OpenAsync(url);
        page = await officer.PressAsync(page, "Drop what I typed");
        Assert.Equal("", page.Field("Amount").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Items_are_added_moved_and_removed_without_a_script()
    {
        var (officer, id) = await site.BeginAsync();
        var page = await officer.OpenAsync(FormUrls.Section(id, FormSection.Items));
        page = await officer.PressAsync(page.Fill(("What is decided", "First")), "Add another item");
        page.FillIn(page.Document.GetElementById("items-2")!, ("What is decided", "Second"));
        page = await officer.PressAsync(page, "Add another item");
        page.FillIn(page.Document.GetElementById("items-3")!, ("What is decided", "Third"));
        page = await officer.PressAsync(page, "Move up item 3");
        Assert.Equal(["First", "Third", "Second"], await ItemsAsync(id));
        page = await officer.PressAsync(page, "Move down item 1");
        Assert.Equal(["Third", "First", "Second"], await ItemsAsync(id));
        page.FillIn(page.Document.GetElementById("items-3")!, ("What is decided", "Second, in better words"));
        await officer.PressAsync(page, "Remove item 1");
        Assert.Equal(["First", "Second, in better words"], await ItemsAsync(id));
    }

    [Fact]
    public async Task A_button_of_a_row_loses_nothing_when_something_else_cannot_be_read()
    {
        var id = await site.HaveAsync(Examples.Md2373Form());
        var officer = await site.Site.VisitAsAsync("programme-officer");
        var url = FormUrls.Section(id, FormSection.Money);
        var page = await officer.OpenAsync(url);
        page.FillIn(page.Document.GetElementById("money-lines-1")!, ("Amount", "thirty"));
        page.FillIn(page.Document.GetElementById("money-lines-3")!, ("Budget", "Another budget"));
        page = await officer.GoOnAsync(url, await page.SubmitAsync("Remove spending line 2"));
        Assert.Equal("thirty", page.Field("Amount").GetAttribute("value"));
        Assert.Equal("Another budget", page.Document.QuerySelector("#money-lines-2 input[name$=Budget]")!.GetAttribute("value"));
        Assert.Equal(8, (await site.FormAsync(id)).Content.Money.Lines.Count);
        await officer.PressAsync(page.Fill(("Amount", "£30,000")), "Save and stay here");
        Assert.Equal(7, (await site.FormAsync(id)).Content.Money.Lines.Count);
    }

    [Fact]
    public async Task Every_change_is_told_with_who_when_and_what()
    {
        var id = await site.HaveAsync(Examples.Add2155Form());
        var officer = await site.Site.VisitAsAsync("programme-officer");
        var page = await officer.OpenAsync(FormUrls.Section(id, FormSection.Money));
        await officer.PressAsync(page.Fill(("Amount", "60000")), "Save and stay here");
        var history = await officer.OpenAsync(FormUrls.Revisions(id));
        Assert.Contains("Revision 2, by Amara Okafor", history.Main, StringComparison.Ordinal);
        Assert.Contains("Spending line 1: Amount Was: £50,000 Is now: £60,000", history.Main, StringComparison.Ordinal);
        var entry = await site.WithAsync(db => db.Journal.OrderByDescending(e => e.Number).FirstAsync(e => e.Subject == $"form {id}"));
        Assert.Equal(("changed a form", FormSite.Amara.Id), (entry.Act, entry.PersonId));
        Assert.Contains((await site.FormAsync(id)).Hash, entry.After, StringComparison.Ordinal);
        Assert.Null(await site.WithAsync(db => Journal.WhatIsWrongAsync(db)));
    }

    [Fact]
    public async Task A_form_goes_on_from_an_earlier_one_and_says_what_carries_over()
    {
        var earlier = await site.FormAsync(await site.HaveAsync(Examples.Md2373Form()));
        var officer = await site.Site.VisitAsAsync("programme-officer");
        var page = await officer.OpenAsync(FormUrls.NewRoute);
        var looked = await officer.OpenAsync($"{FormUrls.NewRoute}?From={earlier.Code.ToLowerInvariant()}");
        Assert.Contains("Carries over Title and level What is to be decided", looked.Main, StringComparison.Ordinal);
        Assert.Contains("Amounts, years and dates", looked.Main, StringComparison.Ordinal);
        page = await officer.PressAsync(looked.Fill(("Title", "The office goes on")), "Begin the form");
        var id = Guid.Parse(page.Document.QuerySelector("a[href$='/revisions']")!.GetAttribute("href")!.Split('/')[2]);
        var content = (await site.FormAsync(id)).Content;
        Assert.Equal(("The office goes on", "MD"), (content.Basics.Title, content.Basics.Level));
        Assert.Equal(earlier.Code, Assert.Single(content.Sources.Cites).Code);
        Assert.All(content.Money.Lines, l => Assert.Equal((null, null), (l.Amount, l.Year)));
    }

    [Fact]
    public async Task A_form_that_is_nowhere_cannot_be_gone_on_from()
    {
        var officer = await site.Site.VisitAsAsync("programme-officer");
        var page = await officer.OpenAsync($"{FormUrls.NewRoute}?From=MD999999");
        Assert.Contains("There is no decision and no form with the code", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_whose_level_changes_is_given_another_code()
    {
        var (officer, id) = await site.BeginAsync();
        await officer.PressAsync(
            (await officer.OpenAsync(FormUrls.Section(id, FormSection.Basics))).Choose("Level", "Director"),
            "Save and stay here"
        );
        var page = await officer.OpenAsync(FormUrls.Code(id));
        Assert.StartsWith("DD", page.Field("Code").GetAttribute("value"), StringComparison.Ordinal);
        await officer.PressAsync(page, "Give it this code");
        Assert.StartsWith("DD", (await site.FormAsync(id)).Code, StringComparison.Ordinal);
        var other = await site.FormAsync(
            await site.HaveAsync(
                Examples.Add2155Form() with
                {
                    Basics = new() { Level = "DD", Title = "Other" },
                }
            )
        );
        page = await officer.GoOnAsync(
            FormUrls.Code(id),
            await (await officer.OpenAsync(FormUrls.Code(id))).Fill(("Code", other.Code)).SubmitAsync("Give it this code")
        );
        Assert.Contains("is taken already", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> ItemsAsync(Guid id) => (await site.FormAsync(id)).Content.Items.Select(i => i.Text);
}

public sealed class DraftingOnSqliteTests(SqliteFormSite site) : DraftingTests(site), IClassFixture<SqliteFormSite>;

public sealed class DraftingOnPostgresTests(PostgresFormSite site) : DraftingTests(site), IClassFixture<PostgresFormSite>;
