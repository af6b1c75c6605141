using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Remit.PublicLog;

/// <summary>JSON in the one form that the same values always have, so that it can be hashed by anybody.</summary>
/// <remarks>No white space, names in order, the shortest escapes, whole numbers alone. Source: RFC 8785.</remarks>
public static class CanonicalJson
{
    private const long LargestExact = 9_007_199_254_740_991;

    /// <summary>A value in that form.</summary>
    /// <param name="value">A value of whole numbers within 2^53, strings, truth values, nulls, lists and objects of them.</param>
    /// <exception cref="ArgumentException">There is a number that is not whole or too large.</exception>
    public static string Write(JsonElement value)
    {
        StringBuilder text = new();
        Write(text, value);
        return text.ToString();
    }

    /// <summary>An object in that form.</summary>
    /// <param name="properties">Its properties, in any order, each name once.</param>
    public static string Write(IEnumerable<(string Name, JsonElement Value)> properties)
    {
        StringBuilder text = new();
        WriteObject(text, properties);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(text, value.EnumerateObject().Select(p => (p.Name, p.Value)));
                break;
            case JsonValueKind.Array:
                WriteArray(text, value);
                break;
            case JsonValueKind.String:
                WriteString(text, value.GetString()!);
                break;
            case JsonValueKind.Number when value.TryGetInt64(out var number) && Math.Abs(number) <= LargestExact:
                text.Append(CultureInfo.InvariantCulture, $"{number}");
                break;
            case JsonValueKind.Number:
                throw new ArgumentException($"{value.GetRawText()} is not a whole number that every program reads alike");
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void WriteObject(StringBuilder text, IEnumerable<(string Name, JsonElement Value)> properties)
    {
        text.Append('{');
        var first = true;
        foreach (var (name, value) in properties.OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            text.Append(first ? "" : ",");
            WriteString(text, name);
            text.Append(':');
            Write(text, value);
            first = false;
        }

        text.Append('}');
    }

    private static void WriteArray(StringBuilder text, JsonElement array)
    {
        text.Append('[');
        var first = true;
        foreach (var item in array.EnumerateArray())
        {
            text.Append(first ? "" : ",");
            Write(text, item);
            first = false;
        }

        text.Append(']');
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
