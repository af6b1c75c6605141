using Remit.References;

namespace Remit.Papers;

/// <summary>A paper's own code, title, type and level.</summary>
internal sealed class IdentityReader
{
    private const int LongestTitle = 300;
    private const int FirstLines = 12;

    private readonly PaperText _text;
    private readonly PaperOutline _outline;
    private readonly List<Doubt> _doubts;
    private readonly List<DecisionReferenceMention> _mentions;

    public IdentityReader(PaperText text, PaperOutline outline, IReadOnlyList<DecisionReferenceMention> mentions, List<Doubt> doubts)
    {
        (_text, _outline, _doubts) = (text, outline, doubts);
        _mentions = [.. mentions];
        Read();
    }

    /// <summary>The decision's own code.</summary>
    public Fact<DecisionReference>? Code { get; private set; }

    /// <summary>The title without the code.</summary>
    public Fact<string>? Title { get; private set; }

    /// <summary>The type in the page's words.</summary>
    public Fact<string>? Type { get; private set; }

    /// <summary>The codes that the page gives to itself, the one that was taken and those that differ from it: none of them is a citation.</summary>
    public HashSet<string> Own { get; } = new(StringComparer.OrdinalIgnoreCase);

    private void Read()
    {
        Type = Words(_outline.First(PaperField.Type));
        var (titleCode, title) = FromTitleLine();
        var fieldCode = FromField();
        var (tailCode, tailTitle) = titleCode is null || title is null ? FromSignedDocument() : default;
        Code = Choose(titleCode, fieldCode) ?? (titleCode is null && fieldCode is null ? tailCode : null);
        Title =
            Words(_outline.First(PaperField.Title))
            ?? title
            ?? (Code is null || tailCode is null || tailCode.Value == Code.Value ? tailTitle : null)
            ?? FirstLineTitle();
    }

    /// <summary>The code that the page's heading and its field agree on; where they differ, the one in the heading, marked as inferred, with a doubt.</summary>
    private Fact<DecisionReference>? Choose(Fact<DecisionReference>? title, Fact<DecisionReference>? field)
    {
        foreach (var code in (ReadOnlySpan<Fact<DecisionReference>?>)[title, field])
        {
            if (code is not null)
            {
                Own.Add(code.Value.Code);
            }
        }

        if (title is null || field is null || title.Value == field.Value)
        {
            return title ?? field;
        }

        _doubts.Add(
            new(
                "papers.codes-conflict",
                $"The heading says {title.Value.Code} and the reference field says {field.Value.Code}: check which is right",
                field.Span
            )
        );
        return title with { Inferred = true };
    }

    private (Fact<DecisionReference>? Code, Fact<string>? Title) FromTitleLine()
    {
        var seen = 0;
        foreach (var line in _outline.Loose)
        {
            if (++seen > FirstLines)
            {
                break;
            }

            if (MentionIn(line.Span) is not { } mention)
            {
                continue;
            }

            var isRequest = _text[line].Contains("DECISION", StringComparison.OrdinalIgnoreCase) && mention.End >= line.End - 2;
            if (mention.Start > line.Start + 1 && !isRequest)
            {
                continue;
            }

            var rest = _text.Trim(SkipMarks(mention.End, line.End), line.End);
            var title = !isRequest && rest.Length is > 2 and <= LongestTitle ? new Fact<string>(_text.Words(rest), rest) : null;
            if (isRequest)
            {
                Type ??= RequestType(line, mention);
            }

            if (title is not null || isRequest || seen == 1)
            {
                return (Known(mention), title);
            }
        }

        return default;
    }

    private Fact<DecisionReference>? FromField()
    {
        if (_outline.First(PaperField.Code) is not { } value)
        {
            return null;
        }

        var words = _text.Words(value);
        if (MentionIn(value) is { } mention && mention.Start <= value.Start + 1)
        {
            return Known(mention);
        }

        if (DecisionReference.TryParse(words, out var reference))
        {
            return new(reference, value);
        }

        var isCouncilCode =
            _outline.IsCouncil && words.Length <= 30 && words.Any(char.IsAsciiDigit) && !words.Contains(' ', StringComparison.Ordinal);
        if (isCouncilCode)
        {
            return new(new() { Kind = DecisionKind.Other, Code = words }, value);
        }

        _doubts.Add(
            new("papers.code-unreadable", $"The reference field says \"{words}\", which is not a code that can be read: enter the code", value)
        );
        return null;
    }

