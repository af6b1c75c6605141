using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Remit.Waiting;

/// <summary>What is due, as a calendar that programs subscribe to.</summary>
/// <remarks>
/// Source: RFC 5545; the name and the interval also RFC 7986. Tasks are events of a whole day, not to-dos (VTODO), because the calendars that people have
/// show no to-dos of a calendar that they subscribe to; they are marked as not taking up the day (TRANSP:TRANSPARENT).
/// </remarks>
internal static class CalendarFeed
{
    /// <summary>A line has at most so many octets before its break (RFC 5545, 3.1).</summary>
    private const int MostOctets = 75;

    private const int UidLength = 32;

    /// <summary>The calendar of one person.</summary>
    /// <param name="personId">Whose it is.</param>
    /// <param name="items">What waits for them; what has no day is left out.</param>
    /// <param name="now">When it is made, in UTC.</param>
    /// <param name="today">The day in London.</param>
    /// <param name="host">The site's host, to which the identities of events belong.</param>
    /// <param name="address">The whole address of a page within the site.</param>
    public static string Write(Guid personId, IEnumerable<WaitingItem> items, DateTime now, DateOnly today, string host, Func<string, string> address)
    {
        StringBuilder calendar = new();
        Line(calendar, "BEGIN:VCALENDAR");
        Line(calendar, "VERSION:2.0");
        Line(calendar, "PRODID:-//Remit//What waits for you//EN");
        Line(calendar, "CALSCALE:GREGORIAN");
        Line(calendar, "METHOD:PUBLISH");
        Line(calendar, "NAME:Remit: what is due");
        Line(calendar, "X-WR-CALNAME:Remit: what is due");
        Line(calendar, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        Line(calendar, "X-PUBLISHED-TTL:PT1H");
        London(calendar);
        foreach (var item in items.Where(i => i.Due is not null))
        {
            Event(calendar, personId, item, item.Due!.Value, now, today, host, address);
        }

        Line(calendar, "END:VCALENDAR");
        return calendar.ToString();
    }

    private static void Event(
        StringBuilder calendar,
        Guid personId,
        WaitingItem item,
        DateOnly due,
        DateTime now,
        DateOnly today,
        string host,
        Func<string, string> address
    )
    {
        Line(calendar, "BEGIN:VEVENT");
        Line(calendar, $"UID:{Uid(personId, item.Key)}@{host}");
        Line(calendar, $"DTSTAMP:{now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        Line(calendar, $"DTSTART;VALUE=DATE:{Day(due)}");
        Line(calendar, $"DTEND;VALUE=DATE:{Day(due.AddDays(1))}");
        Line(calendar, $"SUMMARY:{Text(due < today ? $"Overdue: {item.What}" : item.What)}");
        Line(calendar, $"DESCRIPTION:{Text($"{WaitingWords.Since(item.Since, today)}\n{address(item.Address)}")}");
        Line(calendar, $"URL:{address(item.Address)}");
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

    /// <summary>The same for the same task of the same person, and telling nothing of either.</summary>
    private static string Uid(Guid personId, string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{personId} {key}")))[..UidLength];

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
