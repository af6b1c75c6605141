using Remit.Mail;

namespace Remit.Demo;

/// <summary>In the demo nothing leaves the machine: what would be sent stays to be looked at.</summary>
internal sealed class DemoSender : IMailSender
{
    public string Name => "the page of the demo's mail";

    /// <summary>So that the text stays with the message.</summary>
    public bool Remembers => true;

    public Task<Sending> SendAsync(OutboxMessage message, CancellationToken cancellation) => Task.FromResult<Sending>(new Sending.Taken(Name));

    public Task<string?> FindAsync(OutboxMessage message, CancellationToken cancellation) => Task.FromResult<string?>(Name);

    public Task<Fate> AskAsync(OutboxMessage message, CancellationToken cancellation) => Task.FromResult<Fate>(new Fate.OnItsWay());
}
