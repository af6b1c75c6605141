using Remit.Calendars;
using Remit.Forms;
using Remit.Rules;

namespace Remit.Publications;

/// <content>What may be done to a publication.</content>
public sealed partial class Publication
{
    private const string Within = "the form's Public access to information: for a stated reason, for no longer than needed";

    /// <summary>Why a deferral may not be asked for; empty when it may.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="at">When, in UTC.</param>
    public IReadOnlyList<Breach> WhyNotAskToDefer(DeferralRequest request, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(request);
        var today = LondonTime.DayOf(at);
        List<Breach> breaches = [.. WhyNot("defer", today), .. Deferrable(request.Reason, request.Until, today)];
        if (AskedDeferral is { } asked)
        {
            breaches.Add(
                new("publications.deferral-asked-already", $"{asked.AskedBy} has asked for a deferral already, which waits for its approval")
            );
        }

        if (DeferredUntil(today) is { } until && request.Until <= until)
        {
            breaches.Add(
                new("publications.deferred-longer-already", $"It is deferred until {LondonTime.Say(until)} already: a new deferral ends later")
            );
        }

        if (_deferrals.Any(d => d.IsApproved == true && Same(d.Reason, request.Reason)))
        {
            breaches.Add(
                new("publications.reason-given-before", "This reason was given for an earlier deferral: a new deferral needs a new reason", Within)
            );
        }

        return breaches;
    }

