using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Remit.Storage;
using Xunit;

namespace Remit.Site;

/// <summary>The program as it runs, without a network, on a database of its own.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    /// <summary>Long enough to be one, and nobody's.</summary>
    public const string OfficerKey = "a key for tests that nobody else has 0123456789";

    private readonly WebApplication _app;
    private readonly string? _file;

    private RunningSite(WebApplication app, string? file, LogLines log) => (_app, _file, Log) = (app, file, log);

    /// <summary>What the program logged.</summary>
    public LogLines Log { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts it.</summary>
    /// <param name="demo">As the demo runs; otherwise as an authority runs it, with an officer key.</param>
    /// <param name="database">A connection string; null for an empty SQLite file.</param>
    /// <param name="also">Services of the test's own.</param>
    /// <param name="settings">Further settings, as <c>key=value</c>.</param>
    public static async Task<RunningSite> StartAsync(
        bool demo = false,
        string? database = null,
        Action<IServiceCollection>? also = null,
        params string[] settings
    )
    {
        var file = database is null ? Path.Combine(Path.GetTempPath(), $"remit-test-{Guid.CreateVersion7():N}.db") : null;
        LogLines log = new();
        string[] all = demo ? settings : [$"Remit:OfficerKey={OfficerKey}", .. settings];
        SiteOptions options = new()
        {
            Demo = demo,
            Database = database ?? $"Data Source={file};Pooling=False",
            HostSettings = [.. all.Select(s => $"--{s}")],
        };
        var app = RemitSite.Build(
            options,
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Logging.ClearProviders().AddProvider(log);
                also?.Invoke(builder.Services);
            }
        );
        await app.Services.MigrateRemitAsync();
        await app.StartAsync();
        return new(app, file, log);
    }

    /// <summary>Somebody with a browser of their own, not signed in; it does not follow redirects by itself.</summary>
    public Visitor Visit() => new(_app.GetTestServer());

    /// <summary>Somebody who is signed in as a persona of the demo.</summary>
    public async Task<Visitor> VisitAsAsync(string persona)
    {
        var visitor = Visit();
        var answer = await visitor.PostAsync(SiteUrls.PersonaSignIn, ("persona", persona));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    /// <summary>An officer who is signed in by key.</summary>
    public async Task<Visitor> VisitAsOfficerAsync()
    {
        var visitor = Visit();
        var page = await visitor.OpenAsync(SiteUrls.SignIn);
        var answer = await page.Fill(("Officer key", OfficerKey)).SubmitAsync("Sign in");
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var file in _file is null ? [] : new[] { _file, _file + "-shm", _file + "-wal" })
        {
            File.Delete(file);
        }
    }
}
