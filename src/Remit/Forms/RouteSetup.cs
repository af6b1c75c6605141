using Remit.Waiting;

namespace Remit.Forms;

/// <summary>Puts the route of forms into the program.</summary>
internal static class RouteSetup
{
    /// <summary>Adds its settings, its mail and what waits on it.</summary>
    public static void AddFormRoute(this IServiceCollection services)
    {
        services.AddSingleton<RouteRules>();
        services.AddSingleton<RouteMail>();
        services.AddSingleton<IWaitingSource, RouteWaiting>();
    }
}
