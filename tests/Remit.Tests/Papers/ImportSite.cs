using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Decisions;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Papers;

/// <summary>The running program on a database of its own, with officers who bring papers into it.</summary>
public abstract class ImportSite : IAsyncLifetime
{
    private RunningSite? _site;

    internal RunningSite Site => _site ?? throw new InvalidOperationException("The site has not been started");

    /// <summary>What the program was given.</summary>
    public string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await CreateAsync();
        _site = await RunningSite.StartAsync(demo: true, database: ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Brings a paper as text and gives the page that it leads to.</summary>
    internal async Task<(Visitor Officer, string Url)> BringAsync(string text, string persona = "programme-officer")
    {
        var officer = await Site.VisitAsAsync(persona);
        var page = await officer.OpenAsync(ImportUrls.NewRoute);
        var answer = await page.Fill(("Paste its text", text)).SubmitAsync("Read the paper");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (officer, answer.Headers.Location!.ToString());
    }

    /// <summary>Brings a paper as a file and gives the answer.</summary>
    internal async Task<(Visitor Officer, HttpResponseMessage Answer)> UploadAsync(string name, byte[] content)
    {
        var officer = await Site.VisitAsAsync("programme-officer");
        var page = await officer.OpenAsync(ImportUrls.NewRoute);
        return (officer, await page.Attach("Upload a file", name, content).SubmitAsync("Read the paper"));
    }

    internal Task<(Visitor Officer, HttpResponseMessage Answer)> UploadAsync(string name, string content) =>
        UploadAsync(name, Encoding.UTF8.GetBytes(content));

    /// <summary>Brings a paper, gives its signing date and puts it on the register.</summary>
    internal async Task<(Visitor Officer, string Url)> PublishAsync(string text)
    {
        var (officer, url) = await BringAsync(text);
        var page = await officer.OpenAsync(url);
        var answer = await page.Fill(("Day", "7"), ("Month", "6"), ("Year", "2021")).SubmitAsync("Continue to confirm");
        Assert.Equal(url + "/confirmation", answer.Headers.Location?.ToString());
        answer = await (await officer.OpenAsync(url + "/confirmation")).SubmitAsync("Put it on the register");
        Assert.Equal(url, answer.Headers.Location?.ToString());
        return (officer, url);
    }

    /// <summary>Looks into the database.</summary>
    public async Task<T> WithAsync<T>(Func<RemitDb, Task<T>> look)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<RemitDb>());
    }

    /// <summary>The import that a page is about.</summary>
    public Task<PaperImport> ImportAsync(string url)
    {
        var id = Guid.Parse(url.Split('/')[2]);
        return WithAsync(db => db.PaperImports.AsNoTracking().SingleAsync(i => i.Id == id));
    }

    /// <summary>The decision that stands on the register under a code.</summary>
    public Task<Decision> DecisionAsync(string code)
    {
        var key = DecisionCode.Key(code);
        return WithAsync(db => db.Decisions.AsNoTracking().Include(d => d.Earlier).SingleAsync(d => d.CodeKey == key));
    }

    protected abstract Task<string> CreateAsync();
}

/// <summary>On a SQLite file.</summary>
public sealed class SqliteImportSite : ImportSite, IAsyncDisposable
{
    private readonly string _folder = TestFolder.Make("remit-imports-");

    protected override async Task<string> CreateAsync()
    {
        var file = Path.Combine(_folder, "register.db");
        await MigratedSqlite.CopyToAsync(file);
        return $"Data Source={file}";
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>On the throwaway PostgreSQL server.</summary>
public sealed class PostgresImportSite(PostgresCluster cluster) : ImportSite
{
    protected override Task<string> CreateAsync() => cluster.CreateDatabaseAsync();
}
