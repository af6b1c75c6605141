using Remit.References;

namespace Remit.Papers;

/// <summary>The form of decision: by the code's letters, else by the type field. The office that decides does not tell it: directors sign more than one form.</summary>
internal static class LevelReader
{
    /// <summary>The level, inferred unless the code itself carries it; null when nothing says it.</summary>
    public static Fact<string>? Read(PaperText text, PaperOutline outline, IdentityReader identity)
    {
        if (identity.Code is { } code && OfKind(code.Value.Kind) is { } level)
        {
            return new(level, code.Span);
        }

        if (outline.IsCouncil)
        {
            var field = outline.Fields.Count > 0 ? outline.Fields[0].Label : new TextSpan(0, text.Plain.Length);
            return new("council", field, true);
        }

        return identity.Type is { } type && OfOffice(type.Value) is { } typed ? new(typed, type.Span, true) : null;
    }

    private static string? OfKind(DecisionKind kind) => kind == DecisionKind.Other ? null : kind.ToString().ToUpperInvariant();

    private static string? OfOffice(string words) =>
        Has(words, "Assistant Director") || Has(words, "Head of Unit") ? "ADD"
        : Has(words, "Fire") && Has(words, "Deputy Mayor") ? "DMFD"
        : Has(words, "Policing") ? "PCD"
        : Has(words, "Director") ? "DD"
        : Has(words, "Mayor") ? "MD"
        : null;

    private static bool Has(string words, string part) => words.Contains(part, StringComparison.OrdinalIgnoreCase);
}
