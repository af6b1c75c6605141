using System.Security.Cryptography;
using System.Text;

namespace Remit.Site;

/// <summary>
/// The secret that lets an officer bring papers into a register that is not the demo (<c>Remit:OfficerKey</c>).
/// There is no default: without it nobody can sign in and the officers' pages do not exist.
/// </summary>
internal sealed class OfficerKey
{
    /// <summary>The setting.</summary>
    public const string Setting = "Remit:OfficerKey";

    /// <summary>In characters: what <c>openssl rand -base64 24</c> gives.</summary>
    public const int MinLength = 32;

    private readonly byte[] _hash = [];

    /// <exception cref="InvalidOperationException">The key is shorter than <see cref="MinLength"/>: it could be guessed.</exception>
    public OfficerKey(IConfiguration configuration)
    {
        var key = configuration[Setting];
        if (string.IsNullOrEmpty(key))
        {
            return;
        }

        if (key.Length < MinLength)
        {
            throw new InvalidOperationException(
                $"{Setting} has {key.Length} characters; it must have at least {MinLength}. A good one: openssl rand -base64 24"
            );
        }

        _hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
    }

    /// <summary>Whether anybody can sign in at all.</summary>
    public bool IsSet => _hash.Length > 0;

    /// <summary>Marks a sign-in by key with the key's own digest, so that a new key ends the sign-ins of the old one.</summary>
    public string Mark => Convert.ToHexString(SHA256.HashData(_hash));

    /// <summary>Whether this is the key; takes the same time whatever is wrong with it.</summary>
    public bool Opens(string? tried) => IsSet && CryptographicOperations.FixedTimeEquals(_hash, SHA256.HashData(Encoding.UTF8.GetBytes(tried ?? "")));
}
