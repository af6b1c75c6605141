using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Remit.Finance;

namespace Remit.Storage;

/// <summary>How kinds of values stand in both databases.</summary>
internal static class StorageConventions
{
    public static void Apply(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<UtcInstant>();
        conventions.Properties<Money>().HaveConversion<WholePence>();
        conventions.Properties<FinancialYear>().HaveConversion<StartYear>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    /// <summary>PostgreSQL takes instants in UTC only; SQLite forgets what they were in.</summary>
    internal sealed class UtcInstant() : ValueConverter<DateTime, DateTime>(v => WholeMicroseconds(v), v => DateTime.SpecifyKind(v, DateTimeKind.Utc))
    {
        /// <summary>PostgreSQL keeps no more, and what is hashed must be what is read back.</summary>
        internal static DateTime WholeMicroseconds(DateTime at) =>
            new(at.ToUniversalTime().Ticks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
    }

    internal sealed class StartYear() : ValueConverter<FinancialYear, int>(v => v.StartYear, v => new FinancialYear(v));

    internal sealed class WholePence() : ValueConverter<Money, long>(v => v.Pence, v => new Money(v));
}

/// <summary>Values that are kept whole, as JSON text.</summary>
internal static class StorageJson
{
    /// <summary>What is computed is left out, so that it is computed anew when the value is read.</summary>
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new PenceJson(), new YearJson(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };

    /// <summary>What an act says for the journal has nothing computed in it, and all of its properties are read-only.</summary>
    internal static readonly JsonSerializerOptions Said = new(Options) { IgnoreReadOnlyProperties = false };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, IsUnnamed(typeof(T)) ? Said : Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"The database holds no {typeof(T).Name} where one is stored");

    /// <summary>A converter between a value and its JSON text.</summary>
    public static ValueConverter<T, string> Converter<T>() => new(v => Write(v), s => Read<T>(s));

    /// <summary>Values are equal when their JSON text is.</summary>
    public static ValueComparer<T> Comparer<T>() => new((a, b) => Write(a) == Write(b), v => Write(v).GetHashCode(StringComparison.Ordinal), v => v);

    internal static bool IsUnnamed(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    internal sealed class PenceJson : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Pence);
    }

    internal sealed class YearJson : JsonConverter<FinancialYear>
    {
        public override FinancialYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, FinancialYear value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.StartYear);
    }
}
