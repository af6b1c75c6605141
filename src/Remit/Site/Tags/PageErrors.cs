using Microsoft.AspNetCore.Html;

namespace Remit.Site.Tags;

/// <summary>What is wrong with the fields of a page, in the order in which they stand on it: fields add to it, the layout shows it at the top.</summary>
internal sealed class PageErrors
{
    private readonly List<(string Field, IHtmlContent Message, string Target)> _errors = [];

    /// <summary>Those of the page that is being made.</summary>
    public static PageErrors Of(HttpContext context)
    {
        if (context.Items[typeof(PageErrors)] is not PageErrors errors)
        {
            context.Items[typeof(PageErrors)] = errors = new PageErrors();
        }

        return errors;
    }

    /// <summary>What fields of the page have shown so far.</summary>
    public IReadOnlyList<(string Field, IHtmlContent Message, string Target)> All => _errors;

    public void Add(string field, IHtmlContent message, string target) => _errors.Add((field, message, target));
}
