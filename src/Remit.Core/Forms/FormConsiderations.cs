namespace Remit.Forms;

/// <summary>Equality comments: due regard by the person who decides, before they decide.</summary>
/// <remarks>Source: Equality Act 2010 s.149; s.149(7) lists the eight relevant characteristics.</remarks>
public sealed record FormEquality
{
    /// <summary>The comments in paragraphs.</summary>
    public string? Comments { get; init; }

    /// <summary>What the decision means for people with a characteristic.</summary>
    public IReadOnlyList<EqualityImpact> Impacts { get; init; } = [];
}

/// <summary>The characteristics that s.149(7) of the Equality Act 2010 calls relevant.</summary>
public enum Characteristic
{
    /// <summary>Age.</summary>
    Age,

    /// <summary>Disability.</summary>
    Disability,

    /// <summary>Gender reassignment.</summary>
    GenderReassignment,

    /// <summary>Pregnancy and maternity.</summary>
    PregnancyAndMaternity,

    /// <summary>Race.</summary>
    Race,

    /// <summary>Religion or belief.</summary>
    ReligionOrBelief,

    /// <summary>Sex.</summary>
    Sex,

    /// <summary>Sexual orientation.</summary>
    SexualOrientation,
}

/// <summary>What the decision means for people with a characteristic, and what is done about it.</summary>
/// <param name="Characteristic">The characteristic; null while none is chosen.</param>
/// <param name="Impact">The impact in words.</param>
/// <param name="Action">What is done; null when nothing is needed.</param>
public sealed record EqualityImpact(Characteristic? Characteristic, string Impact, string? Action);

/// <summary>Other considerations.</summary>
public sealed record FormConsiderations
{
    /// <summary>Risks and what is done about them.</summary>
    public IReadOnlyList<FormRisk> Risks { get; init; } = [];

    /// <summary>Strategies and priorities that it serves, each with how.</summary>
    public IReadOnlyList<StrategyLink> Strategies { get; init; } = [];

    /// <summary>Consultations and impact assessments, in paragraphs.</summary>
    public string? Consultation { get; init; }

    /// <summary>Whether anybody involved has an interest; null while nobody has said.</summary>
    public bool? HasConflicts { get; init; }

    /// <summary>The interests and how they are dealt with.</summary>
    public string? Conflicts { get; init; }

    /// <summary>The data protection screening; null while it is not done.</summary>
    public DataProtectionScreening? DataProtection { get; init; }
}

/// <summary>A risk.</summary>
/// <param name="Risk">What may happen.</param>
/// <param name="Likelihood">1 (rare) to 5 (almost certain); null while nobody has judged it.</param>
/// <param name="Impact">1 (slight) to 5 (severe); null while nobody has judged it.</param>
/// <param name="Mitigation">What is done about it.</param>
/// <param name="Owner">Who looks after it; null while nobody does.</param>
public sealed record FormRisk(string Risk, int? Likelihood, int? Impact, string Mitigation, string? Owner);

/// <summary>A strategy that the decision serves.</summary>
/// <param name="Strategy">Its name.</param>
/// <param name="How">How the decision serves it.</param>
/// <param name="Address">Where it can be read; null when nowhere.</param>
public sealed record StrategyLink(string Strategy, string How, string? Address);

/// <summary>The screening that says whether a data protection impact assessment is needed.</summary>
/// <param name="UsesPersonalData">Whether personal data is processed at all.</param>
/// <param name="Triggers">The signs of high risk that are met, of those the ICO lists.</param>
/// <param name="Reason">Why an assessment is or is not needed.</param>
/// <remarks>Source: UK GDPR article 35; the ICO's list of processing likely to result in high risk.</remarks>
public sealed record DataProtectionScreening(bool UsesPersonalData, IReadOnlyList<string> Triggers, string Reason);

/// <summary>An alternative that was considered and rejected.</summary>
/// <param name="Alternative">What it was.</param>
/// <param name="WhyRejected">Why not.</param>
public sealed record RejectedAlternative(string Alternative, string WhyRejected);

/// <summary>Planned delivery.</summary>
public sealed record FormDelivery
{
    /// <summary>The approach in paragraphs.</summary>
    public string? Approach { get; init; }

    /// <summary>Activities with their dates.</summary>
    public IReadOnlyList<PlannedStep> Steps { get; init; } = [];
}

/// <summary>A planned activity.</summary>
/// <param name="Activity">What happens.</param>
/// <param name="Starts">The first day; null when only an end is known.</param>
/// <param name="Ends">The last day; null while none is given.</param>
public sealed record PlannedStep(string Activity, DateOnly? Starts, DateOnly? Ends);
