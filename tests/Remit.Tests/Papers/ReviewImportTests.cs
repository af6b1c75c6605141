using System.Net;
using AngleSharp.Dom;
using Remit.Decisions;
using Remit.Finance;
using Remit.Site;
using Xunit;

namespace Remit.Papers;

public abstract class ReviewImportTests(ImportSite site)
{
    [Fact]
    public async Task Each_fact_leads_to_its_words_and_the_words_lead_back()
    {
        var (officer, url) = await site.BringAsync(Examples.Workshops("DD2201"));
        var page = await officer.OpenAsync(url);
        var links = page.Document.QuerySelectorAll(".remit-fact a[data-words]");
        Assert.InRange(links.Length, 8, 40);
        foreach (var link in links)
        {
            var words = page.Document.GetElementById(link.GetAttribute("href")![1..])!;
            Assert.Equal("mark", words.LocalName);
            var number = link.GetAttribute("data-words");
            Assert.NotNull(page.Document.QuerySelector($".remit-paper a[href='#fact-{number}']"));
            Assert.NotNull(page.Document.GetElementById($"fact-{number}"));
        }

        var code = links.Single(l => OpenPage.Words(l).EndsWith(": Code", StringComparison.Ordinal));
        Assert.StartsWith("DD2201", page.Document.GetElementById(code.GetAttribute("href")![1..])!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_missing_date_is_asked_for_with_who_supplies_it()
    {
        var (officer, url) = await site.BringAsync(Examples.Workshops("DD2202"));
        var page = await officer.OpenAsync(url);
        Assert.Contains(
            "The signing date is not in the published text. The governance officer has it from the signed PDF.",
            page.Main,
            StringComparison.Ordinal
        );
        Assert.True(page.Field("Day").Closest("details")!.HasAttribute("open"));
        var answer = await page.SubmitAsync("Continue to confirm");
        var again = await Visitor.ReadAsync(answer);
        var link = again
            .QuerySelectorAll(".govuk-error-summary__list a")
            .Single(a => a.TextContent.StartsWith("The signing date", StringComparison.Ordinal));
        Assert.NotNull(again.GetElementById(link.GetAttribute("href")![1..]));
    }

    [Fact]
    public async Task A_value_that_is_given_is_kept_with_what_was_read()
    {
        var (officer, url) = await site.BringAsync(Examples.Workshops("DD2203"));
        var page = await officer.OpenAsync(url);
        page.Fill(("Day", "7"), ("Month", "June"), ("Year", "2021"), ("Post shown", "Director of Skills"), ("This is right: Code", "true"));
        var answer = await page.SubmitAsync("Save and stay");
        Assert.Equal($"{url}?saved=true", answer.Headers.Location!.ToString());
        var import = await site.ImportAsync(url);
        Assert.Equal((new DateOnly(2021, 6, 7), "Director of Skills"), (import.Draft.DateSigned, import.Draft.RoleShown));
        Assert.Equal("Executive Director of Skills", import.Read.RoleShown);
        Assert.Equal([DecisionField.DateSigned, DecisionField.RoleShown], import.Corrections.Select(c => c.Field));
        Assert.Equal(FactCheck.Right, import.Checks[DecisionField.Code]);
        page = await officer.OpenAsync(url);
        Assert.Contains("Corrected by a person. Read as: Executive Director of Skills", page.Main, StringComparison.Ordinal);
        Assert.Contains("Supplied by a person: the reader found nothing", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_and_saving_changes_nothing()
    {
        var (officer, url) = await site.BringAsync(Examples.Workshops("DD2204"));
        await (await officer.OpenAsync(url)).SubmitAsync("Save and stay");
        var import = await site.ImportAsync(url);
        Assert.Equal((0, 0), (import.Revision, import.Corrections.Count));
    }

    [Fact]
    public async Task What_is_not_in_the_text_can_be_said_to_be_so()
    {
        var (officer, url) = await site.BringAsync(Examples.Workshops("DD2205"));
        var page = await officer.OpenAsync(url);
        var answer = await page.Fill(("It is not in the published text: Date signed", "true")).SubmitAsync("Continue to confirm");
        Assert.Equal(url + "/confirmation", answer.Headers.Location!.ToString());
        Assert.Equal(FactCheck.NotInText, (await site.ImportAsync(url)).Checks[DecisionField.DateSigned]);
    }

    [Fact]
    public async Task Given_and_not_in_the_text_at_once_is_refused()
    {
        var (officer, url) = await site.BringAsync(Examples.Workshops("DD2206"));
        var page = await officer.OpenAsync(url);
        page.Fill(("Day", "7"), ("Month", "6"), ("Year", "2021"), ("It is not in the published text: Date signed", "true"));
        var document = await Visitor.ReadAsync(await page.SubmitAsync("Save and stay"));
        Assert.Contains("leave one of the two out", document.QuerySelector("#Form_DateSigned-error")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Amount", "forty thousand", "is not an amount of money")]
    [InlineData("Financial years", "the spring", "is not a financial year")]
    [InlineData("Code", "DD2B07", "looks damaged")]
    [InlineData("Day", "31", "must be a real date")]
    public async Task What_cannot_be_read_is_said_at_its_field_and_everything_typed_stays(string label, string value, string message)
    {
        var (officer, url) = await site.BringAsync(Examples.Workshops("DD2207"));
        var page = await officer.OpenAsync(url);
        page.Fill(("Post shown", "Director of everything"), ("Month", "6"), ("Year", "2021"), ("Day", "7"), (label, value));
        var answer = await page.SubmitAsync("Save and stay");
        var document = await Visitor.ReadAsync(answer);
        var error = Assert.Single(document.QuerySelectorAll(".govuk-error-message"), e => e.TextContent.Contains(message, StringComparison.Ordinal));
        Assert.True(error.Closest("details")!.HasAttribute("open"), "the field that is wrong is folded away");
        Assert.Equal("Director of everything", document.QuerySelector("#Form_RoleShown")!.GetAttribute("value"));
        Assert.Contains(document.QuerySelectorAll("input"), i => i.GetAttribute("value") == value);
        Assert.Equal(0, (await site.ImportAsync(url)).Revision);
    }

    [Fact]
    public async Task A_sum_can_be_given_another_kind_be_removed_and_be_added()
    {
        var (officer, url) = await site.BringAsync(Examples.Workshops("DD2208"));
        var before = (await site.ImportAsync(url)).Draft.Spending;
        var page = await officer.OpenAsync(url);
        await page.Fill(("What money it is", nameof(SpendingKind.Delegated))).SubmitAsync("Save and stay");
        Assert.Contains((await site.ImportAsync(url)).Draft.Spending, s => s.Kind == SpendingKind.Delegated && s.Words is not null);

        page = await officer.OpenAsync(url);
        var added = await page.SubmitAsync("Add a sum");
        Assert.Equal($"{url}?add=sum#new-sum", added.Headers.Location!.ToString());
        page = await officer.OpenAsync($"{url}?add=sum");
        var row = page.Document.GetElementById("new-sum")!;
        page.FillIn(row, ("Amount", "£1,200.50"), ("Financial years", "2021-22, 2022-23"), ("Who receives it", "The makers"));
        await page.SubmitAsync("Save and stay");
        var sum = (await site.ImportAsync(url)).Draft.Spending[^1];
        Assert.Equal((new Money(120_050), "The makers", null), (sum.Amount!.Value, sum.Payee, sum.Words));
        Assert.Equal(["2021-22", "2022-23"], sum.Years.Select(y => y.ToString()));

        page = await officer.OpenAsync(url);
        await page.SubmitAsync($"Remove sum {before.Count + 1}");
        Assert.Equal(before.Count, (await site.ImportAsync(url)).Draft.Spending.Count);
    }

    [Fact]
    public async Task Items_cited_decisions_and_activities_can_be_changed()
    {
        var (officer, url) = await site.BringAsync(Examples.Workshops("DD2209"));
        var page = await officer.OpenAsync(url);
        page.Fill(
            ("What is decided", "Workshops are paid for"),
            ("How this decision stands to it", nameof(CitationRelation.Follows)),
            ("When", "October 2021")
        );
        await page.SubmitAsync("Save and stay");
        var draft = (await site.ImportAsync(url)).Draft;
        Assert.Equal("Workshops are paid for", draft.Items[0].Text);
        Assert.Equal(new Citation("MD2311", CitationRelation.Follows), draft.Cites[0]);
        Assert.Equal((new DateOnly(2021, 10, 1), new DateOnly(2021, 10, 31)), (draft.Timeline[0].Start, draft.Timeline[0].End));
        page = await officer.OpenAsync(url);
        Assert.Contains(
            page.Document.QuerySelectorAll(".remit-fact"),
            f => f.TextContent.Contains("Workshops are paid for", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Findings_stand_beside_the_facts_with_what_would_resolve_them()
    {
        var (officer, url) = await site.BringAsync(Examples.Workshops("DD2210").Replace("March 2022", "June 2023", StringComparison.Ordinal));
        var page = await officer.OpenAsync(url);
        var findings = page.Document.QuerySelectorAll(".remit-finding");
        Assert.NotEmpty(findings);
        Assert.All(findings, f => Assert.NotEmpty(f.QuerySelector("details p")!.TextContent.Trim()));
    }

    [Fact]
    public async Task Words_of_a_paper_are_never_markup()
    {
        var (officer, url) = await site.BringAsync(Examples.Workshops("DD2211", note: " <script>alert('x')</script><img src=x onerror=alert(1)>"));
        var page = await officer.OpenAsync(url);
        Assert.Empty(page.Document.QuerySelectorAll("main script, main img"));
        Assert.Contains("<script>alert('x')</script>", page.Document.QuerySelector(".remit-paper")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_officers_at_once_see_both_versions_and_choose()
    {
        var (amara, url) = await site.BringAsync(Examples.Workshops("DD2212"));
        var tom = await site.Site.VisitAsAsync("finance");
        var (first, second) = (await amara.OpenAsync(url), await tom.OpenAsync(url));
        await first.Fill(("Post shown", "Post that Amara typed"), ("Title", "Title that Amara typed")).SubmitAsync("Save and stay");
        var answer = await second.Fill(("Post shown", "Post that Tom typed")).SubmitAsync("Save and stay");
        var conflict = new OpenPage(tom, url, await Visitor.ReadAsync(answer));
        Assert.Contains("Amara Okafor saved this paper while you had it open", conflict.Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("Post that Amara typed", conflict.Main, StringComparison.Ordinal);
        Assert.Equal("Post that Tom typed", conflict.Field("Post shown").GetAttribute("value"));
        Assert.Equal("Post that Amara typed", (await site.ImportAsync(url)).Draft.RoleShown);

        answer = await conflict.Choose("Title", "Saved by Amara Okafor").SubmitAsync("Save what is chosen");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var draft = (await site.ImportAsync(url)).Draft;
        Assert.Equal(("Post that Tom typed", "Title that Amara typed"), (draft.RoleShown, draft.Title));
    }

    [Fact]
    public async Task A_paper_is_set_aside_with_a_reason()
    {
        var (officer, url) = await site.BringAsync(Examples.Workshops("DD2213"));
        var page = await officer.OpenAsync(url + "/setting-aside");
        var document = await Visitor.ReadAsync(await page.SubmitAsync("Set it aside"));
        Assert.NotNull(document.QuerySelector("#Because-error"));
        await (await officer.OpenAsync(url + "/setting-aside"))
            .Fill(("Why is it not to go on the register?", "The wrong file"))
            .SubmitAsync("Set it aside");
        page = await officer.OpenAsync(url);
        Assert.Contains("Set aside by Amara Okafor", page.Main, StringComparison.Ordinal);
        Assert.Contains("The wrong file", page.Main, StringComparison.Ordinal);
        Assert.Contains("DD2213 Workshops for makers Set aside", (await officer.OpenAsync(ImportUrls.ListRoute)).Main, StringComparison.Ordinal);
    }
}

public sealed class ReviewImportOnSqliteTests(SqliteImportSite site) : ReviewImportTests(site), IClassFixture<SqliteImportSite>;

public sealed class ReviewImportOnPostgresTests(PostgresImportSite site) : ReviewImportTests(site), IClassFixture<PostgresImportSite>;