    /// <summary>Asks for a deferral. The clock runs on until somebody approves it.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotAskToDefer"/> gives a reason against it.</exception>
    public Deferral AskToDefer(DeferralRequest request, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotAskToDefer(request, at));
        Deferral deferral = new(request.Reason.Trim(), request.Until, request.Asker, at);
        _deferrals.Add(deferral);
        Revision++;
        return deferral;
    }

    /// <summary>Why somebody may not approve or refuse the deferral that is asked for; empty when they may.</summary>
    /// <param name="by">Who decides.</param>
    /// <param name="isGovernance">Whether they watch the route for the authority.</param>
    /// <param name="at">When, in UTC.</param>
    public IReadOnlyList<Breach> WhyNotDecideDeferral(PostHolder by, bool isGovernance, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (AskedDeferral is not { } asked)
        {
            return [new("publications.no-deferral-asked", "Nobody has asked for a deferral that waits for approval")];
        }

        List<Breach> breaches = [.. WhyNot("defer", LondonTime.DayOf(at))];
        if (!isGovernance && by.PersonId != SignatoryId)
        {
            breaches.Add(
                new("publications.not-an-approver", $"A deferral is approved by governance or by {Part1.Signatory.Name}, who signed the decision")
            );
        }

        if (by.PersonId == asked.AskedById)
        {
            breaches.Add(new("publications.own-deferral", "You asked for this deferral: somebody else has to approve it"));
        }

        return breaches;
    }

    /// <summary>Why the deferral that is asked for may not be approved; empty when it may.</summary>
    /// <inheritdoc cref="WhyNotDecideDeferral"/>
    public IReadOnlyList<Breach> WhyNotApproveDeferral(PostHolder by, bool isGovernance, DateTime at)
    {
        var breaches = WhyNotDecideDeferral(by, isGovernance, at);
        return AskedDeferral is { } asked && asked.Until <= LondonTime.DayOf(at)
            ?
            [
                .. breaches,
                new(
                    "publications.deferral-over",
                    $"The deferral would have ended on {LondonTime.Say(asked.Until)}: refuse it, and ask for a new one"
                ),
            ]
            : breaches;
    }

    /// <summary>Approves the deferral that is asked for.</summary>
    /// <param name="by">Who approves.</param>
    /// <param name="isGovernance">Whether they watch the route for the authority.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotApproveDeferral"/> gives a reason against it.</exception>
    public Deferral ApproveDeferral(PostHolder by, bool isGovernance, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotApproveDeferral(by, isGovernance, at));
        return Decide(by, at, refusedBecause: null);
    }

    /// <summary>Refuses the deferral that is asked for.</summary>
    /// <param name="by">Who refuses.</param>
    /// <param name="isGovernance">Whether they watch the route for the authority.</param>
    /// <param name="because">Why, for who asked.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotDecideDeferral"/> gives a reason against it.</exception>
    public Deferral RefuseDeferral(PostHolder by, bool isGovernance, string because, DateTime at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        Breach.ThrowIfAny(WhyNotDecideDeferral(by, isGovernance, at));
        return Decide(by, at, because);
    }

    /// <summary>Why it may not be published; empty when it may.</summary>
    /// <param name="because">Why it is published although it is deferred; null where it is not.</param>
    /// <param name="at">When, in UTC.</param>
    public IReadOnlyList<Breach> WhyNotPublish(string? because, DateTime at)
    {
        var today = LondonTime.DayOf(at);
        List<Breach> breaches = [.. WhyNot("publish", today)];
        if (DeferredUntil(today) is { } until && string.IsNullOrWhiteSpace(because))
        {
            breaches.Add(
                new(
                    "publications.deferred",
                    $"It is deferred until {LondonTime.Say(until)}: say why that is no longer needed, or wait for the day",
                    Within
                )
            );
        }

        return breaches;
    }

    /// <summary>Whether it publishes itself: a deferral was in force, and has ended without another.</summary>
    /// <param name="at">When, in UTC.</param>
    public bool PublishesItself(DateTime at) => StatusOn(LondonTime.DayOf(at)) == PublicationStatus.Ended;

    /// <summary>Says that it is on the register.</summary>
    /// <param name="decisionId">The decision there.</param>
    /// <param name="slug">Its address there.</param>
    /// <param name="by">Who publishes: a person, or the clock.</param>
    /// <param name="because">Why it is published although it is deferred; null where it is not.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotPublish"/> gives a reason against it.</exception>
    public void Publish(Guid decisionId, string slug, string by, string? because, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotPublish(because, at));
        (PublishedAt, PublishedOn, PublishedBy) = (at, LondonTime.DayOf(at), by);
        (PublishedBecause, DecisionId, DecisionSlug) = (because, decisionId, slug);
        Revision++;
    }

    /// <summary>Why a withholding may not go on; empty when it may.</summary>
    /// <param name="id">The withholding.</param>
    /// <param name="ground">The ground as it was reviewed, with a new day.</param>
    /// <param name="today">The day in London.</param>
    public IReadOnlyList<Breach> WhyNotExtend(Guid id, WithholdingGround ground, DateOnly today)
    {
        List<Breach> breaches = [.. WhyNotWithholding(id, "extend"), .. Withholding.WhyNotWithhold(ground, today)];
        if (WithholdingOf(id) is { } withholding && ground.Until <= withholding.Until)
        {
            breaches.Add(
                new("publications.withheld-longer-already", $"It is withheld until {LondonTime.Say(withholding.Until)} already: give a later day")
            );
        }

        return breaches;
    }

    /// <summary>Lets a withholding go on after a review.</summary>
    /// <param name="id">The withholding.</param>
    /// <param name="ground">The ground as it was reviewed, with a new day.</param>
    /// <param name="today">The day in London.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotExtend"/> gives a reason against it.</exception>
    public void Extend(Guid id, WithholdingGround ground, DateOnly today)
    {
        Breach.ThrowIfAny(WhyNotExtend(id, ground, today));
        WithholdingOf(id)!.Extend(ground);
        Revision++;
    }

    /// <summary>Why something may not be released; empty when it may.</summary>
    /// <param name="id">The withholding.</param>
    /// <param name="because">Why, in words that are published.</param>
    public IReadOnlyList<Breach> WhyNotRelease(Guid id, string? because) =>
        string.IsNullOrWhiteSpace(because)
            ? [.. WhyNotWithholding(id, "release"), new("publications.release-without-reason", "Say why it need not be withheld any longer")]
            : WhyNotWithholding(id, "release");

    /// <summary>Releases what was withheld: it is public with the decision, at once where that is published, or else when it is.</summary>
    /// <param name="id">The withholding.</param>
    /// <param name="part">What was withheld, from the signed form.</param>
    /// <param name="because">Why.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotRelease"/> gives a reason against it.</exception>
    public void Release(Guid id, ReleasedPart part, string because, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(part);
        Breach.ThrowIfAny(WhyNotRelease(id, because));
        WithholdingOf(id)!.Release(part, because, at);
        Revision++;
    }

    private Deferral Decide(PostHolder by, DateTime at, string? refusedBecause)
    {
        var asked = AskedDeferral!;
        asked.Decide(by, at, refusedBecause);
        LastDay = LastDayWithDeferrals();
        Revision++;
        return asked;
    }

    private static List<Breach> Deferrable(string reason, DateOnly until, DateOnly today)
    {
        List<Breach> breaches = [];
        if (string.IsNullOrWhiteSpace(reason))
        {
            breaches.Add(new("publications.deferral-without-reason", "Say why publication is deferred, in words that may be published", Within));
        }

        if (until <= today)
        {
            breaches.Add(new("publications.deferral-over", $"Publication is deferred until a day after today, {LondonTime.Say(today)}", Within));
        }

        return breaches;
    }

    private IReadOnlyList<Breach> WhyNot(string act, DateOnly today) =>
        Transitions.Allow(StatusOn(today), act)
            ? []
            :
            [
                new(
                    "publications.published-already",
                    $"{PublishedBy} published {Code} on {LondonTime.Say(PublishedOn!.Value)}: that cannot be undone"
                ),
            ];

    private IReadOnlyList<Breach> WhyNotWithholding(Guid id, string act) =>
        WithholdingOf(id) switch
        {
            null => [new("publications.nothing-withheld", $"There is nothing of {Code} withheld under that number")],
            var w when Withholding.Transitions.Allow(w.Status, act) => [],
            _ => [new("publications.released-already", "It has been released already: that cannot be undone")],
        };

    private Withholding? WithholdingOf(Guid id) => _withholdings.FirstOrDefault(w => w.Id == id);

    private static bool Same(string one, string other) => string.Equals(Letters(one), Letters(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>A reason without what does not make it another one: blanks, stops, and the case of letters.</summary>
    private static string Letters(string reason) => string.Concat(reason.Where(char.IsLetterOrDigit));
}
