using System.Runtime.CompilerServices;
using Remit.Linting;
using Remit.Papers;
using Remit.Papers.Documents;

namespace Remit.Commands;

/// <summary>A file that was handed in, with what was read in it.</summary>
/// <param name="Document">Its text, or why it is not read.</param>
/// <param name="Paper">What the text says; null when the file is not read.</param>
/// <param name="Findings">What does not hold together in it.</param>
internal sealed record PaperFile(DocumentText Document, Paper? Paper, IReadOnlyList<Finding> Findings);

/// <summary>Reads many files side by side and gives them back in the order given.</summary>
internal static class PaperFiles
{
    /// <summary>So many files are in memory at once, however many there are: enough to keep every core busy while one of them takes long.</summary>
    private static readonly int Window = Environment.ProcessorCount * 4;

    public static async IAsyncEnumerable<PaperFile> ReadAsync(IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken stop)
    {
        Queue<Task<PaperFile>> reading = [];
        for (var next = 0; next < paths.Count || reading.Count > 0; )
        {
            while (next < paths.Count && reading.Count < Window)
            {
                var path = paths[next++];
                reading.Enqueue(Task.Run(() => Read(path, stop), stop));
            }

            yield return await reading.Dequeue();
        }
    }

    private static PaperFile Read(string path, CancellationToken stop)
    {
        var name = Path.GetFileName(path);
        var document = Open(path) switch
        {
            (var content, null) => PaperDocument.Read(content, name, DocumentLimits.Usual, stop),
            var (_, refusal) => new()
            {
                Source = name,
                Kind = DocumentKind.Other,
                Refusal = refusal,
            },
        };
        if (document.Refusal is not null)
        {
            return new(document, null, []);
        }

        var paper = PaperReader.Read(name, document.Text);
        return new(document, paper, Linter.Check(paper));
    }

    /// <summary>The file's bytes, no more of them than one past the limit, so that a file of any size is refused and not loaded.</summary>
    private static (byte[] Content, string? Refusal) Open(string path)
    {
        if (Directory.Exists(path))
        {
            return ([], "This is a folder. Name the files in it (folder/*).");
        }

        try
        {
            using var file = File.OpenRead(path);
            using MemoryStream content = new();
            var buffer = new byte[81920];
            while (content.Length <= DocumentLimits.Usual.Bytes && file.Read(buffer) is > 0 and var read)
            {
                content.Write(buffer, 0, read);
            }

            return (content.ToArray(), null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (
                [],
                failure is FileNotFoundException or DirectoryNotFoundException
                    ? "There is no such file."
                    : $"The file cannot be opened: {failure.Message}"
            );
        }
    }
}
