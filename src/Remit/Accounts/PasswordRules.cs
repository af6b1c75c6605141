using System.Reflection;
using Remit.Rules;

namespace Remit.Accounts;

/// <summary>Which passwords are taken: long ones that nobody would try first. What they are made of is nobody's business.</summary>
/// <remarks>Source: NCSC, password guidance (length and a list of what is refused, no rules of composition, no expiry).</remarks>
internal static class PasswordRules
{
    public const int MinLength = 12;

    /// <summary>Hashing longer ones would be work that a stranger can ask for.</summary>
    public const int MaxLength = 200;

    /// <summary>What people put around a common password to make it pass.</summary>
    private static readonly char[] Trimmings = [.. "0123456789!.?*#&+,;:'\" "];

    private static readonly Lazy<HashSet<string>> Common = new(ReadCommon);

    /// <summary>Why a password is not taken; empty when it is.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="about">What a stranger knows of its owner: name, e-mail address.</param>
    public static IReadOnlyList<Breach> WhyNot(string? password, params IEnumerable<string> about)
    {
        if (string.IsNullOrEmpty(password))
        {
            return [new("accounts.no-password", "Enter a new password")];
        }

        if (password.Length < MinLength)
        {
            return
            [
                new(
                    "accounts.password-short",
                    $"Choose a password of at least {MinLength} characters: three words that you picked at random are good"
                ),
            ];
        }

        if (password.Length > MaxLength)
        {
            return [new("accounts.password-long", $"Choose a password of at most {MaxLength} characters")];
        }

        var plain = Plain(password);
        if (plain.Distinct().Count() < 5 || Common.Value.Contains(plain) || Common.Value.Contains(Plain(password.Trim(Trimmings))))
        {
            return [new("accounts.password-common", "That password is one of the first that anybody would try: choose another")];
        }

        return about.SelectMany(Parts).Any(part => plain.Contains(part, StringComparison.Ordinal) && plain.Length - part.Length < MinLength - 4)
            ? [new("accounts.password-personal", "That password is mostly your own name or e-mail address: choose another")]
            : [];
    }

    /// <summary>Names and the parts of addresses that are long enough to matter.</summary>
    private static IEnumerable<string> Parts(string about) =>
        about.Split([' ', '@', '.', '-'], StringSplitOptions.RemoveEmptyEntries).Append(about).Select(Plain).Where(p => p.Length >= 4);

    /// <summary>In small letters, without blanks and with the usual swaps undone.</summary>
    private static string Plain(string text) =>
        string.Concat(
            text.ToLowerInvariant()
                .Where(c => !char.IsWhiteSpace(c) && c is not '-' and not '_')
                .Select(c =>
                    c switch
                    {
                        '@' => 'a',
                        '$' => 's',
                        '0' => 'o',
                        _ => c,
                    }
                )
        );

    private static HashSet<string> ReadCommon()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Accounts.common-passwords.txt")!;
        using StreamReader reader = new(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Plain)];
    }
}
