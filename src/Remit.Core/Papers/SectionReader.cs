using System.Buffers;

namespace Remit.Papers;

/// <summary>The sections as the linter reads them: those with headings, and within Part 1 those whose headings are lost, told by their numbers or their words.</summary>
internal static class SectionReader
{
    private static readonly SearchValues<string> EqualityWords = AnyOf("under section 149 of the equality act", "public sector equality duty");
    private static readonly SearchValues<string> EqualityAct = AnyOf("equality act 2010");
    private static readonly SearchValues<string> DueRegard = AnyOf("due regard");
    private static readonly SearchValues<string> ConflictWords = AnyOf(
        "no conflicts",
        "conflicts to declare",
        "conflict of interest",
        "conflicts of interest"
    );
    private static readonly SearchValues<string> FinanceWords = AnyOf(
        "will be funded from",
        "will be met from",
        "no direct financial implications",
        "provision will be made in the gla budget"
    );

    private static readonly SearchValues<string> LegalWords = AnyOf("foregoing sections of this report", "general powers");

    public static IReadOnlyList<PaperSection> Read(PaperText text, PaperOutline outline)
    {
        var sections = new List<PaperSection>(outline.Sections.Count);
        foreach (var section in outline.Sections)
        {
            var heading = section.Words is { } words ? text.Words(words).TrimEnd(' ', ':', '-') : null;
            sections.Add(new(section.Kind, heading, section.Text));
            if (
                section.Text.Length > 0
                && section.Kind
                    is not (
                        SectionKind.Fields
                        or SectionKind.Summary
                        or SectionKind.Decision
                        or SectionKind.Documents
                        or SectionKind.Authorisation
                        or SectionKind.Declarations
                        or SectionKind.PublicAccess
                    )
            )
            {
                AddInferred(text, section, sections);
            }
        }

        return sections;
    }

    /// <summary>Paragraphs that belong to another part than their heading says, because that part's own heading is lost.</summary>
    private static void AddInferred(PaperText text, OutlineSection section, List<PaperSection> sections)
    {
        SectionKind? open = null;
        int start = 0,
            end = 0;
        foreach (var line in text.LinesIn(section.Text))
        {
            var words = text[line];
            var kind =
                ByNumber(words, section.Heading.OpensPartOne)
                ?? ByWords(words)
                ?? (open is not null && section.Heading.OpensPartOne ? null : (SectionKind?)null);
            if (kind is { } found && found != open)
            {
                Close();
                (open, start) = (found == section.Kind ? null : found, line.Start);
            }

            end = line.End;
        }

        Close();

        void Close()
        {
            if (open is { } kind)
            {
                sections.Add(new(kind, null, text.Trim(start, end)));
            }
        }
    }

    /// <summary>The form numbers its sections: 1 background, 2 objectives, 3 equality, 4 other considerations, 5 finance, 6 legal, 7 delivery.</summary>
    private static SectionKind? ByNumber(ReadOnlySpan<char> words, bool isPartOne)
    {
        if (!isPartOne || ItemMarker.Read(words) is not { Form: MarkerForm.Decimal, Label: { } label })
        {
            return null;
        }

        return label[..label.IndexOf('.', StringComparison.Ordinal)] switch
        {
            "1" => SectionKind.Background,
            "2" => SectionKind.Objectives,
            "3" => SectionKind.Equality,
            "4" => SectionKind.OtherConsiderations,
            "5" => SectionKind.Finance,
            "6" => SectionKind.Legal,
            "7" => SectionKind.Delivery,
            _ => null,
        };
    }

    private static SectionKind? ByWords(ReadOnlySpan<char> words)
    {
        if (words.Length < 40)
        {
            return null;
        }

        var opening = words[..Math.Min(words.Length, 220)];
        return opening.ContainsAny(EqualityWords) || (opening.ContainsAny(EqualityAct) && opening.ContainsAny(DueRegard)) ? SectionKind.Equality
            : opening.ContainsAny(ConflictWords) ? SectionKind.Conflicts
            : opening.ContainsAny(FinanceWords) ? SectionKind.Finance
            : opening.ContainsAny(LegalWords) ? SectionKind.Legal
            : null;
    }

    private static SearchValues<string> AnyOf(params ReadOnlySpan<string> words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
}
