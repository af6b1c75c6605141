using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Remit.Decisions;

/// <summary>The forms of a decision's code by which codes are compared and addressed, whatever authority's they are.</summary>
public static class DecisionCode
{
    private const int LongestSlug = 80;

    /// <summary>The code without case, spaces and marks, so that "MD 2373" and "(MD)2373" are one; null when there is none.</summary>
    /// <param name="code">The code as written.</param>
    public static string? Key(string? code)
    {
        if (code is null)
        {
            return null;
        }

        var key = new StringBuilder(code.Length);
        foreach (var c in code)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToUpperInvariant(c));
            }
        }

        return key.Length == 0 ? null : key.ToString();
    }

    /// <summary>What tells a decision from every other on any register: its publisher with its code, or else its page, or else its title and day.</summary>
    /// <param name="facts">What the decision says.</param>
    public static string Identity(DecisionFacts facts)
    {
        var own =
            Key(facts.Code) is { } key ? $"code {key}"
            : facts.SourceAddress is { } address ? $"page {Short(address)}"
            : string.Create(CultureInfo.InvariantCulture, $"title {Short(Key(facts.Title) ?? "")} {facts.Dated:yyyy-MM-dd}");
        return $"{Key(facts.Publisher)} {own}";
    }

    /// <summary>The address of a decision within the register: its code, or else its title, in small letters and hyphens.</summary>
    /// <param name="facts">What the decision says.</param>
    /// <param name="isTaken">Whether an address belongs to another decision already.</param>
    public static string Slug(DecisionFacts facts, Func<string, bool> isTaken)
    {
        var plain = Hyphenated(facts.Code) ?? Hyphenated(facts.Title) ?? "decision";
        if (!isTaken(plain))
        {
            return plain;
        }

        var withPublisher = $"{plain}-{Hyphenated(facts.Publisher)}";
        var slug = withPublisher;
        for (var n = 2; isTaken(slug); n++)
        {
            slug = string.Create(CultureInfo.InvariantCulture, $"{withPublisher}-{n}");
        }

        return slug;
    }

    /// <summary>A text of any length as 32 characters: an index of a database takes no long ones.</summary>
    private static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    /// <summary>A text in small ASCII letters, digits and single hyphens; null when nothing is left.</summary>
    private static string? Hyphenated(string? text)
    {
        var slug = new StringBuilder();
        foreach (var c in (text ?? "").Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && c is not ('\'' or '’') && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }

            if (slug.Length >= LongestSlug)
            {
                break;
            }
        }

        var trimmed = slug.ToString().Trim('-');
        return trimmed.Length == 0 ? null : trimmed;
    }
}
