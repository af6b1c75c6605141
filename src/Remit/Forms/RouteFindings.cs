using Remit.Authority;
using Remit.Linting;

namespace Remit.Forms;

/// <summary>What the linter finds on the way of a form: who may sign it (R5) and which advice is on it (R10), as they stand and not as a text says.</summary>
internal static class RouteFindings
{
    /// <summary>What is found on a form's way; empty once it is signed or has ended.</summary>
    /// <param name="form">The form.</param>
    /// <param name="answer">Who may sign it as it stands.</param>
    /// <param name="needs">What its level needs, where it has not been submitted yet.</param>
    /// <param name="today">The day in London.</param>
    public static IReadOnlyList<FormFinding> Of(DecisionForm form, AuthorityAnswer answer, RouteRequirements needs, DateOnly today)
    {
        if (form.Status is not (FormStatus.Drafting or FormStatus.Advice or FormStatus.Review or FormStatus.Signature))
        {
            return [];
        }

        var required = form.Standing?.RequiredAdvice ?? needs.Advice;
        RouteSoFar route = new(form.Content.Basics.Level, answer, [.. AdviceOn(form, required)], today);
        return [.. Linter.CheckRoute(route).Select(found => new FormFinding(null, found))];
    }

    /// <summary>Every office whose advice is needed, was asked for or was given; finance and legal always, because a decision without them says why.</summary>
    private static IEnumerable<AdviceSoFar> AdviceOn(DecisionForm form, IReadOnlyList<AdviceKind> required)
    {
        AdviceKind[] kinds =
        [
            AdviceKind.Finance,
            AdviceKind.Legal,
            .. required,
            .. form.AdviceRequests.Select(r => r.Kind),
            .. form.Advice.Select(a => a.Kind),
        ];
        foreach (var kind in kinds.Distinct().Order())
        {
            var given = form.LastAdvice.Where(a => a.Kind == kind).ToList();
            // whoever advised on an earlier text is not also said to have been asked
            var asked = form.OpenRequests.Where(r => r.Kind == kind && given.All(a => r.PersonId is { } id && a.PersonId != id)).ToList();
            AdviceSoFar office = new(SubjectOf(kind), AdviceKinds.InWords(kind), AdviceStanding.NotAsked, required.Contains(kind));
            foreach (var advice in given)
            {
                yield return office with
                {
                    Standing = form.IsStale(advice) ? AdviceStanding.Stale : AdviceStanding.Given,
                    By = advice.Name,
                    Text = advice.Text,
                    Condition = advice.Condition,
                    IsAgainst = advice.Opinion == Opinion.DoNotConcur,
                    SectionsChanged = form.SectionsChangedSince(advice.Revision).Count,
                };
            }

            foreach (var request in asked)
            {
                yield return office with
                {
                    Standing = AdviceStanding.Asked,
                    By = request.PersonName,
                    Due = request.Due,
                    IsRequired = office.IsRequired && given.Count == 0,
                };
            }

            if (given.Count == 0 && asked.Count == 0)
            {
                yield return office;
            }
        }
    }

    private static AdviceSubject SubjectOf(AdviceKind kind) =>
        kind switch
        {
            AdviceKind.Finance => AdviceSubject.Finance,
            AdviceKind.Legal => AdviceSubject.Legal,
            _ => AdviceSubject.Other,
        };
}
