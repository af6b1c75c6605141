namespace Remit.Site;

/// <summary>What somebody is to the programme. It says which pages they see; what they may do to a thing follows from the thing.</summary>
internal enum Role
{
    ProgrammeOfficer,
    Finance,
    Legal,
    Governance,
    Approver,
    Partner,
    Citizen,
}
