using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Remit.Commands;

public sealed class ReadCommandTests : IDisposable
{
    private const string Paper = """
        ADD9901 Tablets from the library

        Type of decision:
        Assistant Director's decision
        Code:
        ADD9901
        Date signed:
        07 May 2019
        Decision by:
        Ada Example, Assistant Director of Libraries

        Executive summary

        Residents of three estates cannot get online at home, and the library would lend them tablets.

        Decision

        That the Assistant Director of Libraries approves expenditure of up to £42,500 in 2019-20 on tablets.
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("remit-read");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Json_holds_a_paper_per_file_in_the_order_given_and_an_error_where_a_file_is_not_read()
    {
        var run = await RemitRun.Of(
            "read",
            "--json",
            File("b.txt", Paper),
            Path.Combine(_folder.FullName, "missing.txt"),
            File("a.txt", Paper),
            File("picture.txt", "GIF89a")
        );

        var papers = JsonDocument.Parse(run.Output).RootElement.GetProperty("papers").EnumerateArray().ToList();
        Assert.Equal(["b.txt", "missing.txt", "a.txt", "picture.txt"], papers.Select(paper => paper.GetProperty("source").GetString()));
        Assert.Equal("There is no such file.", papers[1].GetProperty("error").GetString());
        Assert.Contains("picture", papers[3].GetProperty("error").GetString());
        Assert.Equal(ExitCode.Refused, run.ExitCode);
    }

    [Fact]
    public async Task Json_gives_each_fact_with_its_span_in_the_files_own_characters_and_null_for_what_is_absent()
    {
        var run = await RemitRun.Of("read", "--json", File("paper.txt", Paper));

        var paper = JsonDocument.Parse(run.Output).RootElement.GetProperty("papers")[0];
        Assert.Equal("2019-05-07", paper.GetProperty("dateSigned").GetString());
        Assert.Equal(4_250_000, paper.GetProperty("approvedTotalPence").GetInt64());
        Assert.Equal(JsonValueKind.Null, paper.GetProperty("directorate").ValueKind);
        var span = paper.GetProperty("spans").GetProperty("dateSigned");
        Assert.Equal("07 May 2019", Paper.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32()));
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal("", run.Errors);
    }

    [Fact]
    public async Task The_report_gives_each_fact_its_line_and_names_what_the_text_does_not_say()
    {
        var run = await RemitRun.Of("read", File("whole.txt", Paper), File("bare.txt", Paper.Replace("07 May 2019", "", StringComparison.Ordinal)));

        var reports = run.Output.Split("bare.txt");
        Assert.Contains("  signed          7 May 2019  (line 8)", reports[0]);
        Assert.Contains("  approved        £42,500  (line 18)", reports[0]);
        Assert.DoesNotContain("not in the text", reports[0]);
        Assert.Contains("  not in the text the day it was signed", reports[1]);
        Assert.Equal(ExitCode.Done, run.ExitCode);
    }

    [Fact]
    public async Task Hundreds_of_files_keep_their_order_and_show_how_far_it_has_come()
    {
        var files = Enumerable.Range(0, 300).Select(i => File(i.ToString("000", CultureInfo.InvariantCulture) + ".txt", Paper)).ToArray();

        var run = await RemitRun.Of(["read", "--json", .. files]);

        var sources = JsonDocument
            .Parse(run.Output)
            .RootElement.GetProperty("papers")
            .EnumerateArray()
            .Select(paper => paper.GetProperty("source").GetString());
        Assert.Equal(files.Select(Path.GetFileName), sources);
        Assert.EndsWith("remit: 300 of 300\n", run.Errors);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "--jason", "a.txt")]
    [InlineData("reed", "a.txt")]
    public async Task A_wrong_command_line_gives_2_and_says_what_is_right(params string[] arguments)
    {
        var run = await RemitRun.Of(arguments);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("Usage:", run.Output);
        Assert.NotEqual("", run.Errors);
    }

    [Fact]
    public async Task Without_a_verb_it_prints_its_verbs()
    {
        var run = await RemitRun.Of();

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.All(["read", "lint", "serve", "demo"], verb => Assert.Contains($"\n  {verb}", run.Output));
    }

    [Fact]
    public async Task Lint_says_what_does_not_hold_and_gives_1_when_that_stands_in_the_way()
    {
        var late = Paper + "\n\nPlanned delivery approach and next steps\n\nActivity\tTimeline\nLaunch\tApril 2020\nSet-up starts\tNovember 2020\n";

        var clean = await RemitRun.Of("lint", File("clean.txt", Paper));
        var broken = await RemitRun.Of("lint", "--json", File("gone.docx", "PK\u0003\u0004"), File("late.txt", late));

        Assert.StartsWith("clean.txt\n", clean.Output);
        Assert.Equal(ExitCode.Done, clean.ExitCode);
        var papers = JsonDocument.Parse(broken.Output).RootElement.GetProperty("papers");
        Assert.Contains("damaged", papers[0].GetProperty("error").GetString());
        Assert.Equal(JsonValueKind.Array, papers[1].GetProperty("findings").ValueKind);
        Assert.Equal(ExitCode.Refused, broken.ExitCode);
    }

    private string File(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }
}
