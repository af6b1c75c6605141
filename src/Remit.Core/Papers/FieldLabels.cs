using System.Collections.Frozen;

namespace Remit.Papers;

/// <summary>What a labelled field says, whatever its label's words.</summary>
internal enum PaperField
{
    Type,
    Code,
    Title,
    DateSigned,
    DatePublished,
    EffectiveFrom,
    DecidedAtMeeting,
    DecisionBy,
    DecisionMaker,
    Directorate,

    /// <summary>"Name:", "Position:", "Date:" and "Signature:" mean the signatory only in the authorising block of a form.</summary>
    Name,
    Position,
    Date,
    Signature,

    /// <summary>A label that ends the value before it and gives no field of its own.</summary>
    Aside,
}

/// <summary>The labels of fields, by their many wordings, and where they stand in a line.</summary>
internal static class FieldLabels
{
    private const int Longest = 60;

    private static readonly FrozenDictionary<string, PaperField> Known = Labels().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, PaperField>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Labels that no heading or sentence uses: they may stand without their colon.</summary>
    private static readonly FrozenSet<string> Unmistakable = new[]
    {
        "type of decision",
        "decision type",
        "reference code",
        "date signed",
        "date published",
        "decision by",
        "authorisation name",
        "decision status",
        "publication date",
        "date of decision",
        "effective from",
        "decision maker",
        "directorate",
        "decision number",
        "decision title",
        "date signed on",
        "recommendation by",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UnmistakableLookup = Unmistakable.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Labels that break a text without line ends even where their colon is lost, longest first.</summary>
    public static IReadOnlyList<string> WithoutColon { get; } =
    [
        "Authorisation name",
        "Recommendation by",
        "Type of decision",
        "Date of decision",
        "Decision number",
        "Decision Number",
        "Date signed on",
        "Date published",
        "Reference code",
        "Decision title",
        "Decision type",
        "Date signed",
    ];

    /// <summary>Reads a line as a label, with its value when that stands on the same line.</summary>
    /// <param name="line">The line in the shadow, trimmed.</param>
    /// <param name="valueAt">Offset of the value in the line; its length when there is none.</param>
    public static PaperField? Read(ReadOnlySpan<char> line, out int valueAt)
    {
        valueAt = line.Length;
        var bullet = BulletLength(line);
        var rest = line[bullet..];
        var end = rest[..Math.Min(rest.Length, Longest)].IndexOfAny(':', '\t', '|');
        if (end > 0 && Find(rest[..end].TrimEnd()) is { } field)
        {
            var value = rest[(end + 1)..].TrimStart(" \t|");
            valueAt = line.Length - value.Length;
            return field;
        }

        return end < 0 && UnmistakableLookup.Contains(Words(rest, stackalloc char[Longest])) ? Find(rest) : null;
    }

    /// <summary>Where the label begins that ends just before a colon, as far back as a label goes; -1 when there is none.</summary>
    public static int StartBefore(ReadOnlySpan<char> text, int colon)
    {
        var found = -1;
        var end = colon;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        for (var start = end - 1; start >= 0 && end - start <= Longest; start--)
        {
            if (char.IsAsciiLetterUpper(text[start]) && (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && Find(text[start..end]) is not null)
            {
                found = start;
            }
            else if (text[start] is '.' or ':' or ';' or '\n')
            {
                break;
            }
        }

        return found;
    }

    private static PaperField? Find(ReadOnlySpan<char> label)
    {
        return label.Length is 0 or > Longest ? null
            : Lookup.TryGetValue(Words(label, stackalloc char[Longest]), out var field) ? field
            : null;
    }

    /// <summary>The label with its runs of spaces made one and the marks at its end dropped.</summary>
    private static ReadOnlySpan<char> Words(ReadOnlySpan<char> label, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in label[..Math.Min(label.Length, buffer.Length)])
        {
            if (c != ' ' || (length > 0 && buffer[length - 1] != ' '))
            {
                buffer[length++] = c;
            }
        }

        return buffer[..length].TrimEnd(" ?*.").ToString();
    }

    private static int BulletLength(ReadOnlySpan<char> line)
    {
        var length = 0;
        while (
            length < line.Length
            && (line[length] is '\u2022' or '*' or ' ' || (line[length] == '-' && length + 1 < line.Length && line[length + 1] == ' '))
        )
        {
            length++;
        }

        return length;
    }

    private static Dictionary<string, PaperField> Labels()
    {
        var labels = new Dictionary<string, PaperField>(StringComparer.OrdinalIgnoreCase);
        Add(PaperField.Type, "type of decision", "decision type", "type of decision to be made", "form of decision");
        Add(
            PaperField.Code,
            "code",
            "reference code",
            "reference",
            "decision number",
            "decision no",
            "decision reference",
            "reference number",
            "reference no"
        );
        Add(PaperField.Code, "ref", "ref no", "decision ref", "md/dd/add/dar number", "md/dd/add number", "mayoral decision number", "decision code");
        Add(PaperField.Title, "title", "decision title", "title of decision", "subject", "report title", "title of report");
        Add(PaperField.DateSigned, "date signed", "date of decision", "date signed on", "date decision made", "decision date", "date decision taken");
        Add(PaperField.DateSigned, "signed on", "date of signature", "date approved", "date of approval", "decision made on", "date made");
        Add(PaperField.DatePublished, "date published", "publication date", "decision published", "date of publication", "published", "published on");
        Add(PaperField.EffectiveFrom, "effective from", "date effective", "date effective from", "effective date", "comes into force on");
        Add(PaperField.DecidedAtMeeting, "decided at meeting", "made at meeting");
        Add(
            PaperField.DecisionBy,
            "decision by",
            "authorisation name",
            "authorised by",
            "decision taken by",
            "decision made by",
            "approved by",
            "signed by"
        );
        Add(PaperField.DecisionMaker, "decision maker", "decision-maker", "name of decision maker", "decision taker");
        Add(PaperField.Directorate, "directorate", "department", "directorate/department");
        Add(PaperField.Name, "name");
        Add(PaperField.Position, "position", "post", "job title", "post title");
        Add(PaperField.Date, "date", "dated");
        Add(PaperField.Signature, "signature", "signed");
        Add(
            PaperField.Aside,
            "decision status",
            "is key decision",
            "key decision",
            "is subject to call in",
            "subject to call in",
            "wards affected",
            "ward"
        );
        Add(
            PaperField.Aside,
            "report author",
            "contact",
            "contact officer",
            "lead officer",
            "officer contact",
            "portfolio holder",
            "reason key",
            "parties consulted"
        );
        Add(
            PaperField.Aside,
            "accompanying documents",
            "interests and nature of interests declared",
            "source of authority to take decision",
            "divisions affected"
        );
        Add(
            PaperField.Aside,
            "cabinet/committee decision or scheme of delegation",
            "protective marking",
            "publication status",
            "recommendation by",
            "page type"
        );
        Add(
            PaperField.Aside,
            "urgent item",
            "issue type",
            "notice of proposed decision first published",
            "decision due date",
            "electoral divisions affected"
        );
        Add(
            PaperField.Aside,
            "part 1 deferral",
            "until what date",
            "report number",
            "report by",
            "report to",
            "reason decision is key",
            "status",
            "scrutiny chair"
        );
        Add(PaperField.Aside, "email", "tel", "telephone", "declarations of interest", "type of report", "exempt information", "call-in");
        Add(PaperField.Aside, "related documents", "call in deadline", "deadline for call-in", "date of call-in", "call-in deadline");
        return labels;

        void Add(PaperField field, params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                labels[word] = field;
            }
        }
    }
}
