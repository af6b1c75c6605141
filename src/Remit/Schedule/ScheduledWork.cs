namespace Remit.Schedule;

/// <summary>What the database knows of a work: which instance has it, and how it went.</summary>
internal sealed class ScheduledWork
{
    /// <summary>The work's own name.</summary>
    public required string Name { get; init; }

    /// <summary>The running program that has it; null when none does.</summary>
    public Guid? HeldBy { get; private set; }

    /// <summary>Until when that program has it unless it says so again: in real time, also where the site goes by another clock.</summary>
    public DateTime? HeldUntil { get; private set; }

    /// <summary>When it was asked last, to within the length of a lease; by the site's clock, as all below.</summary>
    public DateTime? LastRunAt { get; private set; }

    /// <summary>When it last did something.</summary>
    public DateTime? LastDoneAt { get; private set; }

    /// <summary>How many pieces it did then.</summary>
    public int LastDone { get; private set; }

    /// <summary>How many pieces it has done in all.</summary>
    public long Done { get; private set; }

    /// <summary>When it failed last.</summary>
    public DateTime? FailedAt { get; private set; }

    /// <summary>What stands in the log line of that failure.</summary>
    public string? FailureId { get; private set; }

    /// <summary>What kind of failure it was; the log has its words, which may be confidential.</summary>
    public string? Failure { get; private set; }

    /// <summary>How often it has failed since it last went well.</summary>
    public int FailuresInARow { get; private set; }

    /// <summary>It is not asked before; null when it went well.</summary>
    public DateTime? NotBefore { get; private set; }
}
