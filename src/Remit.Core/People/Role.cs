namespace Remit.People;

/// <summary>What somebody is to an authority's work, as their posts and their organisation say.</summary>
/// <remarks>A role says which pages are there for somebody; what they may do to a thing follows from what they are to that thing.</remarks>
public enum Role
{
    /// <summary>Runs programmes: drafts decisions and brings papers in.</summary>
    ProgrammeOfficer,

    /// <summary>Advises on money and answers for it.</summary>
    Finance,

    /// <summary>Advises on the law.</summary>
    Legal,

    /// <summary>Watches the route, the dates and what is published.</summary>
    Governance,

    /// <summary>Signs decisions, as far as the scheme of delegation lets the post.</summary>
    Approver,

    /// <summary>Keeps people, posts and the scheme of delegation.</summary>
    Administrator,

    /// <summary>Acts for an organisation that takes part.</summary>
    Partner,

    /// <summary>Works for an organisation that takes part without acting for it, as a secondee does: sees what is their own.</summary>
    Participant,

    /// <summary>Reads what is public, and asks.</summary>
    Citizen,
}
