using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Remit.Mail;
using Remit.Site;
using Remit.Storage;

namespace Remit.Demo;

/// <summary>What is other in the demo than in the product.</summary>
internal static class DemoSetup
{
    /// <summary>Puts the demo's clock in place of the machine's.</summary>
    public static void AddDemo(this IServiceCollection services, SiteOptions options)
    {
        services.AddSingleton(new DemoClock(options.DemoBegins));
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>()));
        services.RemoveAll<IMailSender>();
        services.AddSingleton<IMailSender, DemoSender>();
        // whoever moves the clock by a week is not to sign in again
        services.ConfigureAll<CookieAuthenticationOptions>(cookie => cookie.TimeProvider = TimeProvider.System);
    }

    /// <summary>Moves the clock on to where the journal ends: a demo that was stopped goes on from where its visitor had got to.</summary>
    public static async Task CatchUpAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RemitDb>();
        if (await db.Journal.MaxAsync(e => (DateTime?)e.At, cancellation) is { } last)
        {
            services.GetRequiredService<DemoClock>().MoveOnTo(last);
        }
    }
}
