using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Remit.Site.Components;

/// <summary>An HTML element that a component is made of. Text is encoded; what is markup already stays as it is.</summary>
internal sealed class Element(string name, string? classes = null) : IHtmlContent
{
    private static readonly HashSet<string> WithoutEnd = ["br", "hr", "img", "input"];

    private readonly List<(string Name, string? Value)> _attributes = [];
    private readonly List<IHtmlContent> _content = [];
    private string? _classes = classes;

    /// <summary>Adds classes; null and empty add nothing.</summary>
    public Element Class(string? more)
    {
        _classes = string.IsNullOrWhiteSpace(more) ? _classes : $"{_classes} {more}".Trim();
        return this;
    }

    /// <summary>Adds classes when something holds.</summary>
    public Element Class(string more, bool when) => when ? Class(more) : this;

    /// <summary>Sets an attribute; null leaves it out.</summary>
    public Element Set(string attribute, string? value)
    {
        if (value is not null)
        {
            Replace(attribute, value);
        }

        return this;
    }

    /// <summary>Sets an attribute that has no value, when something holds.</summary>
    public Element Flag(string attribute, bool on)
    {
        if (on)
        {
            Replace(attribute, null);
        }

        return this;
    }

    /// <summary>Adds what the author of the page gave the element beyond what its component knows.</summary>
    public Element With(Extras extras)
    {
        Class(extras.Classes);
        foreach (var (attribute, value) in extras.Attributes)
        {
            Replace(attribute, value);
        }

        return this;
    }

    /// <summary>Adds text.</summary>
    public Element Add(string? text) => string.IsNullOrEmpty(text) ? this : Add(new TextContent(text));

    /// <summary>Adds markup; null adds nothing.</summary>
    public Element Add(IHtmlContent? content)
    {
        if (content is not null)
        {
            _content.Add(content);
        }

        return this;
    }

    /// <summary>Adds several, in order.</summary>
    public Element Add(IEnumerable<IHtmlContent?> contents)
    {
        foreach (var content in contents)
        {
            Add(content);
        }

        return this;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write('<');
        writer.Write(name);
        if (_classes is not null)
        {
            WriteAttribute(writer, encoder, "class", _classes);
        }

        foreach (var (attribute, value) in _attributes)
        {
            WriteAttribute(writer, encoder, attribute, value);
        }

        writer.Write('>');
        if (WithoutEnd.Contains(name))
        {
            return;
        }

        foreach (var content in _content)
        {
            content.WriteTo(writer, encoder);
        }

        writer.Write("</");
        writer.Write(name);
        writer.Write('>');
    }

    private void Replace(string attribute, string? value)
    {
        _attributes.RemoveAll(a => a.Name == attribute);
        _attributes.Add((attribute, value));
    }

    private static void WriteAttribute(TextWriter writer, HtmlEncoder encoder, string attribute, string? value)
    {
        writer.Write(' ');
        writer.Write(attribute);
        if (value is not null)
        {
            writer.Write("=\"");
            encoder.Encode(writer, value);
            writer.Write('"');
        }
    }

    private sealed class TextContent(string text) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => encoder.Encode(writer, text);
    }
}
