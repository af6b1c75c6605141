using System.Globalization;
using System.Net;
using System.Net.Mail;
using Remit.Site;

namespace Remit.Mail;

/// <summary>What is done with a message that may have been sent when the program was killed, where the other side cannot be asked.</summary>
internal enum WhenInDoubt
{
    /// <summary>It is sent again, with the same Message-ID: nothing is lost, and somebody may get it twice.</summary>
    Again,

    /// <summary>It waits for a person to say: nothing comes twice, and something may be late.</summary>
    Ask,
}

/// <summary>How mail leaves: at most one of the two.</summary>
/// <param name="Smtp">By a mail server.</param>
/// <param name="Notify">By GOV.UK Notify.</param>
/// <param name="InDoubt">What is done when nobody knows.</param>
/// <param name="Hold">How long a program that was killed holds the message that it was handing over, in real time.</param>
internal sealed record MailSettings(SmtpSettings? Smtp, NotifySettings? Notify, WhenInDoubt InDoubt, TimeSpan Hold)
{
    private const string Prefix = "Remit:Mail:";

    /// <exception cref="InvalidOperationException">A setting is wrong; the sentence says which, without its secret.</exception>
    public static MailSettings Of(IConfiguration configuration)
    {
        var smtp = SmtpSettings.Of(configuration.GetSection(Prefix + "Smtp"));
        var notify = NotifySettings.Of(configuration.GetSection(Prefix + "Notify"));
        if (smtp is not null && notify is not null)
        {
            throw new InvalidOperationException("Mail leaves by Remit:Mail:Smtp or by Remit:Mail:Notify, not by both");
        }

        if ((smtp is not null || notify is not null) && string.IsNullOrEmpty(configuration[SiteAddress.Setting]))
        {
            throw new InvalidOperationException($"{SiteAddress.Setting} must be set where mail is sent: links in it begin with it");
        }

        var hold = Seconds(configuration.GetSection("Remit:Mail"), "Hold", 90);
        if (hold < (smtp?.Timeout ?? notify?.Timeout) * 2)
        {
            throw new InvalidOperationException(
                "Remit:Mail:Hold must be at least twice the timeout: a message that is being handed over is not to be taken over"
            );
        }

        var inDoubt = configuration[Prefix + "InDoubt"] switch
        {
            null or "" or "again" => WhenInDoubt.Again,
            "ask" => WhenInDoubt.Ask,
            var other => throw new InvalidOperationException($"Remit:Mail:InDoubt is \"{other}\"; it is again or ask"),
        };
        return new(smtp, notify, inDoubt, hold);
    }

    /// <summary>A number of seconds.</summary>
    internal static TimeSpan Seconds(IConfigurationSection section, string key, int otherwise) =>
        section[key] is not { Length: > 0 } said ? TimeSpan.FromSeconds(otherwise)
        : int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 300
            ? TimeSpan.FromSeconds(seconds)
        : throw new InvalidOperationException($"{section.Path}:{key} is \"{said}\"; it is a number of seconds from 1 to 300");
}

/// <summary>A mail server.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">587 as a rule.</param>
/// <param name="Encrypted">Whether nothing is said to it before STARTTLS.</param>
/// <param name="User">As whom to sign in there; null not to.</param>
/// <param name="Password">With which password.</param>
/// <param name="From">Whom mail comes from.</param>
/// <param name="Timeout">How long one message may take.</param>
internal sealed record SmtpSettings(string Host, int Port, bool Encrypted, string? User, string? Password, string From, TimeSpan Timeout)
{
    private const int ImplicitTls = 465;

    /// <summary>Without the password, wherever this is written.</summary>
    public override string ToString() => $"SMTP by {Host}:{Port}";

    internal static SmtpSettings? Of(IConfigurationSection section)
    {
        if (section["Host"] is not { Length: > 0 } host)
        {
            return null;
        }

        var from = section["From"] ?? "";
        if (!MailAddress.TryCreate(from, out _))
        {
            throw new InvalidOperationException($"{section.Path}:From is \"{from}\"; it is an address such as Remit <remit@example.gov.uk>");
        }

        var port = section["Port"] is { Length: > 0 } said ? said : "587";
        if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 65535)
        {
            throw new InvalidOperationException($"{section.Path}:Port is \"{port}\"; it is from 1 to 65535");
        }

        if (number == ImplicitTls)
        {
            throw new InvalidOperationException(
                $"{section.Path}:Port is {port}, where a server speaks TLS from the first byte, which this program does not: use its port 587 with STARTTLS"
            );
        }

        var encrypted = section["Encryption"] switch
        {
            null or "" or "starttls" => true,
            "none" => false,
            var other => throw new InvalidOperationException($"{section.Path}:Encryption is \"{other}\"; it is starttls or none"),
        };
        var user = section["User"] is { Length: > 0 } name ? name : null;
        if (user is not null && !encrypted && !(host == "localhost" || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip))))
        {
            throw new InvalidOperationException($"{section.Path}: a password is not sent without encryption, except to this machine");
        }

        return new(host, number, encrypted, user, section["Password"], from, MailSettings.Seconds(section, "Timeout", 30));
    }
}

/// <summary>The authority's service at GOV.UK Notify.</summary>
/// <param name="ApiKey">The name, the service's id and the secret, joined by hyphens.</param>
/// <param name="Template">The id of its template with <c>((subject))</c> and <c>((body))</c>.</param>
/// <param name="Address">Where the API is.</param>
/// <param name="Timeout">How long one request may take.</param>
internal sealed record NotifySettings(string ApiKey, string Template, Uri Address, TimeSpan Timeout)
{
    private const string Api = "https://api.notifications.service.gov.uk";
    private const int GuidLength = 36;

    /// <summary>Without the key, wherever this is written.</summary>
    public override string ToString() => $"GOV.UK Notify at {Address}";

    /// <summary>The service's id and the secret, which stand at the end of a key.</summary>
    internal static (string Service, string Secret) PartsOf(string apiKey) =>
        (apiKey[^((GuidLength * 2) + 1)..^(GuidLength + 1)], apiKey[^GuidLength..]);

    internal static NotifySettings? Of(IConfigurationSection section)
    {
        if (section["ApiKey"] is not { Length: > 0 } key)
        {
            return null;
        }

        if (key.Length < (GuidLength * 2) + 1 || !Guid.TryParse(PartsOf(key).Service, out _) || !Guid.TryParse(PartsOf(key).Secret, out _))
        {
            throw new InvalidOperationException($"{section.Path}:ApiKey is no key of GOV.UK Notify: name, service id and secret, joined by hyphens");
        }

        if (!Guid.TryParse(section["Template"], out var template))
        {
            throw new InvalidOperationException(
                $"{section.Path}:Template is \"{section["Template"]}\"; it is the id of a template with ((subject)) and ((body))"
            );
        }

        return
            Uri.TryCreate(section["Address"] is { Length: > 0 } said ? said : Api, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback)
            ? new(key, template.ToString(), address, MailSettings.Seconds(section, "Timeout", 30))
            : throw new InvalidOperationException($"{section.Path}:Address is an address that begins with https://");
    }
}
