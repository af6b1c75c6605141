using System.Security.Claims;
using Remit.People;
using Remit.Rules;
using Remit.Site;

namespace Remit.Forms;

/// <summary>Somebody who looks at a form, and what they may do there: the one place that every page of a form asks.</summary>
/// <remarks>
/// Anybody with a post in the authority may read a draft without Part 2. Its drafters write in it. Part 2 is for those who draft, advise on, review or sign
/// this form, and each reading is an entry in the journal. For everybody else there is no such form.
/// </remarks>
internal sealed class FormReader(ClaimsPrincipal user, DecisionForm form)
{
    /// <summary>The person; null for somebody who is none of this authority.</summary>
    public Guid? PersonId => user.PersonId;

    /// <summary>Whether they may know that there is such a form.</summary>
    public bool MayKnow => Enum.GetValues<Role>().Except([Role.Partner, Role.Participant, Role.Citizen]).Any(role => user.IsInRole(role.ToString()));

    /// <summary>Whether they write in it.</summary>
    public bool MayDraft => WhyNotDraft().Count == 0;

    /// <summary>Why they may not write in it; empty when they may.</summary>
    public IReadOnlyList<Breach> WhyNotDraft() =>
        user.IsInRole(nameof(Role.ProgrammeOfficer))
            ? form.WhyNotDraft(PersonId)
            : [new("forms.not-a-drafter", "Programme officers draft decisions: others advise on them, review them or sign them")];

    /// <summary>Whether they may read what is withheld.</summary>
    public bool MayReadPart2 =>
        MayKnow && PersonId is { } id && (form.DrafterIds.Contains(id) || RouteReaders.IsOnRoute(form, id, role => user.IsInRole(role.ToString())));

    /// <summary>What they may read of what a form says.</summary>
    public FormContent MayRead(FormContent content) => MayReadPart2 ? content : FormJson.Public(content);
}
