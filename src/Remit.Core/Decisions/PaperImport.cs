using System.Security.Cryptography;
using Remit.Calendars;
using Remit.Papers;
using Remit.Rules;

namespace Remit.Decisions;

/// <summary>A paper on its way into the register: received, read, corrected by a person, then confirmed or discarded.</summary>
/// <remarks>It stays after either end: the bytes, the text, what was read with its words, and what a person changed. Source: what-the-papers-ask D8.</remarks>
public sealed class PaperImport
{
    /// <summary>Receives a paper that has been read.</summary>
    /// <param name="source">The file as it came.</param>
    /// <param name="paper">What was read in it, with the words.</param>
    /// <param name="facts">The decision that it gives, one of <see cref="DecisionReading.FactsOf"/>.</param>
    /// <param name="by">Who brought it.</param>
    /// <param name="at">When, in UTC.</param>
    public PaperImport(PaperSource source, Paper paper, DecisionFacts facts, string by, DateTime at)
    {
        (SourceId, Name, Paper, Read, Draft) = (source.Id, source.Name, paper, facts, facts);
        (ReceivedBy, ReceivedAt, Identity) = (by, at, DecisionCode.Identity(facts));
    }

    private PaperImport() => (Name, Paper, Read, Draft, ReceivedBy, Identity) = ("", null!, null!, null!, "", "");

    /// <summary>The import's id, made by the type.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The file it came in.</summary>
    public Guid SourceId { get; private init; }

    /// <summary>The file's name.</summary>
    public string Name { get; private init; }

    /// <summary>The text and each value that was read beside its words.</summary>
    public Paper Paper { get; private init; }

    /// <summary>The facts as they were read.</summary>
    public DecisionFacts Read { get; private init; }

    /// <summary>The facts as they stand after corrections.</summary>
    public DecisionFacts Draft { get; private set; }

    /// <summary>What tells the drafted decision from every other; see <see cref="DecisionCode.Identity"/>.</summary>
    public string Identity { get; private set; }

    /// <summary>What a person has said of values, by the field's name in <see cref="DecisionComparison"/>; a field without an entry has not been looked at.</summary>
    public IReadOnlyDictionary<string, FactCheck> Checks { get; private set; } = new Dictionary<string, FactCheck>();

    /// <summary>How often the draft has been saved: two officers who start from the same number meet, and neither overwrites the other unseen.</summary>
    public int Revision { get; private set; }

    /// <summary>Who brought the paper.</summary>
    public string ReceivedBy { get; private init; }

    /// <summary>When it was received, in UTC.</summary>
    public DateTime ReceivedAt { get; private init; }

    /// <summary>Who corrected it last; null when nobody has.</summary>
    public string? CorrectedBy { get; private set; }

    /// <summary>When it was corrected last, in UTC.</summary>
    public DateTime? CorrectedAt { get; private set; }

    /// <summary>Who confirmed that the register should say this; null when nobody has.</summary>
    public string? ConfirmedBy { get; private set; }

    /// <summary>When it was confirmed, in UTC.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>The decision that it became, or became a version of.</summary>
    public Guid? DecisionId { get; private set; }

    /// <summary>Who discarded it; null when nobody has.</summary>
    public string? DiscardedBy { get; private set; }

    /// <summary>When it was discarded, in UTC.</summary>
    public DateTime? DiscardedAt { get; private set; }

    /// <summary>Why it was discarded.</summary>
    public string? DiscardedBecause { get; private set; }

    /// <summary>What a person corrected or supplied: each field that no longer says what was read.</summary>
    public IReadOnlyList<Difference> Corrections => DecisionComparison.Differences(Read, Draft);

    /// <summary>Where the import stands.</summary>
    public PaperImportStatus Status =>
        ConfirmedAt is not null ? PaperImportStatus.Confirmed
        : DiscardedAt is not null ? PaperImportStatus.Discarded
        : CorrectedAt is not null ? PaperImportStatus.Corrected
        : PaperImportStatus.Received;

    /// <summary>Which act leads from which state to which; any other is refused.</summary>
    public static IReadOnlyList<(PaperImportStatus From, string Act, PaperImportStatus To)> Transitions { get; } =
    [
        (PaperImportStatus.Received, "correct", PaperImportStatus.Corrected),
        (PaperImportStatus.Received, "confirm", PaperImportStatus.Confirmed),
        (PaperImportStatus.Received, "discard", PaperImportStatus.Discarded),
        (PaperImportStatus.Corrected, "correct", PaperImportStatus.Corrected),
        (PaperImportStatus.Corrected, "confirm", PaperImportStatus.Confirmed),
        (PaperImportStatus.Corrected, "discard", PaperImportStatus.Discarded),
    ];

    /// <summary>Why the facts may not be corrected; empty when they may.</summary>
    public IReadOnlyList<Breach> WhyNotCorrect() => WhyNot("correct");

