using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Remit.Storage;

namespace Remit.Site;

/// <summary>For whatever watches the program: whether it runs, and whether it can answer.</summary>
internal static class Health
{
    public static void AddRemitHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<DatabaseAnswers>("database");

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(SiteUrls.HealthLive, new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks(SiteUrls.HealthReady);
    }

    private sealed class DatabaseAnswers(RemitDb db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await db.Database.CanConnectAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("the database does not answer");
    }
}
