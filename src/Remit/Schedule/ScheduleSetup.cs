namespace Remit.Schedule;

/// <summary>Puts the schedule into the program.</summary>
internal static class ScheduleSetup
{
    /// <summary>Adds the runner; each module adds its own <see cref="IDueWork"/>.</summary>
    public static void AddRemitSchedule(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(ScheduleSettings.Of(configuration));
        services.AddSingleton<Runner>();
        services.AddHostedService<ScheduleLoop>();
    }
}
