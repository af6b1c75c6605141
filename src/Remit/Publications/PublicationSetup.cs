using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Remit.Schedule;
using Remit.Waiting;

namespace Remit.Publications;

/// <summary>Puts publication into the program.</summary>
internal static class PublicationSetup
{
    /// <summary>Limits how often one visitor may ask for another format: <c>[EnableRateLimiting(PublicationSetup.AskPolicy)]</c>.</summary>
    public const string AskPolicy = "another-format";

    private const int RequestsAnHour = 10;

    public static void AddRemitPublications(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(PublicationSettings.Of(configuration));
        services.AddSingleton<IDueWork, PublishDue>();
        services.AddSingleton<IDueWork, ReleaseEnded>();
        services.AddSingleton<IDueWork, BlankRequests>();
        services.AddSingleton<IDueWork, PublicationReminders>();
        services.AddSingleton<IWaitingSource, PublicationWaiting>();
        services.Configure<RateLimiterOptions>(limiter =>
            limiter.AddPolicy(
                AskPolicy,
                context =>
                    HttpMethods.IsPost(context.Request.Method)
                        ? RateLimitPartition.GetFixedWindowLimiter(
                            $"from {context.Connection.RemoteIpAddress}",
                            _ => new FixedWindowRateLimiterOptions { PermitLimit = RequestsAnHour, Window = TimeSpan.FromHours(1) }
                        )
                        : RateLimitPartition.GetNoLimiter("reading")
            )
        );
    }
}
