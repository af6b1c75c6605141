namespace Remit.Papers.Documents;

/// <summary>Builds the elements of a web page from its tags, however badly they are closed, never deeper and never more than the limits.</summary>
/// <remarks>
/// An own builder and not a full HTML parser: that standard's repair of wrongly nested tags can take time and memory in the square of the page's length, which
/// cannot be stopped inside a process. This one looks back at most <see cref="DocumentLimits.Depth"/> elements for each tag.
/// Source: HTML Living Standard, 13.1.2.4 optional tags.
/// </remarks>
internal sealed class MarkupTree
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    };

    /// <summary>The elements that break the line.</summary>
    public static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "html",
        "body",
        "address",
        "article",
        "aside",
        "blockquote",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    };

    private readonly DocumentLimits _limits;
    private readonly List<Markup> _open = [new("")];
    private int _count;
    private int _flattened;

    private MarkupTree(DocumentLimits limits) => _limits = limits;

    /// <summary>The page, as an element without a name.</summary>
    public Markup Root => _open[0];

    public bool IsTooDeep { get; private set; }

    public bool IsTooMany { get; private set; }

    public bool IsCutOff { get; private set; }

    public static MarkupTree Read(string source, DocumentLimits limits)
    {
        MarkupTree tree = new(limits);
        MarkupTokens tokens = new(source);
        for (var token = tokens.Next(); token != MarkupToken.None && !tree.IsTooMany; token = tokens.Next())
        {
            switch (token)
            {
                case MarkupToken.Start:
                    tree.Open(tokens.Name, tokens.Attributes);
                    break;
                case MarkupToken.End:
                    tree.Close(tokens.Name);
                    break;
                default:
                    tree.Add(tokens.Text);
                    break;
            }
        }

        tree.IsCutOff = tokens.IsCutOff;
        return tree;
    }

    private void Add(object child)
    {
        IsTooMany |= ++_count > _limits.Elements;
        _open[^1].Children.Add(child);
    }

    private void Open(string name, Dictionary<string, string>? attributes)
    {
        CloseImplied(name);
        if (Void.Contains(name))
        {
            Add(new Markup(name) { Attributes = attributes });
        }
        else if (_open.Count > _limits.Depth && !MarkupTokens.Raw.Contains(name))
        {
            IsTooDeep = true;
            _flattened++;
            Add(new Markup(Blocks.Contains(name) ? "br" : "wbr"));
        }
        else
        {
            Markup element = new(name) { Attributes = attributes };
            Add(element);
            _open.Add(element);
        }
    }

    /// <summary>Closes what this start tag ends without saying so.</summary>
    private void CloseImplied(string name)
    {
        switch (name)
        {
            case "li":
                CloseUpTo(["li"], ["ul", "ol", "menu", "table", "td", "th"]);
                break;
            case "dt" or "dd":
                CloseUpTo(["dt", "dd"], ["dl", "table", "td", "th"]);
                break;
            case "td" or "th":
                CloseUpTo(["td", "th", "caption"], ["tr", "table"]);
                break;
            case "tr":
                CloseUpTo(["tr", "caption"], ["table"]);
                break;
            case "thead" or "tbody" or "tfoot":
                CloseUpTo(["thead", "tbody", "tfoot", "caption"], ["table"]);
                break;
        }

        if (Blocks.Contains(name))
        {
            CloseUpTo(["p"], ["table", "td", "th", "li", "dd", "div", "section", "article"]);
        }
    }

    /// <summary>Closes the innermost open element of these, unless one of the walls stands between.</summary>
    private void CloseUpTo(ReadOnlySpan<string> names, ReadOnlySpan<string> walls)
    {
        for (var i = _open.Count - 1; i > 0; i--)
        {
            if (names.Contains(_open[i].Name))
            {
                _open.RemoveRange(i, _open.Count - i);
                return;
            }

            if (walls.Contains(_open[i].Name))
            {
                return;
            }
        }
    }

    private void Close(string name)
    {
        if (_flattened > 0 && !Void.Contains(name))
        {
            _flattened--;
            return;
        }

        var isBlock = Blocks.Contains(name);
        for (var i = _open.Count - 1; i > 0; i--)
        {
            var open = _open[i].Name;
            if (open == name)
            {
                _open.RemoveRange(i, _open.Count - i);
                return;
            }

            // a stray end tag closes nothing beyond its table cell, and that of a run of words nothing beyond its paragraph
            if (
                (open is "td" or "th" or "caption" && name is not ("td" or "th" or "tr" or "thead" or "tbody" or "tfoot" or "table" or "caption"))
                || (!isBlock && Blocks.Contains(open))
            )
            {
                return;
            }
        }
    }
}
