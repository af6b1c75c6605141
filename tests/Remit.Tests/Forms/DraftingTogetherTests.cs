using System.Net;
using Remit.Site;
using Xunit;

namespace Remit.Forms;

public abstract class DraftingTogetherTests(FormSite site)
{
    [Fact]
    public async Task Two_people_save_different_sections_at_the_same_moment_and_both_stand()
    {
        var id = await site.HaveAsync(Examples.Add2155Form(), FormSite.Tom.Id);
        var (amara, tom) = (await site.Site.VisitAsAsync("programme-officer"), await site.Site.VisitAsAsync("finance"));
        for (var round = 1; round <= 5; round++)
        {
            var background = await amara.OpenAsync(FormUrls.Section(id, FormSection.Background));
            var items = await tom.OpenAsync(FormUrls.Section(id, FormSection.Items));
            var answers = await Task.WhenAll(
                background.Fill(("Introduction and background", $"Background {round}")).SubmitAsync("Save and stay here"),
                items.Fill(("What is decided", $"Item {round}")).SubmitAsync("Save and stay here")
            );
            Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
            var form = await site.FormAsync(id);
            Assert.Equal(
                ($"Background {round}", $"Item {round}", 1 + (2 * round)),
                (form.Content.Background, form.Content.Items[0].Text, form.Revision)
            );
        }
    }

    [Fact]
    public async Task Of_two_who_save_the_same_section_at_the_same_moment_one_stands_and_the_other_sees_both()
    {
        var id = await site.HaveAsync(Examples.Add2155Form(), FormSite.Tom.Id);
        var (amara, tom) = (await site.Site.VisitAsAsync("programme-officer"), await site.Site.VisitAsAsync("finance"));
        var url = FormUrls.Section(id, FormSection.Background);
        var (first, second) = (await amara.OpenAsync(url), await tom.OpenAsync(url));
        var answers = await Task.WhenAll(
            first.Fill(("Introduction and background", "Amara’s words")).SubmitAsync("Save and stay here"),
            second.Fill(("Introduction and background", "Tom’s words")).SubmitAsync("Save and stay here")
        );
        var (saved, refused) = answers[0].StatusCode == HttpStatusCode.Redirect ? (0, 1) : (1, 0);
        Assert.Equal(HttpStatusCode.Redirect, answers[saved].StatusCode);
        Assert.Equal(HttpStatusCode.OK, answers[refused].StatusCode);
        string[] words = ["Amara’s words", "Tom’s words"];
        Assert.Equal(words[saved], (await site.FormAsync(id)).Content.Background);
        var page = await (refused == 0 ? amara : tom).GoOnAsync(url, answers[refused]);
        Assert.Contains(words[saved], page.Main, StringComparison.Ordinal);
        Assert.Equal(words[refused], page.Field("Introduction and background").TextContent);
    }

    [Fact]
    public async Task A_stale_save_shows_what_differs_and_mine_can_take_the_place_of_theirs()
    {
        var (tom, url, id) = await StaleAsync();
        var page = await tom.OpenAsync(url); // the browser was closed meanwhile
        Assert.Contains("Amara Okafor saved this section while you had it open", page.Main, StringComparison.Ordinal);
        Assert.Contains("Spending line 1: Amount £51,000 £52,000", page.Main, StringComparison.Ordinal);
        Assert.Contains("Why it is that", page.Main, StringComparison.Ordinal);
        await tom.PressAsync(page, "Save mine in place of theirs");
        Assert.Equal("£52,000", (await site.FormAsync(id)).Content.Money.Lines[0].Amount.ToString());
        Assert.DoesNotContain("while you had it open", (await tom.OpenAsync(url)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_save_can_be_given_up_for_theirs()
    {
        var (tom, url, id) = await StaleAsync();
        var page = await tom.PressAsync(await tom.OpenAsync(url), "Keep theirs and drop mine");
        Assert.Equal("£51,000", page.Field("Amount").GetAttribute("value"));
        Assert.Equal("£51,000", (await site.FormAsync(id)).Content.Money.Lines[0].Amount.ToString());
    }

    [Fact]
    public async Task A_stale_save_can_be_edited_into_something_else()
    {
        var (tom, url, id) = await StaleAsync();
        await tom.PressAsync((await tom.OpenAsync(url)).Fill(("Amount", "£51,500")), "Save and stay here");
        Assert.Equal("£51,500", (await site.FormAsync(id)).Content.Money.Lines[0].Amount.ToString());
    }

    [Fact]
    public async Task Whoever_saves_while_the_comparison_is_open_is_seen_again()
    {
        var (tom, url, id) = await StaleAsync();
        var comparison = await tom.OpenAsync(url);
        var amara = await site.Site.VisitAsAsync("programme-officer");
        await amara.PressAsync((await amara.OpenAsync(url)).Fill(("Amount", "£53,000")), "Save and stay here");
        var page = await tom.GoOnAsync(url, await comparison.SubmitAsync("Save mine in place of theirs"));
        Assert.Contains("£53,000", page.Main, StringComparison.Ordinal);
        Assert.Equal("£53,000", (await site.FormAsync(id)).Content.Money.Lines[0].Amount.ToString());
    }

    /// <summary>Tom saves a section that Amara has saved since he opened it.</summary>
    private async Task<(Visitor Tom, string Url, Guid Id)> StaleAsync()
    {
        var id = await site.HaveAsync(Examples.Add2155Form(), FormSite.Tom.Id);
        var (amara, tom) = (await site.Site.VisitAsAsync("programme-officer"), await site.Site.VisitAsAsync("finance"));
        var url = FormUrls.Section(id, FormSection.Money);
        var stale = await tom.OpenAsync(url);
        await amara.PressAsync((await amara.OpenAsync(url)).Fill(("Amount", "£51,000"), ("Why it is that", "Amara’s reason")), "Save and stay here");
        var answer = await stale.Fill(("Amount", "£52,000")).SubmitAsync("Save and stay here");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("£51,000", (await site.FormAsync(id)).Content.Money.Lines[0].Amount.ToString());
        return (tom, url, id);
    }
}

public sealed class DraftingTogetherOnSqliteTests(SqliteFormSite site) : DraftingTogetherTests(site), IClassFixture<SqliteFormSite>;

public sealed class DraftingTogetherOnPostgresTests(PostgresFormSite site) : DraftingTogetherTests(site), IClassFixture<PostgresFormSite>;
