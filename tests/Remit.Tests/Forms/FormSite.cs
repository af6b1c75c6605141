using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Demo;
using Remit.People;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Forms;

/// <summary>The running program on a database of its own, with the demo's people; Tom of finance drafts too, so that there are two who do.</summary>
public abstract class FormSite : IAsyncLifetime
{
    private RunningSite? _site;

    internal RunningSite Site => _site ?? throw new InvalidOperationException("The site has not been started");

    /// <summary>The one who begins forms.</summary>
    internal static Persona Amara => Persona.All.Single(p => p.Key == "programme-officer");

    /// <summary>The one who is let in.</summary>
    internal static Persona Tom => Persona.All.Single(p => p.Key == "finance");

    protected virtual string[] Settings => [];

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync(demo: true, database: await CreateAsync(), settings: Settings);
        await WithAsync(async db =>
        {
            await DemoPeople.FillAsync(db, new(2017, 1, 1, 0, 0, 0, DateTimeKind.Utc), default);
            Post post = new(new(new(2016, 1, 1), "Project officer", null, null, [Role.ProgrammeOfficer]));
            db.Posts.Add(post);
            db.PostHoldings.Add(new(post.Id, Tom.Id, new(2016, 1, 1), null));
            await db.SaveChangesAsync();
            return true;
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Begins a form on its page.</summary>
    internal async Task<(Visitor Officer, Guid Id)> BeginAsync(string title = "Digital leadership training", string level = "ADD")
    {
        var officer = await Site.VisitAsAsync("programme-officer");
        var page = await officer.OpenAsync(FormUrls.NewRoute);
        var answer = await page.Fill(("Title", title)).Choose("Level", levels[level]).SubmitAsync("Begin the form");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (officer, Guid.Parse(answer.Headers.Location!.ToString().Split('/')[2]));
    }

    /// <summary>Puts a form that says something into the database, as if it had been written on its pages.</summary>
    public async Task<Guid> HaveAsync(FormContent content, params Guid[] alsoDrafting)
    {
        DecisionForm form = new(
            $"{content.Basics.Level}{Random.Shared.Next(10_000, 99_999)}",
            content,
            Amara.Id,
            new(2017, 8, 1, 9, 0, 0, DateTimeKind.Utc)
        );
        var first = form.First;
        foreach (var id in alsoDrafting)
        {
            form.LetIn(id, Amara.Id);
        }

        await WithAsync(async db =>
        {
            db.Forms.Add(form);
            db.FormRevisions.Add(first);
            await db.SaveAsync(new("A test", "began a form", $"form {form.Id}", null, form.BegunAt));
            return true;
        });
        return form.Id;
    }

    /// <summary>A form as the database has it.</summary>
    public Task<DecisionForm> FormAsync(Guid id) => WithAsync(async db => (await db.FindFormAsync(id, default))!);

    /// <summary>Looks into the database.</summary>
    public async Task<T> WithAsync<T>(Func<RemitDb, Task<T>> look)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<RemitDb>());
    }

    protected abstract Task<string> CreateAsync();

    private static readonly Dictionary<string, string> levels = new()
    {
        ["ADD"] = "Assistant",
        ["DD"] = "Director",
        ["MD"] = "Mayoral",
    };
}

/// <summary>On a SQLite file.</summary>
public class SqliteFormSite : FormSite, IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("remit-forms-").FullName;

    protected override Task<string> CreateAsync() => Task.FromResult($"Data Source={Path.Combine(_folder, "register.db")}");

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>On the throwaway PostgreSQL server.</summary>
public sealed class PostgresFormSite(PostgresCluster cluster) : FormSite
{
    protected override Task<string> CreateAsync() => cluster.CreateDatabaseAsync();
}
