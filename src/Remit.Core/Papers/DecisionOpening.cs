using System.Text.RegularExpressions;

namespace Remit.Papers;

/// <summary>The words with which a decision opens: "That the Mayor approves:", "The Mayor", "It is recommended that the Director agrees".</summary>
/// <param name="Office">The office that decides, in the line.</param>
/// <param name="HasVerb">True when the opening says what the office does: approves, agrees, notes.</param>
/// <param name="OpensWithThat">True for "That the …" and "It is recommended that the …": no summary begins so.</param>
/// <param name="IsAsked">True for "is asked to" and its like, which summaries use too.</param>
/// <param name="RestAt">Offset in the line where the words of the decision go on; the line's length when the opening stands alone.</param>
internal readonly partial record struct DecisionOpening(Range Office, bool HasVerb, bool OpensWithThat, bool IsAsked, int RestAt)
{
    private const int Window = 360;

    /// <summary>Reads the beginning of a line as the opening of a decision.</summary>
    public static DecisionOpening? Read(ReadOnlySpan<char> line)
    {
        var window = line[..Math.Min(line.Length, Window)];
        if (!MayOpen(window))
        {
            return null;
        }

        var match = Opening().Match(window.ToString());
        if (!match.Success)
        {
            return null;
        }

        var office = match.Groups["office"];
        var asked = match.Groups["asked"].Success;
        var hasVerb = asked || match.Groups["verb"].Success;
        var end = match.Index + match.Length;
        if (!hasVerb && end < line.Length)
        {
            return null;
        }

        return new(office.Index..(office.Index + office.Length), hasVerb, match.Groups["that"].Success, asked, end);
    }

    /// <summary>The office in a sentence that says in its middle who decides: "…, the Mayor of London approves …".</summary>
    public static Range? FindOffice(ReadOnlySpan<char> sentence)
    {
        var match = Within().Match(sentence[..Math.Min(sentence.Length, 800)].ToString());
        return match.Success ? match.Groups["office"].Index..(match.Groups["office"].Index + match.Groups["office"].Length) : null;
    }

    /// <summary>True when words begin with the act of a decision: "Approve", "expenditure of", "the receipt of".</summary>
    public static bool IsAct(ReadOnlySpan<char> words) => Act().IsMatch(words[..Math.Min(words.Length, 60)]);

    private static bool MayOpen(ReadOnlySpan<char> line) =>
        line.StartsWith("That", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("The ", StringComparison.Ordinal)
        || line.StartsWith("It is ", StringComparison.Ordinal)
        || line.StartsWith("I, ", StringComparison.Ordinal)
        || line.StartsWith("To ask ", StringComparison.Ordinal)
        || line.StartsWith("Recommended ", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("RESOLVED", StringComparison.OrdinalIgnoreCase);

    private const string OfficeWords =
        @"(?:(?i:Interim|Acting|Deputy|Assistant|Executive|Strategic|Service|Joint|Corporate|Managing|Programme|London|Chief|Statutory|Former|Cabinet|Portfolio|Lead|Group)\s+(?:and\s+)?)*"
        + @"(?:Mayor|Directors?|DMPC|DMFR|Commissioner|Head|Officer|Executive|Member|Holder|Cabinet|Leader|Board|Committee|Council|Authority|Registrar)\b"
        + @"(?:,?\s+(?:-\s+)?(?:of|for|and|the|&|in|[A-Z(][\w'&()/-]*)){0,16}?";

    private const string Verbs =
        "(?i:approves?|agrees?|authori[sz]es?|notes|noted|delegates?|endorses?|directs?|adopts?|confirms?|consents?|determines?|appoints?|ratif(?:y|ies)|accepts?|awards?|establishes|resolves?|gives|grants?|approved|agreed|"
        + "authori[sz]ed|makes|enters|issues|publishes|sets|declares|nominates?|exercises|commits|allocates|waives|invites|requests|supports|instructs|varies|extends|terminates|reappoints|decides|decided|recommends)";

    private const string Asked =
        @"(?:is\s+|are\s+)(?:therefore\s+|hereby\s+)?(?<asked>(?:asked|recommended|requested|invited)(?:\s+to\b)?(?:\s+(?:approve|agree|note|endorse|authorise|delegate|consider|accept)\b)?)";

    private const string Tail = @"(?:\s+(?:the\s+following(?:\s+\w+)?|to|that|as\s+follows))?(?=[\s:;,.-]|$)\s*[:;,-]*\s*";

    [GeneratedRegex(
        @"^(?:(?<that>(?i:It\s+is\s+(?:therefore\s+|hereby\s+)?(?:requested|recommended|proposed|asked|resolved)\s+that|Recommended\s+that|RESOLVED\s*[-:]*\s*that|That)\s+)|I,\s+|To\s+ask\s+)?(?:[Tt]he\s+)?"
            + "(?<office>"
            + OfficeWords
            + @")(?:\s*[,-]?\s+(?:hereby\s+)?(?:"
            + Asked
            + "|(?<verb>"
            + Verbs
            + @")(?=[\s:;,.-]|$)(?:\s+and\s+"
            + Verbs
            + @"(?=\s))?)"
            + Tail
            + @"|\s*[:;,.-]*$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"\b[Tt]he\s+(?<office>"
            + OfficeWords
            + @")\s+(?:hereby\s+)?(?:is\s+(?:asked|recommended|requested)\s+to|approves|agrees|authori[sz]es|notes|delegates|endorses|directs|adopts|confirms)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Within();

    [GeneratedRegex(
        @"^(?:to\s+|that\s+|the\s+)*(?:approv|agree|authoris|authoriz|not(?:e|es|ed|ing)\b|delegat|endors|direct|adopt|confirm|consent|accept|award|expenditure|receipt|allocation|appoint|grant|enter|establish|exempt|procur|commit|transfer|continu|ratif|spend)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Act();
}
