using System.CommandLine;
using System.Text.Json;
using Remit.Linting;
using Remit.Papers;

namespace Remit.Commands;

/// <summary><c>remit read</c>: what papers say, each fact beside its words.</summary>
internal static class ReadCommand
{
    public static Command Build()
    {
        Command read = new(
            "read",
            "Says what decision papers say, each fact with the line it stands on. Reads text, web pages, Word (.docx) and PDF, told by their content. "
                + "Gives back 0 when every file was read, 1 when one was refused, 2 when the command line is wrong."
        );
        PaperCommandArguments arguments = new();
        arguments.AddTo(read);
        read.SetAction((parsed, stop) => RunAsync(arguments.Files(parsed), arguments.IsJson(parsed), stop));
        return read;
    }

    private static async Task<int> RunAsync(string[] paths, bool isJson, CancellationToken stop)
    {
        var code = ExitCode.Done;
        await using var output = PaperOutput.Start(isJson, paths.Length);
        await foreach (var file in PaperFiles.ReadAsync(paths, stop))
        {
            output.Write(file, WriteJson, PaperReport.Write);
            code = file.Paper is null ? ExitCode.Refused : code;
        }

        return code;
    }

    private static void WriteJson(Utf8JsonWriter json, PaperFile file) => PaperJson.WriteTo(json, file.Paper!, file.Findings, file.Document.Problems);
}
