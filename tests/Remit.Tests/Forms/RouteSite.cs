using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Authority;
using Remit.Demo;
using Remit.Site;
using Remit.Storage;
using Xunit;

namespace Remit.Forms;

/// <summary>The running program on a database of its own, with people in their posts, the policy, and a clock that stands where the test puts it.</summary>
public abstract class RouteSite : IAsyncLifetime
{
    private readonly SetClock _clock = new();
    private RunningSite? _site;

    internal RunningSite Site => _site ?? throw new InvalidOperationException("The site has not been started");

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync(
            demo: true,
            database: await CreateAsync(),
            also: services => services.AddSingleton<TimeProvider>(_clock)
        );
        await WithAsync(async db =>
        {
            await DemoPeople.FillAsync(db, new(2016, 1, 4, 9, 0, 0, DateTimeKind.Utc), default);
            if (!await db.Schemes.AnyAsync())
            {
                db.Schemes.AddRange(GlaPolicy.Schemes);
                db.BuyingRules.AddRange(GlaPolicy.BuyingRules);
                await db.SaveAsync(new("A test", "entered the policy", "policy", null, new(2016, 1, 4, 9, 0, 0, DateTimeKind.Utc)));
            }

            return true;
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Puts the clock at nine in the morning of a day.</summary>
    internal void ItIs(int year, int month, int day) => _clock.Now = new(year, month, day, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A form that the programme officer of the demo drafted, with a programme and recipients of its own: forms of other tests do not count with it.</summary>
    internal async Task<Guid> DraftAsync(string code, FormContent content) =>
        await WithAsync(async db =>
        {
            DecisionForm form = new(code, Apart(content, code), Persona("programme-officer"), _clock.Now.UtcDateTime);
            db.Forms.Add(form);
            db.FormRevisions.Add(form.First);
            await db.SaveAsync(new("The programme officer", "began a form", $"form {form.Id}", null, _clock.Now.UtcDateTime));
            return form.Id;
        });

    private static FormContent Apart(FormContent content, string code) =>
        content with
        {
            Basics = content.Basics with { Programme = $"Programme of {code}" },
            Money = content.Money with { Lines = [.. content.Money.Lines.Select(l => l with { Payee = $"Supplier of {code}" })] },
        };

    /// <summary>The programme officer changes a section.</summary>
    internal Task ChangeAsync(Guid id, FormSection section, Func<FormContent, FormContent> change) =>
        WithAsync(async db =>
        {
            var form = (await db.FindFormAsync(id, default))!;
            db.FormRevisions.Add(form.Save(section, change(form.Content), form.Revision, Persona("programme-officer"), _clock.Now.UtcDateTime)!);
            await db.SaveAsync(new("The programme officer", "changed a form", $"form {id}", null, _clock.Now.UtcDateTime));
            return true;
        });

    /// <summary>Submits a form as the programme officer.</summary>
    internal async Task SubmitAsync(Guid id)
    {
        var page = await OpenAsync("programme-officer", RouteUrls.Submission(id));
        Moved(await page.Fill((Declaration, "true")).SubmitAsync("Submit"));
    }

    /// <summary>Advises as a persona.</summary>
    internal async Task AdviseAsync(Guid id, string persona, string opinion = "I concur", string comments = "It is in order.")
    {
        var page = await OpenAsync(persona, RouteUrls.Advice(id));
        Moved(await page.Fill((opinion, "true"), ("Your comments", comments)).SubmitAsync("Give this advice"));
    }

    /// <summary>A form for which nothing is missing but the signature.</summary>
    internal async Task<Guid> ReadyAsync(string code, FormContent content)
    {
        var id = await DraftAsync(code, content);
        await SubmitAsync(id);
        await AdviseAsync(id, "finance");
        await AdviseAsync(id, "legal");
        return id;
    }

    /// <summary>Signs as a persona, confirming what is signed.</summary>
    internal async Task<HttpResponseMessage> SignAsync(Guid id, string persona, Action<OpenPage>? also = null)
    {
        var page = await OpenAsync(persona, RouteUrls.Signature(id));
        also?.Invoke(page);
        return await Confirm(page).SubmitAsync(SignButton(page));
    }

    /// <summary>Ticks the confirmation.</summary>
    internal static OpenPage Confirm(OpenPage page)
    {
        var label = page
            .Document.QuerySelectorAll("label")
            .Select(OpenPage.Words)
            .First(l => l.StartsWith("I have read the form", StringComparison.Ordinal));
        return page.Fill((label, "true"));
    }

    /// <summary>The words of the button that signs.</summary>
    internal static string SignButton(OpenPage page) =>
        page
            .Document.QuerySelectorAll("button")
            .Select(OpenPage.Words)
            .First(b => b.StartsWith("Sign ", StringComparison.Ordinal) && b != "Sign out");

    internal async Task<OpenPage> OpenAsync(string persona, string url) => await (await Site.VisitAsAsync(persona)).OpenAsync(url);

    /// <summary>That an act was done and led on.</summary>
    internal static string Moved(HttpResponseMessage answer)
    {
        var text = answer.StatusCode == HttpStatusCode.Redirect ? "" : string.Join("; ", Errors(answer));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{(int)answer.StatusCode}: {text}");
        return answer.Headers.Location!.ToString();
    }

    internal Task<DecisionForm> FormAsync(Guid id) => WithAsync(async db => (await db.FindFormAsync(id, default))!);

    internal Task<SignedForm> SignedAsync(Guid id) => WithAsync(db => db.SignedForms.AsNoTracking().SingleAsync(s => s.FormId == id));

    /// <summary>Looks into the database.</summary>
    public async Task<T> WithAsync<T>(Func<RemitDb, Task<T>> look)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<RemitDb>());
    }

    internal static Guid Persona(string key) => Remit.Site.Persona.All.First(p => p.Key == key).Id;

    internal const string Declaration =
        "I have drafted this form as the authority’s procedures ask, and what it says is right and whole to my knowledge";

    protected abstract Task<string> CreateAsync();

    private static List<string> Errors(HttpResponseMessage answer) =>
        [.. Visitor.ReadAsync(answer).GetAwaiter().GetResult().QuerySelectorAll(".govuk-error-summary__list li").Select(OpenPage.Words)];

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2017, 8, 21, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

/// <summary>On a SQLite file.</summary>
public sealed class SqliteRouteSite : RouteSite, IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("remit-route-").FullName;

    protected override Task<string> CreateAsync() => Task.FromResult($"Data Source={Path.Combine(_folder, "register.db")}");

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>On the throwaway PostgreSQL server.</summary>
public sealed class PostgresRouteSite(PostgresCluster cluster) : RouteSite
{
    protected override Task<string> CreateAsync() => cluster.CreateDatabaseAsync();
}
