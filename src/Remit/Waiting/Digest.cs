namespace Remit.Waiting;

/// <summary>How often somebody is told by mail what waits for them.</summary>
internal enum DigestChoice
{
    /// <summary>Each working day on which something waits.</summary>
    Daily,

    /// <summary>On the first working day of each week in which something waits.</summary>
    Weekly,

    /// <summary>Not at all.</summary>
    Off,
}

/// <summary>What somebody chose, and the last day that was looked at for them.</summary>
internal sealed class Digest
{
    public required Guid PersonId { get; init; }

    /// <summary>Daily for whoever has chosen nothing.</summary>
    public DigestChoice Choice { get; set; }

    /// <summary>The day on which it was last seen whether something waits, and then sent: no day has two.</summary>
    public DateOnly? LastDay { get; set; }
}

/// <summary>An address under which somebody's calendar program finds what is due.</summary>
internal sealed class CalendarAddress
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    /// <summary>The SHA-256 of its token: who reads the database does not know the address.</summary>
    public required string TokenHash { get; init; }

    public required DateTime MadeAt { get; init; }

    /// <summary>Since when it answers no more; null while it does.</summary>
    public DateTime? EndedAt { get; set; }
}
