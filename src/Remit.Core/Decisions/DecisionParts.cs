using Remit.Finance;
using Remit.Papers;

namespace Remit.Decisions;

/// <summary>What is known of the sum that a decision approves.</summary>
/// <remarks>Source: reading-papers, finding 4: withheld and not stated differ from none.</remarks>
public enum ApprovalState
{
    /// <summary>Not in the published text.</summary>
    NotStated,

    /// <summary>The text states it.</summary>
    Stated,

    /// <summary>The text says that nothing is to be spent.</summary>
    None,

    /// <summary>Kept to the confidential Part 2.</summary>
    Withheld,
}

/// <summary>How a decision stands to one that it names.</summary>
/// <remarks>Source: reading-papers, finding 7.</remarks>
public enum CitationRelation
{
    /// <summary>Named, and none of the others is known.</summary>
    Cites,

    /// <summary>Goes on with what the other began, for a further period.</summary>
    Renews,

    /// <summary>Comes after the other in the same programme.</summary>
    Follows,

    /// <summary>Uses a power that the other delegated.</summary>
    ExercisesDelegationOf,

    /// <summary>Changes what the other decided.</summary>
    Varies,
}

/// <summary>One thing that is decided.</summary>
/// <param name="Number">The number or letter it carries; null when it has none.</param>
/// <param name="Text">Its words without the number.</param>
public sealed record DecidedItem(string? Number, string Text);

/// <summary>An amount of money in a decision and what kind of money it is.</summary>
public sealed record Spend
{
    /// <summary>The amount, or the lower end of a range; null when a sum is named without a figure.</summary>
    public Money? Amount { get; init; }

    /// <summary>The upper end, where there is a range.</summary>
    public Money? Maximum { get; init; }

    /// <summary>What kind of money it is; only approved sums and their parts are spending that the decision allows.</summary>
    public SpendingKind Kind { get; init; }

    /// <summary>True when the decision caps it ("up to").</summary>
    public bool UpTo { get; init; }

    /// <summary>What it is counted by ("day", "year", "each"); null for a plain sum.</summary>
    public string? Per { get; init; }

    /// <summary>The financial years it is for.</summary>
    public IReadOnlyList<FinancialYear> Years { get; init; } = [];

    /// <summary>Who pays, as worded.</summary>
    public string? Funder { get; init; }

    /// <summary>Whether it is money that the decision approves, or a part of it.</summary>
    public bool IsApproved =>
        Kind is SpendingKind.Approved or SpendingKind.ApprovedTotal or SpendingKind.Restatement or SpendingKind.Component or SpendingKind.OfWhich;

    /// <summary>Who receives, as worded.</summary>
    public string? Payee { get; init; }

    /// <summary>The budget it comes from, as worded.</summary>
    public string? Budget { get; init; }

    /// <summary>The words it was read from; null when a person entered it.</summary>
    public string? Words { get; init; }
}

/// <summary>Another decision that a decision names.</summary>
/// <param name="Code">The other's code in its normal form.</param>
/// <param name="Relation">How this one stands to it.</param>
public sealed record Citation(string Code, CitationRelation Relation = CitationRelation.Cites);

/// <summary>A planned activity.</summary>
/// <param name="Activity">What happens, as worded.</param>
/// <param name="When">When, as worded; null when nothing is said.</param>
/// <param name="Start">The first day that the words can mean; null when they name none.</param>
/// <param name="End">The last day that the words can mean; null when they name none.</param>
public sealed record PlannedActivity(string Activity, string? When, DateOnly? Start, DateOnly? End);

/// <summary>A document that belongs to a decision.</summary>
/// <param name="Title">Its title as shown.</param>
/// <param name="Address">Where it can be had: a web address, or a path on this site (<see cref="OwnPath"/>); null when it is named without an address.</param>
public sealed record DecisionDocument(string Title, string? Address)
{
    /// <summary>Where this site keeps documents of its own decisions: the path before their hash.</summary>
    public const string OwnPath = "/documents/";

    private const int HashLength = 64;

    /// <summary>Whether an address is that of a document which this site keeps.</summary>
    /// <param name="address">Any address.</param>
    public static bool IsOwn(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.StartsWith(OwnPath, StringComparison.Ordinal)
            && address.Length == OwnPath.Length + HashLength
            && address[OwnPath.Length..].All(char.IsAsciiHexDigitLower);
    }
}

/// <summary>Who put a version on the register, and from what.</summary>
/// <param name="By">The person or program, as named.</param>
/// <param name="At">The instant, in UTC.</param>
/// <param name="Why">The reason in their words.</param>
/// <param name="ImportId">The import it came from; null when it was entered or loaded in bulk.</param>
public sealed record Provenance(string By, DateTime At, string Why, Guid? ImportId = null);
