using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Remit.PublicLog;

/// <summary>The public key of a log, with the log's name: ECDSA over the curve P-256 with SHA-256.</summary>
/// <remarks>
/// The id is the first four octets of the SHA-256 of the key as SubjectPublicKeyInfo, as logs with this algorithm have it.
/// Source: C2SP signed-note, signature type 0x02.
/// </remarks>
public sealed class LogKey
{
    private const string Begin = "-----BEGIN PUBLIC KEY-----";
    private readonly byte[] _octets;
    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);

    /// <summary>A key.</summary>
    /// <param name="name">The log's name, which is the first line of each checkpoint; no blanks.</param>
    /// <param name="subjectPublicKeyInfo">The key as DER.</param>
    /// <exception cref="CryptographicException">The octets are no key.</exception>
    public LogKey(string name, byte[] subjectPublicKeyInfo)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo, out _);
        (Name, _octets, Id) = (name, subjectPublicKeyInfo, IdOf(subjectPublicKeyInfo));
    }

    /// <summary>The log's name.</summary>
    public string Name { get; }

    /// <summary>By which a signature names its key.</summary>
    public uint Id { get; }

    /// <summary>The key as it is published: the name on a line of its own, then the key as PEM.</summary>
    public override string ToString() => $"{Name}\n{new string(PemEncoding.Write("PUBLIC KEY", _octets))}\n";

    /// <summary>Reads a key as it is published.</summary>
    /// <returns>Null when the text is no such thing.</returns>
    public static LogKey? Parse(string text)
    {
        var lines = text.Replace("\r", "", StringComparison.Ordinal).TrimStart('\uFEFF').Split('\n', 2);
        if (
            lines is not [var name, var pem]
            || name.Length == 0
            || name.Contains(' ', StringComparison.Ordinal)
            || !pem.StartsWith(Begin, StringComparison.Ordinal)
        )
        {
            return null;
        }

        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(pem);
            return new(name, key.ExportSubjectPublicKeyInfo());
        }
        catch (Exception wrong) when (wrong is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether this key signed a note.</summary>
    /// <param name="note">The whole note.</param>
    /// <returns>The text that is signed; null when this key did not sign it, or what it signed is another text.</returns>
    public string? TextOf(string note)
    {
        if (SignedNote.Parse(note) is not { } parsed || !_seen.GetOrAdd(note, _ => Signed(parsed)))
        {
            return null;
        }

        return parsed.Text;
    }

    /// <summary>The id of a key.</summary>
    internal static uint IdOf(byte[] subjectPublicKeyInfo) =>
        System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(subjectPublicKeyInfo));

    private bool Signed(SignedNote note)
    {
        var mine = note.Signatures.Where(s => s.Name == Name && s.KeyId == Id).ToList();
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(_octets, out _);
        var text = Encoding.UTF8.GetBytes(note.Text);
        return mine.Count > 0
            && mine.TrueForAll(s => key.VerifyData(text, s.Signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }
}
