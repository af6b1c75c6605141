using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Demo;
using Remit.Mail;
using Remit.People;
using Remit.Schedule;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Waiting;

public abstract class DigestTests(TestDatabase database)
{
    /// <summary>Thursday before Easter 2018, when summer time had begun: 08:00 in London is 07:00 UTC.</summary>
    private static readonly DateTime Thursday = new(2018, 3, 29, 7, 0, 0, DateTimeKind.Utc);

    private static readonly Guid Legal = Persona.All.Single(p => p.Key == "legal").Id;

    [Fact]
    public async Task Whoever_has_something_to_do_is_told_at_eight_on_working_days_once()
    {
        await using var site = await StartAsync();
        Assert.Equal(0, await RunAsync(site, Thursday.AddMinutes(-1)));
        Assert.Equal(1, await RunAsync(site, Thursday));
        Assert.Equal(0, await RunAsync(site, Thursday.AddHours(1)));
        Assert.Equal(0, await RunAsync(site, Thursday.AddDays(1))); // Good Friday
        Assert.Equal(0, await RunAsync(site, Thursday.AddDays(2)));
        Assert.Equal(0, await RunAsync(site, Thursday.AddDays(4))); // Easter Monday
        Assert.Equal(1, await RunAsync(site, Thursday.AddDays(5).AddHours(9))); // the program was off in the morning

        var messages = await MessagesAsync();
        Assert.Equal([Thursday, Thursday.AddDays(5).AddHours(9)], messages.Select(m => m.PostedAt));
        Assert.All(messages, m => Assert.Equal(Legal, m.PersonId));
        Assert.Equal("2 tasks (1 overdue) for you in Remit", messages[0].Subject);
        Assert.Contains("Dear Priya Raman", messages[0].Body, StringComparison.Ordinal);
        Assert.Contains(
            "- Advise on MD2373\n  overdue: was due yesterday, Wednesday 28 March 2018\n  https://remit.example/one",
            messages[0].Body,
            StringComparison.Ordinal
        );
        Assert.Contains("- Look at a paper\n  no date is set\n  https://remit.example/two", messages[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_instances_at_once_tell_once()
    {
        RunningSite[] sites = [await StartAsync(), await StartAsync(), await StartAsync(), await StartAsync()];
        // each asks the work itself, past the lease that would let one of them only
        await Task.WhenAll(
            sites.Select(async site =>
            {
                await using var scope = site.Services.CreateAsyncScope();
                await new DigestWork(site.Services.GetRequiredService<SiteAddress>()).DoAsync(scope.ServiceProvider, Thursday, default);
            })
        );
        Assert.Single(await MessagesAsync());
        foreach (var site in sites)
        {
            await site.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(DigestChoice.Daily, 3)] // Thursday, Tuesday after Easter, Wednesday
    [InlineData(DigestChoice.Weekly, 1)] // Tuesday, which is the first working day of its week
    [InlineData(DigestChoice.Off, 0)]
    public async Task People_choose_how_often(object choice, int messages)
    {
        await using var site = await StartAsync();
        await database.WithAsync(async db =>
        {
            (await db.DigestOfAsync(Legal, default)).Choice = (DigestChoice)choice;
            await db.SaveChangesAsync();
        });
        foreach (var day in Enumerable.Range(0, 7))
        {
            await RunAsync(site, Thursday.AddDays(day));
        }

        Assert.Equal(messages, (await MessagesAsync()).Count);
    }

    [Fact]
    public async Task Nothing_is_sent_to_an_address_that_mail_does_not_reach()
    {
        await using var site = await StartAsync();
        await database.WithAsync(async db =>
        {
            var email = await db.People.Where(p => p.Id == Legal).Select(p => p.Email!).SingleAsync();
            db.MarkedAddresses.Add(
                new()
                {
                    Address = MarkedAddress.KeyOf(email),
                    Since = Thursday,
                    Why = "nobody of that name",
                }
            );
            await db.SaveChangesAsync();
        });
        await RunAsync(site, Thursday);
        Assert.Empty(await MessagesAsync());
    }

    private static Task<int> RunAsync(RunningSite site, DateTime at) => Runner.RunOnceAsync(site.Services, at);

    private Task<List<OutboxMessage>> MessagesAsync() => database.WithAsync(db => db.Outbox.AsNoTracking().OrderBy(m => m.PostedAt).ToListAsync());

    private async Task<RunningSite> StartAsync()
    {
        await database.WithAsync(async db =>
        {
            await db.Outbox.ExecuteDeleteAsync();
            await db.MarkedAddresses.ExecuteDeleteAsync();
            await db.Digests.ExecuteDeleteAsync();
            await DemoPeople.FillAsync(db, DateTime.UnixEpoch, default);
        });
        return await RunningSite.StartAsync(
            database: database.ConnectionString,
            also: services => services.AddSingleton<IWaitingSource>(new ForLegal()),
            settings: ["Remit:Address=https://remit.example", "environment=Development"]
        );
    }

    private sealed class ForLegal : IWaitingSource
    {
        public Task<IReadOnlyList<WaitingItem>> ForAsync(RemitDb db, Waiter waiter, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<WaitingItem>>(
                waiter.PersonId == Legal
                    ?
                    [
                        new("two", "Look at a paper", "/two", Thursday.AddDays(-3), null),
                        new("one", "Advise on MD2373", "/one", Thursday.AddDays(-3), new(2018, 3, 28)),
                    ]
                    : []
            );
    }
}

public sealed class SqliteDigestTests(SqliteTestDatabase database) : DigestTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresDigestTests(PostgresTestDatabase database) : DigestTests(database), IClassFixture<PostgresTestDatabase>;
