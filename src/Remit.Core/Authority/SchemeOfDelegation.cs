using Remit.Finance;
using Remit.People;
using Remit.Rules;

namespace Remit.Authority;

/// <summary>A version of the rules on who may sign what, up to how much, from the day on which a decision put it in force.</summary>
/// <remarks>
/// Never changed once entered: what was wrong in it is put right by a version that <see cref="Replaces"/> it. Source: D1; domain-facts, "Decisions at the GLA":
/// policy is itself enacted by a decision, and an old decision is judged by the policy of its day.
/// </remarks>
public sealed record SchemeOfDelegation
{
    /// <summary>The version's id, made by the type.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The first day on which it holds, or may hold where only the year is known.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The day by which it surely holds: <see cref="From"/> where that is known to the day, 31 December where only the year is.</summary>
    public required DateOnly SurelyFrom { get; init; }

    /// <summary>The code of the decision that enacted it: "MD2085".</summary>
    public required string EnactedBy { get; init; }

    /// <summary>From the lowest to the top; empty while its figures are not held, and then nobody may sign under it.</summary>
    public IReadOnlyList<SigningLevel> Levels { get; init; } = [];

    /// <summary>Matters kept for the top level whatever they cost, in words; empty when the list is not held.</summary>
    public IReadOnlyList<string> ReservedMatters { get; init; } = [];

    /// <summary>Where the figures were read: a document or an address; null when that was not said.</summary>
    public string? ReadFrom { get; init; }

    /// <summary>The version that this one puts right, which then no longer stands; null for a version of its own.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>Who entered it, when and why; null for what came with the product.</summary>
    public PolicyEntry? Entry { get; init; }

    /// <summary>True when the limits of its levels are known.</summary>
    public bool HoldsFigures => Levels.Count > 0;

    /// <summary>True when the first day is known, and not only its year.</summary>
    public bool IsDayKnown => From == SurelyFrom;

    /// <summary>What a line that follows from it gives as its source: "MD2085, scheme of delegation in force from 24 April 2017".</summary>
    public string Source => $"{EnactedBy}, scheme of delegation in force from {(IsDayKnown ? Words.Day(From) : Words.Year(From))}";

    /// <summary>The level with a code; null when the version has none, or holds no figures. Case does not count.</summary>
    /// <param name="code">"ADD".</param>
    public SigningLevel? Level(string code) => Levels.FirstOrDefault(l => l.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Why it cannot be a scheme of delegation; empty when it can.</summary>
    public IReadOnlyList<Breach> WhyNotHold()
    {
        List<Breach> breaches = [];
        if (string.IsNullOrWhiteSpace(EnactedBy))
        {
            breaches.Add(new("authority.enacted-by-nothing", "Enter the code of the decision that enacted this version, for example MD2085"));
        }

        if (SurelyFrom < From)
        {
            breaches.Add(
                new("authority.days-reversed", $"The version cannot surely hold from {Words.Day(SurelyFrom)} and begin on {Words.Day(From)}")
            );
        }

        if (HoldsFigures)
        {
            breaches.AddRange(WhyNotLevels());
        }

        return breaches;
    }

    private IEnumerable<Breach> WhyNotLevels()
    {
        if (Levels.FirstOrDefault(l => string.IsNullOrWhiteSpace(l.Code) || string.IsNullOrWhiteSpace(l.Name)) is not null)
        {
            yield return new("authority.level-without-name", "Every level has a code and a name, for example ADD and Assistant Director");
        }

        if (FirstTwice(Levels.Select(l => l.Code)) is { } code)
        {
            yield return new("authority.level-twice", $"{code} stands there twice: a level has one limit");
        }

        if (Levels.FirstOrDefault(l => l.Ranks.Count == 0) is { } unsigned)
        {
            yield return new("authority.level-unsigned", $"Say which rank of post signs {unsigned.Code}");
        }

        if (Levels.SelectMany(l => l.Ranks).FirstOrDefault(r => !Rank.All.Contains(r)) is { } unknown)
        {
            yield return new("authority.no-such-rank", $"\"{unknown}\" is not a rank of post: {Words.List(Rank.All, "or")}");
        }

        if (FirstTwice(Levels.SelectMany(l => l.Ranks)) is { } rank)
        {
            yield return new("authority.rank-twice", $"{rank} signs two levels: a rank signs one level, and whoever is above may sign below");
        }

        if (Levels[^1].Limit is not null)
        {
            yield return new(
                "authority.no-top",
                $"{Levels[^1].Code} stands last and has a limit: the top level has none, or nobody could sign above it"
            );
        }

        for (var i = 0; i < Levels.Count - 1; i++)
        {
            if (Levels[i].Limit is not { } limit || limit < Money.Zero)
            {
                yield return new(
                    "authority.no-limit",
                    $"Enter the most that {Levels[i].Code} may approve, £0 or more: only the top level has no limit"
                );
            }
            else if (i > 0 && limit <= Levels[i - 1].Limit)
            {
                yield return new(
                    "authority.limits-fall",
                    $"{Levels[i].Code} may approve {limit}, which is not more than the {Levels[i - 1].Limit} of {Levels[i - 1].Code} below it"
                );
            }
        }
    }

    private static string? FirstTwice(IEnumerable<string> names) =>
        names.GroupBy(n => n.Trim(), StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1)?.Key;
}

/// <summary>That somebody entered a version of a policy.</summary>
/// <param name="By">Their name.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Why">Their reason; null when none was asked for.</param>
public sealed record PolicyEntry(string By, DateTime At, string? Why);
