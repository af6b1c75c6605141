using Remit.Secondments;

namespace Remit.Demo;

/// <summary>A scheme of secondments of the demo: its figures are the decision's, people, seats and words are made up.</summary>
/// <param name="Code">The decision under which it stands.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cluster">The cluster whose members take part.</param>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day, inclusive.</param>
/// <param name="Days">When it was opened, its call opened and closed, and its plan was made.</param>
internal sealed record DemoScheme(string Code, string Name, string Cluster, DateOnly FirstDay, DateOnly LastDay, DemoSchemeDays Days)
{
    public required IReadOnlyList<string> Aims { get; init; }

    public required string Call { get; init; }

    public required IReadOnlyList<SeatTerms> Seats { get; init; }

    public required IReadOnlyList<DemoNominee> Nominees { get; init; }

    /// <summary>Who was placed, in the order of their agreements.</summary>
    public IReadOnlyList<DemoPlacement> Placements { get; init; } = [];

    /// <summary>When it is reviewed; null for twelve months after its first day.</summary>
    public DateOnly? ReviewDue { get; init; }

    public IReadOnlyList<GivenInKind> InKind { get; init; } = [];

    /// <summary>A call that is open when the demo begins; null for none.</summary>
    public DemoSecondCall? Second { get; init; }
}

/// <summary>The days of a scheme's beginning.</summary>
internal sealed record DemoSchemeDays(DateOnly Opened, DateOnly Called, DateOnly Closed, DateOnly Planned);

/// <summary>Somebody who is nominated.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Organisation">Their employer, a member of the cluster.</param>
/// <param name="Contact">Who nominates them.</param>
/// <param name="Monthly">What their employment costs a month, in pounds.</param>
internal sealed record DemoNominee(string Name, string Organisation, string Contact, long Monthly)
{
    /// <summary>The first and the last day on which they could be away; those of the scheme where nothing is said.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    public (int Least, int Most) Months { get; init; } = (4, 6);

    public string[] Skills { get; init; } = [];

    /// <summary>The numbers of the seats that they wish, the most wished first.</summary>
    public int[] Wishes { get; init; } = [];

    public required string Brings { get; init; }
}

/// <summary>Somebody who was placed.</summary>
/// <param name="Nominee">Who.</param>
/// <param name="Seat">The seat's number.</param>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day, inclusive.</param>
/// <param name="Offered">When the agreement was offered; two days later every party had signed it. Null where none has been drafted.</param>
/// <param name="Why">Why they were placed there, where no plan tells.</param>
internal sealed record DemoPlacement(string Nominee, int Seat, DateOnly FirstDay, DateOnly LastDay, DateOnly? Offered, string Why)
{
    /// <summary>Who signs for the employer, as what.</summary>
    public string SignsAs { get; init; } = "Director of People";
}

/// <summary>A call that is open when the demo begins.</summary>
internal sealed record DemoSecondCall(DateOnly Called, DateOnly Closes, string Words, IReadOnlyList<DemoNominee> Nominees);
