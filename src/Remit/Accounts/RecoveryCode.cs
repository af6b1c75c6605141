using System.Security.Cryptography;

namespace Remit.Accounts;

/// <summary>A code on paper that stands in for the authenticator app, once.</summary>
internal sealed class RecoveryCode
{
    /// <summary>How many somebody has.</summary>
    public const int Count = 10;

    /// <summary>No vowels and no look-alikes: 27 letters and digits, so 16 of them have 76 random bits.</summary>
    private const string Letters = "23456789BCDFGHJKMNPQRSTVWXZ";

    private RecoveryCode() => Hash = "";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AccountId { get; private init; }

    public string Hash { get; private init; }

    /// <summary>In UTC; null while it can be used.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>Makes one.</summary>
    /// <returns>The row, and the code as it is shown once.</returns>
    public static (RecoveryCode Row, string Code) Make(Account account)
    {
        var letters = RandomNumberGenerator.GetString(Letters, 16);
        return (new() { AccountId = account.Id, Hash = HashOf(letters) }, $"{letters[..4]}-{letters[4..8]}-{letters[8..12]}-{letters[12..]}");
    }

    /// <summary>Of a code as somebody types it, in small letters and with blanks or not.</summary>
    public static string HashOf(string typed) => AccountLink.HashOf(new string([.. typed.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant());

    public void Use(DateTime now) => UsedAt ??= now;
}
