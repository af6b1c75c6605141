using System.Globalization;
using System.Text.Json;

namespace Remit.Bench;

/// <summary>The figures of one measurement, each printed as it is found and, with <c>--json</c>, all of them on the last line.</summary>
internal sealed class Figures
{
    private readonly Dictionary<string, double?> _values = new(StringComparer.Ordinal);

    /// <summary>A figure by the name that programs know it by.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The figure.</param>
    /// <param name="meaning">What it is, with its unit, for people.</param>
    public void Add(string name, double value, string meaning)
    {
        _values[name] = Math.Round(value, 3);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name, -28}{value, 12:#,##0.###}  {meaning}"));
    }

    /// <summary>A figure that could not be measured here; it is null for programs.</summary>
    public void Skip(string name, string why)
    {
        _values[name] = null;
        Console.WriteLine($"{name, -28}{"skipped", 12}  {why}");
    }

    public string ToJson() => JsonSerializer.Serialize(_values);
}
