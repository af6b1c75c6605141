using System.Text.RegularExpressions;

namespace Remit.Organisations;

/// <summary>A public list of organisations and the shape of its numbers.</summary>
/// <remarks>Source: org-id.guide.</remarks>
public sealed partial class IdentifierScheme
{
    private readonly Regex _pattern;

    private IdentifierScheme(string code, string name, string shape, Regex pattern) => (Code, Name, Shape, _pattern) = (code, name, shape, pattern);

    /// <summary>Every list that is known here.</summary>
    public static IReadOnlyList<IdentifierScheme> All { get; } =
    [
        new("GB-COH", "Companies House", "eight characters, digits or two letters and digits", CompaniesHouse()),
        new("GB-CHC", "the Charity Commission for England and Wales", "six or seven digits", Charity()),
        new("GB-SC", "the Scottish Charity Register", "SC and six digits", ScottishCharity()),
        new("GB-NIC", "the Charity Commission for Northern Ireland", "six digits that begin with 1", NorthernIrishCharity()),
        new("GB-LAE", "the Local Authority Register for England", "three letters", ThreeLetters()),
        new("GB-LAS", "the Local Authority Register for Scotland", "three letters", ThreeLetters()),
        new("GB-GOR", "the Government Organisation Register", "letters and digits, ten at most", Government()),
        new("GB-NHS", "the NHS Organisation Data Service", "three to six letters and digits", Nhs()),
        new("GB-UKPRN", "the UK Register of Learning Providers", "eight digits that begin with 1", LearningProvider()),
        new("GB-REV", "the charities known to HMRC", "one or two letters and up to five digits", Revenue()),
        new("XI-LEI", "Legal Entity Identifiers", "twenty letters and digits with a right check number", LegalEntity()),
        new("XI-ROR", "the Research Organization Registry", "nine characters that begin with 0", Research()),
        new("XI-GRID", "the Global Research Identifier Database", "\"grid.\", digits, a full stop and letters or digits", Grid()),
    ];

    /// <summary>The list's code: "GB-COH".</summary>
    public string Code { get; }

    /// <summary>Who keeps the list.</summary>
    public string Name { get; }

    /// <summary>How its numbers look, for people.</summary>
    public string Shape { get; }

    /// <summary>The number in its normal form; null when it cannot be one of the list's.</summary>
    internal string? Normalised(string number)
    {
        number = Code switch
        {
            // written without their leading zeros more often than with them
            "GB-COH" when number.Length is 6 or 7 && number.All(char.IsAsciiDigit) => number.PadLeft(8, '0'),
            "GB-NIC" when number.StartsWith("NIC", StringComparison.Ordinal) => number[3..],
            "XI-ROR" or "XI-GRID" => number.ToLowerInvariant(),
            _ => number,
        };
        return _pattern.IsMatch(number) && (Code != "XI-LEI" || HasRightCheckNumber(number)) ? number : null;
    }

    /// <summary>ISO 7064 mod 97-10, letters counting from A = 10.</summary>
    private static bool HasRightCheckNumber(string lei)
    {
        var remainder = 0;
        foreach (var c in lei)
        {
            remainder = char.IsAsciiDigit(c) ? ((remainder * 10) + c - '0') % 97 : ((remainder * 100) + c - 'A' + 10) % 97;
        }

        return remainder == 1;
    }

    [GeneratedRegex(@"^([0-9]{8}|[A-Z]{2}[0-9]{6}|[A-Z]{2}[0-9]{5}[A-Z])\z")]
    private static partial Regex CompaniesHouse();

    [GeneratedRegex(@"^[0-9]{6,7}(-[0-9]{1,3})?\z")]
    private static partial Regex Charity();

    [GeneratedRegex(@"^SC[0-9]{6}\z")]
    private static partial Regex ScottishCharity();

    [GeneratedRegex(@"^1[0-9]{5}\z")]
    private static partial Regex NorthernIrishCharity();

    [GeneratedRegex(@"^[A-Z]{3}\z")]
    private static partial Regex ThreeLetters();

    [GeneratedRegex(@"^[A-Z]{1,4}[0-9]{1,6}\z")]
    private static partial Regex Government();

    [GeneratedRegex(@"^[A-Z0-9]{3,6}\z")]
    private static partial Regex Nhs();

    [GeneratedRegex(@"^1[0-9]{7}\z")]
    private static partial Regex LearningProvider();

    [GeneratedRegex(@"^[A-Z]{1,2}[0-9]{1,5}\z")]
    private static partial Regex Revenue();

    [GeneratedRegex(@"^[A-Z0-9]{18}[0-9]{2}\z")]
    private static partial Regex LegalEntity();

    [GeneratedRegex(@"^0[a-z0-9]{6}[0-9]{2}\z")]
    private static partial Regex Research();

    [GeneratedRegex(@"^grid\.[0-9]{1,8}\.[a-z0-9]{1,4}\z")]
    private static partial Regex Grid();
}
