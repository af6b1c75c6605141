namespace Remit.Mail;

/// <summary>How long the outbox waits, and for how long it tries.</summary>
internal static class OutboxTimes
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(4),
        TimeSpan.FromHours(12),
    ];

    /// <summary>RFC 5321, 4.5.4.1: at least four to five days.</summary>
    public static TimeSpan TriedFor { get; } = TimeSpan.FromDays(5);

    /// <summary>Notify itself tries for three days.</summary>
    public static TimeSpan FollowedFor { get; } = TimeSpan.FromDays(4);

    /// <summary>How soon the other side is first asked what became of a message.</summary>
    public static TimeSpan FirstFollowUp { get; } = TimeSpan.FromMinutes(1);

    /// <summary>The pause after so many tries.</summary>
    /// <param name="tries">From 1.</param>
    public static TimeSpan PauseAfter(int tries) => Pauses[Math.Clamp(tries - 1, 0, Pauses.Length - 1)];

    /// <summary>The pause before the other side is asked again: as long as it has had, within a minute and six hours.</summary>
    public static TimeSpan PauseOfFollowUp(TimeSpan since) =>
        since < FirstFollowUp ? FirstFollowUp
        : since > TimeSpan.FromHours(6) ? TimeSpan.FromHours(6)
        : since;
}
