namespace Remit.References;

/// <summary>The forms of decision, by who decides.</summary>
/// <remarks>Source: domain-facts, decisions at the GLA.</remarks>
public enum DecisionKind
{
    /// <summary>A council's or another body's own form.</summary>
    Other,

    /// <summary>Mayoral Decision.</summary>
    Md,

    /// <summary>Mayoral Approval, until 2009.</summary>
    Ma,

    /// <summary>Director Decision.</summary>
    Dd,

    /// <summary>Assistant Director Decision.</summary>
    Add,

    /// <summary>Delegated Authority Record.</summary>
    Dar,

    /// <summary>Decision of the Deputy Mayor for Policing and Crime, since 2016.</summary>
    Pcd,

    /// <summary>Decision of the Deputy Mayor for Policing and Crime, until 2016.</summary>
    Dmpcd,

    /// <summary>Decision of the Deputy Mayor for Fire.</summary>
    Dmfd,

    /// <summary>Decision of the London Fire Commissioner.</summary>
    Lfc,

    /// <summary>Decision of the chief executive of the Mayor's Office for Policing and Crime.</summary>
    Ceod,
}
