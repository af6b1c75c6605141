using Remit.Rules;

namespace Remit.Forms;

// Advice: asked for, given on a text, stale when the text changes.
public sealed partial class DecisionForm
{
    private readonly List<AdviceRequest> _adviceRequests = [];
    private readonly List<Advice> _advice = [];

    /// <summary>The advice that was asked for, in order.</summary>
    public IReadOnlyList<AdviceRequest> AdviceRequests => [.. _adviceRequests.OrderBy(r => r.At).ThenBy(r => r.Kind).ThenBy(r => r.Id)];

    /// <summary>All advice that was ever given, in order.</summary>
    public IReadOnlyList<Advice> Advice => [.. _advice.OrderBy(a => a.At).ThenBy(a => a.Id)];

    /// <summary>The last word of each adviser's office: of finance, legal and governance one each, of others one from each person.</summary>
    public IReadOnlyList<Advice> LastAdvice =>
        [
            .. Advice
                .GroupBy(a => (a.Kind, PersonId: AdviceKinds.RoleFor(a.Kind) is null ? a.PersonId : Guid.Empty))
                .Select(g => g.Last())
                .OrderBy(a => a.Kind)
                .ThenBy(a => a.At),
        ];

    /// <summary>The required advice that is missing, or that was given on another text; empty while the form is being written.</summary>
    public IReadOnlyList<AdviceKind> AdviceMissing =>
        [.. (Standing?.RequiredAdvice ?? []).Where(kind => LastAdvice.All(a => a.Kind != kind || IsStale(a)))];

    /// <summary>The requests that nobody has answered on the text as it stands.</summary>
    public IReadOnlyList<AdviceRequest> OpenRequests =>
        Standing is null
            ? []
            :
            [
                .. AdviceRequests
                    .Where(r => LastAdvice.All(a => a.Kind != r.Kind || IsStale(a) || (r.PersonId is { } asked && a.PersonId != asked)))
                    .GroupBy(r => (r.Kind, r.PersonId))
                    .Select(g => g.Last()),
            ];

    /// <summary>Whether advice was given on another text than the one that stands.</summary>
    /// <param name="advice">Advice on this form.</param>
    public bool IsStale(Advice advice)
    {
        ArgumentNullException.ThrowIfNull(advice);
        return advice.Hash != Hash;
    }

    /// <summary>Why somebody may not be asked for advice; empty when they may.</summary>
    /// <param name="kind">In what.</param>
    /// <param name="personId">Who is asked by name; null when anybody with the role may answer.</param>
    /// <param name="name">Their name.</param>
    public IReadOnlyList<Breach> WhyNotAsk(AdviceKind kind, Guid? personId, string? name)
    {
        if (WhyNot("ask for advice") is { Count: > 0 } notNow)
        {
            return notNow;
        }

        if (personId is null)
        {
            return AdviceKinds.RoleFor(kind) is null
                ? [new("forms.nobody-asked", $"Say whom you ask: no post gives {AdviceKinds.InWords(kind)} advice by itself")]
                : [];
        }

        return
        [
            .. _drafterIds.Contains(personId.Value) ? [OwnForm(name ?? "They")] : Array.Empty<Breach>(),
            .. OpenRequests.Any(r => r.Kind == kind && r.PersonId == personId)
                ? [new Breach("forms.asked-already", $"{name ?? "They"} has been asked for {AdviceKinds.InWords(kind)} advice already")]
                : Array.Empty<Breach>(),
        ];
    }

    /// <summary>Asks for advice.</summary>
    /// <param name="kind">In what.</param>
    /// <param name="personId">Who is asked by name; null when anybody with the role may answer.</param>
    /// <param name="name">Their name.</param>
    /// <param name="what">What they are asked in particular; null for the form as a whole.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="due">The last day on which the answer is in time.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotAsk"/> gives a reason against it.</exception>
    public AdviceRequest Ask(AdviceKind kind, Guid? personId, string? name, string? what, Officer by, DateOnly due, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotAsk(kind, personId, name));
        ArgumentNullException.ThrowIfNull(by);
        AdviceRequest request = new(Id, kind, personId, name, FormWords.OrNull(what), by.PersonId, by.Name, at, due);
        _adviceRequests.Add(request);
        RouteStep++;
        return request;
    }

    /// <summary>The kinds of advice that somebody may give on this form, by their post or because they were asked; empty when none.</summary>
    /// <param name="by">Who.</param>
    public IReadOnlyList<AdviceKind> MayAdviseIn(Officer by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return [.. Enum.GetValues<AdviceKind>().Where(kind => MayAdvise(by, kind))];
    }

    /// <summary>Why somebody may not advise so; empty when they may.</summary>
    /// <param name="by">Who advises.</param>
    /// <param name="draft">What they want to say.</param>
    public IReadOnlyList<Breach> WhyNotAdvise(Officer by, AdviceDraft draft)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(draft);
        if (WhyNot("advise") is { Count: > 0 } notNow)
        {
            return notNow;
        }

        if (_drafterIds.Contains(by.PersonId))
        {
            return [OwnForm(by.Name)];
        }

        if (!MayAdvise(by, draft.Kind))
        {
            return
            [
                new(
                    "forms.not-an-adviser",
                    AdviceKinds.RoleFor(draft.Kind) is null
                        ? $"{FormWords.Start(AdviceKinds.InWords(draft.Kind))} advice is given by those who were asked for it by name"
                        : $"{FormWords.Start(AdviceKinds.InWords(draft.Kind))} advice is given by the holders of {AdviceKinds.InWords(draft.Kind)} posts"
                ),
            ];
        }

        List<Breach> breaches = [];
        if (draft.Hash != Hash)
        {
            breaches.Add(
                new("forms.changed-meanwhile", "The text was changed while you had it open: read what changed, then advise on the text as it stands")
            );
        }

        if (string.IsNullOrWhiteSpace(draft.Text))
        {
            breaches.Add(new("forms.advice-without-text", "Enter your comments: they are published with the decision"));
        }

        if (draft.Opinion == Opinion.ConcurIf && string.IsNullOrWhiteSpace(draft.Condition))
        {
            breaches.Add(new("forms.advice-without-condition", "Enter the condition under which you concur"));
        }

        return breaches;
    }

    /// <summary>Gives advice on the text as it stands.</summary>
    /// <param name="by">Who advises.</param>
    /// <param name="draft">What they say.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotAdvise"/> gives a reason against it.</exception>
    public Advice Advise(Officer by, AdviceDraft draft, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotAdvise(by, draft));
        var condition = draft.Opinion == Opinion.ConcurIf ? FormWords.OrNull(draft.Condition) : null;
        Advice advice = new(
            Id,
            draft.Kind,
            draft.Opinion,
            draft.Text!.Trim(),
            condition,
            FormWords.OrNull(draft.Part2),
            by.PersonId,
            by.Name,
            by.Post,
            at,
            Revision,
            Hash
        );
        _advice.Add(advice);
        RouteStep++;
        return advice;
    }

    private bool MayAdvise(Officer by, AdviceKind kind) =>
        AdviceKinds.RoleFor(kind) is { } role ? by.Roles.Contains(role) : _adviceRequests.Any(r => r.Kind == kind && r.PersonId == by.PersonId);

    private static Breach OwnForm(string name) =>
        new("forms.advises-on-own", $"{name} wrote in this form: nobody advises on what they drafted themselves", "Separation of duties");
}
