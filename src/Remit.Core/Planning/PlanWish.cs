namespace Remit.Planning;

/// <summary>Something that somebody wishes of a plan: a person to have a stay, at a seat, from a period, for so long; what is null may be any.</summary>
/// <param name="Person">The person.</param>
/// <param name="Seat">The seat; null for any.</param>
/// <param name="Start">The first period; null for any.</param>
/// <param name="Length">How many periods; null for any.</param>
public readonly record struct PlanWish(int Person, int? Seat = null, int? Start = null, int? Length = null)
{
    /// <summary>Whether a stay is what is wished.</summary>
    /// <param name="stay">The stay.</param>
    public bool IsMetBy(Stay stay) =>
        stay.Person == Person
        && (Seat is null || stay.Seat == Seat)
        && (Start is null || stay.Start == Start)
        && (Length is null || stay.Length == Length);
}

/// <summary>Whether a wish could be met.</summary>
public enum WishState
{
    /// <summary>The plan meets it.</summary>
    Met,

    /// <summary>Another plan could meet it.</summary>
    Possible,

    /// <summary>No plan can meet it, which is proved.</summary>
    Impossible,

    /// <summary>It could not be found out: the rotation is too large, or the effort did not suffice.</summary>
    Unknown,
}

/// <summary>A hard rule by name, as it can stand in the way.</summary>
/// <param name="Words">The rule in words: "GLA 2018-19 has £25,000".</param>
/// <param name="Source">The decision or clause that sets it; null where none was told.</param>
public sealed record NamedRule(string Words, string? Source = null)
{
    /// <summary>The rotation without this rule.</summary>
    internal Func<Rotation, Rotation> Without { get; init; } = rotation => rotation;
}

/// <summary>What there is to say to a wish.</summary>
/// <param name="Wish">The wish.</param>
/// <param name="State">Whether it could be met.</param>
/// <param name="Words">The answer in a sentence or two.</param>
public sealed record WishAnswer(PlanWish Wish, WishState State, string Words)
{
    /// <summary>Where it is possible, the plan that meets it; otherwise empty.</summary>
    public IReadOnlyList<Stay> Plan { get; init; } = [];

    /// <summary>Where it is possible, how many points fewer that plan has; below 0 where it has more.</summary>
    public long Less { get; init; }

    /// <summary>Where it is impossible, the rules that clash: without any one of them it would be possible.</summary>
    public IReadOnlyList<NamedRule> Clash { get; init; } = [];

    /// <summary>Whether it is proved that none of <see cref="Clash"/> can be left out; false where the effort did not suffice.</summary>
    public bool IsLeast { get; init; } = true;
}
