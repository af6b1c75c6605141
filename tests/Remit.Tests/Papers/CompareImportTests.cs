using System.Net;
using Remit.Decisions;
using Remit.Finance;
using Remit.Site;
using Xunit;

namespace Remit.Papers;

public abstract class CompareImportTests(ImportSite site)
{
    [Fact]
    public async Task A_second_paper_of_the_same_decision_meets_the_register()
    {
        await site.PublishAsync(Examples.Workshops("DD2401"));
        var (officer, url) = await site.BringAsync(Examples.Workshops("(DD) 2401", money: "£45,000"));
        var page = await officer.OpenAsync(url);
        Assert.Contains("DD2401 is on the register already", page.Main, StringComparison.Ordinal);
        var comparison = await officer.OpenAsync(url + "/comparison");
        Assert.Contains("On the register £40,000", comparison.Main, StringComparison.Ordinal);
        Assert.Contains("This paper £45,000", comparison.Main, StringComparison.Ordinal);

        var refused = await Visitor.ReadAsync(await comparison.SubmitAsync("Confirm as a new version"));
        Assert.NotNull(refused.QuerySelector("#Why-error"));

        comparison = await officer.OpenAsync(url + "/comparison");
        var answer = await comparison
            .Choose("Date signed", "On the register")
            .Fill(("Why does the register change?", "The sum was put right in the second paper"))
            .SubmitAsync("Confirm as a new version");
        Assert.Equal(url, answer.Headers.Location?.ToString());
        var decision = await site.DecisionAsync("DD2401");
        Assert.Equal(
            (2, new Money(4_500_000), new DateOnly(2021, 6, 7)),
            (decision.Version, decision.Facts.Approved!.Value, decision.Facts.DateSigned!.Value)
        );
        Assert.Equal("The sum was put right in the second paper", decision.Why);
        Assert.Equal(new Money(4_000_000), Assert.Single(decision.Earlier).Facts.Approved);
    }

    [Fact]
    public async Task Nothing_that_differs_is_said_and_the_paper_can_be_set_aside()
    {
        await site.PublishAsync(Examples.Workshops("DD2402"));
        var (officer, url) = await site.BringAsync(Examples.Workshops("DD2402"));
        await (await officer.OpenAsync(url)).Fill(("Day", "7"), ("Month", "6"), ("Year", "2021")).SubmitAsync("Save and stay");
        var page = await officer.OpenAsync(url + "/comparison");
        Assert.Contains("Nothing differs", page.Main, StringComparison.Ordinal);
        var aside = page.Document.QuerySelectorAll("main a").Single(a => OpenPage.Words(a) == "Set this paper aside").GetAttribute("href")!;
        await (await officer.OpenAsync(aside)).SubmitAsync("Set it aside");
        Assert.Equal("It says the same as what is there already", (await site.ImportAsync(url)).DiscardedBecause);
    }

    [Fact]
    public async Task Two_papers_of_one_decision_that_both_wait_become_one()
    {
        var (_, first) = await site.BringAsync(Examples.Workshops("DD2403", money: "£41,000"), "legal");
        var (officer, second) = await site.BringAsync(Examples.Workshops("DD2403", money: "£42,000"));
        var page = await officer.OpenAsync(second);
        Assert.Contains("The same decision waits in another paper, brought by Priya Raman", page.Main, StringComparison.Ordinal);
        var link = page.Document.QuerySelectorAll("main a").Single(a => OpenPage.Words(a) == "See what differs").GetAttribute("href")!;
        var answer = await (await officer.OpenAsync(link))
            .Choose("Sum approved in all", "The paper that Priya Raman brought")
            .SubmitAsync("Keep what is chosen, and set the other paper aside");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(new Money(4_100_000), (await site.ImportAsync(second)).Draft.Approved);
        Assert.Equal(PaperImportStatus.Discarded, (await site.ImportAsync(first)).Status);
    }

    [Fact]
    public async Task A_register_that_moved_meanwhile_is_looked_at_again()
    {
        await site.PublishAsync(Examples.Workshops("DD2404"));
        var (officer, url) = await site.BringAsync(Examples.Workshops("DD2404", money: "£45,000"));
        var stale = await officer.OpenAsync(url + "/comparison");
        var (other, otherUrl) = await site.BringAsync(Examples.Workshops("DD2404", money: "£46,000"), "finance");
        await (await other.OpenAsync(otherUrl + "/comparison"))
            .Fill(("Why does the register change?", "First"))
            .SubmitAsync("Confirm as a new version");
        var answer = await stale.Fill(("Why does the register change?", "Second")).SubmitAsync("Confirm as a new version");
        Assert.Contains(
            "Somebody changed one of the two",
            (await Visitor.ReadAsync(answer)).QuerySelector(".govuk-error-summary")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(
            (2, new Money(4_600_000)),
            ((await site.DecisionAsync("DD2404")).Version, (await site.DecisionAsync("DD2404")).Facts.Approved!.Value)
        );
    }

    [Fact]
    public async Task Without_another_there_is_nothing_to_compare()
    {
        var (officer, url) = await site.BringAsync(Examples.Workshops("DD2405"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(url + "/comparison")).StatusCode);
    }
}

public sealed class CompareImportOnSqliteTests(SqliteImportSite site) : CompareImportTests(site), IClassFixture<SqliteImportSite>;

public sealed class CompareImportOnPostgresTests(PostgresImportSite site) : CompareImportTests(site), IClassFixture<PostgresImportSite>;
