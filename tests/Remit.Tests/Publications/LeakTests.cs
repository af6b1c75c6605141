using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Forms;
using Remit.Mail;
using Remit.PublicLog;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Publications;

/// <summary>Nothing that is confidential gets out: not in words, and not in what an answer weighs.</summary>
public abstract class LeakTests
{
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["slug"] = [Slug(ConfidentialForms.Published), Slug(ConfidentialForms.Deferred), Slug(ConfidentialForms.Due), Slug(ConfidentialForms.Late)],
        ["code"] = [ConfidentialForms.Published, ConfidentialForms.Deferred, ConfidentialForms.Draft],
        ["documentName"] = ["v1"],
        ["hash"] = [ConfidentialForms.PublicHash, new('d', 64)],
    };

    private static readonly string[] Searches =
    [
        "/decisions?q={0}",
        "/api/v1/decisions?q={0}",
        "/api/v1/facets?q={0}",
        "/decisions.csv?q={0}",
        "/decisions.atom?q={0}",
    ];

    /// <summary>A database of its own for each site; null for a file.</summary>
    protected abstract Task<string?> DatabaseAsync();

    [Fact]
    public async Task Nothing_public_holds_a_word_that_is_confidential()
    {
        Secrets secrets = new(seed: 1, length: 3);
        await using var site = await StartAsync(secrets);
        foreach (var visitor in new[] { site.Site.Visit(), await site.Site.VisitAsAsync("citizen"), await site.Site.VisitAsAsync("partner") })
        {
            Assert.Empty(await LeaksAsync(visitor, secrets));
        }

        Assert.Empty(site.Site.Log.All.SelectMany(secrets.In));
        var mail = await site.WithAsync(db => db.Set<OutboxMessage>().AsNoTracking().ToListAsync());
        Assert.NotEmpty(mail);
        Assert.Empty(
            mail.SelectMany(m =>
                secrets
                    .In($"{m.Subject}\n{m.Body}")
                    .Where(c => c is not (ConfidentialForms.Due or ConfidentialForms.Draft))
                    .Select(c => $"{m.Subject}: {c}")
            )
        );
    }

    [Fact]
    public async Task A_search_for_a_confidential_word_answers_as_for_a_word_that_stands_nowhere()
    {
        Secrets secrets = new(seed: 2, length: 1);
        await using var site = await StartAsync(secrets);
        AssertNone(await SearchLeaksAsync(site, secrets));
    }

    [Fact]
    public async Task What_may_not_be_known_answers_as_what_does_not_exist()
    {
        Secrets secrets = new(seed: 3, length: 1);
        await using var site = await StartAsync(secrets);
        PublicCrawl crawl = new(site.Site.Visit());
        foreach (
            var route in new[]
            {
                "/decisions/{0}",
                "/decisions/{0}/source",
                "/decisions/{0}/another-format",
                "/api/v1/decisions/{0}",
                "/decisions/{0}.json",
            }
        )
        {
            var absent = await AnonymousAsync(crawl, route, "add9999");
            Assert.StartsWith("404", absent, StringComparison.Ordinal);
            foreach (var code in new[] { "add7002", "dd7003", "md7004", "add7005" })
            {
                Assert.Equal(absent, await AnonymousAsync(crawl, route, code));
            }
        }
    }

    [Fact]
    public async Task Public_answers_are_the_same_byte_for_byte_whatever_is_confidential_and_however_long()
    {
        await using var one = await StartAsync(new(seed: 4, length: 1));
        await using var other = await StartAsync(new(seed: 5, length: 60));
        AssertNone(await DifferencesAsync(one, other));
    }

    [Fact]
    public async Task The_test_itself_finds_a_page_that_shows_what_is_withheld()
    {
        Secrets secrets = new(seed: 6, length: 1);
        await using var site = await StartAsync(secrets, Leak.InBody);
        Assert.Contains(await LeaksAsync(site.Site.Visit(), secrets), l => l.StartsWith(PublicationUrls.WithheldRoute, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_test_itself_finds_a_search_that_counts_what_is_withheld()
    {
        Secrets secrets = new(seed: 7, length: 1);
        await using var site = await StartAsync(secrets, Leak.InSearch);
        Assert.NotEmpty(await SearchLeaksAsync(site, secrets));
    }

    [Fact]
    public async Task The_test_itself_finds_an_answer_whose_size_tells_how_much_is_withheld()
    {
        await using var one = await StartAsync(new(seed: 8, length: 1), Leak.InSize);
        await using var other = await StartAsync(new(seed: 9, length: 60), Leak.InSize);
        Assert.Contains(await DifferencesAsync(one, other), d => d.StartsWith(PublicationUrls.TransparencyRoute, StringComparison.Ordinal));
    }

    private async Task<PublicationSite> StartAsync(Secrets secrets, Leak leak = Leak.None)
    {
        var site = await PublicationSite.StartAsync(
            ConfidentialForms.Start,
            await DatabaseAsync(),
            services => services.AddSingleton<IStartupFilter>(new LeakyPages(leak))
        );
        await ConfidentialForms.FillAsync(site, secrets);
        return site;
    }

    /// <summary>Every canary that stands in a public answer, with where.</summary>
    private static async Task<IReadOnlyList<string>> LeaksAsync(Visitor visitor, Secrets secrets)
    {
        var answers = await new PublicCrawl(visitor).ReadAsync(PublicCrawl.Routes(Known));
        Assert.InRange(answers.Count, 60, int.MaxValue);
        Assert.Contains(answers, a => a.Url == $"/decisions/{Slug(ConfidentialForms.Published)}" && a.Status == HttpStatusCode.OK);
        Assert.Contains(answers, a => a.Url == PublicationUrls.WithheldRoute && a.Body.Contains("s.43(2)", StringComparison.Ordinal));
        return
        [
            .. answers.SelectMany(a =>
                secrets.In($"{a.Headers}\n{a.Body}").Where(c => !a.Url.Contains(c, StringComparison.OrdinalIgnoreCase)).Select(c => $"{a.Url}: {c}")
            ),
        ];
    }

    /// <summary>The questions that answer otherwise for a confidential word than for one that stands nowhere.</summary>
    private static async Task<IReadOnlyList<string>> SearchLeaksAsync(PublicationSite site, Secrets secrets)
    {
        PublicCrawl crawl = new(site.Site.Visit());
        List<string> leaks = [];
        Secrets nowhereAtAll = new(seed: 1000, length: 1); // asked once each, so that neither answer comes out of a cache
        var words = secrets.All.Where(c => c.All(char.IsAsciiLetter)).ToList();
        var sums = secrets.All.Where(c => c.Contains(',', StringComparison.Ordinal)).Take(2);
        foreach (var canary in words.Where((_, i) => i < 8 || i % 12 == 0).Concat(sums))
        {
            var nowhere = canary.All(char.IsAsciiLetter) ? nowhereAtAll.Word() : nowhereAtAll.Sum()[1..(1 + canary.Length)];
            foreach (var search in Searches)
            {
                var (one, other) = (await AnonymousAsync(crawl, search, canary), await AnonymousAsync(crawl, search, nowhere));
                if (one != other)
                {
                    leaks.Add($"{search} {canary}: {FirstDifference(one, other)}");
                }
            }
        }

        return leaks;
    }

    /// <summary>The addresses whose answers differ between two sites, but for the key of the public log and what it signed, which are each site's own.</summary>
    private static async Task<IReadOnlyList<string>> DifferencesAsync(PublicationSite one, PublicationSite other)
    {
        var (first, second) = (await ReadAllAsync(one), await ReadAllAsync(other));
        var (firstOwn, secondOwn) = (await OwnAsync(one), await OwnAsync(other));
        Assert.Equal(first.Keys.Order(StringComparer.Ordinal), second.Keys.Order(StringComparer.Ordinal));
        List<string> differences = [];
        foreach (var url in first.Keys)
        {
            var (a, b) = (first[url].Whole(firstOwn), second[url].Whole(secondOwn));
            if (a != b)
            {
                differences.Add($"{url}: {FirstDifference(a, b)}");
            }
        }

        return differences;
    }

    private static Task<string[]> OwnAsync(PublicationSite site) =>
        site.WithAsync(async db =>
        {
            var keys = await db.LogKeys.ToListAsync();
            var notes = await db.LogCheckpoints.Select(c => c.Note).ToListAsync();
            return keys.SelectMany(k => new LogKey(k.Name, k.PublicKey).ToString().Split('\n').Append($"{new LogKey(k.Name, k.PublicKey).Id:x8}"))
                .Concat(notes.SelectMany(n => SignedNote.Parse(n)!.Signatures.Select(s => n.Split(' ')[^1].Trim())))
                .Where(o => o.Length > 4)
                .Distinct()
                .OrderByDescending(o => o.Length)
                .ToArray();
        });

    private static async Task<Dictionary<string, PublicAnswer>> ReadAllAsync(PublicationSite site) =>
        (await new PublicCrawl(site.Site.Visit()).ReadAsync(PublicCrawl.Routes(Known))).ToDictionary(a => a.Url);

    private static string FirstDifference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(c => c.First == c.Second).Count();
        string Around(string text) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)].ReplaceLineEndings(" ");
        return $"…{Around(one)}… and …{Around(other)}…";
    }

    /// <summary>An answer in which what was asked for is made the same.</summary>
    private static async Task<string> AnonymousAsync(PublicCrawl crawl, string route, string asked)
    {
        var answer = await crawl.AskAsync(string.Format(CultureInfo.InvariantCulture, route, Uri.EscapeDataString(asked)));
        return answer.Whole(asked);
    }

    private static void AssertNone(IReadOnlyList<string> found) => Assert.True(found.Count == 0, string.Join('\n', found.Take(10)));

    private static string Slug(string code) => code.ToLowerInvariant();
}

