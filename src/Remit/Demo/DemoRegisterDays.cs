using System.Globalization;
using System.Text.RegularExpressions;
using Remit.Calendars;
using Remit.Decisions;

namespace Remit.Demo;

/// <summary>On which day the decisions of the demo's register were taken, for a demo that begins in the past: their own day, or one told by the numbers around theirs.</summary>
/// <remarks>
/// Codes are given one after the other, so that an undated decision lies between its dated neighbours, and after what it cites. That is near
/// enough to leave out what cannot have been taken yet; it is never shown, and no decision is given a date by it.
/// </remarks>
internal sealed partial class DemoRegisterDays
{
    private const int NeighboursOfPace = 5;

    private readonly Dictionary<(string Publisher, string Series), List<(int Number, DateOnly Day)>> _dated;
    private readonly Dictionary<string, DateOnly> _dayOfCode;
    private readonly DateOnly _newest;

    /// <param name="register">The decisions with and without dates.</param>
    public DemoRegisterDays(IReadOnlyList<DecisionFacts> register)
    {
        var dated = register.Where(f => f.Dated is not null).ToList();
        _dated = dated
            .Select(f => (Place: PlaceOf(f), Day: f.Dated!.Value))
            .Where(d => d.Place is not null)
            .GroupBy(d => (d.Place!.Value.Publisher, d.Place.Value.Series), d => (d.Place!.Value.Number, d.Day))
            .ToDictionary(g => g.Key, g => g.OrderBy(d => d.Number).ToList());
        _dayOfCode = dated
            .Where(f => DecisionCode.Key(f.Code) is not null)
            .ToLookup(f => DecisionCode.Key(f.Code)!)
            .ToDictionary(g => g.Key, g => g.Max(f => f.Dated!.Value));
        _newest = dated.Select(f => f.Dated!.Value).DefaultIfEmpty().Max();
    }

    /// <summary>Whether a decision had not been taken yet, or not been published. What nothing tells of had not, in a demo that begins before the register ends.</summary>
    /// <param name="facts">The decision.</param>
    /// <param name="at">When the demo begins, in UTC.</param>
    public bool IsAfter(DecisionFacts facts, DateTime at)
    {
        var today = LondonTime.DayOf(at);
        if (facts.DateSigned > today || facts.DatePublished > today || facts.Cites.Any(c => DayOfCode(c.Code) > today))
        {
            return true;
        }

        return facts.Dated is null && (AmongNumbers(facts) ?? _newest) > today;
    }

    private DateOnly? DayOfCode(string code) => DecisionCode.Key(code) is { } key && _dayOfCode.TryGetValue(key, out var day) ? day : null;

    /// <summary>The day that the numbers around tell; null where fewer than two in the series have one.</summary>
    private DateOnly? AmongNumbers(DecisionFacts facts)
    {
        if (PlaceOf(facts) is not { } place || _dated.GetValueOrDefault((place.Publisher, place.Series)) is not { Count: > 1 } dated)
        {
            return null;
        }

        var above = dated.FindIndex(d => d.Number >= place.Number);
        var (from, to) =
            above < 0 ? (dated[^Math.Min(NeighboursOfPace, dated.Count)], dated[^1])
            : above == 0 ? (dated[0], dated[Math.Min(NeighboursOfPace, dated.Count) - 1])
            : (dated[above - 1], dated[above]);
        var start = above < 0 ? to : from;
        var days = (double)(to.Day.DayNumber - from.Day.DayNumber) / Math.Max(1, to.Number - from.Number) * (place.Number - start.Number);
        return start.Day.AddDays((int)Math.Round(days));
    }

    private static (string Publisher, string Series, int Number)? PlaceOf(DecisionFacts facts) =>
        facts.Code is { } code && Numbered().Match(code) is { Success: true } match
            ? (
                facts.Publisher,
                match.Groups["series"].Value.ToUpperInvariant(),
                int.Parse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture)
            )
            : null;

    [GeneratedRegex(@"^\s*(?<series>[A-Za-z]+)[ -]?(?<number>\d{1,8})\s*$")]
    private static partial Regex Numbered();
}
