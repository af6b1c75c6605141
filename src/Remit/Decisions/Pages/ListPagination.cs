using System.Globalization;
using Microsoft.AspNetCore.Html;
using Remit.Site.Components;

namespace Remit.Decisions.Pages;

/// <summary>The way through the pages of the list.</summary>
internal static class ListPagination
{
    /// <summary>Links to the pages before and after, the first, the last and those beside the present one; nothing when there is one page.</summary>
    public static IHtmlContent Of(DecisionList list)
    {
        if (list.Pages == 1)
        {
            return HtmlString.Empty;
        }

        var (here, last) = (list.Query.Page, list.Pages);
        Pagination pagination = new() { LandmarkLabel = "Pages of the list" };
        pagination.Previous = here > 1 ? new(Address(list, here - 1), null, null, Extras.None) : null;
        pagination.Next = here < last ? new(Address(list, here + 1), null, null, Extras.None) : null;
        var before = 0;
        foreach (var page in new[] { 1, here - 1, here, here + 1, last }.Where(p => p >= 1 && p <= last).Distinct().Order())
        {
            if (page > before + 1)
            {
                pagination.Items.Add(new(new HtmlString("⋯"), null, false, null, Extras.None));
            }

            var number = page.ToString("N0", CultureInfo.InvariantCulture);
            pagination.Items.Add(new(new HtmlString(number), Address(list, page), page == here, $"Page {number}", Extras.None));
            before = page;
        }

        return pagination.Build();
    }

    private static string Address(DecisionList list, int page) => DecisionUrls.List(list.Query with { Page = page });
}
