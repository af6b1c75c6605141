using Microsoft.AspNetCore.Identity;

namespace Remit.Accounts;

/// <summary>A key pair on somebody's device or in their keyring; this is its public half.</summary>
internal sealed class Passkey
{
    /// <summary>The longest name.</summary>
    public const int NameLength = 60;

    public Passkey(Account account, UserPasskeyInfo info, string name, DateTime now)
    {
        (AccountId, Name, AddedAt) = (account.Id, name, now);
        (CredentialId, PublicKey) = (info.CredentialId, info.PublicKey);
        (AttestationObject, ClientDataJson) = (info.AttestationObject, info.ClientDataJson);
        (Transports, IsBackupEligible) = (string.Join(' ', info.Transports ?? []), info.IsBackupEligible);
        Take(info);
    }

    private Passkey() => (Name, Transports, CredentialId, PublicKey, AttestationObject, ClientDataJson) = ("", "", [], [], [], []);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AccountId { get; private init; }

    /// <summary>What its owner calls it.</summary>
    public string Name { get; private set; }

    /// <summary>In UTC.</summary>
    public DateTime AddedAt { get; private init; }

    /// <summary>When somebody last signed in with it, in UTC; null when nobody has.</summary>
    public DateTime? UsedAt { get; private set; }

    public byte[] CredentialId { get; private init; }

    public byte[] PublicKey { get; private init; }

    public byte[] AttestationObject { get; private init; }

    public byte[] ClientDataJson { get; private init; }

    /// <summary>How a browser may reach it, with blanks between.</summary>
    public string Transports { get; private init; }

    /// <summary>How often it signed; 0 for ever when it does not count.</summary>
    public long SignCount { get; private set; }

    public bool IsUserVerified { get; private set; }

    public bool IsBackupEligible { get; private init; }

    public bool IsBackedUp { get; private set; }

    public void Rename(string name) => Name = name;

    public void Use(UserPasskeyInfo info, DateTime now)
    {
        Take(info);
        UsedAt = now;
    }

    /// <summary>As ASP.NET Core Identity takes it.</summary>
    public UserPasskeyInfo ToInfo() =>
        new(
            CredentialId,
            PublicKey,
            new DateTimeOffset(AddedAt, TimeSpan.Zero),
            (uint)SignCount,
            Transports.Length == 0 ? null : Transports.Split(' '),
            IsUserVerified,
            IsBackupEligible,
            IsBackedUp,
            AttestationObject,
            ClientDataJson
        )
        {
            Name = Name,
        };

    private void Take(UserPasskeyInfo info) => (SignCount, IsUserVerified, IsBackedUp) = (info.SignCount, info.IsUserVerified, info.IsBackedUp);
}
