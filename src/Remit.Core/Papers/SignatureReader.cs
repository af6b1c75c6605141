using System.Text.RegularExpressions;
using Remit.Calendars;

namespace Remit.Papers;

/// <summary>Who signed, in what post as shown, and when.</summary>
internal sealed partial class SignatureReader
{
    /// <summary>How far into a text its signature may stand, where no label says so.</summary>
    private const int FormLength = 20_000;

    private readonly PaperText _text;
    private readonly PaperOutline _outline;
    private readonly List<Doubt> _doubts;

    public SignatureReader(PaperText text, PaperOutline outline, List<Doubt> doubts)
    {
        (_text, _outline, _doubts) = (text, outline, doubts);
        ReadSignatory();
        DateSigned = Day(PaperField.DateSigned) ?? Day(PaperField.Date) ?? Day(PaperField.DecidedAtMeeting) ?? SignedInWords();
        DatePublished = Day(PaperField.DatePublished);
        EffectiveFrom = Day(PaperField.EffectiveFrom);
    }

    public Fact<string>? Name { get; private set; }

    public Fact<string>? Role { get; private set; }

    public Fact<DateOnly>? DateSigned { get; }

    public Fact<DateOnly>? DatePublished { get; }

    public Fact<DateOnly>? EffectiveFrom { get; }

    private void ReadSignatory()
    {
        if (_outline.First(PaperField.Name) is { } name && IsPerson(_text.Plain.AsSpan(name.Start, name.Length)))
        {
            Name = Words(WithoutNoise(name));
            Role = _outline.First(PaperField.Position) is { } post ? Words(post) : null;
        }

        if (Name is null && _outline.First(PaperField.DecisionBy) is { } by)
        {
            Split(by);
        }

        if (Name is null && Role is null && _outline.First(PaperField.DecisionMaker) is { } maker)
        {
            ReadMaker(maker);
        }

        if (Name is null && Role is null)
        {
            ReadElectronic();
        }
    }

    /// <summary>"Name, Role", with the site's "(past staff)" in either part.</summary>
    private void Split(TextSpan value)
    {
        var words = _text.Plain.AsSpan(value.Start, value.Length);
        var comma = CommaOutsideBrackets(words);
        if (comma > 0)
        {
            Name = Words(WithoutNoise(_text.Trim(value.Start, value.Start + comma)));
            Role = Words(WithoutNoise(_text.Trim(value.Start + comma + 1, value.End)));
        }
        else if (IsPerson(words))
        {
            Name = Words(WithoutNoise(value));
        }
        else
        {
            Role = Words(value);
        }
    }

    /// <summary>A council's decision maker is an office or a body; a councillor's name before a comma is a name.</summary>
    private void ReadMaker(TextSpan value)
    {
        var words = _text.Plain.AsSpan(value.Start, value.Length);
        if (words.StartsWith("Councillor ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("Cllr ", StringComparison.OrdinalIgnoreCase))
        {
            Split(value);
        }
        else
        {
            Role = Words(value);
        }
    }

    private void ReadElectronic()
    {
        if (!_text.Plain.Contains("Commissioner", StringComparison.Ordinal) && !_text.Plain.Contains("This decision was", StringComparison.Ordinal))
        {
            return;
        }

        var match = Electronic().Match(_text.Plain, 0, Math.Min(_text.Plain.Length, FormLength));
        if (match.Success)
        {
            Name = Words(Span(match.Groups["name"]));
            Role = Words(_text.Trim(match.Groups["role"].Index, match.Groups["role"].Index + match.Groups["role"].Length));
        }
    }

    private Fact<DateOnly>? Day(PaperField field)
    {
        foreach (var line in _outline.Fields)
        {
            if (line.Field != field || line.Value is not { } value)
            {
                continue;
            }

            var words = _text.Plain.Substring(value.Start, value.Length);
            var dates =
                DateText.TryRead(words, out var only) ? [only]
                : field == PaperField.DecidedAtMeeting || words.Length <= 60 ? DateText.FindAll(words)
                : [];
            if (dates.Count == 0 || dates[0].Day is not { } day || dates[0].Start > 12)
            {
                continue;
            }

            var span = new TextSpan(value.Start + dates[0].Start, dates[0].Length);
            if (dates[0].Notes.HasFlag(DateNotes.Broken))
            {
                _doubts.Add(
                    new("papers.date-broken", $"The date \"{_text.Words(span)}\" is broken and was put together as {day:d MMMM yyyy}: check it", span)
                );
            }

            return new(day, span, dates[0].Notes.HasFlag(DateNotes.Broken));
        }

        return null;
    }

    /// <summary>"signed on Wednesday 04 November 2020" in a form whose columns were read as one line.</summary>
    private Fact<DateOnly>? SignedInWords()
    {
        var at = _text.IsFlat ? _text.Plain.IndexOf("signed on ", StringComparison.OrdinalIgnoreCase) : -1;
        if (at < 0)
        {
            return null;
        }

        var start = at + "signed on ".Length;
        var near = _text.Plain.Substring(start, Math.Min(40, _text.Plain.Length - start));
        return DateText.FindAll(near) is [{ Day: { } day, Start: <= 2 } date, ..] ? new(day, new(start + date.Start, date.Length)) : null;
    }

    private static int CommaOutsideBrackets(ReadOnlySpan<char> words)
    {
        var depth = 0;
        for (var i = 0; i < words.Length; i++)
        {
            depth +=
                words[i] == '(' ? 1
                : words[i] == ')' ? -1
                : 0;
            if (words[i] == ',' && depth <= 0)
            {
                return i;
            }
        }

        return -1;
    }

    private TextSpan WithoutNoise(TextSpan span)
    {
        foreach (var noise in PastStaff().EnumerateMatches(_text.Plain.AsSpan(span.Start, span.Length)))
        {
            return noise.Index == 0 ? _text.Trim(span.Start + noise.Length, span.End)
                : noise.Index + noise.Length >= span.Length ? _text.Trim(span.Start, span.Start + noise.Index)
                : span;
        }

        return span;
    }

    private static bool IsPerson(ReadOnlySpan<char> words) => words.Length <= 60 && Person().IsMatch(words);

    private static TextSpan Span(Group group) => new(group.Index, group.Length);

    private Fact<string>? Words(TextSpan span) => span.Length > 0 ? new(_text.Words(span), span) : null;

    [GeneratedRegex(@"\(?\s*past\s+staff\s*\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PastStaff();

    [GeneratedRegex(
        @"^(?!.*\b(?:Director|Mayor|Head|Chief|Officer|Executive|Board|Committee|Leader|Cabinet)\b)\p{Lu}[\p{L}'.-]*(?:\s+(?:\p{Lu}|de\b|van\b|al-)[\p{L}'.-]*){1,4}(?:\s*\(past staff\))?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Person();

    [GeneratedRegex(
        @"(?<name>\p{Lu}[\p{L}'-]+\s+\p{Lu}[\p{L}'-]+(?:\s+(?:QFSM|CBE|OBE|MBE))?)\s+(?:This decision was\s+(?:remotely|electronically)?\s*)?(?<role>London Fire Commissioner|Deputy Mayor[\p{L} ,]{0,40}?|Mayor of London)\s+(?:Date\b|signed\b)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Electronic();
}
