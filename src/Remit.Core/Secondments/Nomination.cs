using Remit.Rules;

namespace Remit.Secondments;

/// <summary>That a member of a cluster offers one of its people for a scheme.</summary>
/// <remarks>Source: ADD2253, S2. Equality of recruitment is monitored apart from it: see <see cref="MonitoringCount"/>.</remarks>
public sealed partial class Nomination
{
    private Nomination() => (PersonName, OrganisationName, Terms, Made) = ("", "", null!, null!);

    /// <summary>The nomination's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The scheme.</summary>
    public Guid SchemeId { get; private init; }

    /// <summary>The call that it answers.</summary>
    public Guid CallId { get; private init; }

    /// <summary>The employer.</summary>
    public Guid OrganisationId { get; private init; }

    /// <summary>The employer's name on that day.</summary>
    public string OrganisationName { get; private init; }

    /// <summary>Who is nominated.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Their name on that day.</summary>
    public string PersonName { get; private init; }

    /// <summary>What the employer says of them.</summary>
    public NominationTerms Terms { get; private set; }

    /// <summary>Who nominated them, and when; with a reason where an officer entered what the employer sent on paper.</summary>
    public SecondmentAct Made { get; private init; }

    /// <summary>Who withdrew it, when and why; null while it stands.</summary>
    public SecondmentAct? Withdrawn { get; private set; }

    /// <summary>Whether an officer of the authority entered it for the employer.</summary>
    public bool IsOnPaper => Made.Why is not null;

    /// <summary>Why somebody may not be nominated so; empty when they may.</summary>
    /// <param name="scheme">The scheme with its seats and calls.</param>
    /// <param name="call">The call that it answers, one of the scheme's.</param>
    /// <param name="employer">The member that nominates; null when the organisation is none on that day.</param>
    /// <param name="nominee">Who is nominated.</param>
    /// <param name="terms">What the employer says of them.</param>
    /// <param name="others">The nominations of the scheme that stand.</param>
    /// <param name="on">The day on which it is made.</param>
    /// <param name="onPaper">Whether an officer enters what came on paper: that may be after the call closed.</param>
    public static IReadOnlyList<Breach> WhyNotMake(
        SecondmentScheme scheme,
        CallForInterest call,
        ClusterMember? employer,
        Nominee nominee,
        NominationTerms terms,
        IReadOnlyList<Nomination> others,
        DateOnly on,
        bool onPaper = false
    )
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(nominee);
        ArgumentNullException.ThrowIfNull(others);
        if (scheme.WhyNotWhileClosed() is { Count: > 0 } closed)
        {
            return closed;
        }

        List<Breach> breaches = [];
        if (!onPaper && !call.IsOpenOn(on))
        {
            breaches.Add(CallClosed(call));
        }

        if (employer is null || !employer.IsMemberOn(on))
        {
            breaches.Add(new("nominations.no-member", "Only members of the scheme’s cluster nominate people"));
        }
        else if (nominee.OrganisationId != employer.OrganisationId)
        {
            breaches.Add(
                new("nominations.not-theirs", $"{nominee.Name} does not work for {employer.Name}: only their own employer can nominate somebody")
            );
        }

        if (others.FirstOrDefault(n => n.PersonId == nominee.PersonId && n.SchemeId == scheme.Id && n.Withdrawn is null) is { } standing)
        {
            breaches.Add(
                new("nominations.nominated-already", $"{standing.OrganisationName} has nominated {nominee.Name} already: change that nomination")
            );
        }

