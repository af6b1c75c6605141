using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Decisions;
using Remit.Schedule;
using Remit.Site;
using Remit.Storage;

namespace Remit.Mail;

/// <summary>The running site with an outbox that it sends from.</summary>
internal sealed class MailSite(RunningSite site) : IAsyncDisposable
{
    public const string Address = "https://remit.example";

    public RunningSite Site => site;

    /// <summary>Starts it, with mail by a server.</summary>
    public static Task<MailSite> StartAsync(TestDatabase database, SmtpServer server, params string[] settings) =>
        StartAsync(database, [.. By(server), .. settings]);

    /// <summary>Starts it, with mail as the settings say.</summary>
    public static async Task<MailSite> StartAsync(TestDatabase database, params string[] settings)
    {
        // what another test of the class left waiting is not this one's
        await database.WithAsync(async db =>
        {
            await db.Outbox.ExecuteDeleteAsync();
            await db.MarkedAddresses.ExecuteDeleteAsync();
            await db.ScheduledWorks.ExecuteDeleteAsync();
        });
        return new(await RunningSite.StartAsync(database: database.ConnectionString, settings: [$"Remit:Address={Address}", .. settings]));
    }

    public static string[] By(SmtpServer server) =>
        [
            "Remit:Mail:Smtp:Host=localhost",
            $"Remit:Mail:Smtp:Port={server.Port}",
            "Remit:Mail:Smtp:From=Remit <remit@remit.example>",
            $"Remit:Mail:Smtp:Encryption={(server.Encrypts ? "starttls" : "none")}",
            "Remit:Mail:Smtp:Timeout=5",
        ];

    /// <summary>Posts a digest as a module does.</summary>
    public async Task<Guid> PostAsync(string to, string onceKey, string name = "Amara Okafor", string list = "- one")
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
        db.Post(Draft(to, onceKey, name, list), Examples.Now);
        await db.SaveAsync(new("An officer", "did something", onceKey, null, Examples.Now));
        return await db.Outbox.Where(m => m.OnceKey == onceKey).Select(m => m.Id).SingleAsync();
    }

    public static MailDraft Draft(string to, string onceKey, string name = "Amara Okafor", string list = "- one") =>
        new(
            to,
            "digest",
            new Dictionary<string, string>
            {
                ["count"] = name == "Amara Okafor" ? "2 tasks" : name,
                ["name"] = name,
                ["day"] = "Tuesday 3 April 2018",
                ["list"] = list,
                ["address"] = $"{Address}/waiting",
                ["settings"] = $"{Address}/waiting/settings",
            },
            onceKey
        );

    /// <summary>Does what is due at an instant.</summary>
    public Task<int> RunAsync(TimeSpan later = default) => Runner.RunOnceAsync(site.Services, Examples.Now + later);

    public async Task<OutboxMessage> MessageAsync(Guid id)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RemitDb>().Outbox.AsNoTracking().SingleAsync(m => m.Id == id);
    }

    public async Task<bool> IsMarkedAsync(string address)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RemitDb>().MarkedAddresses.AnyAsync(a => a.Address == address);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
