using Microsoft.EntityFrameworkCore;
using Remit.People;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Accounts;

public abstract class AccountOpeningTests(TestDatabase database)
{
    private readonly MovedClock _clock = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_first_administrator_is_opened_at_the_command_line()
    {
        var outcome = await database.WithAsync(db =>
            new AccountOpening(db, _clock).OpenAsync("First@example.org", "Ada Marsh", Role.Administrator, default)
        );
        Assert.NotNull(outcome.Key);
        await using var site = await RunningSite.StartAsync(database: database.ConnectionString, also: services => Replace(services));
        var visitor = site.Visit();
        await (await visitor.OpenAsync(AccountUrls.SetPasswordWith(outcome.Key)))
            .Fill(("New password", Examples.Password))
            .SubmitAsync("Set the password");
        await visitor.SignInAsync("first@example.org");
        Assert.Equal(System.Net.HttpStatusCode.OK, (await visitor.GetAsync(AccountUrls.List)).StatusCode);
    }

    [Fact]
    public async Task Two_people_with_one_role_share_its_post_and_an_address_has_one_account()
    {
        await database.WithAsync(db => new AccountOpening(db, _clock).OpenAsync("one@example.org", "One", Role.Governance, default));
        await database.WithAsync(db => new AccountOpening(db, _clock).OpenAsync("two@example.org", "Two", Role.Governance, default));
        var again = await database.WithAsync(db => new AccountOpening(db, _clock).OpenAsync("TWO@example.org", "Two", Role.Governance, default));
        Assert.Null(again.Key);
        Assert.Contains("remit account link", again.Message, StringComparison.Ordinal);
        Assert.Single(await database.WithAsync(db => db.Posts.ToListAsync()), p => p.Title == "Governance");
    }

    [Fact]
    public async Task A_link_is_made_for_somebody_who_has_an_account_only()
    {
        await database.WithAsync(db => new AccountOpening(db, _clock).OpenAsync("linked@example.org", "Linked", Role.Legal, default));
        Assert.NotNull((await database.WithAsync(db => new AccountOpening(db, _clock).LinkAsync("linked@example.org", default))).Key);
        Assert.Null((await database.WithAsync(db => new AccountOpening(db, _clock).LinkAsync("nobody@example.org", default))).Key);
    }

    [Theory]
    [InlineData("not an address", "Name")]
    [InlineData("name@example.org", " ")]
    public async Task What_is_wrong_is_said(string email, string name) =>
        Assert.Null((await database.WithAsync(db => new AccountOpening(db, _clock).OpenAsync(email, name, Role.Legal, default))).Key);

    private void Replace(Microsoft.Extensions.DependencyInjection.IServiceCollection services) =>
        Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<TimeProvider>(services, _clock);
}

public sealed class SqliteAccountOpeningTests(SqliteTestDatabase database) : AccountOpeningTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresAccountOpeningTests(PostgresTestDatabase database) : AccountOpeningTests(database), IClassFixture<PostgresTestDatabase>;
