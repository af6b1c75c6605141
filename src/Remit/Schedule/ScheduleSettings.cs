using System.Globalization;

namespace Remit.Schedule;

/// <summary>How often due work is asked, and for how long a program has a work.</summary>
/// <param name="Every">The pause between two askings; zero when this program does no scheduled work.</param>
/// <param name="Lease">How long after its last word a program that was killed still holds a work, in real time.</param>
internal sealed record ScheduleSettings(TimeSpan Every, TimeSpan Lease)
{
    public const string EverySetting = "Remit:Schedule:Every";
    public const string LeaseSetting = "Remit:Schedule:Lease";

    private const int MostSeconds = 3600;

    /// <exception cref="InvalidOperationException">A setting is no number of seconds that makes sense.</exception>
    public static ScheduleSettings Of(IConfiguration configuration) =>
        new(Seconds(configuration, EverySetting, 5, 0), Seconds(configuration, LeaseSetting, 60, 1));

    private static TimeSpan Seconds(IConfiguration configuration, string setting, double otherwise, double least)
    {
        if (configuration[setting] is not { Length: > 0 } said)
        {
            return TimeSpan.FromSeconds(otherwise);
        }

        return
            double.TryParse(said, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds >= least
            && seconds <= MostSeconds
            ? TimeSpan.FromSeconds(seconds)
            : throw new InvalidOperationException($"{setting} is \"{said}\"; it is a number of seconds from {least} to {MostSeconds}");
    }
}
