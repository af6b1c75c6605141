namespace Remit.Secondments;

/// <summary>What somebody is to a nomination: an officer of the programme, somebody who acts for the employer, or the nominee.</summary>
internal sealed record NominationSight(bool IsOfficer, bool IsEmployer, bool IsNominee)
{
    /// <summary>Whether they may know of it.</summary>
    public bool IsAny => IsOfficer || IsEmployer || IsNominee;

    /// <summary>Whether they may act on it, and see what the employment costs.</summary>
    public bool Acts => IsOfficer || IsEmployer;

    public static NominationSight Of(SecondmentReader reader, Nomination nomination) =>
        new(
            reader.IsOfficer,
            reader.OrganisationId == nomination.OrganisationId,
            reader.PersonId is not null && reader.PersonId == nomination.PersonId
        );
}
