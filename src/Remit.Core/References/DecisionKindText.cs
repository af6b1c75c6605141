namespace Remit.References;

/// <summary>Kinds of decision in words.</summary>
public static class DecisionKindText
{
    /// <summary>The form's name with its letters: "Mayoral Decision (MD)".</summary>
    /// <param name="kind">The kind of decision.</param>
    /// <remarks>Source: domain-facts, decisions at the GLA.</remarks>
    public static string InWords(this DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Md => "Mayoral Decision (MD)",
            DecisionKind.Ma => "Mayoral Approval (MA)",
            DecisionKind.Dd => "Director Decision (DD)",
            DecisionKind.Add => "Assistant Director Decision (ADD)",
            DecisionKind.Dar => "Delegated Authority Record (DAR)",
            DecisionKind.Pcd => "Deputy Mayor for Policing and Crime (PCD)",
            DecisionKind.Dmpcd => "Deputy Mayor for Policing and Crime until 2016 (DMPCD)",
            DecisionKind.Dmfd => "Deputy Mayor for Fire (DMFD)",
            DecisionKind.Lfc => "London Fire Commissioner (LFC)",
            DecisionKind.Ceod => "Chief executive of the Mayor's Office for Policing and Crime (CEOD)",
            _ => "Another body's own form",
        };
}