        return [.. breaches, .. WhyNot(terms, scheme)];
    }

    /// <summary>Nominates somebody.</summary>
    /// <param name="scheme">The scheme with its seats and calls.</param>
    /// <param name="call">The call that it answers, one of the scheme's.</param>
    /// <param name="employer">The member that nominates.</param>
    /// <param name="nominee">Who is nominated.</param>
    /// <param name="terms">What the employer says of them.</param>
    /// <param name="others">The nominations of the scheme that stand.</param>
    /// <param name="on">The day on which it is made.</param>
    /// <param name="made">Who nominates, and when; with a reason where an officer enters what came on paper.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotMake"/> gives a reason against it.</exception>
    public static Nomination Make(
        SecondmentScheme scheme,
        CallForInterest call,
        ClusterMember employer,
        Nominee nominee,
        NominationTerms terms,
        IReadOnlyList<Nomination> others,
        DateOnly on,
        SecondmentAct made
    )
    {
        ArgumentNullException.ThrowIfNull(employer);
        ArgumentNullException.ThrowIfNull(made);
        Breach.ThrowIfAny(WhyNotMake(scheme, call, employer, nominee, terms, others, on, made.Why is not null));
        return new()
        {
            SchemeId = scheme.Id,
            CallId = call.Id,
            OrganisationId = employer.OrganisationId,
            OrganisationName = employer.Name,
            PersonId = nominee.PersonId,
            PersonName = nominee.Name,
            Terms = terms,
            Made = made,
        };
    }

    /// <summary>Why it may not be changed so; empty when it may.</summary>
    /// <param name="scheme">The scheme with its seats and calls.</param>
    /// <param name="terms">What the employer says now.</param>
    /// <param name="on">The day.</param>
    /// <param name="byOfficer">Whether an officer puts right what came on paper: that may be after the call closed.</param>
    public IReadOnlyList<Breach> WhyNotChange(SecondmentScheme scheme, NominationTerms terms, DateOnly on, bool byOfficer = false)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var call = scheme.Calls.First(c => c.Id == CallId);
        return scheme.WhyNotWhileClosed() is { Count: > 0 } closed ? closed
            : Withdrawn is not null ? [AlreadyWithdrawn]
            : !byOfficer && !call.IsOpenOn(on) ? [CallClosed(call)]
            : WhyNot(terms, scheme);
    }

    /// <summary>Changes what the employer says; what it said before is in the journal.</summary>
    /// <param name="scheme">The scheme with its seats and calls.</param>
    /// <param name="terms">What the employer says now.</param>
    /// <param name="on">The day.</param>
    /// <param name="byOfficer">Whether an officer puts right what came on paper.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotChange"/> gives a reason against it.</exception>
    public void Change(SecondmentScheme scheme, NominationTerms terms, DateOnly on, bool byOfficer = false)
    {
        Breach.ThrowIfAny(WhyNotChange(scheme, terms, on, byOfficer));
        Terms = terms;
    }

    /// <summary>Why it may not be withdrawn; empty when it may, also long after the call closed: somebody who drops out is not kept by a form.</summary>
    /// <param name="why">Why.</param>
    /// <param name="agreed">The placements of this nomination that have been agreed: they are ended in writing, not by withdrawing it.</param>
    public IReadOnlyList<Breach> WhyNotWithdraw(string? why, IReadOnlyList<SeatTaken> agreed)
    {
        ArgumentNullException.ThrowIfNull(agreed);
        return Withdrawn is not null ? [AlreadyWithdrawn]
            : agreed.FirstOrDefault(t => t.NominationId == Id) is { } taken
                ?
                [
                    new(
                        "nominations.placed",
                        $"{taken.Reference} is agreed from {DayWords.Of(taken.FirstDay)} to {DayWords.Of(taken.LastDay)}: end that in writing, on its own page"
                    ),
                ]
            : string.IsNullOrWhiteSpace(why) ? [new("nominations.no-reason", "Enter why the nomination is withdrawn")]
            : [];
    }

    /// <summary>Withdraws it.</summary>
    /// <param name="withdrawn">Who withdraws it, when and why.</param>
    /// <param name="agreed">The placements of this nomination that have been agreed.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotWithdraw"/> gives a reason against it.</exception>
    public void Withdraw(SecondmentAct withdrawn, IReadOnlyList<SeatTaken> agreed)
    {
        ArgumentNullException.ThrowIfNull(withdrawn);
        Breach.ThrowIfAny(WhyNotWithdraw(withdrawn.Why, agreed));
        Withdrawn = withdrawn;
    }
}
