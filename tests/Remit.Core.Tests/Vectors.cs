using System.Text.Json;
using Xunit;

namespace Remit;

/// <summary>The notations that real papers use, each with what it means, from the shared material: a case a row; when it is absent, one row that skips.</summary>
internal static class Vectors
{
    /// <summary>The rows of one kind of notation.</summary>
    public static TheoryData<string> OfKind(string kind) => Rows("vectors-dev.jsonl", kind);

    /// <summary>The days on which real decisions had to be published.</summary>
    public static TheoryData<string> PublishBy() => Rows("working-days.jsonl", "publish_by");

    /// <summary>A row as JSON.</summary>
    public static JsonElement Row(string line) => JsonElement.Parse(line);

    /// <summary>A text property; null when it is absent or null.</summary>
    public static string? Text(this JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>A property in whole numbers; null when it is absent or null.</summary>
    public static long? Whole(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;

    /// <summary>True when a property is there and true.</summary>
    public static bool Says(this JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>A list of texts; empty when it is absent.</summary>
    public static string[] Texts(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(v => v.GetString()!)] : [];

    private static TheoryData<string> Rows(string file, string kind)
    {
        var path = Path.Combine(SharedMaterial.Project, "..", "shared", "corpus", "vectors", file);
        if (!File.Exists(path))
        {
            return [new TheoryDataRow<string>("") { Skip = $"the shared material corpus/vectors/{file} is not beside the project" }];
        }

        return [.. File.ReadLines(path).Where(line => line.Contains($"\"kind\": \"{kind}\"", StringComparison.Ordinal))];
    }
}
