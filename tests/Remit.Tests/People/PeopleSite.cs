using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.People;

/// <summary>The running program with the people of the demo, on 14 May 2018.</summary>
public abstract class PeopleSite : IAsyncLifetime
{
    private readonly StoppedClock _clock = new(new(2018, 5, 14, 9, 0, 0, TimeSpan.Zero));
    private RunningSite? _site;

    internal RunningSite Site => _site ?? throw new InvalidOperationException("The site has not been started");

    public async ValueTask InitializeAsync() =>
        _site = await RunningSite.StartAsync(
            demo: true,
            database: await CreateAsync(),
            also: services => services.AddSingleton<TimeProvider>(_clock)
        );

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Does something on another day, signed in anew as a persona: the sign-in of the day before has ended.</summary>
    internal async Task OnAsync(DateOnly day, string persona, Func<Visitor, Task> act)
    {
        var before = _clock.Now;
        try
        {
            _clock.Now = new(day, new(9, 0), TimeSpan.Zero);
            await act(await Site.VisitAsAsync(persona));
        }
        finally
        {
            _clock.Now = before;
        }
    }

    /// <summary>Enters a post and a person of those names, and gives their ids.</summary>
    public async Task<(Post Post, Person Person)> EnterAsync(string title, string name)
    {
        Post post = new(title, Rank.AssistantDirector, "Resources", [Role.Approver], new(2016, 1, 1));
        Person person = new(name, null);
        await WithAsync(db =>
        {
            db.AddRange(post, person);
            return db.SaveChangesAsync();
        });
        return (post, person);
    }

    /// <summary>Appoints somebody from 2016 on.</summary>
    public Task HoldAsync(Post post, Person person) =>
        WithAsync(db =>
        {
            db.PostHoldings.Add(new(post.Id, person.Id, new(2016, 1, 1), Until: null));
            return db.SaveChangesAsync();
        });

    /// <summary>Looks into the database.</summary>
    public async Task<T> WithAsync<T>(Func<RemitDb, Task<T>> look)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<RemitDb>());
    }

    /// <summary>The entries of the journal about something, newest first.</summary>
    public Task<List<JournalEntry>> JournalAsync(string subject) =>
        WithAsync(db => db.Journal.AsNoTracking().Where(e => e.Subject == subject).OrderByDescending(e => e.Number).ToListAsync());

    /// <summary>Sends a form that is refused, and gives what the error summary lists.</summary>
    internal static async Task<IReadOnlyList<string>> ErrorsAsync(Visitor visitor, string url, Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new OpenPage(visitor, url, await Visitor.ReadAsync(answer)).Errors;
    }

    protected abstract Task<string> CreateAsync();
}

/// <summary>On a SQLite file.</summary>
public sealed class SqlitePeopleSite : PeopleSite, IAsyncDisposable
{
    private readonly string _folder = TestFolder.Make("remit-people-");

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
public sealed class PostgresPeopleSite(PostgresCluster cluster) : PeopleSite
{
    protected override Task<string> CreateAsync() => cluster.CreateDatabaseAsync();
}
