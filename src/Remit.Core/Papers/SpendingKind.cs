namespace Remit.Papers;

/// <summary>What kind of money an amount in a paper is; only <see cref="Approved"/> and its parts are spending that the decision allows.</summary>
/// <remarks>Source: reading-papers, finding 4.</remarks>
public enum SpendingKind
{
    /// <summary>Mentioned, and none of the others.</summary>
    Context,

    /// <summary>What the decision approves.</summary>
    Approved,

    /// <summary>What the paper asks for, in a text that lacks the decision's own words.</summary>
    Proposed,

    /// <summary>A part of an amount that stands elsewhere.</summary>
    Component,

    /// <summary>A part of a component.</summary>
    OfWhich,

    /// <summary>The sum of what the decision approves.</summary>
    ApprovedTotal,

    /// <summary>The cost of the whole programme, whoever pays.</summary>
    ProgrammeTotal,

    /// <summary>The approved amount said again.</summary>
    Restatement,

    /// <summary>What others put in on condition of the approved amount.</summary>
    Match,

    /// <summary>A fee that a member pays.</summary>
    MembershipFee,

    /// <summary>Money that comes in.</summary>
    Income,

    /// <summary>A contribution in kind, valued.</summary>
    InKind,

    /// <summary>A sum that others are empowered to spend later.</summary>
    Delegated,

    /// <summary>The size of a budget that the money comes from.</summary>
    Budget,

    /// <summary>A limit in a rule.</summary>
    Threshold,

    /// <summary>A price by day, head or unit.</summary>
    Rate,

    /// <summary>A price or sum it is compared with.</summary>
    Comparison,

    /// <summary>Money that is expected not to be spent.</summary>
    Saving,

    /// <summary>A fund-raising goal.</summary>
    Goal,

    /// <summary>What another decision approved.</summary>
    OtherDecision,
}
