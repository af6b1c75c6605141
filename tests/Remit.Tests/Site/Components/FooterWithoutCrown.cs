using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Remit.Site.Components;

/// <summary>A footer without what belongs to gov.uk alone: the crown at its top, and the Crown copyright with the royal arms at its end.</summary>
internal static class FooterWithoutCrown
{
    public static string Of(string html)
    {
        var document = new HtmlParser().ParseDocument($"<body>{html}</body>");
        foreach (var element in document.QuerySelectorAll(".govuk-footer__crown").ToArray())
        {
            element.Remove();
        }

        foreach (var copyright in document.QuerySelectorAll(".govuk-footer__copyright-logo").ToArray())
        {
            copyright.ParentElement!.Remove();
        }

        return document.Body!.InnerHtml;
    }
}
