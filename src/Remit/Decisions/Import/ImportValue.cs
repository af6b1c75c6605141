using System.Globalization;
using System.Text.Json;
using Remit.Finance;

namespace Remit.Decisions;

/// <summary>A value that is not what its column takes; the message says what would be.</summary>
internal sealed class ImportValueException(string message) : FormatException(message);

/// <summary>A cell of a table or a property of a JSON line: read in the same way wherever it came from.</summary>
internal readonly struct ImportValue
{
    private const int ShownCharacters = 60;

    private readonly string? _cell;
    private readonly JsonElement _json;

    public ImportValue(string cell) => _cell = cell;

    public ImportValue(JsonElement json) => _json = json;

    /// <summary>The text; null when the cell is empty.</summary>
    public string? Text()
    {
        var text =
            _cell
            ?? _json.ValueKind switch
            {
                JsonValueKind.String => _json.GetString(),
                JsonValueKind.Null or JsonValueKind.Undefined => null,
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => _json.GetRawText(),
                _ => throw new ImportValueException("a single value is wanted here, not a list or an object"),
            };
        return string.IsNullOrWhiteSpace(text) ? null : Clean(text.AsSpan().Trim());
    }

    public DateOnly? Day() =>
        Text() is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new ImportValueException($"{Said(text)} is not a date: write it as YYYY-MM-DD, such as 2018-10-29");

    public Money? Pence() =>
        Text() is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pence) ? new Money(pence)
        : throw new ImportValueException(
            $"{Said(text)} is not a number of pence: write whole pence from 0 with digits only, such as 5000000 for £50,000"
        );

    public Money? Pounds() =>
        Text() is not { } text ? null
        : Money.TryParse(text, out var amount) ? amount
        : throw new ImportValueException($"{Said(text)} is not an amount: write it as £50,000 or £50,000.50");

    public bool? YesNo() =>
        Text()?.ToLowerInvariant() switch
        {
            null => null,
            "true" or "yes" => true,
            "false" or "no" => false,
            var text => throw new ImportValueException($"{Said(text)} is neither yes nor no: write true or false"),
        };

    public T? Named<T>()
        where T : struct, Enum =>
        Text() is not { } text
            ? null
            : DecisionJson.Named<T>(text.ToLowerInvariant())
                ?? throw new ImportValueException($"{Said(text)} is none of {string.Join(", ", Enum.GetValues<T>().Select(DecisionJson.Name))}");

    public FinancialYear Year() =>
        Text() is { } text && FinancialYear.TryParse(text, out var year)
            ? year
            : throw new ImportValueException($"{Said(Text() ?? "")} is not a financial year: write it as 2018-19");

    /// <summary>The entries of a list: a JSON array, or in a table one to a line or parted by semicolons.</summary>
    public IReadOnlyList<ImportValue> List() =>
        _cell is not null
            ?
            [
                .. _cell
                    .Split(
                        _cell.Contains('\n', StringComparison.Ordinal) ? '\n' : ';',
                        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                    )
                    .Select(e => new ImportValue(e)),
            ]
            : _json.ValueKind switch
            {
                JsonValueKind.Array => [.. _json.EnumerateArray().Select(e => new ImportValue(e))],
                JsonValueKind.Null or JsonValueKind.Undefined => [],
                _ => throw new ImportValueException("a list in square brackets is wanted here"),
            };

    /// <summary>A property of an object; nothing when this is no object or has none of that name.</summary>
    public ImportValue Of(string property) =>
        _cell is null && _json.ValueKind == JsonValueKind.Object && _json.TryGetProperty(property, out var value) ? new(value) : default;

    /// <summary>True for a JSON object.</summary>
    public bool IsObject => _cell is null && _json.ValueKind == JsonValueKind.Object;

    /// <summary>A text of a property that must be there.</summary>
    public string Needed(string property) => Of(property).Text() ?? throw new ImportValueException($"each entry needs a {property}");

    /// <summary>A text as both databases can hold it: no zero character, no half of a character.</summary>
    internal static string Clean(ReadOnlySpan<char> text)
    {
        var isWhole = true;
        for (var i = 0; i < text.Length && isWhole; i++)
        {
            isWhole = text[i] != '\0' && !char.IsSurrogate(text[i]);
        }

        return isWhole ? text.ToString() : string.Concat(text.ToString().EnumerateRunes().Select(r => r.Value == 0 ? "\uFFFD" : r.ToString()));
    }

    private static string Said(string text) => $"“{(text.Length <= ShownCharacters ? text : text[..ShownCharacters] + "…")}”";
}
