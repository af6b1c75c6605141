using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Remit.Accounts;
using Remit.Demo;
using Remit.People;
using Remit.Storage;
using Xunit;

namespace Remit.Site;

/// <summary>The program as it runs, without a network, on a database of its own.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string? _file;

    private RunningSite(WebApplication app, string? file, LogLines log) => (_app, _file, Log) = (app, file, log);

    /// <summary>What the program logged.</summary>
    public LogLines Log { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts it.</summary>
    /// <param name="demo">As the demo runs; otherwise as an authority runs it, over HTTPS; a second factor is asked of those only who have one.</param>
    /// <param name="database">A connection string; null for an empty SQLite file.</param>
    /// <param name="also">Services of the test's own.</param>
    /// <param name="begins">When the demo's clock begins, in UTC; null for the real time.</param>
    /// <param name="settings">Further settings, as <c>key=value</c>.</param>
    public static async Task<RunningSite> StartAsync(
        bool demo = false,
        string? database = null,
        Action<IServiceCollection>? also = null,
        DateTime? begins = null,
        params string[] settings
    )
    {
        var file = database is null ? Path.Combine(TestFolder.Make("remit-site-"), "remit.db") : null;
        if (file is not null)
        {
            await MigratedSqlite.CopyToAsync(file);
        }

        LogLines log = new();
        // what falls due is done when a test asks for it (Runner.RunOnceAsync), not while it looks elsewhere
        string[] all = ["Remit:Schedule:Every=0", .. demo ? Array.Empty<string>() : ["Remit:SecondFactor=none"], .. settings];
        SiteOptions options = new()
        {
            Demo = demo,
            DemoBegins = begins,
            Database = database ?? $"Data Source={file};Pooling=False",
            HostSettings = [.. all.Select(s => $"--{s}")],
        };
        var app = RemitSite.Build(
            options,
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Logging.ClearProviders().AddProvider(log);
                builder.Services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1000); // tests need not be slow to attack
                also?.Invoke(builder.Services);
            }
        );
        await app.Services.MigrateRemitAsync();
        if (demo)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await DemoPeople.FillAsync(scope.ServiceProvider.GetRequiredService<RemitDb>(), DateTime.UnixEpoch, default);
        }

        await app.StartAsync();
        app.GetTestServer().BaseAddress = new Uri(demo ? "http://localhost/" : "https://localhost/");
        return new(app, file, log);
    }

    /// <summary>Somebody with a browser of their own, not signed in; it does not follow redirects by itself.</summary>
    public Visitor Visit() => new(_app.GetTestServer());

    /// <summary>A connection to it.</summary>
    public HttpClient Client() => _app.GetTestServer().CreateClient();

    /// <summary>Somebody who is signed in as a persona of the demo.</summary>
    public async Task<Visitor> VisitAsAsync(string persona)
    {
        var visitor = Visit();
        var answer = await visitor.PostAsync(SiteUrls.PersonaSignIn, ("persona", persona));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    /// <summary>A programme officer who is signed in.</summary>
    public Task<Visitor> VisitAsOfficerAsync() => VisitAsAsync(Role.ProgrammeOfficer);

    /// <summary>Somebody with a post of one role and an account, outside the demo; each role is one person.</summary>
    public async Task<Visitor> VisitAsAsync(Role role)
    {
        var email = $"{role}@example.org";
        if (!await this.WithAsync((db, _) => db.Accounts.AnyAsync(a => a.Email == Account.Normal(email))))
        {
            await this.OpenAccountAsync(role, email, $"A {role}");
        }

        var visitor = Visit();
        var answer = await visitor.SignInAsync(email);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (_file is not null)
        {
            Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
        }
    }
}
