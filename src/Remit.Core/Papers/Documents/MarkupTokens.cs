using System.Net;

namespace Remit.Papers.Documents;

/// <summary>What stands next in a web page's source.</summary>
internal enum MarkupToken
{
    Text,
    Start,
    End,
    None,
}

/// <summary>Takes a web page's source apart into tags and text, in one pass from start to end: no input makes it look back, so its time is that of the length.</summary>
/// <remarks>Source: HTML Living Standard, 13.2.5 tokenization, with what does not bear on the text left out.</remarks>
internal sealed class MarkupTokens(string source)
{
    private static readonly string[] Kept =
    [
        "class",
        "id",
        "style",
        "hidden",
        "aria-hidden",
        "role",
        "datetime",
        "href",
        "start",
        "type",
        "value",
        "open",
    ];

    /// <summary>Elements whose content is not markup: it runs to their own end tag.</summary>
    public static readonly HashSet<string> Raw = new(StringComparer.Ordinal)
    {
        "script",
        "style",
        "textarea",
        "title",
        "xmp",
        "iframe",
        "noembed",
        "noframes",
    };

    private int _at;
    private string? _raw;

    /// <summary>The element's name in small letters, of a start or end tag.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The text with its character references resolved.</summary>
    public string Text { get; private set; } = "";

    public Dictionary<string, string>? Attributes { get; private set; }

    /// <summary>True once a tag or comment ran into the end of the source: a page that was cut off.</summary>
    public bool IsCutOff { get; private set; }

    public MarkupToken Next()
    {
        while (_at < source.Length)
        {
            if (_raw is { } raw)
            {
                _raw = null;
                return ReadRaw(raw);
            }

            if (!IsTagStart(_at))
            {
                var end = _at + 1;
                while (end < source.Length && !IsTagStart(end))
                {
                    var next = source.IndexOf('<', end + (source[end] == '<' ? 1 : 0));
                    end = next < 0 ? source.Length : next;
                }

                Text = Resolve(source[_at..end]);
                _at = end;
                return MarkupToken.Text;
            }

            var token = source[_at + 1] switch
            {
                '!' or '?' => SkipDeclaration(),
                '/' => ReadEndTag(),
                _ => ReadStartTag(),
            };
            if (token != MarkupToken.None)
            {
                return token;
            }
        }

        return MarkupToken.None;
    }

    private bool IsTagStart(int at) =>
        source[at] == '<'
        && at + 1 < source.Length
        && (
            char.IsAsciiLetter(source[at + 1])
            || source[at + 1] is '!' or '?'
            || (source[at + 1] == '/' && at + 2 < source.Length && char.IsAsciiLetter(source[at + 2]))
        );

    private static string Resolve(string text) => text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;

    private MarkupToken ReadRaw(string name)
    {
        var end = _at;
        while (true)
        {
            end = source.IndexOf("</", end, StringComparison.Ordinal);
            if (end < 0)
            {
                IsCutOff = true;
                end = source.Length;
                break;
            }

            if (string.Compare(source, end + 2, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                break;
            }

            end += 2;
        }

        Text = Resolve(source[_at..end]);
        _at = end;
        return MarkupToken.Text;
    }

    private MarkupToken SkipDeclaration()
    {
        var isComment = string.CompareOrdinal(source, _at, "<!--", 0, 4) == 0;
        var end = isComment ? source.IndexOf("-->", _at + 4, StringComparison.Ordinal) : source.IndexOf('>', _at);
        IsCutOff |= end < 0;
        _at = end < 0 ? source.Length : end + (isComment ? 3 : 1);
        return MarkupToken.None;
    }

    private MarkupToken ReadEndTag()
    {
        _at += 2;
        Name = ReadName();
        var end = source.IndexOf('>', _at);
        IsCutOff |= end < 0;
        _at = end < 0 ? source.Length : end + 1;
        return MarkupToken.End;
    }

    private MarkupToken ReadStartTag()
    {
        _at++;
        Name = ReadName();
        Attributes = null;
        while (true)
        {
            SkipWhile(c => char.IsWhiteSpace(c) || c == '/');
            if (_at >= source.Length)
            {
                IsCutOff = true;
                return MarkupToken.None;
            }

            if (source[_at] == '>')
            {
                _at++;
                _raw = Raw.Contains(Name) ? Name : null;
                return MarkupToken.Start;
            }

            ReadAttribute();
        }
    }

    private void ReadAttribute()
    {
        var start = _at;
        _at++;
        SkipWhile(c => !char.IsWhiteSpace(c) && c is not ('=' or '>' or '/'));
        var name = source.AsSpan(start, _at - start);
        SkipWhile(char.IsWhiteSpace);
        var value = _at < source.Length && source[_at] == '=' ? ReadValue() : default;
        foreach (var kept in Kept)
        {
            if (name.Equals(kept, StringComparison.OrdinalIgnoreCase))
            {
                (Attributes ??= []).TryAdd(kept, Resolve(source[value]));
                return;
            }
        }
    }

    private Range ReadValue()
    {
        _at++;
        SkipWhile(char.IsWhiteSpace);
        if (_at < source.Length && source[_at] is '"' or '\'')
        {
            var start = _at + 1;
            var end = source.IndexOf(source[_at], start);
            IsCutOff |= end < 0;
            end = end < 0 ? source.Length : end;
            _at = Math.Min(end + 1, source.Length);
            return start..end;
        }

        var from = _at;
        SkipWhile(c => !char.IsWhiteSpace(c) && c != '>');
        return from.._at;
    }

    private string ReadName()
    {
        var start = _at;
        SkipWhile(c => !char.IsWhiteSpace(c) && c is not ('>' or '/'));
        return source[start..Math.Min(_at, start + 32)].ToLowerInvariant();
    }

    private void SkipWhile(Func<char, bool> belongs)
    {
        while (_at < source.Length && belongs(source[_at]))
        {
            _at++;
        }
    }
}