/// <summary>What is made to leak, so that the test can be seen to find it.</summary>
internal enum Leak
{
    None,
    InBody,
    InSearch,
    InSize,
}

/// <summary>Pages as somebody could write them who does not know what is withheld.</summary>
internal sealed class LeakyPages(Leak leak) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            if (leak != Leak.None)
            {
                app.Use(AnswerAsync);
            }

            next(app);
        };

    private async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var db = context.RequestServices.GetRequiredService<RemitDb>();
        var form = await db.Forms.AsNoTracking().FirstAsync(f => f.Code == ConfidentialForms.Published);
        var withheld = form.Content.Access.Part2[0].Text;
        var path = context.Request.Path.Value;
        switch (leak)
        {
            case Leak.InBody when path == PublicationUrls.WithheldRoute:
                await context.Response.WriteAsync($"<p>s.43(2): {withheld}</p>");
                return;
            case Leak.InSearch when path == "/decisions" && context.Request.Query["q"] is [{ } asked]:
                await context.Response.WriteAsync($"{(withheld.Contains(asked, StringComparison.OrdinalIgnoreCase) ? 1 : 0)} decisions");
                return;
            case Leak.InSize when path == PublicationUrls.TransparencyRoute:
                context.Response.Headers["X-Size"] = withheld.Length.ToString(CultureInfo.InvariantCulture);
                break;
        }

        await next(context);
    }
}

public sealed class LeakOnSqliteTests : LeakTests
{
    protected override Task<string?> DatabaseAsync() => Task.FromResult<string?>(null);
}

public sealed class LeakOnPostgresTests(PostgresCluster cluster) : LeakTests
{
    protected override async Task<string?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
