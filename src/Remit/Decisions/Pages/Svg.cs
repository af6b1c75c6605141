using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Remit.Decisions.Pages;

/// <summary>Writes a drawing into a page: numbers with a point, text encoded, looks by class because the pages allow no inline style.</summary>
internal sealed class Svg
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // most drawings fit without growing
    private readonly StringBuilder _markup = new(8 * 1024);
    private readonly Stack<string> _open = [];

    /// <summary>Begins an element; an attribute whose value is null is left out.</summary>
    public Svg Open(string element, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(element, attributes);
        _markup.Append('>');
        _open.Push(element);
        return this;
    }

    public Svg Close()
    {
        _markup.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element with nothing in it.</summary>
    public Svg Empty(string element, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(element, attributes);
        _markup.Append("/>");
        return this;
    }

    /// <summary>An element with text in it.</summary>
    public Svg Text(string element, string text, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(element, attributes);
        _markup.Append('>').Append(Encoder.Encode(text)).Append("</").Append(element).Append('>');
        return this;
    }

    /// <summary>A number as it stands in a drawing, to a tenth of a pixel.</summary>
    public static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    public HtmlString ToHtml() => new(_markup.ToString());

    private void Start(string element, ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        _markup.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
            {
                continue;
            }

            _markup.Append(' ').Append(name).Append("=\"");
            _ = value switch
            {
                double number => _markup.Append(CultureInfo.InvariantCulture, $"{Math.Round(number, 1)}"),
                int number => _markup.Append(CultureInfo.InvariantCulture, $"{number}"),
                _ => _markup.Append(Encoder.Encode(Convert.ToString(value, CultureInfo.InvariantCulture)!)),
            };
            _markup.Append('"');
        }
    }
}
