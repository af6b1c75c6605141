using Remit.Rules;

namespace Remit.Secondments;

/// <summary>That two nominees must be there at the same time, or must not.</summary>
/// <remarks>Source: ADD2253, S3; the planner keeps it as a hard rule.</remarks>
public sealed class NomineePair
{
    private NomineePair() => (Why, Entered) = ("", null!);

    /// <summary>The pair's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The scheme.</summary>
    public Guid SchemeId { get; private init; }

    /// <summary>The nomination of the one, the lesser of both ids.</summary>
    public Guid OneId { get; private init; }

    /// <summary>The nomination of the other.</summary>
    public Guid OtherId { get; private init; }

    /// <summary>True where they must be there together, false where they must not.</summary>
    public bool Together { get; private init; }

    /// <summary>Why: for the scheme's officers alone.</summary>
    public string Why { get; private init; }

    /// <summary>Who entered it, and when.</summary>
    public SecondmentAct Entered { get; private init; }

    /// <summary>Who lifted it, when and why; null while it holds.</summary>
    public SecondmentAct? Lifted { get; private set; }

    /// <summary>Why two nominees may not be paired so; empty when they may.</summary>
    /// <param name="one">The one; null where none was chosen.</param>
    /// <param name="other">The other; null where none was chosen.</param>
    /// <param name="together">Whether they must be there together.</param>
    /// <param name="why">Why.</param>
    /// <param name="pairs">The pairs of the scheme.</param>
    public static IReadOnlyList<Breach> WhyNotPair(Nomination? one, Nomination? other, bool together, string? why, IReadOnlyList<NomineePair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        List<Breach> breaches = [];
        if (one is null || other is null || one.Id == other.Id || one.SchemeId != other.SchemeId)
        {
            breaches.Add(new("secondments.pair-of-two", "Choose two nominees"));
        }
        else if (one.Withdrawn is not null || other.Withdrawn is not null)
        {
            breaches.Add(new("secondments.pair-withdrawn", "One of them is not nominated any more"));
        }
        else if (pairs.FirstOrDefault(p => p.Lifted is null && p.Holds(one.Id, other.Id)) is { } holds)
        {
            breaches.Add(
                new(
                    "secondments.paired-already",
                    $"It holds already that they must {(holds.Together ? "" : "not ")}be there together{(holds.Together == together ? "" : ": lift that first")}"
                )
            );
        }
        else if (together && WholeMonths.Common(Days(one), Days(other)) == 0)
        {
            breaches.Add(new("secondments.pair-without-days", "They have no whole month in common in which they could be there together"));
        }

        if (string.IsNullOrWhiteSpace(why))
        {
            breaches.Add(new("secondments.no-reason", "Enter why"));
        }

        return breaches;
    }

    /// <summary>Pairs two nominees.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="together">Whether they must be there together.</param>
    /// <param name="pairs">The pairs of the scheme.</param>
    /// <param name="entered">Who enters it, when and why.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotPair"/> gives a reason against it.</exception>
    public static NomineePair Pair(Nomination one, Nomination other, bool together, IReadOnlyList<NomineePair> pairs, SecondmentAct entered)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(entered);
        Breach.ThrowIfAny(WhyNotPair(one, other, together, entered.Why, pairs));
        var (lesser, greater) = one.Id.CompareTo(other.Id) < 0 ? (one.Id, other.Id) : (other.Id, one.Id);
        return new()
        {
            SchemeId = one.SchemeId,
            OneId = lesser,
            OtherId = greater,
            Together = together,
            Why = entered.Why!.Trim(),
            Entered = entered,
        };
    }

    /// <summary>Whether it is about two nominations, in either order.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public bool Holds(Guid one, Guid other) => (OneId == one && OtherId == other) || (OneId == other && OtherId == one);

    /// <summary>Why it may not be lifted; empty when it may.</summary>
    /// <param name="why">Why.</param>
    public IReadOnlyList<Breach> WhyNotLift(string? why) =>
        Lifted is not null ? [new("secondments.pair-lifted", "This does not hold any more")]
        : string.IsNullOrWhiteSpace(why) ? [new("secondments.no-reason", "Enter why it need not hold any more")]
        : [];

    /// <summary>Lifts it.</summary>
    /// <param name="lifted">Who lifts it, when and why.</param>
    /// <exception cref="RuleBreachedException"><see cref="WhyNotLift"/> gives a reason against it.</exception>
    public void Lift(SecondmentAct lifted)
    {
        ArgumentNullException.ThrowIfNull(lifted);
        Breach.ThrowIfAny(WhyNotLift(lifted.Why));
        Lifted = lifted;
    }

    private static (DateOnly, DateOnly) Days(Nomination nomination) => (nomination.Terms.AvailableFrom, nomination.Terms.AvailableUntil);
}
