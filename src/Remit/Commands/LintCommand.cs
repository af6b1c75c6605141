using System.CommandLine;
using System.Text.Json;
using Remit.Linting;
using Remit.Papers;

namespace Remit.Commands;

/// <summary><c>remit lint</c>: what does not hold together in papers.</summary>
internal static class LintCommand
{
    public static Command Build()
    {
        Command lint = new(
            "lint",
            "Says what does not hold together in decision papers, with the arithmetic and what would resolve it. "
                + "Gives back 0 when nothing stands in the way of signature, 1 when a finding does or a file was refused, 2 when the command line is wrong."
        );
        PaperCommandArguments arguments = new();
        arguments.AddTo(lint);
        lint.SetAction((parsed, stop) => RunAsync(arguments.Files(parsed), arguments.IsJson(parsed), stop));
        return lint;
    }

    private static async Task<int> RunAsync(string[] paths, bool isJson, CancellationToken stop)
    {
        var code = ExitCode.Done;
        await using var output = PaperOutput.Start(isJson, paths.Length);
        await foreach (var file in PaperFiles.ReadAsync(paths, stop))
        {
            output.Write(file, WriteJson, FindingReport.Write);
            var stands = file.Paper is not null && !file.Findings.Any(finding => finding.Severity == Severity.Blocker);
            code = stands ? code : ExitCode.Refused;
        }

        return code;
    }

    private static void WriteJson(Utf8JsonWriter json, PaperFile file)
    {
        json.WriteStartObject();
        json.WriteString("source", file.Document.Source);
        json.WriteString("code", file.Paper!.Code?.Value.Code);
        PaperJson.WriteFindings(json, file.Findings);
        json.WriteEndObject();
    }
}
