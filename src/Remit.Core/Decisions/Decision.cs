using Remit.Calendars;
using Remit.Rules;

namespace Remit.Decisions;

/// <summary>A decision on the register: what it says now, and every version that it said before.</summary>
/// <remarks>Nothing is deleted: what was published stays, with who replaced it, when and why. Source: what-the-papers-ask D5.</remarks>
public sealed class Decision
{
    private readonly List<DecisionVersion> _earlier = [];

    /// <summary>Puts a decision on the register for the first time.</summary>
    /// <param name="facts">What it says.</param>
    /// <param name="entry">Its place in the register, from 1.</param>
    /// <param name="slug">Its address within the register; see <see cref="DecisionCode.Slug"/>.</param>
    /// <param name="provenance">Who records it and from what.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotRecord"/> gives a reason against it.</exception>
    public Decision(DecisionFacts facts, long entry, string slug, Provenance provenance)
    {
        Breach.ThrowIfAny(WhyNotRecord(facts, LondonTime.DayOf(provenance.At)));
        (Facts, Entry, Slug) = (facts, entry, slug);
        (CodeKey, Identity) = (DecisionCode.Key(facts.Code), DecisionCode.Identity(facts));
        (RecordedBy, RecordedAt, Why, ImportId) = (provenance.By, provenance.At, provenance.Why, provenance.ImportId);
    }

    private Decision() => (Facts, Slug, Identity, RecordedBy, Why) = (null!, "", "", "", "");

    /// <summary>The decision's id, made by the type.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Its place in the register: 1 for the first that was recorded.</summary>
    public long Entry { get; private init; }

    /// <summary>Its address within the register, which never changes: "md2373".</summary>
    public string Slug { get; private init; }

    /// <summary>The code without case and separators, by which codes are compared; null when it has no code.</summary>
    public string? CodeKey { get; private set; }

    /// <summary>What tells it from every other decision; see <see cref="DecisionCode.Identity"/>.</summary>
    public string Identity { get; private set; }

    /// <summary>What it says now.</summary>
    public DecisionFacts Facts { get; private set; }

    /// <summary>The number of the version that stands now, from 1.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Who put the present version on the register.</summary>
    public string RecordedBy { get; private set; }

    /// <summary>When the present version was put on the register, in UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Why the present version was put on the register.</summary>
    public string Why { get; private set; }

    /// <summary>The import that the present version came from; null when it was loaded in bulk.</summary>
    public Guid? ImportId { get; private set; }

    /// <summary>The versions before the present one, oldest first.</summary>
    public IReadOnlyList<DecisionVersion> Earlier => _earlier;

    /// <summary>Why facts may not go on the register; empty when they may.</summary>
    /// <param name="facts">What the decision says.</param>
    /// <param name="today">The day on which it is asked.</param>
    public static IReadOnlyList<Breach> WhyNotRecord(DecisionFacts facts, DateOnly today) => DecisionRules.WhyNot(facts, today);

    /// <summary>Why facts may not replace the present ones; empty when they may.</summary>
    /// <param name="facts">What the decision is to say.</param>
    /// <param name="today">The day on which it is asked.</param>
    public IReadOnlyList<Breach> WhyNotRevise(DecisionFacts facts, DateOnly today)
    {
        List<Breach> breaches = [.. WhyNotRecord(facts, today)];
        if (facts.Publisher != Facts.Publisher || (CodeKey is not null && DecisionCode.Key(facts.Code) != CodeKey))
        {
            breaches.Add(
                new(
                    "decisions.another-decision",
                    $"{Name(facts)} of {facts.Publisher} is another decision than {Name(Facts)} of {Facts.Publisher}: record it on its own"
                )
            );
        }

        if (breaches.Count == 0 && DecisionComparison.Differences(Facts, facts).Count == 0)
        {
            breaches.Add(new("decisions.nothing-differs", $"The register already says all this of {Name(Facts)}: there is nothing to change"));
        }

        return breaches;
    }

    /// <summary>Makes <paramref name="facts"/> what the decision says, and keeps what it said before.</summary>
    /// <param name="facts">What it says from now on.</param>
    /// <param name="provenance">Who changes it and from what.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotRevise"/> gives a reason against it.</exception>
    public DecisionVersion Revise(DecisionFacts facts, Provenance provenance)
    {
        Breach.ThrowIfAny(WhyNotRevise(facts, LondonTime.DayOf(provenance.At)));
        var replaced = new DecisionVersion(this, provenance.At);
        _earlier.Add(replaced);
        (Facts, Version) = (facts, Version + 1);
        (CodeKey, Identity) = (DecisionCode.Key(facts.Code), DecisionCode.Identity(facts));
        (RecordedBy, RecordedAt, Why, ImportId) = (provenance.By, provenance.At, provenance.Why, provenance.ImportId);
        return replaced;
    }

    private static string Name(DecisionFacts facts) => facts.Code ?? facts.Title ?? "the decision";
}
