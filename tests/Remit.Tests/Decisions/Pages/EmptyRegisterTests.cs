using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Decisions.Pages;

public sealed class EmptyRegisterTests(SqliteTestDatabase database) : IClassFixture<SqliteTestDatabase>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/decisions")]
    public async Task A_citizen_is_told_that_nothing_is_published_yet(string address)
    {
        await using var site = await RunningSite.StartAsync(database: database.ConnectionString);
        var page = await site.Visit().OpenAsync(address);

        Assert.Contains("Nothing is published here yet", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("import", page.Main, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/decisions")]
    public async Task An_officer_is_told_how_to_begin(string address)
    {
        await using var site = await RunningSite.StartAsync(database: database.ConnectionString);
        var page = await (await site.VisitAsOfficerAsync()).OpenAsync(address);

        Assert.Contains("import a paper", page.Main, StringComparison.Ordinal);
        Assert.Contains("remit import", page.Main, StringComparison.Ordinal);
    }
}
