using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Remit.Waiting;

/// <summary>What stands in a calendar from one day to another: whole days, which it does not take up.</summary>
/// <param name="Key">The same for the same thing, however its words and days change.</param>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day, inclusive.</param>
/// <param name="What">What it is.</param>
/// <param name="About">Further words; empty for none.</param>
/// <param name="Address">Its page within the site.</param>
internal sealed record CalendarEntry(string Key, DateOnly FirstDay, DateOnly LastDay, string What, string About, string Address);

/// <summary>Writes calendars to which programs subscribe: the only place that knows the form.</summary>
/// <remarks>
/// Source: RFC 5545; the name and the interval also RFC 7986. Everything is an event of whole days, not a to-do (VTODO), because the calendars that people have
/// show no to-dos of a calendar that they subscribe to; events are marked as not taking up the day (TRANSP:TRANSPARENT).
/// </remarks>
internal static class CalendarWriter
{
    /// <summary>A line has at most so many octets before its break (RFC 5545, 3.1).</summary>
    private const int MostOctets = 75;

    private const int UidLength = 32;

    /// <summary>A calendar.</summary>
    /// <param name="name">What programs show as its name.</param>
    /// <param name="owner">Whose it is: entries of two owners never have one identity.</param>
    /// <param name="entries">What stands in it.</param>
    /// <param name="now">When it is made, in UTC.</param>
    /// <param name="host">The site's host, to which the identities of entries belong.</param>
    /// <param name="address">The whole address of a page within the site.</param>
    public static string Write(string name, string owner, IEnumerable<CalendarEntry> entries, DateTime now, string host, Func<string, string> address)
    {
        StringBuilder calendar = new();
        Line(calendar, "BEGIN:VCALENDAR");
        Line(calendar, "VERSION:2.0");
        Line(calendar, $"PRODID:-//Remit//{Text(name)}//EN");
        Line(calendar, "CALSCALE:GREGORIAN");
        Line(calendar, "METHOD:PUBLISH");
        Line(calendar, $"NAME:{Text(name)}");
        Line(calendar, $"X-WR-CALNAME:{Text(name)}");
        Line(calendar, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        Line(calendar, "X-PUBLISHED-TTL:PT1H");
        London(calendar);
        foreach (var entry in entries)
        {
            Event(calendar, owner, entry, now, host, address);
        }

        Line(calendar, "END:VCALENDAR");
        return calendar.ToString();
    }

    private static void Event(StringBuilder calendar, string owner, CalendarEntry entry, DateTime now, string host, Func<string, string> address)
    {
        var page = address(entry.Address);
        Line(calendar, "BEGIN:VEVENT");
        Line(calendar, $"UID:{Uid(owner, entry.Key)}@{host}");
        Line(calendar, $"DTSTAMP:{now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        Line(calendar, $"DTSTART;VALUE=DATE:{Day(entry.FirstDay)}");
        Line(calendar, $"DTEND;VALUE=DATE:{Day(entry.LastDay.AddDays(1))}");
        Line(calendar, $"SUMMARY:{Text(entry.What)}");
        Line(calendar, $"DESCRIPTION:{Text(entry.About.Length == 0 ? page : $"{entry.About}\n{page}")}");
        Line(calendar, $"URL:{page}");
        Line(calendar, "TRANSP:TRANSPARENT");
        Line(calendar, "END:VEVENT");
    }

    /// <summary>A calendar must hold something (RFC 5545, 3.6), and on a good day nothing is due.</summary>
    private static void London(StringBuilder calendar)
    {
        string[] zone =
        [
            "BEGIN:VTIMEZONE",
            "TZID:Europe/London",
            "BEGIN:DAYLIGHT",
            "DTSTART:19810329T010000",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0100",
            "TZNAME:BST",
            "END:DAYLIGHT",
            "BEGIN:STANDARD",
            "DTSTART:19961027T020000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0000",
            "TZNAME:GMT",
            "END:STANDARD",
            "END:VTIMEZONE",
        ];
        foreach (var line in zone)
        {
            Line(calendar, line);
        }
    }

    /// <summary>The same for the same thing of the same owner, and telling nothing of either.</summary>
    private static string Uid(string owner, string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{owner} {key}")))[..UidLength];

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>A value of type TEXT (RFC 5545, 3.3.11); of the control characters only a line break can stand in one.</summary>
    private static string Text(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            escaped.Append(
                c switch
                {
                    '\\' or ';' or ',' => $"\\{c}",
                    '\n' => "\\n",
                    _ when char.IsControl(c) => " ",
                    _ => c.ToString(),
                }
            );
        }

        return escaped.ToString();
    }

    /// <summary>Breaks a line before it is too long, never within a character.</summary>
    private static void Line(StringBuilder calendar, string line)
    {
        var octets = 0;
        foreach (var character in line.EnumerateRunes())
        {
            if (octets + character.Utf8SequenceLength > MostOctets)
            {
                calendar.Append("\r\n ");
                octets = 1;
            }

            calendar.Append(character.ToString());
            octets += character.Utf8SequenceLength;
        }

        calendar.Append("\r\n");
    }
}
