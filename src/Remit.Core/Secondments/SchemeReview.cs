using Remit.Rules;

namespace Remit.Secondments;

/// <summary>How far an aim was reached.</summary>
public enum AimVerdict
{
    /// <summary>It was reached.</summary>
    Met,

    /// <summary>It was reached in part.</summary>
    PartlyMet,

    /// <summary>It was not reached.</summary>
    NotMet,

    /// <summary>It cannot be told yet.</summary>
    TooEarly,
}

/// <summary>What follows from a review.</summary>
/// <remarks>Source: X2; ADD2253: widened to other clusters if successful.</remarks>
public enum ReviewOutcome
{
    /// <summary>It goes on, and is rolled out to others.</summary>
    RollOut,

    /// <summary>It goes on, changed.</summary>
    Change,

    /// <summary>It is closed.</summary>
    Close,
}

/// <summary>What was found of an aim.</summary>
/// <param name="Aim">The aim, as the decision has it.</param>
/// <param name="Verdict">How far it was reached; null while nobody has said.</param>
/// <param name="Found">What was found, with the evidence for it.</param>
public sealed record AimFinding(string Aim, AimVerdict? Verdict, string Found);

/// <summary>What a review says.</summary>
/// <param name="Findings">Aim by aim, in the order of the decision.</param>
/// <param name="Outcome">What follows; null while nobody has said.</param>
/// <param name="Why">Why that follows.</param>
/// <param name="NextDecision">The code of the decision that follows; null while there is none.</param>
public sealed record ReviewTerms(IReadOnlyList<AimFinding> Findings, ReviewOutcome? Outcome, string Why, string? NextDecision);

/// <summary>The review of a scheme against its aims: written, concluded, published.</summary>
/// <remarks>Source: S7: ADD2253 is reviewed after twelve months, ADD2056 in November 2017.</remarks>
public sealed class SchemeReview
{
    /// <summary>Begins it.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="by">Who, and when.</param>
    public SchemeReview(SecondmentScheme scheme, SecondmentAct by)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        (SchemeId, Begun) = (scheme.Id, by);
        Terms = new([.. scheme.Terms.Aims.Select(a => new AimFinding(a, null, ""))], null, "", null);
    }

    private SchemeReview() => (Terms, Begun) = (null!, null!);

    /// <summary>The scheme; there is one review of each.</summary>
    public Guid SchemeId { get; private init; }

    /// <summary>What it says.</summary>
    public ReviewTerms Terms { get; private set; }

    /// <summary>Who began it, and when.</summary>
    public SecondmentAct Begun { get; private init; }

    /// <summary>Who concluded it, and when; null while it is written.</summary>
    public SecondmentAct? Concluded { get; private set; }

    /// <summary>Who published it, and when; null while it is not public.</summary>
    public SecondmentAct? Published { get; private set; }

    /// <summary>Why it may not be changed; empty when it may. The decision that follows is entered whenever it is there.</summary>
    /// <param name="terms">What it is to say.</param>
    public IReadOnlyList<Breach> WhyNotChange(ReviewTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return
            Concluded is { } concluded && (terms.Outcome != Terms.Outcome || terms.Why != Terms.Why || !terms.Findings.SequenceEqual(Terms.Findings))
            ? [new("secondments.review-concluded", $"{concluded.Name} concluded it: only the decision that follows is still entered")]
            : [];
    }

    /// <summary>Notes what it says now.</summary>
    /// <param name="terms">What it says.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotChange"/> gives a reason against it.</exception>
    public void Change(ReviewTerms terms)
    {
        Breach.ThrowIfAny(WhyNotChange(terms));
        Terms = terms;
    }

    /// <summary>Why it may not be concluded so; empty when it may.</summary>
    /// <param name="terms">What it is to say.</param>
    public IReadOnlyList<Breach> WhyNotConclude(ReviewTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        List<Breach> breaches = [];
        if (Concluded is { } concluded)
        {
            return [new("secondments.review-concluded", $"{concluded.Name} concluded it already")];
        }

        foreach (var (finding, place) in terms.Findings.Select((f, i) => (f, i)))
        {
            if (finding.Verdict is null || string.IsNullOrWhiteSpace(finding.Found))
            {
                breaches.Add(new($"secondments.aim-open-{place}", $"Say how far aim {place + 1} was reached, and what shows it"));
            }
        }

        if (terms.Outcome is null)
        {
            breaches.Add(new("secondments.no-outcome", "Choose what follows: roll out, change or close"));
        }

        if (string.IsNullOrWhiteSpace(terms.Why))
        {
            breaches.Add(new("secondments.no-outcome-reason", "Say why that follows"));
        }

        return breaches;
    }

    /// <summary>Concludes it: what was found stands.</summary>
    /// <param name="terms">What it says.</param>
    /// <param name="by">Who, and when.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotConclude"/> gives a reason against it.</exception>
    public void Conclude(ReviewTerms terms, SecondmentAct by)
    {
        Breach.ThrowIfAny(WhyNotConclude(terms));
        (Terms, Concluded) = (terms, by);
    }

    /// <summary>Why it may not be published; empty when it may.</summary>
    public IReadOnlyList<Breach> WhyNotPublish() =>
        Concluded is null ? [new("secondments.review-open", "Conclude it first: what is published stands")]
        : Published is not null ? [new("secondments.review-published", "It is public already")]
        : [];

    /// <summary>Lets everybody read it.</summary>
    /// <param name="by">Who, and when.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotPublish"/> gives a reason against it.</exception>
    public void Publish(SecondmentAct by)
    {
        Breach.ThrowIfAny(WhyNotPublish());
        Published = by;
    }
}
