using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Remit.PublicLog;

/// <summary>A SHA-256 of the public log: of a leaf, of a node, or of a whole log.</summary>
/// <remarks>Source: RFC 6962, section 2.1: leaves and nodes begin with different octets, so that neither can be shown as the other.</remarks>
public readonly record struct LogHash
{
    /// <summary>How long a hash is, in octets.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    private const byte LeafPrefix = 0x00;
    private const byte NodePrefix = 0x01;

    private readonly UInt128 _high;
    private readonly UInt128 _low;

    /// <summary>A hash that was kept.</summary>
    /// <param name="octets">Exactly <see cref="Length"/> octets.</param>
    /// <exception cref="ArgumentException">There are more or fewer octets.</exception>
    public LogHash(ReadOnlySpan<byte> octets)
    {
        if (octets.Length != Length)
        {
            throw new ArgumentException($"A hash has {Length} octets, not {octets.Length}", nameof(octets));
        }

        _high = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(octets);
        _low = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(octets[16..]);
    }

    /// <summary>The root of a log without leaves: the hash of nothing.</summary>
    public static LogHash OfNothing { get; } = new(SHA256.HashData([]));

    /// <summary>The hash of a leaf.</summary>
    /// <param name="leaf">The leaf's octets.</param>
    public static LogHash OfLeaf(ReadOnlySpan<byte> leaf)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([LeafPrefix]);
        hash.AppendData(leaf);
        Span<byte> octets = stackalloc byte[Length];
        hash.GetHashAndReset(octets);
        return new(octets);
    }

    /// <summary>The hash of the node above two others.</summary>
    /// <param name="left">The hash of the earlier leaves.</param>
    /// <param name="right">The hash of the later leaves.</param>
    public static LogHash OfNode(LogHash left, LogHash right)
    {
        Span<byte> octets = stackalloc byte[1 + (2 * Length)];
        octets[0] = NodePrefix;
        left.CopyTo(octets[1..]);
        right.CopyTo(octets[(1 + Length)..]);
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(octets, hash);
        return new(hash);
    }

    /// <summary>Reads a hash as <see cref="ToString"/> writes it.</summary>
    /// <returns>Null when the text is no such thing.</returns>
    public static LogHash? Parse(string text)
    {
        Span<byte> octets = stackalloc byte[Length + 3];
        return
            text.Length == 44
            && Convert.TryFromBase64String(text, octets, out var length)
            && length == Length
            && new LogHash(octets[..Length]) is var hash
            // one hash has one text: the last letter of another could hold bits that say nothing
            && hash.ToString() == text
            ? hash
            : null;
    }

    /// <summary>The hash as octets.</summary>
    public byte[] ToArray()
    {
        var octets = new byte[Length];
        CopyTo(octets);
        return octets;
    }

    /// <summary>The hash in standard Base64, 44 letters.</summary>
    public override string ToString()
    {
        Span<byte> octets = stackalloc byte[Length];
        CopyTo(octets);
        return Convert.ToBase64String(octets);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CopyTo(Span<byte> octets)
    {
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(octets, _high);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(octets[16..], _low);
    }
}
