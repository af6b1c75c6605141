using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Papers.Documents;
using Remit.Site;
using Xunit;

namespace Remit.Papers;

public abstract class NewImportTests(ImportSite site)
{
    [Fact]
    public async Task A_pasted_text_becomes_a_draft_at_once()
    {
        var (_, url) = await site.BringAsync(Examples.Workshops("DD2101"));
        var import = await site.ImportAsync(url);
        Assert.Equal(("DD2101", "Amara Okafor", "Workshops for makers"), (import.Draft.Code, import.ReceivedBy, import.Draft.Title));
    }

    [Fact]
    public async Task A_web_page_is_read_and_its_scripts_are_words_of_nobody()
    {
        var (officer, answer) = await site.UploadAsync("page.html", Examples.Page(Examples.Workshops("DD2102")));
        var page = await officer.OpenAsync(answer.Headers.Location!.ToString());
        Assert.Equal("What the paper says DD2102 Workshops for makers", page.Heading);
        Assert.DoesNotContain("alert('page')", page.Document.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Word_document_is_read()
    {
        var paragraphs = Examples.Workshops("DD2103").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (_, answer) = await site.UploadAsync("paper.docx", SampleWord.Of(string.Concat(paragraphs.Select(p => SampleWord.P(p)))));
        Assert.Equal("DD2103", (await site.ImportAsync(answer.Headers.Location!.ToString())).Draft.Code);
    }

    [Fact]
    public async Task A_PDF_is_read_when_its_tool_is_there_and_otherwise_the_package_is_named()
    {
        var pdf = new SamplePdf().Page();
        var top = 60.0;
        foreach (var line in Examples.Workshops("DD2104").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            top = pdf.Paragraph(60, top, line) + 8;
        }

        var (_, answer) = await site.UploadAsync("paper.pdf", pdf.ToBytes());
        if (answer.Headers.Location is { } there)
        {
            Assert.Equal("DD2104", (await site.ImportAsync(there.ToString())).Draft.Code);
        }
        else
        {
            Assert.Contains(
                "poppler-utils",
                (await Visitor.ReadAsync(answer)).QuerySelector(".govuk-error-message")!.TextContent,
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0", "not")]
    public async Task A_file_that_cannot_be_read_is_refused_at_its_field(string content, string because)
    {
        var (_, answer) = await site.UploadAsync("paper.pdf", System.Text.Encoding.Latin1.GetBytes(content));
        var document = await Visitor.ReadAsync(answer);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(because, document.QuerySelector("#Upload-error")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("#Upload", document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Nothing_brought_is_asked_for()
    {
        var officer = await site.Site.VisitAsAsync("legal");
        var answer = await (await officer.OpenAsync(ImportUrls.NewRoute)).SubmitAsync("Read the paper");
        Assert.Equal(
            "Choose a file, or paste the paper’s text",
            (await Visitor.ReadAsync(answer)).QuerySelector(".govuk-error-summary__list")!.TextContent.Trim()
        );
    }

    [Fact]
    public async Task What_was_typed_stays_when_the_address_is_none()
    {
        var officer = await site.Site.VisitAsAsync("finance");
        var page = await officer.OpenAsync(ImportUrls.NewRoute);
        var answer = await page.Fill(("Paste its text", "Words of a paper"), ("Web address it was published at (optional)", "intranet"))
            .SubmitAsync("Read the paper");
        var document = await Visitor.ReadAsync(answer);
        Assert.Contains("begins with https://", document.QuerySelector("#Address-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Words of a paper", document.QuerySelector("#Text")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_told_the_limit()
    {
        var (_, answer) = await site.UploadAsync("paper.txt", new byte[SiteLimits.UploadBytes + 1]);
        Assert.Contains(
            "must be smaller than 50 MB",
            (await Visitor.ReadAsync(answer)).QuerySelector("#Upload-error")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_file_is_kept_byte_for_byte_and_never_shown_as_a_page()
    {
        var html = Examples.Page(Examples.Workshops("DD2105"));
        var (officer, answer) = await site.UploadAsync("page.html", html);
        var file = await officer.GetAsync(answer.Headers.Location + "/file");
        Assert.Equal(html, await file.Content.ReadAsStringAsync());
        Assert.Equal("application/octet-stream", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory]
    [InlineData("citizen")]
    [InlineData("partner")]
    [InlineData("approver")]
    public async Task For_others_there_is_nothing(string persona)
    {
        var (_, url) = await site.BringAsync(Examples.Workshops("DD2106"));
        var visitor = await site.Site.VisitAsAsync(persona);
        foreach (
            var address in new[] { ImportUrls.ListRoute, ImportUrls.NewRoute, url, url + "/file", url + "/confirmation", url + "/setting-aside" }
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).StatusCode);
        }

        Assert.DoesNotContain((await visitor.OpenAsync("/")).Document.Links, l => l.GetAttribute("href") == ImportUrls.ListRoute);
    }

    [Fact]
    public async Task Nobody_is_asked_who_they_are()
    {
        var answer = await site.Site.Visit().GetAsync(ImportUrls.ListRoute);
        Assert.StartsWith(SiteUrls.SignIn, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_brings_nothing()
    {
        var officer = await site.Site.VisitAsAsync("governance");
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.PostAsync(ImportUrls.NewRoute, ("Text", Examples.Workshops("DD2107")))).StatusCode);
        Assert.False(await site.WithAsync(db => db.PaperImports.AnyAsync(i => i.Identity.Contains("DD2107"))));
    }

    [Fact]
    public async Task An_import_that_is_not_there_is_not_found()
    {
        var officer = await site.Site.VisitAsAsync("governance");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(ImportUrls.Review(Guid.CreateVersion7()))).StatusCode);
    }
}

public sealed class NewImportOnSqliteTests(SqliteImportSite site) : NewImportTests(site), IClassFixture<SqliteImportSite>;

public sealed class NewImportOnPostgresTests(PostgresImportSite site) : NewImportTests(site), IClassFixture<PostgresImportSite>;
