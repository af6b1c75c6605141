using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Remit.Decisions;
using Remit.Papers;
using Remit.Papers.Documents;
using Remit.Storage;

namespace Remit.Commands;

/// <summary><c>remit import</c>: papers, tables and JSON lines into the register, all or nothing.</summary>
internal static class ImportCommand
{
    private const int MostProblemsShown = 50;

    public static Command Build()
    {
        Argument<string[]> files = new("FILE|FOLDER")
        {
            Description = "Tables (.csv), JSON lines (.jsonl), papers, or folders of them",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> publisher = new("--publisher") { Description = "Who published the decisions whose file and code do not say" };
        Option<string?> why = new("--why") { Description = "The reason, for the journal" };
        Command import = new(
            "import",
            "Puts decisions on the register: all of what is named, or nothing with every reason by row and column. The same again changes nothing. "
                + "Columns are described in docs/data.md. Gives back 0 when all was saved, 1 when nothing was, 2 when the command line is wrong."
        );
        import.Arguments.Add(files);
        import.Options.Add(DatabaseOption.Named);
        import.Options.Add(publisher);
        import.Options.Add(why);
        import.SetAction(
            (parsed, stop) =>
                RunAsync(
                    parsed.GetValue(files)!,
                    DatabaseOption.Of(parsed),
                    parsed.GetValue(publisher),
                    parsed.GetValue(why) ?? "Imported in bulk",
                    stop
                )
        );
        return import;
    }

    private static async Task<int> RunAsync(string[] named, string database, string? publisher, string why, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        var (decisions, problems) = await ReadAsync(named, publisher, stop);
        if (problems.Count == 0)
        {
            await using var services = new ServiceCollection().AddLogging().AddRemitStorage(database).BuildServiceProvider();
            await services.MigrateRemitAsync(stop);
            await using var scope = services.CreateAsyncScope();
            var progress = Progress.OnStandardError(decisions.Count);
            var recording = new BulkRecording(
                scope.ServiceProvider.GetRequiredService<RemitDb>(),
                new(Environment.UserName, TimeProvider.System.GetUtcNow().UtcDateTime, why)
            );
            var outcome = await recording.RecordAsync(decisions, string.Join(", ", named.Select(Path.GetFileName)), progress.AdvanceTo, stop);
            progress.Clear();
            problems = outcome.Problems;
            if (problems.Count == 0)
            {
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{outcome.Added} added, {outcome.Changed} changed, {outcome.Unchanged} the same already, in {clock.Elapsed.TotalSeconds:0.0} s"
                    )
                );
                return ExitCode.Done;
            }
        }

        foreach (var problem in problems.Take(MostProblemsShown))
        {
            Console.Error.WriteLine(
                problem.Column is null ? $"{problem.Where}: {problem.Message}" : $"{problem.Where}, column {problem.Column}: {problem.Message}"
            );
        }

        var more = problems.Count > MostProblemsShown ? $", {problems.Count - MostProblemsShown} of them not shown" : "";
        Console.Error.WriteLine($"remit: nothing was saved: {problems.Count} problem{(problems.Count == 1 ? "" : "s")}{more}.");
        return ExitCode.Refused;
    }

    private static async Task<(IReadOnlyList<BulkDecision> Decisions, IReadOnlyList<ImportProblem> Problems)> ReadAsync(
        string[] named,
        string? publisher,
        CancellationToken stop
    )
    {
        List<BulkDecision> decisions = [];
        List<ImportProblem> problems = [];
        List<string> papers = [];
        foreach (var path in named.SelectMany(Files))
        {
            var kind = Path.GetExtension(path).ToLowerInvariant();
            if (!File.Exists(path))
            {
                problems.Add(new(path, null, "there is no such file or folder"));
            }
            else if (kind is ".csv" or ".jsonl" or ".ndjson")
            {
                var text = await File.ReadAllTextAsync(path, stop);
                var file = new ImportFile(Path.GetFileName(path), publisher);
                _ = kind == ".csv" ? file.ReadCsv(text) : file.ReadJsonLines(text);
                decisions.AddRange(file.Decisions);
                problems.AddRange(file.Problems);
            }
            else
            {
                papers.Add(path);
            }
        }

        await ReadPapersAsync(papers, publisher, decisions, problems, stop);
        return (decisions, [.. problems, .. Twice(decisions)]);
    }

    private static async Task ReadPapersAsync(
        List<string> papers,
        string? publisher,
        List<BulkDecision> decisions,
        List<ImportProblem> problems,
        CancellationToken stop
    )
    {
        var progress = Progress.OnStandardError(papers.Count);
        foreach (var path in papers)
        {
            var name = Path.GetFileName(path);
            var content = await File.ReadAllBytesAsync(path, stop);
            var document = await Task.Run(() => PaperDocument.Read(content, name, DocumentLimits.Usual, stop), stop);
            if (document.Refusal is not null)
            {
                problems.Add(new(name, null, document.Refusal));
            }
            else
            {
                decisions.AddRange(ImportPapers.Decisions(document, content, PaperReader.Read(name, document.Text), publisher));
            }

            progress.Advance(name);
        }

        progress.Clear();
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [path];

    /// <summary>A decision that stands in two of the files: nobody can say which is right.</summary>
    private static IEnumerable<ImportProblem> Twice(List<BulkDecision> decisions) =>
        decisions
            .GroupBy(d => DecisionCode.Identity(d.Facts), StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .Select(g => new ImportProblem(
                g.Last().Where,
                null,
                $"{g.Last().Facts.Code ?? g.Last().Facts.Title} stands in {g.First().Where} already: keep one of the two"
            ));
}
