using System.Net;
using Microsoft.EntityFrameworkCore;
using Remit.Site;
using Xunit;

namespace Remit.Forms;

/// <summary>Every form of the route that is sent several times at once has one effect and one answer; with other content under the same key it is refused.</summary>
public abstract class DoubleSubmitTests(RouteSite site)
{
    public static TheoryData<string> Forms => [.. SentTwice.All.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_that_is_sent_several_times_at_once_acts_once(string name)
    {
        site.ItIs(2018, 3, 26);
        var form = SentTwice.All[name];
        // codes of their own, with room for those that the program gives next
        var (persona, address) = await form.Page(site, $"ADD{8000 + (SentTwice.All.Keys.Index().Single(k => k.Item == name).Index * 5)}");
        var visitor = persona is null ? site.Site.Visit() : await site.Site.VisitAsAsync(persona);
        var page = await visitor.OpenAsync(address);
        var before = await CountAsync(form.Act);
        form.Fill(page);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => page.SubmitAsync(form.Button)));
        Assert.All(answers, answer => RouteSite.Moved(answer));
        Assert.Single(answers.Select(a => a.Headers.Location!.ToString()).Distinct());
        Assert.Equal(before + 1, await CountAsync(form.Act));

        // once more, later: the same answer and no effect
        Assert.Equal(answers[0].Headers.Location, (await page.SubmitAsync(form.Button)).Headers.Location);

        // the same key with other content: refused in words, and nothing is saved
        var other = page.By(visitor);
        form.Other(other);
        using var refused = await other.SubmitAsync(form.Button);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("This form was sent before with other content", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before + 1, await CountAsync(form.Act));
    }

    private Task<int> CountAsync(string act) => site.WithAsync(db => db.Journal.CountAsync(e => e.Act == act));
}

public sealed class DoubleSubmitOnSqliteTests(SqliteRouteSite site) : DoubleSubmitTests(site), IClassFixture<SqliteRouteSite>;

public sealed class DoubleSubmitOnPostgresTests(PostgresRouteSite site) : DoubleSubmitTests(site), IClassFixture<PostgresRouteSite>;
