using System.Globalization;
using Remit.Calendars;

namespace Remit.Demo;

/// <summary>The clock that the demo goes by: it runs as any clock does, from an instant that the visitor chooses, and never goes back.</summary>
/// <remarks>Timers and the expiry of sign-ins go by real time, so that moving it neither hurries the program nor signs anybody out.</remarks>
internal sealed class DemoClock : TimeProvider
{
    private const string DayPattern = "yyyy-MM-dd";
    private const string TimePattern = "yyyy-MM-dd'T'HH:mm";

    private static readonly TimeOnly Morning = new(9, 0);

    private readonly Lock _moving = new();
    private TimeSpan _ahead;

    /// <param name="begins">In UTC; null to begin at the real time.</param>
    public DemoClock(DateTime? begins = null) => _ahead = begins is { } instant ? instant - System.GetUtcNow().UtcDateTime : TimeSpan.Zero;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    /// <summary>Moves on to an instant.</summary>
    /// <param name="utc">In UTC.</param>
    /// <returns>Whether it did: what has happened cannot happen later, so that it never goes back.</returns>
    public bool MoveOnTo(DateTime utc)
    {
        lock (_moving)
        {
            var further = utc - GetUtcNow().UtcDateTime;
            if (further <= TimeSpan.Zero)
            {
                return false;
            }

            _ahead += further;
            return true;
        }
    }

    /// <summary>Nine in the morning of the next working day.</summary>
    public DateTime NextWorkingMorning =>
        LondonTime.InstantOf(WorkingDays.England.After(this.LondonToday, 1) ?? this.LondonToday.AddDays(1), Morning);

    /// <summary>Nine in the morning of a day.</summary>
    public static DateTime MorningOf(DateOnly day) => LondonTime.InstantOf(day, Morning);

    /// <summary>Reads "2018-03-29T16:00" on a clock in London, or "2018-03-29" for its morning.</summary>
    /// <returns>In UTC; null when it is neither.</returns>
    public static DateTime? Read(string text) =>
        DateOnly.TryParseExact(text, DayPattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? MorningOf(day)
        : DateTime.TryParseExact(text, TimePattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var there)
            ? LondonTime.InstantOf(DateOnly.FromDateTime(there), TimeOnly.FromDateTime(there))
        : null;
}
