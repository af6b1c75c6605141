using System.Text;

namespace Remit.Papers.Documents;

/// <summary>The block of a page that is being written, its spaces run together as a browser does.</summary>
internal sealed class PageLine
{
    private readonly StringBuilder _text = new();
    private bool _spaceDue;

    /// <summary>Whether the source's own line breaks are kept, as in preformatted text.</summary>
    public bool KeepsBreaks { get; set; }

    public int Length => _text.Length;

    public void Append(string text)
    {
        foreach (var c in text)
        {
            if (KeepsBreaks && c == '\n')
            {
                BreakLine();
            }
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _spaceDue = true;
            }
            else
            {
                if (_spaceDue && _text.Length > 0 && _text[^1] != '\n')
                {
                    _text.Append(' ');
                }

                _spaceDue = false;
                _text.Append(c);
            }
        }
    }

    public void BreakLine()
    {
        _text.Append('\n');
        _spaceDue = false;
    }

    public bool Contains(string words) => _text.ToString().Contains(words, StringComparison.Ordinal);

    /// <summary>Takes the words out, without empty lines.</summary>
    /// <returns>The words; empty when there are none.</returns>
    public string Take()
    {
        var text = string.Join('\n', _text.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        _text.Clear();
        _spaceDue = false;
        return text;
    }
}
