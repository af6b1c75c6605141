using Remit.Rules;

namespace Remit.Payments;

/// <summary>A bank account in the United Kingdom. It never shows itself whole: not in a log, not in a message.</summary>
public sealed record BankAccount
{
    private BankAccount(string sortCode, string number) => (SortCode, Number) = (sortCode, number);

    /// <summary>Six digits.</summary>
    public string SortCode { get; }

    /// <summary>Eight digits.</summary>
    public string Number { get; }

    /// <summary>The last two digits of the number, by which people tell accounts apart.</summary>
    public string LastTwo => Number[^2..];

    /// <summary>Reads what somebody typed: spaces and dashes do not count.</summary>
    /// <param name="sortCode">Six digits: "12-34-56".</param>
    /// <param name="number">Eight digits; older ones of six or seven are written with zeros before them.</param>
    /// <param name="breaches">What is wrong; empty when it is an account.</param>
    /// <returns>Null when it is none.</returns>
    public static BankAccount? TryRead(string? sortCode, string? number, out IReadOnlyList<Breach> breaches)
    {
        var (code, digits) = (Digits(sortCode), Digits(number));
        List<Breach> wrong = [];
        if (code is not { Length: 6 })
        {
            wrong.Add(new("payments.sort-code", "Enter a sort code of 6 digits, like 12-34-56"));
        }

        if (digits is not { Length: 8 })
        {
            wrong.Add(
                new(
                    "payments.account-number",
                    digits is { Length: 6 or 7 }
                        ? $"Enter an account number of 8 digits: put {(digits.Length == 7 ? "a zero" : "two zeros")} before a number of {digits.Length}"
                        : "Enter an account number of 8 digits"
                )
            );
        }

        breaches = wrong;
        return wrong.Count == 0 ? new(code!, digits!) : null;
    }

    /// <summary>The account as one text, to be encrypted.</summary>
    public string ToSecret() => $"{SortCode}{Number}";

    /// <summary>An account from <see cref="ToSecret"/>.</summary>
    /// <param name="secret">Fourteen digits.</param>
    /// <exception cref="FormatException">It is not such a text.</exception>
    public static BankAccount FromSecret(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return secret.Length == 14 && TryRead(secret[..6], secret[6..], out _) is { } account
            ? account
            : throw new FormatException("What was decrypted is no bank account");
    }

    /// <summary>"ending in 78", and no more.</summary>
    public override string ToString() => $"ending in {LastTwo}";

    private static string? Digits(string? text)
    {
        var digits = (text ?? "").Where(c => c is not (' ' or '-' or '\u2010' or '\u2011' or '\u2013' or '\u00a0')).ToArray();
        return digits.All(char.IsAsciiDigit) ? new(digits) : null;
    }
}
