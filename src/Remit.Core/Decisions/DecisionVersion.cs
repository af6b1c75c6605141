namespace Remit.Decisions;

/// <summary>What a decision said before it was changed.</summary>
public sealed class DecisionVersion
{
    internal DecisionVersion(Decision decision, DateTime replacedAt)
    {
        (DecisionId, Number, Facts) = (decision.Id, decision.Version, decision.Facts);
        (RecordedBy, RecordedAt, Why, ImportId) = (decision.RecordedBy, decision.RecordedAt, decision.Why, decision.ImportId);
        ReplacedAt = replacedAt;
    }

    private DecisionVersion() => (Facts, RecordedBy, Why) = (null!, "", "");

    /// <summary>The version's id, made by the type.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The decision it is a version of.</summary>
    public Guid DecisionId { get; private init; }

    /// <summary>Its number, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>What the decision said.</summary>
    public DecisionFacts Facts { get; private init; }

    /// <summary>Who had put it on the register.</summary>
    public string RecordedBy { get; private init; }

    /// <summary>When it was put on the register, in UTC.</summary>
    public DateTime RecordedAt { get; private init; }

    /// <summary>Why it was put on the register.</summary>
    public string Why { get; private init; }

    /// <summary>The import that it came from; null when it was loaded in bulk.</summary>
    public Guid? ImportId { get; private init; }

    /// <summary>When the next version took its place, in UTC.</summary>
    public DateTime ReplacedAt { get; private init; }
}
