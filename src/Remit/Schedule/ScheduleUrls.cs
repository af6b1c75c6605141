namespace Remit.Schedule;

/// <summary>The addresses of scheduled work.</summary>
internal static class ScheduleUrls
{
    /// <summary>What falls due by itself, and how it went.</summary>
    public const string Watch = "/schedule";
}
