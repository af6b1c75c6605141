using Remit.Decisions;

namespace Remit.Papers;

/// <summary>The form of decision: by the code's letters, else by the type field, else by what the paper calls itself.</summary>
internal static class LevelReader
{
    private static readonly (string Words, string Level)[] SelfNames =
    [
        ("this MD ", "MD"),
        ("this Mayoral Decision", "MD"),
        ("this ADD ", "ADD"),
        ("this Assistant Director Decision", "ADD"),
        ("this DD ", "DD"),
        ("this Director Decision", "DD"),
    ];

    /// <summary>The level, inferred unless the code itself carries it; null when nothing says it.</summary>
    public static Fact<string>? Read(PaperText text, PaperOutline outline, IdentityReader identity, Fact<string>? office)
    {
        if (outline.IsCouncil)
        {
            var field = outline.Fields.Count > 0 ? outline.Fields[0].Label : new TextSpan(0, text.Plain.Length);
            return new("council", field, true);
        }

        if (identity.Code is { } code && OfKind(code.Value.Kind) is { } level)
        {
            return new(level, code.Span);
        }

        if (identity.Type is { } type && OfOffice(type.Value) is { } typed)
        {
            return new(typed, type.Span, true);
        }

        return FromSelf(text) ?? (office is not null && OfDecider(office.Value) is { } decider ? new(decider, office.Span, true) : null);
    }

    private static string? OfKind(DecisionKind kind) => kind == DecisionKind.Other ? null : kind.ToString().ToUpperInvariant();

    private static string? OfOffice(string words) =>
        Has(words, "Assistant Director") || Has(words, "Head of Unit") ? "ADD"
        : Has(words, "Fire") && Has(words, "Deputy Mayor") ? "DMFD"
        : Has(words, "Policing") ? "PCD"
        : Has(words, "Director") ? "DD"
        : Has(words, "Mayor") ? "MD"
        : null;

    /// <summary>Only offices that sign one form: directors sign more than one.</summary>
    private static string? OfDecider(string office) =>
        office.Equals("Mayor", StringComparison.OrdinalIgnoreCase) || office.Equals("Mayor of London", StringComparison.OrdinalIgnoreCase) ? "MD"
        : Has(office, "DMPC") || (Has(office, "Deputy Mayor") && Has(office, "Policing")) ? "PCD"
        : Has(office, "Deputy Mayor") && Has(office, "Fire") ? "DMFD"
        : null;

    private static Fact<string>? FromSelf(PaperText text)
    {
        foreach (var (words, level) in SelfNames)
        {
            var at = text.Plain.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return new(level, text.Trim(at, at + words.Length), true);
            }
        }

        return null;
    }

    private static bool Has(string words, string part) => words.Contains(part, StringComparison.OrdinalIgnoreCase);
}
