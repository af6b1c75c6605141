using System.Net;
using Xunit;

namespace Remit.Site;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_program_says_that_it_is_well(string url)
    {
        await using var site = await RunningSite.StartAsync();
        Assert.Equal("Healthy", await (await site.Visit().GetAsync(url)).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Without_its_database_the_program_lives_and_is_not_ready()
    {
        var file = Path.Combine(Path.GetTempPath(), $"remit-gone-{Guid.CreateVersion7():N}.db");
        await using var site = await RunningSite.StartAsync(database: $"Data Source={file};Pooling=False");
        foreach (var part in new[] { file, file + "-wal", file + "-shm" })
        {
            File.Delete(part);
        }

        Assert.Equal(HttpStatusCode.OK, (await site.Visit().GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.Visit().GetAsync("/health/ready")).StatusCode);
    }
}
