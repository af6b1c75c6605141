using Remit.People;

namespace Remit.Forms;

/// <summary>Who on the route of a form may read what is withheld.</summary>
internal static class RouteReaders
{
    /// <summary>Whether a form withholds anything, in its text or in advice on it.</summary>
    public static bool HasPart2(DecisionForm form) =>
        form.Content.Access.Part2.Count > 0
        || form.Content.Sources.Documents.Any(d => d.Withheld is not null)
        || form.Advice.Any(a => a.Part2 is not null);

    /// <summary>Whether an officer may read it; see <see cref="IsOnRoute"/>.</summary>
    public static bool MayReadPart2(DecisionForm form, Officer officer) =>
        form.DrafterIds.Contains(officer.PersonId) || IsOnRoute(form, officer.PersonId, officer.Roles.Contains);

    /// <summary>
    /// Once it is submitted: those who advise on it by their post or because they were asked, governance, the members of the boards that have it, and who signed it.
    /// Who may sign it reads it on the approver's page, where the scheme of delegation says who that is.
    /// </summary>
    /// <param name="form">The form.</param>
    /// <param name="personId">The person.</param>
    /// <param name="has">Whether they have a role today.</param>
    public static bool IsOnRoute(DecisionForm form, Guid personId, Func<Role, bool> has) =>
        form.Submissions.Count > 0
        && (
            has(Role.Governance)
            || form.Advice.Any(a => a.PersonId == personId)
            || form.AdviceRequests.Any(r => r.PersonId is { } asked ? asked == personId : AdviceKinds.RoleFor(r.Kind) is { } role && has(role))
            || form.Reviews.Any(r => r.MemberIds.Contains(personId))
            || form.Signature?.PersonId == personId
        );
}
