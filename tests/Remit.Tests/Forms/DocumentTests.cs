using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Remit.Papers.Documents;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Forms;

public abstract class DocumentTests(FormSite site)
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF");

    [Fact]
    public async Task A_document_is_added_shown_and_given_back_byte_for_byte()
    {
        var (officer, id) = await site.BeginAsync();
        await AddAsync(officer, id, "plan.pdf", Pdf, ("Title", "Business plan"));
        var document = Assert.Single((await site.FormAsync(id)).Content.Sources.Documents);
        Assert.Equal(("Business plan", "plan.pdf", null), (document.Title, document.FileName, document.Withheld));
        Assert.Contains("Business plan", (await officer.OpenAsync(FormUrls.Section(id, FormSection.Sources))).Main, StringComparison.Ordinal);

        var answer = await (await site.Site.VisitAsAsync("legal")).GetAsync(FormUrls.Document(id, document.Id));
        Assert.Equal(Pdf, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once()
    {
        var (officer, id) = await site.BeginAsync();
        var text = Encoding.UTF8.GetBytes($"Figures {Guid.CreateVersion7()}");
        await AddAsync(officer, id, "one.txt", text);
        await AddAsync(officer, id, "two.csv", text);
        var documents = (await site.FormAsync(id)).Content.Sources.Documents;
        Assert.Equal(["one.txt", "two.csv"], documents.Select(d => d.FileName));
        var hash = Assert.Single(documents.Select(d => d.Hash).Distinct());
        Assert.Equal(1, await site.WithAsync(db => db.FormFiles.CountAsync(f => f.Hash == hash)));
    }

    [Theory]
    [InlineData("plan.pdf", "MZ\u0090\0", "This is a program")]
    [InlineData("plan.txt", "<html><body><p>x</p></body></html>", "This is a web page")]
    [InlineData("plan.pdf", "", "Choose a file")]
    [InlineData("plan.zip", "PK\u0003\u0004xxxx", "damaged")]
    [InlineData("plan.csv", "a\0b", "not taken")]
    public async Task What_is_not_taken_is_told_by_its_content_and_never_by_its_name(string name, string content, string message)
    {
        var (officer, id) = await site.BeginAsync();
        var page = await officer.OpenAsync(FormUrls.NewDocument(id));
        var answer = await officer.GoOnAsync(
            FormUrls.NewDocument(id),
            await page.Attach("Document", name, Encoding.Latin1.GetBytes(content)).SubmitAsync("Add the document")
        );
        Assert.Contains(message, Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Empty((await site.FormAsync(id)).Content.Sources.Documents);
    }

    [Fact]
    public async Task A_withheld_document_needs_a_ground_and_is_for_those_on_the_form()
    {
        var (officer, id) = await site.BeginAsync();
        var page = await officer.OpenAsync(FormUrls.NewDocument(id));
        var withheld = "It is withheld: it becomes part of Part 2 and is never published";
        page = await officer.GoOnAsync(
            FormUrls.NewDocument(id),
            await page.Fill((withheld, "true")).Attach("Document", "prices.pdf", Pdf).SubmitAsync("Add the document")
        );
        Assert.Equal(3, page.Errors.Count);
        await AddAsync(
            officer,
            id,
            "prices.pdf",
            Pdf,
            (withheld, "true"),
            ("Exemption", "s.43(2)"),
            ("Why it applies", "A price"),
            ("Day", "1"),
            ("Month", "10"),
            ("Year", "2019")
        );
        var document = Assert.Single((await site.FormAsync(id)).Content.Sources.Documents);
        Assert.Equal("s.43(2)", document.Withheld!.Exemption);
        var url = FormUrls.Document(id, document.Id);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(url)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.Site.VisitAsAsync("legal")).GetAsync(url)).StatusCode);
        Assert.Contains(await ReadingsAsync(id), r => r.Contains("withheld document", StringComparison.Ordinal));
        Assert.DoesNotContain(await ReadingsAsync(id), r => r.Contains("prices", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_is_removed_with_what_was_typed_beside_it_saved()
    {
        var (officer, id) = await site.BeginAsync();
        await AddAsync(officer, id, "plan.pdf", Pdf, ("Title", "Plan"));
        var page = await officer.PressAsync(await officer.OpenAsync(FormUrls.Section(id, FormSection.Sources)), "Add decision");
        await officer.PressAsync(page.Fill(("Code of the decision", "md2301")), "Remove the document Plan");
        var sources = (await site.FormAsync(id)).Content.Sources;
        Assert.Equal((0, "MD2301"), (sources.Documents.Count, sources.Cites.Single().Code));
    }

    [Fact]
    public async Task Word_and_Excel_files_are_known_and_those_with_programs_in_them_refused()
    {
        var (officer, id) = await site.BeginAsync();
        await AddAsync(officer, id, "anything.bin", SampleWord.Of(SampleWord.P("A plan")));
        Assert.Equal("anything.docx", Assert.Single((await site.FormAsync(id)).Content.Sources.Documents).FileName);
        var macros = SampleWord.Pack([("word/document.xml", "<w:document/>"), ("word/vbaProject.bin", "x")]);
        var page = await officer.OpenAsync(FormUrls.NewDocument(id));
        var answer = await officer.GoOnAsync(
            FormUrls.NewDocument(id),
            await page.Attach("Document", "plan.docx", macros).SubmitAsync("Add the document")
        );
        Assert.Contains("holds programs (macros)", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    private static async Task AddAsync(Visitor officer, Guid id, string name, byte[] content, params (string Label, string Value)[] fields)
    {
        var page = await officer.OpenAsync(FormUrls.NewDocument(id));
        await officer.PressAsync(page.Fill(fields).Attach("Document", name, content), "Add the document");
    }

    private Task<List<string>> ReadingsAsync(Guid id) =>
        site.WithAsync(db =>
            db.Journal.Where(e => e.Subject == $"form {id}" && e.Act == ConfidentialReading.Act).Select(e => e.After!).ToListAsync()
        );
}

public sealed class DocumentOnSqliteTests(SqliteFormSite site) : DocumentTests(site), IClassFixture<SqliteFormSite>;

public sealed class DocumentOnPostgresTests(PostgresFormSite site) : DocumentTests(site), IClassFixture<PostgresFormSite>;

/// <summary>Documents in a folder, each looked at by a scanner that finds what holds the word VIRUS and needs longer than it may where it says SLOW.</summary>
public sealed class ScannedFormSite : SqliteFormSite
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("remit-documents-").FullName;

    public static string Documents => Path.Combine(Folder, "documents");

    protected override string[] Settings =>
        [$"Remit:Documents:Folder={Documents}", $"Remit:Documents:Scan=/bin/sh {Scanner()}", "Remit:Documents:ScanSeconds=2"];

    private static string Scanner()
    {
        var script = Path.Combine(Folder, "scan.sh");
        File.WriteAllText(script, "content=$(cat)\ncase \"$content\" in *VIRUS*) exit 1;; *SLOW*) sleep 30;; *BROKEN*) exit 2;; esac\nexit 0\n");
        return script;
    }
}

public sealed class ScannedDocumentTests(ScannedFormSite site) : IClassFixture<ScannedFormSite>
{
    [Theory]
    [InlineData("a VIRUS", "found something in this file")]
    [InlineData("a SLOW one", "took longer than 2 seconds")]
    [InlineData("a BROKEN scanner", "did not work")]
    public async Task What_is_not_clean_is_refused_in_words_and_not_kept(string content, string message)
    {
        var (officer, id) = await site.BeginAsync();
        var page = await officer.OpenAsync(FormUrls.NewDocument(id));
        var answer = await officer.GoOnAsync(
            FormUrls.NewDocument(id),
            await page.Attach("Document", "x.txt", Encoding.UTF8.GetBytes(content)).SubmitAsync("Add the document")
        );
        Assert.Contains(message, Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Empty((await site.FormAsync(id)).Content.Sources.Documents);
    }

    [Fact]
    public async Task A_clean_file_stands_in_the_folder_under_its_hash_and_one_that_was_changed_there_is_not_given_out()
    {
        var (officer, id) = await site.BeginAsync();
        var page = await officer.OpenAsync(FormUrls.NewDocument(id));
        await officer.PressAsync(page.Attach("Document", "x.txt", "clean"u8.ToArray()), "Add the document");
        var document = (await site.FormAsync(id)).Content.Sources.Documents.Single();
        Assert.Null(await site.WithAsync(db => db.FormFiles.Where(f => f.Hash == document.Hash).Select(f => f.Content).SingleAsync()));
        var path = Path.Combine(ScannedFormSite.Documents, document.Hash[..2], document.Hash);
        Assert.Equal("clean", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(FormUrls.Document(id, document.Id))).StatusCode);
        await File.WriteAllTextAsync(path, "changed", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, (await officer.GetAsync(FormUrls.Document(id, document.Id))).StatusCode);
    }
}
