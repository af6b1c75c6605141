using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Remit.Linting;
using Xunit;

namespace Remit.Papers.Documents;

/// <summary>Damaged copies of every kind of sample, the same ones in every run. A file that breaks the reader is kept in FoundCases, and is read in every run after.</summary>
public sealed class DocumentFuzzTests
{
    private static readonly string FoundCases = Path.Combine(
        SharedMaterial.Project,
        "tests",
        "Remit.Core.Tests",
        "Papers",
        "Documents",
        "FoundCases"
    );

    /// <summary>Far above what a sample takes even on a busy machine, far below what a person would call hanging.</summary>
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(20);

    private const long MostMemory = 400L * 1024 * 1024;

    [Fact]
    public void Damaged_texts_and_pages_are_read_or_refused() => Fuzz(Texts(), times: 2_500, seed: 20260101);

    [Fact]
    public void Damaged_Word_files_are_read_or_refused() => Fuzz([("word.docx", Samples.Word())], times: 800, seed: 20260102);

    [Fact]
    public void Word_files_with_damaged_parts_are_read_or_refused()
    {
        string[] parts = ["word/document.xml", "word/styles.xml", "word/numbering.xml", "_rels/.rels"];
        for (var turn = 0; turn < 800; turn++)
        {
            var part = parts[turn % parts.Length];
            Mutation mutation = new(20260103 + turn);
            Check($"part-{turn}.docx", SampleWord.WithPart(Samples.Word(), part, xml => mutation.Of(xml, Encoding.UTF8.GetBytes(Samples.OldPage))));
        }
    }

    [Fact]
    public void Damaged_PDFs_are_read_or_refused()
    {
        PdfDocumentTests.Needs("pdftotext");
        Fuzz([("form.pdf", Samples.Pdf())], times: 80, seed: 20260104);
    }

    [Fact]
    public void Files_that_once_broke_the_reader_are_read_or_refused()
    {
        Assert.True(Directory.Exists(FoundCases));
        foreach (var path in Directory.GetFiles(FoundCases))
        {
            Check(Path.GetFileName(path), File.ReadAllBytes(path));
        }
    }

    private static List<(string Name, byte[] Content)> Texts()
    {
        List<(string, byte[])> samples =
        [
            ("text.txt", Encoding.UTF8.GetBytes(Samples.Text)),
            ("utf16.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Samples.Text)]),
            ("old.html", Encoding.UTF8.GetBytes(Samples.OldPage)),
            ("new.html", Encoding.UTF8.GetBytes(Samples.NewPage)),
        ];
        if (SharedMaterial.IsThere)
        {
            string[] folders =
            [
                SharedMaterial.PathOf("seeds"),
                SharedMaterial.PathOf("corpus", "moderngov-html"),
                SharedMaterial.PathOf("corpus", "reconstructed"),
            ];
            samples.AddRange(
                folders.SelectMany(Directory.GetFiles).Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))
            );
        }

        return samples;
    }

    private static void Fuzz(List<(string Name, byte[] Content)> samples, int times, int seed)
    {
        for (var turn = 0; turn < times; turn++)
        {
            var (name, content) = samples[turn % samples.Count];
            Check($"{turn}-{name}", new Mutation(seed + turn).Of(content, samples[(turn + 1) % samples.Count].Content));
        }
    }

    private static void Check(string name, byte[] content)
    {
        try
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            var document = PaperDocument.Read(content, name);
            var paper = PaperReader.Read(name, document.Text);
            Assert.True(watch.Elapsed < LongestRead, $"took {watch.Elapsed}");
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostMemory);
            Assert.True(document.Refusal is null || document.Text.Length == 0);
            Assert.True(!document.IsPartial || document.Problems.Count > 0);
            Assert.Same(document.Text, paper.Text);
            AssertSpansInside(JsonDocument.Parse(PaperJson.Write([(paper, [])])).RootElement, document.Text.Length);
        }
        catch (Exception failure)
        {
            Directory.CreateDirectory(FoundCases);
            File.WriteAllBytes(Path.Combine(FoundCases, name), content);
            Assert.Fail($"{name} broke the reader and is kept in {FoundCases}: {failure}");
        }
    }

    private static void AssertSpansInside(JsonElement element, int length)
    {
        if (
            element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty("start", out var start)
            && element.TryGetProperty("length", out var span)
        )
        {
            Assert.InRange(start.GetInt32(), 0, length - 1);
            Assert.InRange(span.GetInt32(), 1, length - start.GetInt32());
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                AssertSpansInside(member.Value, length);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                AssertSpansInside(item, length);
            }
        }
    }
}
