using System.Text.RegularExpressions;
using Remit.References;

namespace Remit.Papers.Documents;

/// <summary>Leaves out what stands at the head or foot of every page: page numbers, running titles.</summary>
internal static partial class PageFurniture
{
    /// <summary>How many rows from the top and bottom of a page are looked at.</summary>
    private const int Margin = 2;

    /// <summary>A title that runs over fewer pages may be words that happen to be said twice: the first of them stays.</summary>
    private const int SurePages = 3;

    public static List<List<PageRow>> Without(List<List<PageRow>> pages)
    {
        var repeated = pages
            .SelectMany(page => AtMargins(page).Select(Shape).Distinct())
            .GroupBy(shape => shape)
            .Where(group => IsRunning(group.Count(), pages.Count))
            .Select(group => group.Key)
            .ToHashSet();
        HashSet<string> kept = new(StringComparer.Ordinal);
        var isSure = pages.Count >= SurePages;
        return [.. pages.Select(page => Without(page, repeated, row => (!isSure || GivesCode(row)) && kept.Add(Shape(row))))];
    }

    private static bool IsRunning(int times, int pages) => times > 1 && times >= Math.Min(pages, SurePages) && times * 2 > pages;

    private static IEnumerable<PageRow> AtMargins(List<PageRow> page) => page.Where((_, index) => index < Margin || index >= page.Count - Margin);

    private static List<PageRow> Without(List<PageRow> page, HashSet<string> repeated, Func<PageRow, bool> stays)
    {
        var margins = AtMargins(page).Where(row => PageNumber().IsMatch(row.Text) || (repeated.Contains(Shape(row)) && !stays(row))).ToHashSet();
        return page.FindAll(row => !margins.Contains(row));
    }

    /// <summary>A running title may be the only place that gives the decision's code: the first of them stays.</summary>
    private static bool GivesCode(PageRow row) => DecisionReference.FindAll(row.Text).Count > 0;

    /// <summary>The row's words with its figures made alike, so that "page 2" and "page 3" are the same.</summary>
    private static string Shape(PageRow row) => string.Concat(row.Text.Select(c => char.IsAsciiDigit(c) ? '0' : c));

    [GeneratedRegex(@"\A(?:[Pp]age )?\d{1,3}(?: (?:of|/) \d{1,3})?\z")]
    private static partial Regex PageNumber();
}
