using System.Security.Cryptography;
using System.Text;

namespace Remit.PublicLog;

/// <summary>A text with the signature of a log's key under it.</summary>
/// <param name="Text">What is signed, ending in a line end.</param>
/// <param name="Signatures">The name of each key, its id of four octets and the signature.</param>
/// <remarks>Source: C2SP signed-note. The text is UTF-8; a blank line and the signature lines, each beginning with a long dash, follow it.</remarks>
public sealed record SignedNote(string Text, IReadOnlyList<(string Name, uint KeyId, byte[] Signature)> Signatures)
{
    private const string Dash = "\u2014 ";
    private const int MostSignatures = 16;
    private const int MostLetters = 1_000_000;

    /// <summary>Reads a note.</summary>
    /// <returns>Null when the text is no signed note.</returns>
    public static SignedNote? Parse(string note)
    {
        var blank = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (blank < 1 || note.Length > MostLetters || note[^1] != '\n' || note.Any(c => c < ' ' && c != '\n'))
        {
            return null;
        }

        var lines = note[(blank + 2)..].TrimEnd('\n').Split('\n');
        List<(string, uint, byte[])> signatures = [];
        foreach (var line in lines)
        {
            if (!line.StartsWith(Dash, StringComparison.Ordinal) || line[Dash.Length..].Split(' ') is not [{ Length: > 0 } name, var encoded])
            {
                return null;
            }

            var octets = new byte[encoded.Length];
            if (!Convert.TryFromBase64String(encoded, octets, out var length) || length < 5 || Convert.ToBase64String(octets, 0, length) != encoded)
            {
                return null;
            }

            signatures.Add((name, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(octets), octets[4..length]));
        }

        return signatures.Count > MostSignatures ? null : new(note[..(blank + 1)], signatures);
    }

    /// <summary>Signs a text.</summary>
    /// <param name="text">The text, ending in a line end.</param>
    /// <param name="name">The key's name, without blanks.</param>
    /// <param name="key">The private key.</param>
    /// <returns>The whole note.</returns>
    public static string Sign(string text, string name, ECDsa key)
    {
        var octets = new byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(octets, LogKey.IdOf(key.ExportSubjectPublicKeyInfo()));
        byte[] signed = [.. octets, .. key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)];
        return $"{text}\n{Dash}{name} {Convert.ToBase64String(signed)}\n";
    }
}
