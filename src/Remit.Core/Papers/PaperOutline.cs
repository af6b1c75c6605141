using System.Buffers;

namespace Remit.Papers;

/// <summary>A labelled field as it stands.</summary>
/// <param name="Field">What the label means.</param>
/// <param name="Label">The line or part of a line that is the label.</param>
/// <param name="Value">The words of the value; null where the field is empty.</param>
internal sealed record FieldLine(PaperField Field, TextSpan Label, TextSpan? Value);

/// <summary>A section while it is found.</summary>
/// <param name="Heading">What its heading means.</param>
/// <param name="Words">The heading's words; null where it is told without one.</param>
/// <param name="Text">Its text without the heading; of no length where nothing stands under the heading.</param>
internal sealed record OutlineSection(Heading Heading, TextSpan? Words, TextSpan Text)
{
    public SectionKind Kind => Heading.Kind;
}

/// <summary>A paper taken apart into its fields, its sections, and the lines that stand before the first section outside any field.</summary>
internal sealed class PaperOutline
{
    private const int LinesOfACell = 3;

    private static readonly SearchValues<string> Maker = AnyOf("decision maker");
    private static readonly SearchValues<string> KeyDecision = AnyOf("is key decision");
    private static readonly SearchValues<string> CallIn = AnyOf("call in");
    private static readonly SearchValues<string> CouncilLabels = AnyOf(
        "decision status",
        "is key decision",
        "date of decision",
        "decision published"
    );

    private readonly PaperText _text;
    private readonly List<FieldLine> _fields = [];
    private readonly List<OutlineSection> _sections = [];
    private readonly List<PaperLine> _loose = [];

    private Heading _open = new(SectionKind.Fields);
    private TextSpan? _openWords;
    private int _openFrom;
    private int _openTo;

    private PaperOutline(PaperText text)
    {
        _text = text;
        IsCouncil = LooksLikeCouncil(text.Plain);
    }

    /// <summary>The fields in the order of the text.</summary>
    public IReadOnlyList<FieldLine> Fields => _fields;

    /// <summary>The sections in the order of the text.</summary>
    public List<OutlineSection> Sections => _sections;

    /// <summary>Lines among the fields that are no field: the title, furniture, and text whose heading is lost.</summary>
    public IReadOnlyList<PaperLine> Loose => _loose;

    /// <summary>True for the pages of councils, whose labels may stand after the decision too.</summary>
    public bool IsCouncil { get; }

    public static PaperOutline Of(PaperText text)
    {
        var outline = new PaperOutline(text);
        for (var i = 0; i < text.Lines.Count; )
        {
            i = outline.Take(i);
        }

        outline.Close();
        return outline;
    }

