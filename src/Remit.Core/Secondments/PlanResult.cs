using Remit.Finance;

namespace Remit.Secondments;

/// <summary>The best that the planner has found so far, while it is at work.</summary>
/// <param name="Done">How much of the work is done, from 0 to 1.</param>
/// <param name="Score">The points of the best plan so far; null while none keeps every rule.</param>
/// <param name="Stays">The best plan so far; empty while there is none.</param>
public sealed record PlanSoFar(double Done, long? Score, IReadOnlyList<PlannedStay> Stays);

/// <summary>What came of a plan, with names as they were.</summary>
public sealed record PlanResult
{
    /// <summary>Whether any plan keeps every rule; where none does, there are no stays.</summary>
    public bool IsFound { get; init; }

    /// <summary>Who is where, in order of seat and first day; what stands already among them.</summary>
    public IReadOnlyList<PlannedStay> Stays { get; init; } = [];

    /// <summary>What could not be had, and why.</summary>
    public IReadOnlyList<UnmetWish> Unmet { get; init; } = [];

    /// <summary>What there is by financial year and what the plan would use of it.</summary>
    public IReadOnlyList<PlanMoney> Money { get; init; } = [];

    /// <summary>The plan's points.</summary>
    public long Score { get; init; }

    /// <summary>The points that no plan passes, proved; null where no bound was found.</summary>
    public long? Bound { get; init; }

    /// <summary>The points of whoever the plan is worth least to.</summary>
    public long WorstOff { get; init; }

    /// <summary>How many months seats stand empty between two placements.</summary>
    public int EmptyMonths { get; init; }

    /// <summary>How long the planner took, in milliseconds.</summary>
    public long Milliseconds { get; init; }

    /// <summary>Whether the clock or a person ended the work, so that the same seed may give another plan.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>What whoever reads it should know besides: a rule that had to give way, or why no plan is possible.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What a plan after a drop-out changes of what stood; empty for other plans.</summary>
    public IReadOnlyList<PlanMove> Moves { get; init; } = [];

    /// <summary>Whether no plan has more points, proved.</summary>
    public bool IsProved => IsFound && Score >= Bound;

    /// <summary>By how many per cent at most a better plan could pass this one, rounded up to a tenth; null where no bound is known.</summary>
    public decimal? BetterAtMost => IsFound && Bound is { } bound && Score > 0 ? Math.Ceiling((bound - Score) * 1000m / Score) / 10m : null;

    /// <summary>The months that people would be at seats, all together.</summary>
    public int SeatMonths => Stays.Sum(s => s.Months);

    /// <summary>How many members would take part.</summary>
    public int Members => Stays.Select(s => s.OrganisationId).Distinct().Count();

    /// <summary>What the host would pay for what the plan adds.</summary>
    public Money HostShare => Stays.Where(s => s.PlacementId is null).Select(s => s.HostShare).Total();
}

/// <summary>Something that somebody wished and the plan does not give.</summary>
/// <param name="NominationId">Whose nomination.</param>
/// <param name="PersonName">Their name.</param>
/// <param name="OrganisationName">Their employer.</param>
/// <param name="Wish">What: to be placed at all, or a seat.</param>
/// <param name="Why">The reasons in words. Where <paramref name="IsImpossible"/>, things that clash, none of which could be left out.</param>
/// <param name="IsImpossible">Whether no plan gives it; otherwise one does that is worth less in all.</param>
public sealed record UnmetWish(
    Guid NominationId,
    string PersonName,
    string OrganisationName,
    string Wish,
    IReadOnlyList<string> Why,
    bool IsImpossible
)
{
    /// <summary>Whether it is proved that none of the things that clash could be left out.</summary>
    public bool IsLeast { get; init; } = true;
}

/// <summary>Money of a financial year beside what a plan would use of it.</summary>
/// <param name="Name">"GLA, 2018-19", or the cap.</param>
/// <param name="Approved">What the decision approves.</param>
/// <param name="Promised">What is promised already.</param>
/// <param name="Planned">What the plan would add.</param>
public sealed record PlanMoney(string Name, Money Approved, Money Promised, Money Planned)
{
    /// <summary>What would be left.</summary>
    public Money Left => Approved - Promised - Planned;
}

/// <summary>What becomes of one stay when somebody drops out.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Before">Where it was; null for one that is new.</param>
/// <param name="After">Where it is; null for one that is gone.</param>
/// <param name="Why">The change in words, with the reason; null for what stays.</param>
public sealed record PlanMove(PlanMoveKind Kind, PlannedStay? Before, PlannedStay? After, string? Why);

/// <summary>What becomes of a stay.</summary>
public enum PlanMoveKind
{
    /// <summary>It stays as it was.</summary>
    Kept,

    /// <summary>It is elsewhere, or at another time.</summary>
    Moved,

    /// <summary>It was not there before.</summary>
    Added,

    /// <summary>It is not there any more.</summary>
    Gone,
}
