using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Remit.Commands;
using Remit.Demo;
using Remit.Storage;
using Xunit;

namespace Remit.Site;

public abstract class ProductionTests(TestDatabase database)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_that_holds_the_demo_is_not_served()
    {
        await database.WithAsync(async db =>
        {
            Assert.Empty(await Production.WhyNotServeAsync(db, Cancellation));
            Assert.Empty(await Production.WhyNotDemoAsync(db, Cancellation));
            await db.SaveAsync(new("An officer", "did something", "a thing", null, DateTime.UnixEpoch), Cancellation);
            Assert.Empty(await Production.WhyNotServeAsync(db, Cancellation));
            Assert.Contains("--folder", (await Production.WhyNotDemoAsync(db, Cancellation)).Single(), StringComparison.Ordinal);

            await DemoPeople.FillAsync(db, DateTime.UnixEpoch, Cancellation);
            Assert.Contains("remit demo", (await Production.WhyNotServeAsync(db, Cancellation)).Single(), StringComparison.Ordinal);
        });
    }
}

public sealed class ProductionOnSqliteTests(SqliteTestDatabase database) : ProductionTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class ProductionOnPostgresTests(PostgresTestDatabase database) : ProductionTests(database), IClassFixture<PostgresTestDatabase>;

public sealed class RefusedStartTests(SqliteTestDatabase database) : IClassFixture<SqliteTestDatabase>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("urls", "http://localhost:5080", null)]
    [InlineData("urls", "http://127.0.0.1:8080;http://[::1]:8080", null)]
    [InlineData("urls", "https://0.0.0.0:443", null)]
    [InlineData("urls", "http://unix:/run/remit.sock", null)]
    [InlineData("urls", "http://0.0.0.0:8080", "http://0.0.0.0:8080 would send")]
    [InlineData("urls", "http://localhost:80;http://*:8080", "http://*:8080 would send")]
    [InlineData("urls", "http://register.example:80", "http://register.example:80 would send")]
    [InlineData("http_ports", "8080", "http://*:8080 would send")]
    [InlineData("Kestrel:Endpoints:Public:Url", "http://+:8080", "http://+:8080 would send")]
    [InlineData("ConnectionStrings:Remit", "Host=db.example;Database=remit;Username=remit;Password=Postgres", "everybody tries first")]
    [InlineData("ConnectionStrings:Remit", "Host=db.example;Database=register;Username=clerk;Password=clerk", "everybody tries first")]
    [InlineData("ConnectionStrings:Remit", "Host=db.example;Database=remit;Username=remit;Password=9vXk2-tram-lantern", null)]
    [InlineData("ConnectionStrings:Remit", "Host=/run/postgresql;Database=remit", null)]
    [InlineData("ConnectionStrings:Remit", "Data Source=remit.db", null)]
    public void Settings_that_an_authority_would_regret_are_refused(string setting, string value, string? reason)
    {
        var reasons = Production.WhyNotServe(Settings((setting, value)));
        if (reason is null)
        {
            Assert.Empty(reasons);
        }
        else
        {
            Assert.Contains(reason, reasons.Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Behind_a_proxy_that_is_named_plain_addresses_are_served() =>
        Assert.Empty(Production.WhyNotServe(Settings(("urls", "http://0.0.0.0:8080"), ("Remit:Proxies", "10.0.0.0/8"))));

    [Theory]
    [InlineData("http://0.0.0.0:0", "would send sign-ins and papers over the network unprotected")]
    [InlineData("http://127.0.0.1:0", "this database holds the demo")]
    public async Task Serve_says_why_it_does_not_start(string urls, string reason)
    {
        await database.WithAsync(db => DemoPeople.FillAsync(db, DateTime.UnixEpoch, Cancellation));
        var run = await RemitRun.Of("serve", "--database", database.ConnectionString, "--urls", urls);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.StartsWith("remit: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_says_why_it_does_not_start_on_work_that_is_not_its_own()
    {
        var folder = Directory.CreateTempSubdirectory("remit-not-demo-").FullName;
        await using (var services = Services($"Data Source={Path.Combine(folder, "remit-demo.db")};Pooling=False"))
        {
            await services.MigrateRemitAsync(Cancellation);
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
            await db.SaveAsync(new("An officer", "did something", "a thing", null, DateTime.UnixEpoch), Cancellation);
        }

        var run = await RemitRun.Of("demo", "--folder", folder, "--urls", "http://127.0.0.1:0");
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("this database holds work that is not the demo’s", run.Errors, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static ServiceProvider Services(string connection) =>
        new ServiceCollection().AddLogging().AddRemitStorage(connection).BuildServiceProvider();

    private static IConfiguration Settings(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(v => v.Key, v => (string?)v.Value)).Build();
}
