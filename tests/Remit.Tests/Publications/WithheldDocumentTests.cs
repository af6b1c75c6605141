using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Forms;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Publications;

/// <summary>A document that is withheld, from the draft to the day after publication: nobody loads it by its hash, and those named for it read it on the form, journalled.</summary>
public abstract partial class WithheldDocumentTests(RouteSite site)
{
    private static readonly byte[] _open = Encoding.UTF8.GetBytes("The plan, for everybody");
    private static readonly byte[] _withheld = Encoding.UTF8.GetBytes("Vermilion: what the suppliers ask for");

    private static readonly string?[] _anybody = [null, "citizen", "partner", "administrator", "programme-officer", "approver"];

    [Fact]
    public async Task A_withheld_document_is_nowhere_for_the_public_and_journalled_for_those_named_for_it()
    {
        site.ItIs(2018, 3, 26);
        var (id, plan, prices) = await DraftAsync("ADD4301");
        await site.SubmitAsync(id);
        await site.AdviseAsync(id, "finance");
        await site.AdviseAsync(id, "legal");

        // before the signature neither is public, and who may sign reads both
        await NowhereAsync(plan.Hash);
        await NowhereAsync(prices.Hash);
        await ReadableAsync(id, prices.Id, ("programme-officer", true), ("finance", true), ("approver", true), ("administrator", false));

        RouteSite.Moved(await site.SignAsync(id, "approver"));
        await NowhereAsync(plan.Hash);
        RouteSite.Moved(await (await site.OpenAsync("governance", PublicationUrls.Act("ADD4301"))).SubmitAsync("Publish it now"));
        foreach (var persona in _anybody)
        {
            using var answer = await GetAsync(persona, $"/documents/{plan.Hash}");
            Assert.Equal((persona, HttpStatusCode.OK), (persona, answer.StatusCode));
            Assert.Equal(_open, await answer.Content.ReadAsByteArrayAsync());
        }

        await NowhereAsync(prices.Hash);
        await ReadableAsync(id, prices.Id, ("programme-officer", true), ("legal", true), ("approver", true), ("director", false), ("mayor", false));
        foreach (var stranger in new[] { "citizen", "partner" })
        {
            using var answer = await GetAsync(stranger, FormUrls.Document(id, prices.Id));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        var readers = await site.WithAsync(db =>
            db.Journal.Where(e => e.Subject == $"form {id}" && e.Act == ConfidentialReading.Act && e.After!.Contains("withheld document"))
                .OrderBy(e => e.Number)
                .Select(e => e.Who)
                .ToListAsync()
        );
        Assert.Equal(["Amara Okafor", "Tom Whitfield", "Daniel Hughes", "Amara Okafor", "Priya Raman", "Daniel Hughes"], readers);
    }

    [Fact]
    public async Task What_is_not_there_and_what_is_withheld_answer_alike()
    {
        site.ItIs(2018, 3, 26);
        var (_, _, prices) = await DraftAsync("ADD4302");
        using var withheld = await GetAsync(null, $"/documents/{prices.Hash}");
        using var nothing = await GetAsync(null, $"/documents/{new string('0', 64)}");
        Assert.Equal((nothing.StatusCode, Headers(nothing)), (withheld.StatusCode, Headers(withheld)));
        Assert.Equal(await TextAsync(nothing), await TextAsync(withheld));
    }

    /// <summary>The answer without what is another each time: the address that was asked for, and the reference to quote.</summary>
    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        Reference()
            .Replace(
                (await answer.Content.ReadAsStringAsync()).Replace(answer.RequestMessage!.RequestUri!.Segments[^1], "", StringComparison.Ordinal),
                ""
            );

    [GeneratedRegex("quote <strong>[^<]*</strong>")]
    private static partial Regex Reference();

    private async Task<(Guid Id, FormDocument Open, FormDocument Withheld)> DraftAsync(string code)
    {
        var (plan, prices) = await site.WithAsync(async db =>
        {
            var files = site.Site.Services.GetRequiredService<FormFiles>();
            var hashes = (await files.KeepAsync(db, _open, "text/plain", default), await files.KeepAsync(db, _withheld, "text/plain", default));
            await db.SaveAsync(new("A test", "kept documents", $"form {code}", null, Examples.BeforeEaster));
            return (
                new FormDocument(Guid.CreateVersion7(), "Plan", "plan.txt", hashes.Item1, null),
                new FormDocument(Guid.CreateVersion7(), "Prices", "prices.txt", hashes.Item2, Examples.Commercial)
            );
        });
        var content = Forms.Examples.Add2155Form(10_000);
        var id = await site.DraftAsync(code, content with { Sources = content.Sources with { Documents = [plan, prices] } });
        return (id, plan, prices);
    }

    private async Task NowhereAsync(string hash)
    {
        foreach (var persona in _anybody)
        {
            using var answer = await GetAsync(persona, $"/documents/{hash}");
            Assert.Equal((persona, HttpStatusCode.NotFound), (persona, answer.StatusCode));
            Assert.DoesNotContain("Vermilion", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private async Task ReadableAsync(Guid id, Guid documentId, params (string Persona, bool Reads)[] readers)
    {
        foreach (var (persona, reads) in readers)
        {
            using var answer = await GetAsync(persona, FormUrls.Document(id, documentId));
            Assert.Equal((persona, reads ? HttpStatusCode.OK : HttpStatusCode.NotFound), (persona, answer.StatusCode));
        }
    }

    private async Task<HttpResponseMessage> GetAsync(string? persona, string url) =>
        await (persona is null ? site.Site.Visit() : await site.Site.VisitAsAsync(persona)).GetAsync(url);

    private static string Headers(HttpResponseMessage answer) =>
        string.Join(
            '\n',
            answer
                .Headers.Concat(answer.Content.Headers)
                .Where(h => h.Key is not ("Date" or "Set-Cookie" or "Content-Security-Policy"))
                .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}")
        );
}

public sealed class WithheldDocumentOnSqliteTests(SqliteRouteSite site) : WithheldDocumentTests(site), IClassFixture<SqliteRouteSite>;

public sealed class WithheldDocumentOnPostgresTests(PostgresRouteSite site) : WithheldDocumentTests(site), IClassFixture<PostgresRouteSite>;
