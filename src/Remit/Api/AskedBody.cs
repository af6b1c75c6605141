using System.Globalization;
using System.Text.Json;
using Remit.Rules;

namespace Remit.Api;

/// <summary>A JSON object that a program sent: fields are asked for by name, and what is wrong with them is told together, each at its place.</summary>
internal sealed class AskedBody
{
    /// <summary>The longest text of a field.</summary>
    public const int LongestText = 1000;

    /// <summary>Years of public money of which anything here speaks.</summary>
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    private readonly JsonElement _object;
    private readonly string _pointer;
    private readonly List<ApiError> _errors;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private AskedBody(JsonElement value, string pointer, List<ApiError> errors) => (_object, _pointer, _errors) = (value, pointer, errors);

    /// <summary>What is wrong so far with all of it.</summary>
    public IReadOnlyList<ApiError> Errors => _errors;

    /// <summary>Reads a request.</summary>
    /// <returns>Its body, or the answer to one that is no JSON object.</returns>
    public static async Task<(AskedBody? Body, ApiAnswer? Wrong)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, new() { AllowDuplicateProperties = false, MaxDepth = 16 }, cancellation);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? (new(document.RootElement.Clone(), "#", []), null)
                : (null, ApiAnswer.Problem(StatusCodes.Status400BadRequest, new ApiError("api.no-object", "Send a JSON object", "#")));
        }
        catch (JsonException wrong)
        {
            var where = wrong.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $" near line {line + 1}") : "";
            return (
                null,
                ApiAnswer.Problem(
                    StatusCodes.Status400BadRequest,
                    new ApiError("api.no-json", $"The body is no JSON in UTF-8{where}, or names a field twice")
                )
            );
        }
    }

    /// <summary>A whole number.</summary>
    /// <param name="name">The field.</param>
    /// <param name="wanted">What to send, in an imperative sentence without its full stop.</param>
    public long? Whole(string name, string wanted)
    {
        if (Value(name) is not { } value)
        {
            return Missing<long>(name, wanted);
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            ? number
            : Wrong<long>(name, "api.no-whole-number", wanted);
    }

    /// <summary>A text without blanks around it; empty when it is missing and need not be there.</summary>
    /// <param name="name">The field.</param>
    /// <param name="wanted">What to send; null when it may be missing.</param>
    public string Text(string name, string? wanted = null)
    {
        if (Value(name) is not { } value)
        {
            if (wanted is not null)
            {
                Missing<int>(name, wanted);
            }

            return "";
        }

        if (TextOf(value) is not { } text || text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
        {
            Wrong<int>(name, "api.no-text", "Send a text without control characters");
            return "";
        }

        if (text.Length > LongestText)
        {
            Wrong<int>(name, "api.text-too-long", $"A text may have up to {LongestText} characters");
        }

        return text.Trim();
    }

    /// <summary>A day.</summary>
    /// <param name="name">The field.</param>
    /// <param name="wanted">What to send; null when it may be missing.</param>
    public DateOnly? Day(string name, string? wanted = null) =>
        Value(name) is not { } value ? (wanted is null ? null : Missing<DateOnly>(name, wanted))
        : DateOnly.TryParseExact(TextOf(value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= FirstYear and <= LastYear
            ? day
        : Wrong<DateOnly>(name, "api.no-day", "Send a day as 2019-01-21");

    /// <summary>An id that may be missing.</summary>
    public Guid? Id(string name) =>
        Value(name) is not { } value ? null
        : Guid.TryParseExact(TextOf(value), "D", out var id) ? id
        : Wrong<Guid>(name, "api.no-id", "Send an id as 01900000-0000-7000-8000-000000000001, or leave it out");

    /// <summary>The objects of a list.</summary>
    /// <param name="name">The field.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="wanted">What to send.</param>
    public IReadOnlyList<AskedBody> Objects(string name, int most, string wanted)
    {
        if (Value(name) is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() == 0)
        {
            Missing<int>(name, wanted);
            return [];
        }

        if (list.GetArrayLength() > most)
        {
            Wrong<int>(name, "api.too-many", string.Create(CultureInfo.InvariantCulture, $"Send at most {most:N0} at once"));
            return [];
        }

        List<AskedBody> objects = [];
        foreach (var (at, value) in list.EnumerateArray().Index())
        {
            var pointer = string.Create(CultureInfo.InvariantCulture, $"{_pointer}/{name}/{at}");
            if (value.ValueKind == JsonValueKind.Object)
            {
                objects.Add(new(value, pointer, _errors));
            }
            else
            {
                _errors.Add(new("api.no-object", "Send a JSON object", pointer));
            }
        }

        return objects;
    }

    /// <summary>Says that a field is wrong.</summary>
    public T? Wrong<T>(string name, string code, string message)
        where T : struct
    {
        _errors.Add(new(code, message, $"{_pointer}/{name}"));
        return null;
    }

    /// <summary>Ends the reading: a field that nobody asked for is a mistake, so that one that is misspelt is not lost.</summary>
    public void End()
    {
        foreach (var field in _object.EnumerateObject().Select(f => f.Name).Where(f => !_asked.Contains(f)))
        {
            _errors.Add(
                new("api.no-such-field", $"There is no such field: the fields are {string.Join(", ", _asked)}", $"{_pointer}/{Escaped(field)}")
            );
        }
    }

    /// <summary>A name as it stands in a pointer. Source: RFC 6901.</summary>
    private static string Escaped(string name) =>
        Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));

    /// <summary>A field's value; null when it is missing or null.</summary>
    private JsonElement? Value(string name)
    {
        _asked.Add(name);
        return _object.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    /// <summary>A text; null when it is none, or half of a character is missing.</summary>
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private T? Missing<T>(string name, string wanted)
        where T : struct => Wrong<T>(name, "api.no-field", wanted);
}
