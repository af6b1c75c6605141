using Remit.Decisions;

namespace Remit.Papers;

/// <summary>Names the family of layout that a text is of; nothing is read by it.</summary>
internal static class LayoutReader
{
    public static PaperLayout Read(PaperText text, PaperOutline outline, IdentityReader identity)
    {
        var plain = text.Plain;
        if (outline.IsCouncil)
        {
            return PaperLayout.CouncilDecision;
        }

        if (
            plain.Contains("REQUEST FOR ", StringComparison.OrdinalIgnoreCase) && outline.Section(SectionKind.Authorisation) is not null
            || identity.Code?.Value.Kind == DecisionKind.Lfc
        )
        {
            return PaperLayout.Form;
        }

        if (identity.Code?.Value.Kind == DecisionKind.Dmfd || (identity.Type?.Value.Contains("Fire", StringComparison.OrdinalIgnoreCase) ?? false))
        {
            return PaperLayout.Fire;
        }

        if (
            identity.Code?.Value.Kind is DecisionKind.Pcd or DecisionKind.Dmpcd or DecisionKind.Ceod
            || plain.Contains("Deputy Mayor for Policing and Crime (DMPC)", StringComparison.OrdinalIgnoreCase)
        )
        {
            return PaperLayout.Policing;
        }

        if (outline.Section(SectionKind.Fields) is { } fields && plain.Contains("Key information", StringComparison.OrdinalIgnoreCase))
        {
            return outline.Fields.Count > 0 ? PaperLayout.WebKeyInformation : PaperLayout.WebStripped;
        }

        if (outline.Fields.Count == 0)
        {
            return PaperLayout.Unknown;
        }

        return outline.Section(SectionKind.Decision) is { Words: null } ? PaperLayout.WebWithoutDecisionHeading : PaperLayout.Web;
    }
}
