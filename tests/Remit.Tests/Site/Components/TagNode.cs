using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Remit.Site.Components;

/// <summary>A tag as the author of a page would write it.</summary>
internal sealed record TagNode(string Tag)
{
    /// <summary>In the order written; a null value for an attribute without one.</summary>
    public List<(string Name, string? Value)> Attributes { get; } = [];

    /// <summary>Tags and markup inside it, in order.</summary>
    public List<object> Content { get; } = [];

    /// <summary>Writes an attribute, when the fixture has something for it.</summary>
    public TagNode With(string name, string? value)
    {
        if (value is not null)
        {
            Attributes.Add((name, value));
        }

        return this;
    }

    /// <summary>Writes the fixture's classes and attributes, under a prefix where the tag has one for them.</summary>
    public TagNode WithExtras(JsonElement? options, string prefix = "", params string[] classesAt)
    {
        foreach (var at in classesAt is [] ? ["classes"] : classesAt)
        {
            With(prefix + "class", options.Text(at));
        }

        if (options.Get("attributes") is { ValueKind: JsonValueKind.Object } attributes)
        {
            foreach (var attribute in attributes.EnumerateObject())
            {
                With(prefix + attribute.Name, attribute.Value.ToText() ?? "");
            }
        }

        return this;
    }

    /// <summary>Puts a tag inside; null puts nothing.</summary>
    public TagNode Add(TagNode? child)
    {
        if (child is not null)
        {
            Content.Add(child);
        }

        return this;
    }

    /// <summary>Puts markup inside.</summary>
    public TagNode Add(string? html)
    {
        if (html is not null)
        {
            Content.Add(html);
        }

        return this;
    }

    public TagNode Add(IEnumerable<TagNode?> children)
    {
        foreach (var child in children)
        {
            Add(child);
        }

        return this;
    }
}

/// <summary>Reads the options of a fixture as the templates of the design system do: what is absent, null, false or empty is not there.</summary>
internal static class FixtureOptions
{
    public static JsonElement? Get(this JsonElement? options, string name) =>
        options is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty(name, out var value) && value.IsThere() ? value : null;

    public static JsonElement? Get(this JsonElement options, string name) => ((JsonElement?)options).Get(name);

    /// <summary>Whether the option is stated, whatever it says.</summary>
    public static string? Stated(this JsonElement options, string name) =>
        options.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToText() : null;

    public static string? Text(this JsonElement? options, string name) => options.Get(name)?.ToText();

    public static string? Text(this JsonElement options, string name) => options.Get(name)?.ToText();

    /// <summary>The content of an element: markup if there is any, else text.</summary>
    public static string? Html(this JsonElement? options, string html = "html", string text = "text") =>
        options.Text(html) ?? (options.Text(text) is { } plain ? WebUtility.HtmlEncode(plain) : null);

    public static string? Html(this JsonElement options, string html = "html", string text = "text") => ((JsonElement?)options).Html(html, text);

    /// <summary>The items of a list that are there.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? options, string name) =>
        options.Get(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().Where(IsThere) : [];

    public static IEnumerable<JsonElement> Items(this JsonElement options, string name) => ((JsonElement?)options).Items(name);

    public static string? ToText(this JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetDecimal().ToString(CultureInfo.InvariantCulture),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };

    private static bool IsThere(this JsonElement value) =>
        value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.False)
        && !(value.ValueKind == JsonValueKind.String && value.GetString()!.Length == 0);
}
