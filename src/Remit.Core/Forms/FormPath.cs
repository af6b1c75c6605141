using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Remit.Forms;

/// <summary>The way from <see cref="FormContent"/>, as a type or as its JSON, to an answer.</summary>
internal static class FormPath
{
    private static readonly ConcurrentDictionary<string, (Type Type, bool MayBeNull)> Leaves = [];

    /// <summary>The type of an answer, and whether it may be null.</summary>
    public static (Type Type, bool MayBeNull) Leaf(string path) => Leaves.GetOrAdd(path, Find);

    /// <summary>The names on the way, as JSON has them; <c>[]</c> is a name of its own.</summary>
    public static IReadOnlyList<string> Steps(string path) =>
        [
            .. path.Replace("[]", ".[]", StringComparison.Ordinal)
                .Split('.', StringSplitOptions.RemoveEmptyEntries)
                .Select(JsonNamingPolicy.CamelCase.ConvertName),
        ];

    /// <summary>What stands at the end of a way without rows; null when there is nothing.</summary>
    public static JsonNode? Get(JsonNode? node, IEnumerable<string> steps) => steps.Aggregate(node, (at, step) => (at as JsonObject)?[step]);

    /// <summary>Puts a value at the end of a way without rows, making what is missing on the way unless there is nothing to put.</summary>
    public static void Set(JsonObject node, IReadOnlyList<string> steps, JsonNode? value)
    {
        foreach (var step in steps.SkipLast(1))
        {
            if (node[step] is not JsonObject next)
            {
                if (value is null)
                {
                    return;
                }

                node[step] = next = [];
            }

            node = next;
        }

        if (value is null)
        {
            node.Remove(steps[^1]);
        }
        else
        {
            node[steps[^1]] = value;
        }
    }

    private static (Type Type, bool MayBeNull) Find(string path)
    {
        var (type, mayBeNull) = (typeof(FormContent), false);
        NullabilityInfoContext nullability = new();
        foreach (var step in path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.'))
        {
            if (step == "[]")
            {
                (type, mayBeNull) = (type.GetGenericArguments()[0], false);
                continue;
            }

            var property = type.GetProperty(step) ?? throw new InvalidOperationException($"A form has nothing at {path}");
            mayBeNull = nullability.Create(property).ReadState == NullabilityState.Nullable;
            type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        }

        return (type, mayBeNull);
    }
}
