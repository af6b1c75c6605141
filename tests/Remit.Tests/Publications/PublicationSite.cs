using Microsoft.Extensions.DependencyInjection;
using Remit.Forms;
using Remit.Schedule;
using Remit.Site;
using Remit.Storage;

namespace Remit.Publications;

/// <summary>The running demo under a clock that a test sets, with signed decisions in it.</summary>
internal sealed class PublicationSite(RunningSite site, FixedClock clock) : IAsyncDisposable
{
    public RunningSite Site => site;

    public DateTime Now
    {
        get => clock.Now;
        set => clock.Now = value;
    }

    public static Task<PublicationSite> StartAsync(DateTime? now = null, string? database = null, params string[] settings) =>
        StartAsync(now, database, _ => { }, settings);

    public static async Task<PublicationSite> StartAsync(DateTime? now, string? database, Action<IServiceCollection> also, params string[] settings)
    {
        FixedClock clock = new(now ?? Examples.BeforeEaster);
        var site = await RunningSite.StartAsync(
            demo: true,
            database: database,
            also: services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                also(services);
            },
            settings: settings
        );
        return new(site, clock);
    }

    public async Task<T> WithAsync<T>(Func<RemitDb, Task<T>> work)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<RemitDb>());
    }

    public Task<Publication> SignAsync(string code, FormContent? content = null) => WithAsync(db => db.SignAsync(code, Now, content));

    public Task<Publication> PublicationAsync(string code) => WithAsync(async db => (await db.PublicationOfCodeAsync(code, default))!);

    /// <summary>Does what is due by the test's clock.</summary>
    public Task<int> RunDueAsync() => Runner.RunOnceAsync(site.Services, Now);

    public async Task<string> TextAsync(string url)
    {
        using var answer = await site.Visit().GetAsync(url);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
