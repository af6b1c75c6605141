using Remit.References;

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
            outline.Section(SectionKind.Authorisation) is not null && plain.Contains("REQUEST FOR ", StringComparison.Ordinal)
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
            || plain.Contains("Deputy Mayor for Policing and Crime (DMPC)", StringComparison.Ordinal)
        )
        {
            return PaperLayout.Policing;
        }

        if (
            outline.Sections.Exists(s => s.Kind == SectionKind.Fields && s.Words is not null)
            && plain.Contains("Key information", StringComparison.Ordinal)
        )
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