    /// <summary>The value of the first field of a meaning that has one.</summary>
    public TextSpan? First(PaperField field)
    {
        foreach (var line in _fields)
        {
            if (line.Field == field && line.Value is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The first section of a kind.</summary>
    public OutlineSection? Section(SectionKind kind) => _sections.Find(s => s.Kind == kind);

    private int Take(int index)
    {
        var line = _text.Lines[index];
        var words = _text[line];
        if (FieldLabels.Read(words, out var valueAt) is { } field && IsFieldHere(field, words))
        {
            return TakeField(index, field, valueAt);
        }

        if (SectionHeadings.Read(words, out var wordsAt, out var textAt) is { } heading)
        {
            Open(heading, new(line.Start + wordsAt, (textAt < words.Length ? textAt : words.Length) - wordsAt), line.Start + textAt, line.End);
        }
        else if (_open.Kind == SectionKind.Decision && IsAuthorising(words))
        {
            Open(new(SectionKind.Authorisation), null, line.Start, line.End);
        }
        else
        {
            if (_open.Kind == SectionKind.Fields)
            {
                _loose.Add(line);
            }

            _openTo = line.End;
        }

        return index + 1;
    }

    private int TakeField(int index, PaperField field, int valueAt)
    {
        var line = _text.Lines[index];
        if (_open.Kind == SectionKind.Decision && field is PaperField.Name or PaperField.Position or PaperField.Signature or PaperField.Date)
        {
            Open(new(SectionKind.Authorisation), null, line.Start, line.End);
        }
        else if (_open.Kind is not (SectionKind.Fields or SectionKind.Authorisation))
        {
            Open(new(SectionKind.Fields), null, line.Start, line.End);
        }

        _openTo = line.End;
        var label = new TextSpan(line.Start, valueAt);
        if (valueAt < line.Length)
        {
            var value = new TextSpan(line.Start + valueAt, line.Length - valueAt);
            return field is PaperField.Position or PaperField.Title ? TakeRest(index + 1, field, label, value) : Add(index + 1, field, label, value);
        }

        if (index + 1 >= _text.Lines.Count || !IsValue(_text.Lines[index + 1], field))
        {
            return Add(index + 1, field, label, null);
        }

        var next = _text.Lines[index + 1];
        _openTo = next.End;
        return field is PaperField.Position or PaperField.Title
            ? TakeRest(index + 2, field, label, next.Span)
            : Add(index + 2, field, label, next.Span);
    }

    private int Add(int next, PaperField field, TextSpan label, TextSpan? value)
    {
        _fields.Add(new(field, label, value));
        return next;
    }

    /// <summary>A form's cell breaks a long post over lines, with gaps, and a long title without.</summary>
    private int TakeRest(int index, PaperField field, TextSpan label, TextSpan value)
    {
        for (var taken = 1; taken < LinesOfACell && index < _text.Lines.Count && IsValue(_text.Lines[index], field); taken++, index++)
        {
            if (field == PaperField.Title && _text.Lines[index].Gap > 0)
            {
                break;
            }

            value = new(value.Start, _text.Lines[index].End - value.Start);
            _openTo = _text.Lines[index].End;
        }

        return Add(index, field, label, value);
    }

    /// <summary>True when the line after a label is its value: not a label or heading itself, and short where the field's values are.</summary>
    private bool IsValue(PaperLine line, PaperField field)
    {
        var words = _text[line];
        if ((FieldLabels.Read(words, out _) is { } next && IsFieldHere(next, words)) || SectionHeadings.Read(words, out _, out _) is not null)
        {
            return false;
        }

        return field switch
        {
            PaperField.DateSigned or PaperField.DatePublished or PaperField.EffectiveFrom or PaperField.Date => words.Length <= 40
                && words.IndexOfAnyInRange('0', '9') >= 0,
            PaperField.Code => words.Length <= 40 && words.IndexOfAnyInRange('0', '9') >= 0,
            PaperField.Type => words.Length <= 80,
            PaperField.Aside => false,
            PaperField.Signature => false,
            PaperField.DecisionBy or PaperField.DecisionMaker => words.Length <= 200 && DecisionOpening.Read(words) is not { HasVerb: true },
            _ => words.Length <= 250,
        };
    }

    private bool IsFieldHere(PaperField field, ReadOnlySpan<char> words) =>
        field switch
        {
            PaperField.Name or PaperField.Position or PaperField.Date or PaperField.Signature => _open.Kind is SectionKind.Authorisation
                || (_open.Kind == SectionKind.Decision && field != PaperField.Name && field != PaperField.Date)
                || (_open.Kind == SectionKind.Decision && words.Length < 60 && !IsCouncil),
            PaperField.Title or PaperField.Code => _open.Kind == SectionKind.Fields,
            PaperField.Aside => IsCouncil || _open.Kind == SectionKind.Fields,
            PaperField.Type or PaperField.Directorate => _open.Kind == SectionKind.Fields || IsCouncil,
            _ => IsCouncil || _open.Kind is SectionKind.Fields or SectionKind.Summary or SectionKind.Decision or SectionKind.Authorisation,
        };

    private static bool IsAuthorising(ReadOnlySpan<char> words) =>
        words.StartsWith("I have reviewed the request", StringComparison.OrdinalIgnoreCase)
        || words.StartsWith("I confirm that I ", StringComparison.OrdinalIgnoreCase)
        || words.StartsWith("Mayor of London I confirm", StringComparison.OrdinalIgnoreCase)
        || words.Equals("Mayor of London", StringComparison.OrdinalIgnoreCase)
        || words.StartsWith("It has my approval", StringComparison.OrdinalIgnoreCase)
        || (words.Length < 120 && words.Contains("London Fire Commissioner Date", StringComparison.Ordinal))
        || words.StartsWith("The above request has my approval", StringComparison.OrdinalIgnoreCase);

    private void Open(Heading heading, TextSpan? words, int from, int to)
    {
        Close();
        _open = heading;
        _openWords = words;
        _openFrom = from;
        _openTo = Math.Max(from, to);
    }

    private void Close()
    {
        var span = _text.Trim(Math.Min(_openFrom, _openTo), _openTo);
        if (span.Length > 0 || _openWords is not null)
        {
            _sections.Add(new(_open, _openWords, span));
        }
    }

    private static bool LooksLikeCouncil(ReadOnlySpan<char> plain) =>
        plain.ContainsAny(Maker) ? plain.ContainsAny(CouncilLabels) : plain.ContainsAny(KeyDecision) && plain.ContainsAny(CallIn);

    private static SearchValues<string> AnyOf(params ReadOnlySpan<string> words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
}
