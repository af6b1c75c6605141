using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Remit.Accounts;

/// <summary>A link, good once and for a while, with which whoever reads an account's mail sets its password.</summary>
internal sealed class AccountLink
{
    /// <summary>How long an invitation can be followed.</summary>
    public static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(3);

    /// <summary>How long a link to a new password can be followed.</summary>
    public static readonly TimeSpan ResetLasts = TimeSpan.FromHours(1);

    /// <summary>Nobody is sent a second one sooner.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromMinutes(2);

    private AccountLink() => KeyHash = "";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AccountId { get; private init; }

    /// <summary>Whether it invites somebody who has never signed in.</summary>
    public bool IsInvitation { get; private init; }

    /// <summary>The SHA-256 of its key: who reads the table cannot follow it.</summary>
    public string KeyHash { get; private init; }

    /// <summary>In UTC.</summary>
    public DateTime MadeAt { get; private init; }

    /// <summary>In UTC.</summary>
    public DateTime EndsAt { get; private init; }

    /// <summary>When it was followed or another took its place, in UTC; null while it can be.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>Makes one.</summary>
    /// <returns>The link, and the key that is told once.</returns>
    public static (AccountLink Link, string Key) Make(Account account, bool isInvitation, DateTime now)
    {
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        AccountLink link = new()
        {
            AccountId = account.Id,
            IsInvitation = isInvitation,
            KeyHash = HashOf(key),
            MadeAt = now,
            EndsAt = now + (isInvitation ? InvitationLasts : ResetLasts),
        };
        return (link, key);
    }

    /// <summary>The key has 256 random bits: a plain hash of it cannot be searched.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    public bool IsGood(DateTime now) => UsedAt is null && now < EndsAt;

    public void Use(DateTime now) => UsedAt ??= now;
}
