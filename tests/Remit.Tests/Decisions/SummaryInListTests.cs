using Remit.Storage;
using Xunit;

namespace Remit.Decisions;

public abstract class SummaryInListTests(TestDatabase database)
{
    [Fact]
    public async Task A_long_summary_is_cut_between_words_in_the_list()
    {
        await database.RecordAsync(Examples.Office() with { Summary = string.Join(' ', Enumerable.Repeat("boroughs", 60)) });

        var shown = Assert.Single(Assert.Single((await database.Register.ListAsync(new())).Hits).Passages).Text;

        Assert.InRange(shown.Length, 150, 300);
        Assert.All(shown.Split(' '), word => Assert.Equal("boroughs", word));
    }
}

public sealed class SummaryInListOnSqliteTests(SqliteTestDatabase database) : SummaryInListTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class SummaryInListOnPostgresTests(PostgresTestDatabase database) : SummaryInListTests(database), IClassFixture<PostgresTestDatabase>;
