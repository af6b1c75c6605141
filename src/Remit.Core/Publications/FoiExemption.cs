using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Remit.Publications;

/// <summary>An exemption of the Freedom of Information Act 2000 on which something may be withheld.</summary>
/// <param name="Section">The section, with its subsection where it has one: "43(2)".</param>
/// <param name="Name">What it protects, in the words that people use for it.</param>
/// <param name="IsQualified">Whether it holds only where the public interest in withholding outweighs that in disclosing, which a test has to show.</param>
/// <remarks>Source: FOIA 2000 s.2(3) and ss.22, 36, 40(2), 41, 42, 43; ss.40(2) and 41 are absolute in effect.</remarks>
public sealed partial record FoiExemption(string Section, string Name, bool IsQualified)
{
    /// <summary>Those on which an authority may withhold a part of a decision, in the order of the Act.</summary>
    public static IReadOnlyList<FoiExemption> All { get; } =
    [
        new("22", "information intended for future publication", true),
        new("36", "prejudice to the effective conduct of public affairs", true),
        new("40(2)", "personal data of others", false),
        new("41", "information provided in confidence", false),
        new("42", "legal professional privilege", true),
        new("43(1)", "trade secrets", true),
        new("43(2)", "commercial interests", true),
        new("43", "commercial interests or trade secrets", true),
    ];

    /// <summary>How it is written: "s.43(2)".</summary>
    public string Written => $"s.{Section}";

    /// <summary>Reads an exemption, however it is written: "s.43(2)", "section 43 (2)", "s 36", "FOIA s.40(2)", "36(2)(b)".</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="exemption">The exemption; null when the text names none on which a decision may be withheld. A subsection that is not listed gives its section.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out FoiExemption? exemption)
    {
        var read = Form().Match(text ?? "");
        var (section, subsection) = (read.Groups["section"].Value, read.Groups["subsection"].Value);
        exemption = Named($"{section}({subsection})") ?? Named(section);
        return exemption is not null;
    }

    private static FoiExemption? Named(string section) => All.FirstOrDefault(e => e.Section == section);

    [GeneratedRegex(
        @"^\s*(?:FOIA(?: 2000)?,?\s*)?(?:s\.?|section)?\s*(?<section>\d\d)\s*(?:\((?<subsection>\d)\))?\s*(?:\([a-z]+\)\s*)*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}
