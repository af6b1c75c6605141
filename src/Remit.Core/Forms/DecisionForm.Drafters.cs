using Remit.References;
using Remit.Rules;

namespace Remit.Forms;

// Who writes: those who began the form, and those whom a drafter let in.
public sealed partial class DecisionForm
{
    /// <summary>Why somebody may not write in this form; empty when they may.</summary>
    /// <param name="personId">The person; null for somebody who is no person of the authority.</param>
    public IReadOnlyList<Breach> WhyNotDraft(Guid? personId) =>
        personId is { } id && _drafterIds.Contains(id)
            ? []
            : [new("forms.not-a-drafter", "Only those who draft this form change it: one of them can let you in")];

    /// <summary>Why somebody may not be let in to draft; empty when they may.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="byId">Who lets them in.</param>
    public IReadOnlyList<Breach> WhyNotLetIn(Guid personId, Guid? byId) =>
        WhyNotDraft(byId) is { Count: > 0 } notAllowed ? notAllowed
        : _drafterIds.Contains(personId) ? [new("forms.drafter-already", "They draft this form already")]
        : [];

    /// <summary>Lets somebody in to draft: from then on they read Part 2 and do not sign.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="byId">Who lets them in.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotLetIn"/> gives a reason against it.</exception>
    public void LetIn(Guid personId, Guid byId)
    {
        Breach.ThrowIfAny(WhyNotLetIn(personId, byId));
        _drafterIds = [.. _drafterIds, personId];
    }

    /// <summary>Why a form may not be given another code; empty when it may.</summary>
    /// <param name="code">The code as typed.</param>
    /// <param name="isTaken">Whether a code stands on the register or on another form.</param>
    public IReadOnlyList<Breach> WhyNotRecode(string? code, Func<string, bool> isTaken) =>
        WhyNotSave(FormSection.Basics, Revision) is { Count: > 0 } notNow ? notNow : FormCodes.WhyNotGive(code, Content.Basics.Level, isTaken);

    /// <summary>Gives the form another code.</summary>
    /// <param name="code">The code as typed.</param>
    /// <param name="isTaken">Whether a code stands on the register or on another form.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotRecode"/> gives a reason against it.</exception>
    public void Recode(string code, Func<string, bool> isTaken)
    {
        Breach.ThrowIfAny(WhyNotRecode(code, isTaken));
        Code = DecisionReference.TryParse(code, out var reference) ? reference.Code : code;
    }
}
