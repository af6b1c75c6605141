using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Remit.Finance;

namespace Remit.Forms;

/// <summary>A form's content as JSON: the same content gives the same characters, on any machine, for ever.</summary>
public static class FormJson
{
    internal static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new PenceJson(), new YearJson(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };

    /// <summary>The whole content, Part 2 and withheld documents included: for the database, never for the public.</summary>
    public static string Write(FormContent content) => JsonSerializer.Serialize(content, Options);

    /// <summary>A content as <see cref="Write"/> wrote it.</summary>
    /// <exception cref="JsonException">The text is none.</exception>
    public static FormContent Read(string json) =>
        JsonSerializer.Deserialize<FormContent>(json, Options) ?? throw new JsonException("There is no form in this text");

    /// <summary>The whole content as a tree that can be changed answer by answer.</summary>
    internal static JsonObject Tree(FormContent content) => (JsonObject)JsonSerializer.SerializeToNode(content, Options)!;

    /// <summary>What a changed tree says.</summary>
    internal static FormContent Read(JsonObject tree) => tree.Deserialize<FormContent>(Options)!;

    /// <summary>Part 1 alone: withheld paragraphs leave their ground, withheld documents leave neither title nor name.</summary>
    public static string PublicPart(FormContent content) => Write(Public(content));

    /// <summary>What <see cref="PublicPart"/> writes, as a value.</summary>
    public static FormContent Public(FormContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content with
        {
            Access = content.Access with { Part2 = [.. content.Access.Part2.Select(p => p with { Text = "" })] },
            Sources = content.Sources with
            {
                Documents =
                [
                    .. content.Sources.Documents.Select(d =>
                        d.Withheld is null ? d : d with { Id = Guid.Empty, Title = "", FileName = "", Hash = "" }
                    ),
                ],
            },
        };
    }

    /// <summary>What the public part leaves out.</summary>
    internal static string Part2(FormContent content) =>
        JsonSerializer.Serialize(
            new { Paragraphs = content.Access.Part2.Select(p => p.Text), Documents = content.Sources.Documents.Where(d => d.Withheld is not null) },
            Options
        );

    private sealed class PenceJson : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Pence);
    }

    private sealed class YearJson : JsonConverter<FinancialYear>
    {
        public override FinancialYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, FinancialYear value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.StartYear);
    }
}
