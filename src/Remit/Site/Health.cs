using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Remit.Site;

/// <summary>For whatever watches the program: whether it runs, and whether it can answer.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(SiteUrls.HealthLive, new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks(SiteUrls.HealthReady);
    }
}
