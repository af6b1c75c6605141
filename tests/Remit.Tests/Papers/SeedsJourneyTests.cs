using Remit.Decisions;
using Remit.Site;
using Xunit;

namespace Remit.Papers;

public sealed class SeedsJourneyTests(SqliteImportSite site) : IClassFixture<SqliteImportSite>
{
    [Theory]
    [InlineData("ADD2056", "ADD 2056", "initiative")]
    [InlineData("ADD2155", "(ADD)2155", "leaders")]
    [InlineData("ADD2253", "add2253", "secondments")]
    [InlineData("ADD2463", "ADD2463", "design lab")]
    [InlineData("MD2373", "MD 2373", "boroughs")]
    public async Task A_real_paper_is_read_into_the_register_and_found_again(string code, string written, string words)
    {
        var (officer, url) = await site.BringAsync(SharedMaterial.Read("seeds", code + ".txt"));
        var page = await officer.OpenAsync(url);
        foreach (
            var absent in page.Document.QuerySelectorAll(".remit-fact--open input[name='Form.NotInText'], .remit-fact--open input[name='Form.Right']")
        )
        {
            page.Fill((OpenPage.Words(page.Document.QuerySelector($"label[for='{absent.Id}']")!), "true"));
        }

        var answer = await page.SubmitAsync("Continue to confirm");
        Assert.Equal(url + "/confirmation", answer.Headers.Location?.ToString());
        await (await officer.OpenAsync(url + "/confirmation")).SubmitAsync("Put it on the register");

        var citizen = site.Site.Visit();
        foreach (var asked in new[] { written, words })
        {
            var found = await citizen.OpenAsync($"{DecisionUrls.ListRoute}?q={Uri.EscapeDataString(asked)}");
            Assert.Contains(found.Document.Links, l => l.GetAttribute("href")!.Split('?')[0] == DecisionUrls.Decision(code.ToLowerInvariant()));
        }

        Assert.Contains(code, (await citizen.OpenAsync(DecisionUrls.Decision(code.ToLowerInvariant()))).Main, StringComparison.Ordinal);
    }
}
