using System.Collections.Frozen;
using System.Globalization;

namespace Remit.Calendars;

/// <summary>The bank holidays of a country in the years for which they are known.</summary>
/// <remarks>Source: GOV.UK bank holidays for England and Wales (see the README of this folder for where the data comes from).</remarks>
public sealed class BankHolidays
{
    private readonly FrozenDictionary<DateOnly, string> _names;

    /// <summary>Bank holidays that are all there are in the years from the first to the last of them.</summary>
    /// <param name="holidays">Each day with its name; at least one.</param>
    /// <exception cref="ArgumentException">There is none, or a day comes twice.</exception>
    public BankHolidays(IEnumerable<KeyValuePair<DateOnly, string>> holidays)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        var all = holidays.ToList();
        if (all.Count == 0 || all.DistinctBy(h => h.Key).Count() != all.Count)
        {
            throw new ArgumentException("There is at least one bank holiday and no day comes twice", nameof(holidays));
        }

        _names = all.ToFrozenDictionary();
        FirstDay = new(all.Min(h => h.Key.Year), 1, 1);
        LastDay = new(all.Max(h => h.Key.Year), 12, 31);
    }

    /// <summary>England's, 2015 to 2028, substitute days and one-off holidays included.</summary>
    public static BankHolidays England { get; } = new(Read("bank-holidays-england.csv"));

    /// <summary>1 January of the first year that is known.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>31 December of the last year that is known.</summary>
    public DateOnly LastDay { get; }

    /// <summary>True when the bank holidays of the day's year are known.</summary>
    public bool Knows(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <summary>The name of the holiday on a day; null when it is none, or its year is not known (ask <see cref="Knows"/>).</summary>
    public string? NameOf(DateOnly day) => _names.GetValueOrDefault(day);

    private static IEnumerable<KeyValuePair<DateOnly, string>> Read(string resource)
    {
        using var stream = typeof(BankHolidays).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(',') is [var date, var name, _])
            {
                yield return new(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), name);
            }
        }
    }
}
