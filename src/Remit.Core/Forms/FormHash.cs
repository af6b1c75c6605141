using System.Security.Cryptography;
using System.Text;

namespace Remit.Forms;

/// <summary>The hash to which advice and signatures are bound.</summary>
/// <remarks>
/// SHA-256 over the canonical JSON of Part 1 and, beside it, a keyed hash of Part 2: whoever has the public text can check the hash of the signed form
/// without learning anything of what is withheld: the key is the form's own secret, so that not even a short sum can be found by trying.
/// </remarks>
public static class FormHash
{
    /// <summary>The hash of a content, in hexadecimal.</summary>
    /// <param name="content">What the form says.</param>
    /// <param name="part2Key">The form's <see cref="DecisionForm.Part2Key"/>.</param>
    public static string Of(FormContent content, string part2Key)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Of(FormJson.PublicPart(content), Part2Hash(content, part2Key));
    }

    /// <summary>The hash of a content whose Part 2 is known by its hash alone.</summary>
    /// <param name="publicJson">What <see cref="FormJson.PublicPart"/> gives.</param>
    /// <param name="part2Hash">What <see cref="Part2Hash"/> gives.</param>
    public static string Of(string publicJson, string part2Hash) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{publicJson}\n{part2Hash}")));

    /// <summary>The hash of what is withheld, in hexadecimal.</summary>
    /// <param name="content">What the form says.</param>
    /// <param name="part2Key">The form's <see cref="DecisionForm.Part2Key"/>.</param>
    public static string Part2Hash(FormContent content, string part2Key) => Keyed(FormJson.Part2(content), part2Key);

    /// <summary>The keyed hash of a text that is withheld, in hexadecimal.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part2Key">The form's <see cref="DecisionForm.Part2Key"/>.</param>
    internal static string Keyed(string text, string part2Key) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(part2Key), Encoding.UTF8.GetBytes(text)));
}
