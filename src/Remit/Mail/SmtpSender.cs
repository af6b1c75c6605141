using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Remit.Site;

namespace Remit.Mail;

/// <summary>Hands messages to an SMTP server, over one connection as long as all goes well.</summary>
/// <remarks>
/// SMTP cannot say whether it has a message: one whose acknowledgement was lost may be handed over twice. Both then bear the same Message-ID,
/// made of the message's own id, by which receivers and people can tell that it is one.
/// </remarks>
internal sealed class SmtpSender(SmtpSettings settings, SiteAddress site) : IMailSender, IDisposable
{
    private const int FirstPermanent = 500;

    /// <summary>Refusals of the program rather than of the message: sign-in and encryption. Somebody mends the settings, and it goes.</summary>
    private static readonly int[] OfTheProgram = [530, 534, 535, 538];

    private SmtpClient? _client;

    public string Name => $"SMTP by {settings.Host}";

    public bool Remembers => false;

    public async Task<Sending> SendAsync(OutboxMessage message, CancellationToken cancellation)
    {
        if (!MailAddress.TryCreate(message.To, out var to))
        {
            return new Sending.Refused($"\"{message.To}\" is not an address", ForTheAddress: true);
        }

        using var mail = Compose(message, to);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(settings.Timeout);
        try
        {
            await Client().SendMailAsync(mail, limit.Token);
            return new Sending.Taken(As: null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Forget();
            return new Sending.InDoubt(
                $"The server did not answer within {settings.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds"
            );
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Forget();
            return Of(failure);
        }
    }

    public Task<string?> FindAsync(OutboxMessage message, CancellationToken cancellation) => Task.FromResult<string?>(null);

    public Task<Fate> AskAsync(OutboxMessage message, CancellationToken cancellation) => Task.FromResult<Fate>(new Fate.OnItsWay());

    public void Dispose() => Forget();

    /// <summary>What a failure means for the message: whatever does not show that it was not taken leaves a doubt.</summary>
    private static Sending Of(Exception failure) =>
        failure switch
        {
            SmtpFailedRecipientException refused when (int)refused.StatusCode >= FirstPermanent => new Sending.Refused(refused.Message, true),
            SmtpException { StatusCode: not SmtpStatusCode.GeneralFailure } said => (int)said.StatusCode < FirstPermanent
            || OfTheProgram.Contains((int)said.StatusCode)
                ? new Sending.NotNow(said.Message)
                : new Sending.Refused(said.Message, false),
            SmtpException { InnerException: SocketException or AuthenticationException } notReached => new Sending.NotNow(Words(notReached)),
            AuthenticationException => new Sending.NotNow(failure.Message),
            _ => new Sending.InDoubt(Words(failure)),
        };

    private static string Words(Exception failure) => failure.InnerException is { } inner ? $"{failure.Message} {inner.Message}" : failure.Message;

    private MailMessage Compose(OutboxMessage message, MailAddress to)
    {
        // the framework refuses line breaks in each of these, so that no header can be begun from without
        MailMessage mail = new(new MailAddress(settings.From), to)
        {
            Subject = message.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = message.Body?.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
            // the framework's quoted-printable writes line breaks as if they were not text
            BodyTransferEncoding = System.Net.Mime.TransferEncoding.Base64,
        };
        mail.Headers["Message-ID"] = $"<{message.Id}@{site.Host}>";
        mail.Headers["Auto-Submitted"] = "auto-generated"; // RFC 3834: nobody's holiday notice answers it
        return mail;
    }

    private SmtpClient Client() =>
        _client ??= new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.Encrypted,
            Timeout = (int)settings.Timeout.TotalMilliseconds,
            DeliveryMethod = SmtpDeliveryMethod.Network,
            UseDefaultCredentials = false,
            Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
        };

    /// <summary>Ends the connection; the next message makes another.</summary>
    private void Forget()
    {
        _client?.Dispose();
        _client = null;
    }
}
