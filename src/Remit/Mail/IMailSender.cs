namespace Remit.Mail;

/// <summary>A way by which messages leave: SMTP, GOV.UK Notify, or in the demo none at all.</summary>
internal interface IMailSender
{
    /// <summary>What it is, for people: "SMTP by mail.example".</summary>
    string Name { get; }

    /// <summary>Whether it can say later which messages it took, and what became of them.</summary>
    bool Remembers { get; }

    /// <summary>Hands a message over.</summary>
    /// <exception cref="OperationCanceledException">The program is stopping; nobody knows whether it was taken.</exception>
    Task<Sending> SendAsync(OutboxMessage message, CancellationToken cancellation);

    /// <summary>Asks the other side whether it has a message that was perhaps handed over.</summary>
    /// <returns>What the other side calls it; null when it has none, or does not remember.</returns>
    Task<string?> FindAsync(OutboxMessage message, CancellationToken cancellation);

    /// <summary>Asks the other side what became of a message that it took.</summary>
    Task<Fate> AskAsync(OutboxMessage message, CancellationToken cancellation);
}

/// <summary>How an attempt to send ended.</summary>
internal abstract record Sending
{
    /// <summary>The other side has taken it.</summary>
    /// <param name="As">What the other side calls it; null when it does not say.</param>
    public sealed record Taken(string? As) : Sending;

    /// <summary>It was not taken, and may be another time.</summary>
    /// <param name="Why">In the other side's words.</param>
    public sealed record NotNow(string Why) : Sending;

    /// <summary>It was refused, and will be each time.</summary>
    /// <param name="Why">In the other side's words.</param>
    /// <param name="ForTheAddress">Whether it is the address that is wrong, not the message.</param>
    public sealed record Refused(string Why, bool ForTheAddress) : Sending;

    /// <summary>The other side fell silent: it may have been taken.</summary>
    /// <param name="Why">What was seen.</param>
    public sealed record InDoubt(string Why) : Sending;
}

/// <summary>What became of a message that was taken.</summary>
internal abstract record Fate
{
    /// <summary>It is still on its way, or nobody answers.</summary>
    public sealed record OnItsWay : Fate;

    /// <summary>It arrived.</summary>
    public sealed record Delivered : Fate;

    /// <summary>It came back, and would each time.</summary>
    public sealed record CameBack(string Why) : Fate;

    /// <summary>The other side tried long enough.</summary>
    /// <param name="Why">In the other side's words.</param>
    /// <param name="ForTheAddress">Whether it is the inbox that did not take it, not the other side that failed.</param>
    public sealed record NotDelivered(string Why, bool ForTheAddress) : Fate;
}
