using Remit.Finance;

namespace Remit.Secondments;

/// <summary>What an employer says of somebody whom it nominates.</summary>
public sealed record NominationTerms
{
    /// <summary>What they know, in the words of the seats where they fit.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>The first day on which they could begin.</summary>
    public DateOnly AvailableFrom { get; init; }

    /// <summary>The last day on which they could be away, inclusive.</summary>
    public DateOnly AvailableUntil { get; init; }

    /// <summary>The shortest time that is worth it for them, in months.</summary>
    public int LeastMonths { get; init; }

    /// <summary>The longest time for which they can be spared, in months.</summary>
    public int MostMonths { get; init; }

    /// <summary>The seats that they wish, the most wished first; empty where any would do.</summary>
    public IReadOnlyList<Guid> Wishes { get; init; } = [];

    /// <summary>What their employment costs a month, with on-costs.</summary>
    public Money MonthlyCost { get; init; }

    /// <summary>What they would bring, and bring back.</summary>
    public string Statement { get; init; } = "";
}

/// <summary>Somebody who is to be nominated.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="OrganisationId">Whom they work for; null for nobody that is known here.</param>
public sealed record Nominee(Guid PersonId, string Name, Guid? OrganisationId);
