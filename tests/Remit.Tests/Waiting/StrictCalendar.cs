using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Remit.Waiting;

/// <summary>Reads a calendar as RFC 5545 defines it, and fails on whatever it does not allow.</summary>
internal static partial class StrictCalendar
{
    private static readonly HashSet<string> OfCalendar = ["VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "REFRESH-INTERVAL"];

    private static readonly HashSet<string> OfEvent = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "URL", "TRANSP"];

    /// <summary>The events of a calendar that is right in all.</summary>
    public static IReadOnlyList<CalendarEvent> Events(byte[] file)
    {
        var lines = Unfolded(file).Select(Read).ToList();
        Assert.Equal(("BEGIN", "VCALENDAR"), (lines[0].Name, lines[0].Value));
        Assert.Equal(("END", "VCALENDAR"), (lines[^1].Name, lines[^1].Value));
        var at = 1;
        var own = Properties(lines, ref at);
        Once(own, "VERSION", "PRODID");
        Assert.Equal("2.0", own.Single(p => p.Name == "VERSION").Value);
        Assert.All(own, p => Assert.True(OfCalendar.Contains(p.Name) || p.Name.StartsWith("X-", StringComparison.Ordinal), p.Name));
        Assert.Equal(own.Count, own.DistinctBy(p => p.Name).Count());

        List<CalendarEvent> events = [];
        var components = 0;
        while (at < lines.Count - 1)
        {
            components++;
            Assert.Equal("BEGIN", lines[at].Name);
            if (lines[at].Value == "VEVENT")
            {
                at++;
                events.Add(Event(Properties(lines, ref at)));
                Ends(lines, ref at, "VEVENT");
            }
            else
            {
                TimeZone(lines, ref at);
            }
        }

        Assert.True(components > 0, "3.6: a calendar has at least one component");
        Assert.Equal(events.Count, events.Select(e => e.Uid).Distinct().Count());
        return events;
    }

    /// <summary>3.1: lines end in CRLF and have at most 75 octets; one that begins with a blank goes on with the one before; all of it is UTF-8.</summary>
    private static List<string> Unfolded(byte[] file)
    {
        Assert.True(file.AsSpan().EndsWith("\r\n"u8), "the last line does not end");
        UTF8Encoding strict = new(false, throwOnInvalidBytes: true);
        List<byte[]> joined = [];
        var start = 0;
        for (var i = 0; i + 1 < file.Length; i++)
        {
            if (file[i] == '\r' || file[i] == '\n')
            {
                Assert.True(file[i] == '\r' && file[i + 1] == '\n', "a line break that is not CRLF");
                var line = file[start..i];
                Assert.InRange(line.Length, 1, 75);
                strict.GetString(line); // a fold within a character would not be UTF-8
                if (line[0] is (byte)' ' or (byte)'\t')
                {
                    joined[^1] = [.. joined[^1], .. line[1..]];
                }
                else
                {
                    joined.Add(line);
                }

                start = i + 2;
                i++;
            }
        }

        return [.. joined.Select(strict.GetString)];
    }

    private static Property Read(string line)
    {
        var match = ContentLine().Match(line);
        Assert.True(match.Success, $"3.1: no content line: {line}");
        Assert.DoesNotContain(line, char.IsControl);
        return new(match.Groups["name"].Value, match.Groups["params"].Value, match.Groups["value"].Value);
    }

    private static List<Property> Properties(List<Property> lines, ref int at)
    {
        List<Property> properties = [];
        while (lines[at].Name is not ("BEGIN" or "END"))
        {
            properties.Add(lines[at++]);
        }

        return properties;
    }

    private static void Ends(List<Property> lines, ref int at, string component)
    {
        Assert.Equal(("END", component), (lines[at].Name, lines[at].Value));
        at++;
    }

    /// <summary>3.6.5: a zone has an id, and parts that say from when and by how much.</summary>
    private static void TimeZone(List<Property> lines, ref int at)
    {
        Assert.Equal("VTIMEZONE", lines[at++].Value);
        Once(Properties(lines, ref at), "TZID");
        var parts = 0;
        while (lines[at].Name == "BEGIN")
        {
            var part = lines[at++].Value;
            Assert.Contains(part, (string[])["STANDARD", "DAYLIGHT"]);
            var properties = Properties(lines, ref at);
            Once(properties, "DTSTART", "TZOFFSETFROM", "TZOFFSETTO");
            Assert.Matches("^\\d{8}T\\d{6}$", properties.Single(p => p.Name == "DTSTART").Value);
            Assert.All(properties.Where(p => p.Name.StartsWith("TZOFFSET", StringComparison.Ordinal)), p => Assert.Matches("^[+-]\\d{4}$", p.Value));
            Ends(lines, ref at, part);
            parts++;
        }

        Assert.True(parts > 0);
        Ends(lines, ref at, "VTIMEZONE");
    }

    private static CalendarEvent Event(List<Property> properties)
    {
        Once(properties, [.. OfEvent]);
        Assert.All(properties, p => Assert.Contains(p.Name, OfEvent));
        string Of(string name) => properties.Single(p => p.Name == name).Value;
        Assert.Matches("^\\d{8}T\\d{6}Z$", Of("DTSTAMP"));
        Assert.All(properties.Where(p => p.Name is "DTSTART" or "DTEND"), p => Assert.Equal(";VALUE=DATE", p.Parameters));
        var (starts, ends) = (Day(Of("DTSTART")), Day(Of("DTEND")));
        Assert.Equal(starts.AddDays(1), ends); // DTEND is exclusive
        Assert.Equal("TRANSPARENT", Of("TRANSP"));
        Assert.True(Uri.TryCreate(Of("URL"), UriKind.Absolute, out _));
        return new(Of("UID"), starts, Text(Of("SUMMARY")), Text(Of("DESCRIPTION")), Of("URL"));
    }

    private static void Once(List<Property> properties, params string[] names) =>
        Assert.All(names, name => Assert.Single(properties, p => p.Name == name));

    private static DateOnly Day(string value) => DateOnly.ParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>3.3.11: backslash, semicolon, comma and line breaks stand behind a backslash, and nothing else does.</summary>
    private static string Text(string value)
    {
        Assert.Matches(@"^(?:[^\\;,]|\\[\\;,nN])*$", value);
        return Escape().Replace(value, m => m.Value[1] is 'n' or 'N' ? "\n" : m.Value[1..]);
    }

    [GeneratedRegex("^(?<name>[A-Za-z0-9-]+)(?<params>(?:;[A-Za-z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*))*):(?<value>.*)$", RegexOptions.Singleline)]
    private static partial Regex ContentLine();

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escape();

    private sealed record Property(string Name, string Parameters, string Value);
}

/// <summary>An event as a calendar program has it.</summary>
internal sealed record CalendarEvent(string Uid, DateOnly Day, string Summary, string Description, string Url);
