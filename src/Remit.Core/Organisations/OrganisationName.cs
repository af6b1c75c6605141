using System.Globalization;
using System.Text;

namespace Remit.Organisations;

/// <summary>Names as they are compared: two ways of writing one name come out the same.</summary>
public static class OrganisationName
{
    private static readonly HashSet<string> Dropped = ["the", "ltd", "limited", "plc", "llp", "lp", "cic", "cio"];

    /// <summary>The name in small letters without accents, punctuation, "the" and the legal form; "&amp;" reads "and".</summary>
    /// <param name="name">Any name.</param>
    /// <returns>Words with one space between; the plain words when nothing else would be left; empty for a name without letters or digits.</returns>
    public static string Normalised(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = new StringBuilder(name.Length);
        foreach (var c in Folded(name))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’' or '.')
            {
                continue;
            }

            plain.Append(
                c == '&' ? " and "
                : char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c).ToString()
                : " "
            );
        }

        var words = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Where(w => !Dropped.Contains(w)).ToArray();
        return string.Join(' ', kept.Length > 0 ? kept : words);
    }

    /// <summary>Letters apart from their accents; text that is no valid Unicode stays as it is.</summary>
    private static string Folded(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }
}
