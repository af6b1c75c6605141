namespace Remit.Mail;

/// <summary>The addresses of mail.</summary>
internal static class MailUrls
{
    /// <summary>What waits to be sent, what was, and what failed.</summary>
    public const string Watch = "/mail";
}
