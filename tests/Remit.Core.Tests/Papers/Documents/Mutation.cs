using System.Text;

namespace Remit.Papers.Documents;

/// <summary>Damages a file the way transport, editors and attackers do: the same seed gives the same damage.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly byte[][] Inserts =
    [
        .. new[]
        {
            "<",
            "</div>",
            "<div>",
            "<table>",
            "<td",
            "<!--",
            "-->",
            "<script>",
            "<p class=\"",
            "&#x110000;",
            "&#xD800;",
            "&amp",
            "]]>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>&b;",
            "\0",
            "PK\u0003\u0004",
            "PK\u0001\u0002",
            "PK\u0005\u0006",
            "%PDF-1.7\n",
            "%%EOF",
            "/Encrypt 1 0 R",
            "stream\n",
            "endobj",
            "99999999999",
            "-1",
            "£1,000,000",
            "1.1 ",
            "\u00A0",
            "\u2028",
            "\uFFFF",
            "<w:p>",
            "</w:tbl>",
            "<w:numId w:val=\"99\"/>",
            "Decision:",
            "\t\t\t",
            "\r",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE],
        [0xEF, 0xBB, 0xBF],
        [0xED, 0xA0, 0x80],
        new byte[64],
    ];

    private readonly Random _random = new(seed);

    /// <summary>A copy with one to six damages.</summary>
    /// <param name="file">The file.</param>
    /// <param name="other">Another one, that pieces may be taken from.</param>
    public byte[] Of(byte[] file, byte[] other)
    {
        var damaged = file.ToList();
        for (var times = _random.Next(1, 7); times > 0; times--)
        {
            Damage(damaged, other);
        }

        return [.. damaged];
    }

    private void Damage(List<byte> file, byte[] other)
    {
        var at = _random.Next(file.Count + 1);
        switch (_random.Next(7))
        {
            case 0 when at < file.Count:
                file[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when at < file.Count:
                file[at] = (byte)_random.Next(256);
                break;
            case 2:
                file.RemoveRange(at, Math.Min(_random.Next(1, 400), file.Count - at));
                break;
            case 3 when _random.Next(4) == 0:
                file.RemoveRange(at, file.Count - at);
                break;
            case 4:
                var length = Math.Min(_random.Next(1, 600), file.Count - at);
                file.InsertRange(at, Enumerable.Repeat(file.GetRange(at, length), _random.Next(1, 8)).SelectMany(piece => piece));
                break;
            case 5:
                var from = _random.Next(other.Length);
                file.InsertRange(at, other.AsSpan(from, Math.Min(_random.Next(1, 600), other.Length - from)).ToArray());
                break;
            default:
                file.InsertRange(
                    at,
                    Enumerable.Repeat(Inserts[_random.Next(Inserts.Length)], _random.Next(4) == 0 ? 50 : 1).SelectMany(piece => piece)
                );
                break;
        }
    }
}
