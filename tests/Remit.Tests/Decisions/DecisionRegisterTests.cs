using Remit.References;
using Remit.Storage;
using Xunit;

namespace Remit.Decisions;

public abstract class DecisionRegisterTests(TestDatabase database) : IAsyncLifetime
{
    private static readonly DecisionFacts Forerunner = new()
    {
        Publisher = "Greater London Authority",
        Code = "MD2301",
        Kind = DecisionKind.Md,
        Title = "A smarter city: the roadmap",
        DateSigned = new(2018, 6, 5),
        Signatory = "Sadiq Khan",
        Approval = ApprovalState.None,
        Approved = new(0),
        Directorate = "Resources",
        Body = "A roadmap for data and technology. The members of the board meet in the spring.",
    };

    private static readonly DecisionFacts Successor = new()
    {
        Publisher = "Greater London Authority",
        Code = "MD3077",
        Kind = DecisionKind.Md,
        Title = "The boroughs' office goes on",
        Signatory = "Sadiq Khan",
        Approval = ApprovalState.Withheld,
        Cites = [new("MD2373", CitationRelation.Renews)],
        Summary = "Technology for the boroughs, for three years more.",
    };

    private static readonly DecisionFacts Library = new()
    {
        Publisher = "Borough of Example",
        Code = "18/00046",
        Title = "Library opening hours",
        DatePublished = new(2020, 2, 3),
        Signatory = "Cabinet",
        Approval = ApprovalState.Stated,
        Approved = new(5_000_000),
        Body = "Opening hours of three libraries, at a cost of £0.05m.",
    };

    public async ValueTask InitializeAsync()
    {
        if ((await database.Register.ListAsync(new())).Total == 0)
        {
            await database.RecordAsync(Forerunner, Examples.Office(), Successor, Library);
        }
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }

    [Theory]
    [InlineData("technology", "MD2373 MD3077 MD2301")] // title, then summary, then text
    [InlineData("md2373", "MD2373 MD3077")] // the decision itself, then what cites it
    [InlineData("(MD)2373", "MD2373 MD3077")]
    [InlineData("MD 2373", "MD2373 MD3077")]
    [InlineData("£50,000", "18/00046")]
    [InlineData("50k", "18/00046")]
    [InlineData("£330k", "MD2373")]
    [InlineData("coordinate", "MD2373")]
    [InlineData("co-ordinate", "MD2373")]
    [InlineData("borough's", "MD3077 MD2373 18/00046")]
    [InlineData("\"one place\"", "MD2373")]
    [InlineData("\"place one\"", "")]
    [InlineData("\"work in one place\"", "MD2373")]
    [InlineData("\"members of the board\"", "MD2301")]
    [InlineData("technology -roadmap", "MD2373 MD3077")]
    [InlineData("technology -\"data and technology\"", "MD2373 MD3077")]
    [InlineData("librar*", "18/00046")]
    [InlineData("Sadiq Khan", "MD2373 MD2301 MD3077")]
    [InlineData("18/00046", "18/00046")]
    [InlineData("nowhere", "")]
    [InlineData("-technology", "18/00046")]
    public async Task Words_find_decisions_best_first(string question, string codes) =>
        Assert.Equal(codes, string.Join(' ', (await database.Register.ListAsync(new() { Text = question })).Hits.Select(h => h.Code)));

    [Theory]
    [InlineData(DecisionSort.Best, "18/00046 MD2373 MD2301 MD3077")]
    [InlineData(DecisionSort.Newest, "18/00046 MD2373 MD2301 MD3077")]
    [InlineData(DecisionSort.Oldest, "MD2301 MD2373 18/00046 MD3077")]
    [InlineData(DecisionSort.Amount, "MD2373 18/00046 MD2301 MD3077")]
    [InlineData(DecisionSort.Code, "18/00046 MD2301 MD2373 MD3077")]
    public async Task Decisions_stand_in_each_order_with_the_unknown_last(DecisionSort sort, string codes) =>
        Assert.Equal(codes, string.Join(' ', (await database.Register.ListAsync(new() { Sort = sort })).Hits.Select(h => h.Code)));

    [Fact]
    public async Task A_hit_shows_the_passage_with_its_words_marked()
    {
        var hit = (await database.Register.ListAsync(new() { Text = "£30,000 members" })).Hits.Single();
        var passage = Assert.Single(hit.Passages);
        Assert.Equal(["members", "£30k"], passage.Marks.Select(m => m.Of(passage.Text)));
    }

    [Fact]
    public async Task Filters_count_what_the_other_filters_leave()
    {
        var list = await database.Register.ListAsync(new() { Chosen = new Dictionary<string, IReadOnlyList<string>> { ["type"] = ["md"] } });
        Assert.Equal(3, list.Total);
        Assert.Equal(
            [("Mayoral Decision (MD)", 3, true), ("Not in the published text", 1, false)],
            list.Facets.Single(f => f.Filter == DecisionFilter.Type).Values.Select(v => (v.Label, v.Count, v.IsChosen))
        );
        Assert.Equal(["2018 2", "none 1"], list.Facets.Single(f => f.Filter == DecisionFilter.Year).Values.Select(v => $"{v.Value} {v.Count}"));
        Assert.Equal(["md2301 3"], list.Facets.Single(f => f.Filter == DecisionFilter.Cluster).Values.Select(v => $"{v.Value} {v.Count}"));
        Assert.Equal(
            ["nothing 1", "150k-1m 1", "withheld 1"],
            list.Facets.Single(f => f.Filter == DecisionFilter.Amount).Values.Select(v => $"{v.Value} {v.Count}")
        );
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_the_last()
    {
        var list = await database.Register.ListAsync(new() { PerPage = 3, Page = 9 });
        Assert.Equal((4, 2, 2), (list.Total, list.Pages, list.Query.Page));
        Assert.Equal("MD3077", Assert.Single(list.Hits).Code);
    }

    [Fact]
    public async Task What_came_before_and_after_is_known_with_its_relation()
    {
        var connections = (await database.Register.ConnectionsAsync("md2373"))!;
        Assert.Equal(
            [("MD2301", CitationRelation.Follows, true), ("DD2092", CitationRelation.Cites, false)],
            connections.Cites.Select(c => (c.Decision.Code!, c.Relation, c.Decision.Slug is not null))
        );
        Assert.Equal([("MD3077", CitationRelation.Renews)], connections.CitedBy.Select(c => (c.Decision.Code!, c.Relation)));
        Assert.Equal(["md2373 1", "md2301 0", "DD2092 0", "md3077 2"], connections.Lineage.Nodes.Select(n => $"{n.Decision.Key} {n.Layer}"));
    }

    [Fact]
    public async Task No_decision_has_no_connections() => Assert.Null(await database.Register.ConnectionsAsync("md1"));
}

public sealed class DecisionRegisterOnSqliteTests(SqliteTestDatabase database) : DecisionRegisterTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class DecisionRegisterOnPostgresTests(PostgresTestDatabase database)
    : DecisionRegisterTests(database),
        IClassFixture<PostgresTestDatabase>;
