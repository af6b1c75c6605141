using Microsoft.EntityFrameworkCore;
using Remit.Papers;
using Remit.References;
using Remit.Storage;
using Xunit;

namespace Remit.Decisions;

public abstract class ImportTests(TestDatabase database)
{
    private const string Table = """
        code,publisher,title,date_signed,approved,cites,documents
        MD 9373,,An office for all,2018-10-29,"£330,000","MD2301; renews DD2092",Signed form | https://example.org/a.pdf
        18/00046,Borough of One,"Hours, ""long"" ones",,0,,
        """;

    [Fact]
    public async Task A_table_is_recorded_once_however_often_it_is_imported()
    {
        Assert.Equal((2, 0, 0), await ImportAsync(new ImportFile("t.csv", null).ReadCsv(Table)));
        Assert.Equal((0, 0, 2), await ImportAsync(new ImportFile("t.csv", null).ReadCsv(Table)));
        var office = await OneAsync("md9373");
        Assert.Equal(
            ("MD9373", DecisionKind.Md, "Greater London Authority", 33_000_000L),
            (office.Facts.Code, office.Facts.Kind, office.Facts.Publisher, office.Facts.Approved!.Value.Pence)
        );
        Assert.Equal([new("MD2301"), new Citation("DD2092", CitationRelation.Renews)], office.Facts.Cites);
        Assert.Equal(new DecisionDocument("Signed form", "https://example.org/a.pdf"), Assert.Single(office.Facts.Documents));
        var hours = await OneAsync("18-00046");
        Assert.Equal(("Hours, \"long\" ones", ApprovalState.None), (hours.Facts.Title, hours.Facts.Approval));
    }

    [Fact]
    public async Task A_changed_row_is_a_new_version_and_keeps_what_it_has_no_column_for()
    {
        await ImportAsync(new ImportFile("a.csv", null).ReadCsv("code,title,summary\nADD901,A title,A summary"));
        Assert.Equal(
            (0, 1, 0),
            await ImportAsync(new ImportFile("b.jsonl", null).ReadJsonLines("""{"code":"ADD901","title":"A better title","approved_pence":null}"""))
        );
        var decision = await OneAsync("add901");
        Assert.Equal(("A better title", "A summary", 2), (decision.Facts.Title, decision.Facts.Summary, decision.Version));
        var earlier = await database.WithAsync(db => db.DecisionVersions.AsNoTracking().SingleAsync(v => v.DecisionId == decision.Id));
        Assert.Equal((1, "A title"), (earlier.Number, earlier.Facts.Title));
        Assert.Equal("add901", Assert.Single((await database.Register.ListAsync(new() { Text = "better ADD901" })).Hits).Slug);
    }

