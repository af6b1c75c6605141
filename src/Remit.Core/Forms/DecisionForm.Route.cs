using Remit.Rules;

namespace Remit.Forms;

// On its way: submitted, returned, and where it stands.
public sealed partial class DecisionForm
{
    private readonly List<Submission> _submissions = [];
    private readonly List<FormReturn> _returns = [];

    /// <summary>How many acts there were on its way. Two acts that start from the same number do not both stand.</summary>
    public int RouteStep { get; private set; }

    /// <summary>Each time it was sent on its way, in order.</summary>
    public IReadOnlyList<Submission> Submissions => [.. _submissions.OrderBy(s => s.At).ThenBy(s => s.Id)];

    /// <summary>Each time it was sent back, in order.</summary>
    public IReadOnlyList<FormReturn> Returns => [.. _returns.OrderBy(r => r.At).ThenBy(r => r.Id)];

    /// <summary>The submission that sent it on the way that it is on; null while it is being written.</summary>
    public Submission? Standing => _submissions.Count > _returns.Count ? Submissions[^1] : null;

    /// <summary>Where it stands.</summary>
    public FormStatus Status =>
        Ending is { } ending ? Of(ending.Kind)
        : Signature is not null ? FormStatus.Signed
        : Standing is null ? FormStatus.Drafting
        : AdviceMissing.Count > 0 ? FormStatus.Advice
        : IsReviewOpen ? FormStatus.Review
        : FormStatus.Signature;

    /// <summary>Why its text may not be changed; empty when it may. Advice that was given on the text before is stale from then on.</summary>
    public IReadOnlyList<Breach> WhyNotChange() => WhyNot("change");

    /// <summary>Why it may not be sent on its way; empty when it may.</summary>
    /// <param name="by">Who submits.</param>
    /// <param name="declares">Whether they make the drafting officer's declaration.</param>
    /// <param name="needs">What its level needs, as the settings say.</param>
    public IReadOnlyList<Breach> WhyNotSubmit(Officer by, bool declares, RouteRequirements needs)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(needs);
        if (WhyNot("submit") is { Count: > 0 } notNow)
        {
            return notNow;
        }

        List<Breach> breaches = [];
        if (!_drafterIds.Contains(by.PersonId))
        {
            breaches.Add(new("forms.not-a-drafter", "It is submitted by somebody who wrote in it: they answer for what it says"));
        }

        breaches.AddRange(
            FormGap
                .Of(Content, needs.Alternatives)
                .Select(gap => new Breach($"forms.missing-{gap.Section.ToString().ToLowerInvariant()}", gap.Message, "D2"))
        );
        if (!declares)
        {
            breaches.Add(new("forms.not-declared", "Confirm the drafting officer’s declaration", "D3"));
        }

        return breaches;
    }

    /// <summary>Sends it on its way and asks for the advice that it needs.</summary>
    /// <param name="by">Who submits.</param>
    /// <param name="declares">Whether they make the drafting officer's declaration.</param>
    /// <param name="needs">What its level needs, as the settings say.</param>
    /// <param name="due">The last day on which advice is in time.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotSubmit"/> gives a reason against it.</exception>
    public Submission Submit(Officer by, bool declares, RouteRequirements needs, DateOnly due, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotSubmit(by, declares, needs));
        Submission submission = new(Id, by.PersonId, by.Name, by.Post, at, Revision, Hash, needs.Advice, needs.Review);
        _submissions.Add(submission);
        foreach (var kind in AdviceMissing)
        {
            _adviceRequests.Add(new(Id, kind, null, null, null, by.PersonId, by.Name, at, due));
        }

        RouteStep++;
        return submission;
    }

    /// <summary>Why it may not be sent back for changes; empty when it may.</summary>
    /// <param name="by">Who returns it.</param>
    /// <param name="reason">What has to be changed.</param>
    public IReadOnlyList<Breach> WhyNotReturn(Officer by, string? reason)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (WhyNot("return") is { Count: > 0 } notNow)
        {
            return notNow;
        }

        return string.IsNullOrWhiteSpace(reason) ? [new("forms.return-without-reason", "Say what has to be changed")] : [];
    }

    /// <summary>Sends it back to those who draft it.</summary>
    /// <param name="by">Who returns it.</param>
    /// <param name="reason">What has to be changed.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotReturn"/> gives a reason against it.</exception>
    public FormReturn Return(Officer by, string reason, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotReturn(by, reason));
        FormReturn sentBack = new(Id, by.PersonId, by.Name, by.Post, at, reason.Trim(), Revision);
        _returns.Add(sentBack);
        RouteStep++;
        return sentBack;
    }

    /// <summary>The sections that were changed since a revision, in the order of the form.</summary>
    /// <param name="revision">The revision that somebody had before them.</param>
    public IReadOnlyList<FormSection> SectionsChangedSince(int revision) => [.. Enum.GetValues<FormSection>().Where(s => IsStale(s, revision))];

    private IReadOnlyList<Breach> WhyNot(string act) => FormTransitions.All.Allow(Status, act) ? [] : [new($"forms.{NameOf(Status)}", InWords(act))];

    private string InWords(string act) =>
        Status switch
        {
            FormStatus.Drafting => act == "sign"
                ? $"{Code} has not been submitted: nobody can sign it yet"
                : $"{Code} is being written: submit it first",
            FormStatus.Signed =>
                $"{Code} was signed by {Signature!.Name} on {FormWords.Day(Signature.On)}: what it says is changed by a new decision alone",
            FormStatus.Superseded => $"{Ending!.ByCode} has taken the place of {Code}",
            FormStatus.Declined or FormStatus.Withdrawn =>
                $"{Ending!.Name} {(Ending.Kind == EndingKind.Declined ? "declined" : "withdrew")} {Code} on {FormWords.DayOf(Ending.At)}",
            _ => $"{Code} has been submitted already",
        };

    private static string NameOf(FormStatus status) =>
        status switch
        {
            FormStatus.Drafting => "not-submitted",
            FormStatus.Signed => "signed",
            FormStatus.Superseded => "superseded",
            FormStatus.Declined => "declined",
            FormStatus.Withdrawn => "withdrawn",
            _ => "submitted",
        };

    private static FormStatus Of(EndingKind kind) =>
        kind switch
        {
            EndingKind.Declined => FormStatus.Declined,
            EndingKind.Withdrawn => FormStatus.Withdrawn,
            _ => FormStatus.Superseded,
        };
}