    /// <summary>Sets what the decision is to say.</summary>
    /// <param name="facts">Every fact, corrected.</param>
    /// <param name="by">Who corrects.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="checks">What the person says of the values; null to leave what was said.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotCorrect"/> gives a reason against it.</exception>
    public void Correct(DecisionFacts facts, string by, DateTime at, IReadOnlyDictionary<string, FactCheck>? checks = null)
    {
        Breach.ThrowIfAny(WhyNotCorrect());
        (Draft, CorrectedBy, CorrectedAt) = (facts, by, at);
        (Checks, Identity, Revision) = (checks ?? Checks, DecisionCode.Identity(facts), Revision + 1);
    }

    /// <summary>Why the draft may not go on the register; empty when it may.</summary>
    /// <param name="standing">The decision of the same identity that is on the register already; null when there is none.</param>
    /// <param name="today">The day on which it is asked.</param>
    public IReadOnlyList<Breach> WhyNotConfirm(Decision? standing, DateOnly today) =>
        [.. WhyNot("confirm"), .. standing?.WhyNotRevise(Draft, today) ?? Decision.WhyNotRecord(Draft, today)];

    /// <summary>Puts the draft on the register: as a new decision, or as the next version of the one that stands there.</summary>
    /// <param name="standing">The decision of the same identity that is on the register already; null when there is none.</param>
    /// <param name="record">Makes the new decision, with its place in the register, when there is none.</param>
    /// <param name="by">Who confirms.</param>
    /// <param name="why">The reason in their words.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotConfirm"/> gives a reason against it.</exception>
    public Decision Confirm(Decision? standing, Func<DecisionFacts, Provenance, Decision> record, string by, string why, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotConfirm(standing, LondonTime.DayOf(at)));
        var provenance = new Provenance(by, at, why, Id);
        if (standing is null)
        {
            standing = record(Draft, provenance);
        }
        else
        {
            standing.Revise(Draft, provenance);
        }

        (ConfirmedBy, ConfirmedAt, DecisionId) = (by, at, standing.Id);
        return standing;
    }

    /// <summary>Why the import may not be discarded; empty when it may.</summary>
    /// <param name="because">The reason in the person's words.</param>
    public IReadOnlyList<Breach> WhyNotDiscard(string? because) =>
        string.IsNullOrWhiteSpace(because)
            ? [.. WhyNot("discard"), new("decisions.discard-reason-missing", "Say why the paper is not to go on the register")]
            : WhyNot("discard");

    /// <summary>Ends the import without a change to the register; the paper and what was read stay.</summary>
    /// <param name="by">Who discards.</param>
    /// <param name="because">Why.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotDiscard"/> gives a reason against it.</exception>
    public void Discard(string by, string because, DateTime at)
    {
        Breach.ThrowIfAny(WhyNotDiscard(because));
        (DiscardedBy, DiscardedAt, DiscardedBecause) = (by, at, because);
    }

    private IReadOnlyList<Breach> WhyNot(string act) =>
        Transitions.Allow(Status, act)
            ? []
            :
            [
                Status == PaperImportStatus.Confirmed
                    ? new(
                        "decisions.import-confirmed",
                        $"{ConfirmedBy} has confirmed this paper already: it is on the register, where a new import can change it"
                    )
                    : new("decisions.import-discarded", $"{DiscardedBy} has discarded this paper: bring it again if it is wanted after all"),
            ];
}

/// <summary>What a person says of a value.</summary>
public enum FactCheck
{
    /// <summary>It is as the paper says.</summary>
    Right,

    /// <summary>The published text does not give it, and nobody supplies it.</summary>
    NotInText,
}

/// <summary>Where an import stands.</summary>
public enum PaperImportStatus
{
    /// <summary>Received and read.</summary>
    Received,

    /// <summary>A person has changed or supplied a value.</summary>
    Corrected,

    /// <summary>On the register.</summary>
    Confirmed,

    /// <summary>Set aside with a reason.</summary>
    Discarded,
}

/// <summary>A file as it came, kept for good.</summary>
public sealed class PaperSource
{
    /// <summary>Keeps a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="problems">What was left out or refused when its text was taken.</param>
    public PaperSource(string name, byte[] content, IReadOnlyList<string> problems) =>
        (Name, Content, Problems, Hash) = (name, content, problems, Convert.ToHexStringLower(SHA256.HashData(content)));

    private PaperSource() => (Name, Content, Problems, Hash) = ("", [], [], "");

    /// <summary>The file's id, made by the type.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Its name.</summary>
    public string Name { get; private init; }

    /// <summary>Its bytes.</summary>
    public byte[] Content { get; private init; }

    /// <summary>The SHA-256 of its bytes, in small hexadecimal letters.</summary>
    public string Hash { get; private init; }

    /// <summary>What was left out or refused when its text was taken.</summary>
    public IReadOnlyList<string> Problems { get; private init; }
}