    [Fact]
    public void What_is_wrong_is_told_for_all_rows_at_once_by_row_and_column()
    {
        var file = new ImportFile("t.csv", null).ReadCsv(
            "code,date_signed,approved_pence,part2,colour\nMD1,5.9.17,-3,maybe,x\nMD2B73,,,,\nMD5\nMD6,,,,\nMD 6,,,,"
        );
        Assert.Equal(["MD6"], file.Decisions.Select(d => d.Facts.Code));
        Assert.Equal(
            [
                "t.csv, row 1 colour",
                "t.csv, row 2 date_signed",
                "t.csv, row 2 approved_pence",
                "t.csv, row 2 part2",
                "t.csv, row 3 code",
                "t.csv, row 4 ",
                "t.csv, row 6 ",
            ],
            file.Problems.Select(p => $"{p.Where} {p.Column}")
        );
        Assert.Contains("YYYY-MM-DD", file.Problems[1].Message, StringComparison.Ordinal);
        Assert.Contains("row 5 already", file.Problems[^1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"code\":\"MD1\"", "no JSON")]
    [InlineData("[1]", "no JSON object")]
    [InlineData("{\"code\":[1]}", "single value")]
    [InlineData("{\"code\":\"MD1\",\"spending\":[{\"amount_pence\":5}]}", "needs a kind")]
    [InlineData("{\"code\":\"MD1\",\"spending\":[{\"kind\":\"gift\"}]}", "none of context, approved")]
    [InlineData("{\"code\":\"MD1\",\"financial_years\":[\"2018-20\"]}", "2018-19")]
    public void A_line_that_is_wrong_says_what_would_be_right(string line, string message) =>
        Assert.Contains(message, Assert.Single(new ImportFile("t.jsonl", null).ReadJsonLines(line).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public async Task One_wrong_row_keeps_all_of_them_out()
    {
        var before = (await database.Register.ListAsync(new())).Total;
        var file = new ImportFile("t.csv", null).ReadCsv("code,title,date_signed\nDD801,Right,2020-01-02\nDD802,From the future,2999-01-01");
        var outcome = await RecordAsync(file.Decisions);
        Assert.Contains("after today", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        Assert.Equal("t.csv, row 3", outcome.Problems[0].Where);
        Assert.Equal(before, (await database.Register.ListAsync(new())).Total);
    }

    [Fact]
    public async Task What_goes_out_comes_in_again_unchanged()
    {
        await database.RecordInBulkAsync(Examples.Office("MD700"));
        var decision = await OneAsync("md700");
        var line = System.Text.Json.JsonSerializer.Serialize(DecisionData.Of(decision, "https://example.org"), DecisionJson.Options);
        Assert.Equal((0, 0, 1), await ImportAsync(new ImportFile("out.jsonl", null).ReadJsonLines(line)));
    }

    [Fact]
    public async Task A_paper_keeps_its_file_and_what_was_read_in_it()
    {
        const string text =
            "DD555 Trees for streets\n\nDate signed: 07 August 2018\n\nDecision by: A. Person, Director\n\nExecutive summary\nTrees are planted.\n";
        var paper = PaperReader.Read("dd555.txt", text);
        var rows = ImportPapers.Decisions(
            new()
            {
                Source = "dd555.txt",
                Kind = Papers.Documents.DocumentKind.Text,
                Text = text,
            },
            System.Text.Encoding.UTF8.GetBytes(text),
            paper,
            "An authority"
        );
        Assert.Equal(1, (await RecordAsync([.. rows])).Added);
        var decision = await OneAsync("dd555");
        var import = await database.WithAsync(db => db.PaperImports.AsNoTracking().SingleAsync(i => i.Id == decision.ImportId));
        Assert.Equal(PaperImportStatus.Confirmed, import.Status);
        var source = await database.WithAsync(db => db.PaperSources.AsNoTracking().SingleAsync(s => s.Id == import.SourceId));
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(source.Content));
    }

    [Fact]
    public async Task The_index_of_real_decisions_is_taken_as_it_is()
    {
        var file = new ImportFile("register-index.jsonl", null).ReadJsonLines(SharedMaterial.Read("corpus", "register-index.jsonl"));
        Assert.Empty(file.Problems);
        Assert.Equal(179, file.Decisions.Count);
        Assert.Empty((await RecordAsync(file.Decisions)).Problems);
    }

    [Fact]
    public void The_document_names_every_column()
    {
        var data = File.ReadAllText(Path.Combine(SharedMaterial.Project, "docs", "data.md"));
        Assert.All(ImportColumn.All, column => Assert.Contains($"| `{column.Name}` |", data, StringComparison.Ordinal));
    }

    private async Task<(int Added, int Changed, int Unchanged)> ImportAsync(ImportFile file)
    {
        Assert.Empty(file.Problems);
        var outcome = await RecordAsync(file.Decisions);
        Assert.Empty(outcome.Problems);
        return (outcome.Added, outcome.Changed, outcome.Unchanged);
    }

    private Task<BulkOutcome> RecordAsync(IReadOnlyList<BulkDecision> decisions) =>
        database.WithAsync(db => new BulkRecording(db, new("An officer", Examples.Now, "A test")).RecordAsync(decisions, "file"));

    private Task<Decision> OneAsync(string slug) => database.WithAsync(db => db.Decisions.AsNoTracking().At(slug).SingleAsync());
}

public sealed class ImportOnSqliteTests(SqliteTestDatabase database) : ImportTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class ImportOnPostgresTests(PostgresTestDatabase database) : ImportTests(database), IClassFixture<PostgresTestDatabase>;
