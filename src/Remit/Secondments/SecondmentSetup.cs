using Remit.Agreements;
using Remit.Schedule;
using Remit.Waiting;

namespace Remit.Secondments;

/// <summary>Puts secondments into the program.</summary>
internal static class SecondmentSetup
{
    /// <summary>Adds what the pages of secondments ask for, what waits on them, and what falls due by itself.</summary>
    public static void AddRemitSecondments(this IServiceCollection services)
    {
        // clusters, schemes, seats, calls, nominations
        services.AddSingleton<SecondmentMail>();
        services.AddSingleton<IWaitingSource, SecondmentsWaiting>();
        services.AddSingleton<IDueWork, MonitoringAsking>();

        // placements and what comes of them
        services.AddSingleton<PlacementMail>();
        services.AddSingleton<PlacementFollowing>();
        services.AddSingleton<IAgreementFollower>(s => s.GetRequiredService<PlacementFollowing>());
        services.AddSingleton<IWaitingSource, PlacementWaiting>();
        services.AddSingleton<IDueWork, ReviewReminders>();

        // plans, calendars
        services.AddSingleton<PlanRunner>();
        services.AddHostedService(s => s.GetRequiredService<PlanRunner>());
        services.AddSingleton<IWaitingSource, SchemeDates>();
    }
}
