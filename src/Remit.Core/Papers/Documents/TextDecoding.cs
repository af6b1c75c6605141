using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Remit.Papers.Documents;

/// <summary>Turns bytes into characters: by their byte order mark, else as UTF-8 when they are that, else as UTF-16 or Windows-1252.</summary>
internal static class TextDecoding
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>How many of the first characters are looked at to tell text from other content.</summary>
    private const int SampleLength = 64 * 1024;

    /// <returns>The characters, and what was damaged; null when nothing was.</returns>
    public static (string Text, string? Problem) Decode(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => (Encoding.UTF8.GetString(rest), null),
            [0xFF, 0xFE, 0x00, 0x00, .. var rest] => (Encoding.UTF32.GetString(rest), null),
            [0xFF, 0xFE, .. var rest] => (Encoding.Unicode.GetString(rest), null),
            [0xFE, 0xFF, .. var rest] => (Encoding.BigEndianUnicode.GetString(rest), null),
            _ => DecodeUnmarked(bytes),
        };

    private static (string Text, string? Problem) DecodeUnmarked(ReadOnlySpan<byte> bytes)
    {
        if (Utf16Order(bytes) is { } utf16)
        {
            return (utf16.GetString(bytes), null);
        }

        if (Utf8.IsValid(bytes))
        {
            return (Encoding.UTF8.GetString(bytes), null);
        }

        // a broken byte or a cut-off end does not make UTF-8 into another encoding: in Windows-1252 good multi-byte sequences are all but unheard of
        var (good, bad) = CountSequences(bytes);
        return good >= bad
            ? (Encoding.UTF8.GetString(bytes), "Some characters of the file are damaged; they are shown as \uFFFD.")
            : (Windows1252.GetString(bytes), null);
    }

    /// <summary>English in UTF-16 has a zero in every other byte.</summary>
    private static Encoding? Utf16Order(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 512)];
        if (sample.Length < 8)
        {
            return null;
        }

        int even = 0,
            odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var most = sample.Length / 2 * 9 / 10;
        return (even, odd) switch
        {
            (0, var zeros) when zeros >= most => Encoding.Unicode,
            (var zeros, 0) when zeros >= most => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    private static (int Good, int Bad) CountSequences(ReadOnlySpan<byte> bytes)
    {
        int good = 0,
            bad = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            good += status == OperationStatus.Done && length > 1 ? 1 : 0;
            bad += status != OperationStatus.Done ? 1 : 0;
            bytes = bytes[Math.Max(length, 1)..];
        }

        return (good, bad);
    }

    /// <summary>True when the characters cannot be a text: many of them control nothing that a text needs.</summary>
    public static bool LooksBinary(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, SampleLength));
        var odd = 0;
        foreach (var c in sample)
        {
            odd += c is '\uFFFD' || (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085')) ? 1 : 0;
        }

        // a broken character or two make no text into something else, however short it is
        return odd > 2 && odd * 50 > sample.Length;
    }
}
