using System.Net;
using System.Text.Json;
using Remit.Agreements;
using Remit.Forms;
using Remit.Site;
using Remit.Waiting;
using Xunit;

namespace Remit.Secondments;

/// <summary>What everybody sees of a scheme with a placement that every party signed, and what stands in the calendars of those involved.</summary>
public abstract class SchemeDataTests(RouteSite site)
{
    [Fact]
    public async Task Timeline_table_data_and_calendar_tell_the_story_and_name_nobody()
    {
        site.ItIs(2018, 9, 3);
        var scheme = await site.OpenSchemeAsync("ADD7101");
        await site.AgreedAsync(scheme, "2018-10-01", "2019-01-31");
        await site.PublishAsync("ADD7101");
        site.ItIs(2018, 12, 1);

        foreach (
            var address in (string[])
                [
                    SecondmentUrls.Scheme("ADD7101"),
                    PlanUrls.Timeline("ADD7101"),
                    PlanUrls.Csv("ADD7101"),
                    PlanUrls.Api("ADD7101"),
                    PlanUrls.Calendar("ADD7101"),
                ]
        )
        {
            var text = await TextAsync(address);
            Assert.DoesNotContain("Sam Carter", text, StringComparison.Ordinal);
            Assert.DoesNotContain("4,000.00", text, StringComparison.Ordinal);
        }

        var data = JsonDocument.Parse(await TextAsync(PlanUrls.Api("add7101"))).RootElement;
        var placement = data.GetProperty("placements").EnumerateArray().Single();
        Assert.Equal("under_way", placement.GetProperty("status").GetString());
        Assert.Equal("Culture", placement.GetProperty("sector").GetString());
        Assert.Equal((4m, 2m), (data.GetProperty("months_agreed").GetDecimal(), data.GetProperty("months_delivered").GetDecimal()));
        Assert.Equal((8_000_00, 0), (data.GetProperty("promised").GetInt64(), data.GetProperty("paid").GetInt64()));

        var rows = (await TextAsync(PlanUrls.Csv("ADD7101"))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("placement,decision,seat", rows[0], StringComparison.Ordinal);
        Assert.Contains(",Data on workspace,Regeneration,", rows[1], StringComparison.Ordinal);
        Assert.Contains("2 of 4 agreed have been delivered", (await OpenAsync(SecondmentUrls.Scheme("ADD7101"))).Main, StringComparison.Ordinal);
        Assert.Contains("Somebody of", (await OpenAsync(PlanUrls.Timeline("ADD7101"))).Main, StringComparison.Ordinal);

        using var calendar = await site.Site.Visit().GetAsync(PlanUrls.Calendar("ADD7101"));
        var days = StrictCalendar.Events(await calendar.Content.ReadAsByteArrayAsync());
        Assert.Contains(days, d => d.Day == new DateOnly(2019, 1, 31) && d.Summary.StartsWith("Somebody of", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Those_involved_have_their_own_dates_and_nobody_else_has()
    {
        site.ItIs(2018, 9, 3);
        var scheme = await site.OpenSchemeAsync("ADD7102");
        await site.AgreedAsync(scheme, "2018-10-01", "2019-01-31");

        Assert.Contains(await DatesAsync("citizen"), d => d.What.StartsWith("Your placement: first day", StringComparison.Ordinal));
        Assert.Contains(await DatesAsync("partner"), d => d.What.StartsWith("Sam Carter: last day", StringComparison.Ordinal));
        Assert.Contains(await DatesAsync("programme-officer"), d => d.What == "Rotating secondments: review due");
        Assert.Empty(await DatesAsync("legal"));
    }

    private async Task<IReadOnlyList<CalendarEntry>> DatesAsync(string persona) =>
        await site.WithAsync(async db =>
        {
            var id = RouteSite.Persona(persona);
            var now = new DateTime(2018, 9, 3, 9, 0, 0, DateTimeKind.Utc);
            var waiter = await new Waiters(db, []).OfAsync(id, now, default);
            return await new SchemeDates().DatesAsync(db, waiter, default);
        });

    private Task<OpenPage> OpenAsync(string address) => site.Site.Visit().OpenAsync(address);

    private async Task<string> TextAsync(string address)
    {
        using var answer = await site.Site.Visit().GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}

public sealed class SchemeDataOnSqliteTests(SqliteRouteSite site) : SchemeDataTests(site), IClassFixture<SqliteRouteSite>;

public sealed class SchemeDataOnPostgresTests(PostgresRouteSite site) : SchemeDataTests(site), IClassFixture<PostgresRouteSite>;
