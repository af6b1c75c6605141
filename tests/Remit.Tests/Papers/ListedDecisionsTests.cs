using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Remit.Decisions;
using Remit.Site;
using Xunit;

namespace Remit.Papers;

public abstract class ListedDecisionsTests(ImportSite site)
{
    [Fact]
    public async Task The_decisions_of_a_list_are_taken_together_or_one_by_one()
    {
        var (officer, url) = await site.BringAsync(Examples.Lists);
        Assert.EndsWith("/records", url, StringComparison.Ordinal);
        var page = await officer.OpenAsync(url);
        Assert.Equal(
            ["2208 Repair of the market roof", "2209 Opening hours of the baths"],
            page.Document.QuerySelectorAll("tbody a").Select(OpenPage.Words)
        );
        Assert.Contains("2 decisions on one page", page.Heading, StringComparison.Ordinal);
        var refused = new OpenPage(officer, url, await Visitor.ReadAsync(await page.SubmitAsync("Put those taken on the register")));
        Assert.Equal("Enter the organisation that published the list", Assert.Single(refused.Errors));

        refused.Fill(("Organisation that published the list", "Borough of Example"), ("Take 2209 Opening hours of the baths", "false"));
        var taken = new OpenPage(officer, url, await Visitor.ReadAsync(await refused.SubmitAsync("Put those taken on the register")));
        Assert.Contains("1 decision is on the register now", taken.Main, StringComparison.Ordinal);
        Assert.Equal("Borough of Example", (await site.DecisionAsync("2208")).Facts.Publisher);
        Assert.False(await site.WithAsync(db => db.Decisions.AnyAsync(d => d.CodeKey == "2209")));

        var one = taken.Document.QuerySelectorAll("main a").Single(a => a.TextContent.Contains("Opening hours", StringComparison.Ordinal));
        var review = await officer.OpenAsync(one.GetAttribute("href")!);
        Assert.Contains("This is one of 2 decisions that came on one page", review.Main, StringComparison.Ordinal);
        var entry = Assert.Single(review.Document.QuerySelectorAll(".remit-paper mark"), m => m.HasAttribute("id"));
        Assert.Contains("Opening hours of the baths", entry.Closest("p, h3")!.TextContent, StringComparison.Ordinal);
    }
}

public sealed class ListedDecisionsOnSqliteTests(SqliteImportSite site) : ListedDecisionsTests(site), IClassFixture<SqliteImportSite>;

public sealed class ListedDecisionsOnPostgresTests(PostgresImportSite site) : ListedDecisionsTests(site), IClassFixture<PostgresImportSite>;
