using System.Text.RegularExpressions;

namespace Remit.Papers;

/// <summary>Who pays, who receives and from which budget, in the words beside an amount.</summary>
internal static partial class PartyNames
{
    /// <summary>The budget that the money comes from, as worded; null when the sentence names none.</summary>
    public static string? Budget(PaperText text, AmountPlace place) => Group(text, place, FromBudget());

    /// <summary>Who receives, as worded.</summary>
    public static string? Payee(PaperText text, AmountPlace place) => Group(text, place, ToPayee());

    /// <summary>Who pays, as worded.</summary>
    public static string? Funder(PaperText text, AmountPlace place) => Group(text, place, ByFunder());

    private static string? Group(PaperText text, AmountPlace place, Regex pattern)
    {
        var start = place.Mention.End;
        var length = Math.Min(place.Right.Length, 400);
        if (length == 0)
        {
            return null;
        }

        var match = pattern.Match(text.Plain.Substring(start, length));
        if (!match.Success)
        {
            return null;
        }

        var name = match.Groups["name"];
        var span = text.Trim(start + name.Index, start + name.Index + name.Length);
        return span.Length > 0 ? text.Words(span) : null;
    }

    [GeneratedRegex(
        @"(?:\bfrom|\bmet\s+by|\bwithin)\s+(?:the\s+)?(?<name>(?!this\b|here\b|it\b|which\b|its\b)(?:[^.;:()\n]){0,120}?(?:\bbudgets?\b|\bcontingency\b|\breserves?\b|\bfund\b|\bunderspend\b)(?:\s+(?:for|held|in|within|of)\s+[^.;:,\n(]{2,80})?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex FromBudget();

    private const string Party =
        @"(?<name>\p{Lu}[\p{L}\d&'.-]*(?:\s+(?:\p{Lu}[\p{L}\d&'.-]*|of|for(?!\s+the)|and|the|&|de)){0,8}(?<!\s(?:of|for|and|the)))";

    [GeneratedRegex(
        @"^[^.;:]{0,60}?\b(?:(?:grant|funding|award|payment|contribution|expenditure)[^.;:]{0,40}?\bto|on\s+the\s+services\s+of|(?<!\b(?:relation|according|due|up|contribute|addition|prior|subject))\s+to)\s+(?:the\s+)?"
            + Party,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ToPayee();

    [GeneratedRegex(
        @"^[^.;:]{0,40}?\b(?:funded\s+by|provided\s+by|paid\s+by|contribution\s+from|from)\s+(?:the\s+)?" + Party,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ByFunder();
}
