using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Remit.Accounts;

/// <summary>The six digits that an authenticator app shows, new every thirty seconds.</summary>
/// <remarks>
/// Source: RFC 6238 (and RFC 4226), with HMAC-SHA-1, which is what every app has. Identity's own counts by the machine's clock, and takes a code as often
/// as it is typed within a minute and a half; this goes by the program's clock and tells which step a code was of, so that none is taken twice.
/// </remarks>
internal static class AuthenticatorCode
{
    private const int KeyBytes = 20;
    private const int StepSeconds = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new shared secret, in base 32 as apps take it.</summary>
    public static string NewKey() => ToBase32(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>The code of an instant.</summary>
    public static string At(string key, DateTime now) => OfStep(FromBase32(key), StepOf(now));

    /// <summary>Which step a code is of: this one, or the one before or after it, since clocks differ.</summary>
    /// <param name="key">In base 32.</param>
    /// <param name="typed">As somebody types it, with blanks or not.</param>
    /// <param name="lastStep">The step of the last code that was taken.</param>
    /// <param name="now">In UTC.</param>
    /// <returns>Null when it is the code of none, or was taken already.</returns>
    public static long? StepOf(string key, string typed, long lastStep, DateTime now)
    {
        var digits = Encoding.ASCII.GetBytes(string.Concat(typed.Where(c => !char.IsWhiteSpace(c))));
        var (secret, here) = (FromBase32(key), StepOf(now));
        long? found = null;
        for (var step = here - 1; step <= here + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(OfStep(secret, step)), digits) && step > lastStep)
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>What the QR code says.</summary>
    public static string Address(string key, string email) =>
        $"otpauth://totp/Remit:{Uri.EscapeDataString(email)}?secret={key}&issuer=Remit&algorithm=SHA1&digits=6&period=30";

    /// <summary>The secret in groups of four, for those who type it.</summary>
    public static string InGroups(string key) => string.Join(' ', key.Chunk(4).Select(group => new string(group)));

    private static long StepOf(DateTime now) => (long)(now - DateTime.UnixEpoch).TotalSeconds / StepSeconds;

    private static string OfStep(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // the standard's own algorithm; what it is weak at (collisions) does not matter to an HMAC
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static string ToBase32(byte[] bytes)
    {
        StringBuilder text = new();
        var (bits, count) = (0, 0);
        foreach (var b in bytes)
        {
            (bits, count) = (((bits << 8) | b) & 0xfff, count + 8);
            for (; count >= 5; count -= 5)
            {
                text.Append(Base32[(bits >> (count - 5)) & 31]);
            }
        }

        return text.ToString(); // twenty bytes are thirty-two letters, and nothing is left over
    }

    private static byte[] FromBase32(string text)
    {
        List<byte> bytes = [];
        var (bits, count) = (0, 0);
        foreach (var letter in text)
        {
            (bits, count) = (((bits << 5) | Base32.IndexOf(letter, StringComparison.Ordinal)) & 0xfff, count + 5);
            if (count >= 8)
            {
                bytes.Add((byte)(bits >> (count - 8)));
                count -= 8;
            }
        }

        return [.. bytes];
    }
}