    /// <summary>Stripped pages name themselves only in the link to the signed document.</summary>
    private (Fact<DecisionReference>? Code, Fact<string>? Title) FromSignedDocument()
    {
        foreach (var section in _outline.Sections)
        {
            if (
                section.Kind != SectionKind.Documents
                || section.Words is not { } heading
                || !_text.Plain.AsSpan(heading.Start, heading.Length).Contains("signed", StringComparison.OrdinalIgnoreCase)
            )
            {
                continue;
            }

            foreach (var line in _text.LinesIn(section.Text))
            {
                if (MentionIn(line.Span) is { } mention && mention.Start <= line.Start + 1)
                {
                    var code = Known(mention);
                    if (code is not null)
                    {
                        Own.Add(code.Value.Code);
                    }

                    var rest = WithoutSigned(_text.Trim(SkipMarks(mention.End, line.End), line.End));
                    return (code, rest.Length > 2 ? new(_text.Words(rest), rest) : null);
                }
            }
        }

        return default;
    }

    /// <summary>A title without a code: the first line of the page, before its fields.</summary>
    private Fact<string>? FirstLineTitle()
    {
        var firstField = _outline.Fields.Count > 0 ? _outline.Fields[0].Label.Start : int.MaxValue;
        var details = _outline.IsCouncil ? _outline.Sections.Find(s => s is { Kind: SectionKind.Fields, Words: not null })?.Words?.End ?? 0 : 0;
        var from = _outline.Loose.Any(l => l.Start >= details && l.Start < firstField) ? details : 0;
        foreach (var line in _outline.Loose)
        {
            if (line.Start < from)
            {
                continue;
            }

            var words = _text[line];
            if (line.Start > firstField || words.Length > LongestTitle)
            {
                return null;
            }

            if (!IsFormFurniture(words))
            {
                var isBeforeFields = firstField < int.MaxValue || (_outline.Sections.Count > 0 && line.Start == _text.Lines[0].Start);
                return isBeforeFields && MentionIn(line.Span) is null && DecisionOpening.Read(words) is null
                    ? new(_text.Words(line.Span), line.Span)
                    : null;
            }
        }

        return null;
    }

    private Fact<DecisionReference>? Known(DecisionReferenceMention mention)
    {
        var span = new TextSpan(mention.Start, mention.Length);
        if (mention.Reference is { } reference)
        {
            Own.Add(reference.Code);
            return new(reference, span);
        }

        _doubts.Add(
            new("papers.code-damaged", $"The code \"{_text.Words(span)}\" looks damaged ({mention.Damage}): enter the code as it is signed", span)
        );
        return null;
    }

    private DecisionReferenceMention? MentionIn(TextSpan span)
    {
        int low = 0,
            high = _mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < _mentions.Count && _mentions[low].Start < span.End ? _mentions[low] : null;
    }

    private Fact<string>? RequestType(PaperLine line, DecisionReferenceMention mention)
    {
        var words = _text.Plain.AsSpan(line.Start, mention.Start - line.Start);
        var from = words.IndexOf("FOR ", StringComparison.OrdinalIgnoreCase);
        var span = from < 0 ? default : _text.Trim(line.Start + from + 4, line.Start + words.TrimEnd(" -:").Length);
        return span.Length > 0 ? new(_text.Words(span), span) : null;
    }

    private TextSpan WithoutSigned(TextSpan title)
    {
        var words = _text.Plain.AsSpan(title.Start, title.Length);
        foreach (var end in (ReadOnlySpan<string>)["signed", "(signed)", "pdf", ".pdf", "final", "redacted"])
        {
            if (
                words.EndsWith(end, StringComparison.OrdinalIgnoreCase)
                && words.Length > end.Length
                && !char.IsLetterOrDigit(words[^(end.Length + 1)])
            )
            {
                words = words[..^end.Length].TrimEnd(" -_(");
            }
        }

        return new(title.Start, words.Length);
    }

    private int SkipMarks(int at, int end)
    {
        while (at < end && _text.Plain[at] is ' ' or '-' or ':' or '.' or '\t')
        {
            at++;
        }

        return Math.Min(at, end);
    }

    private static bool IsFormFurniture(ReadOnlySpan<char> words) =>
        words.StartsWith("GREATER", StringComparison.Ordinal)
        || words.StartsWith("REQUEST FOR", StringComparison.OrdinalIgnoreCase)
        || words.Equals("Decisions", StringComparison.OrdinalIgnoreCase)
        || words.IndexOfAnyInRange('A', 'z') < 0;

    private Fact<string>? Words(TextSpan? span) => span is { Length: > 0 } there ? new(_text.Words(there), there) : null;
}
