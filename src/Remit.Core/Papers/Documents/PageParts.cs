namespace Remit.Papers.Documents;

/// <summary>Tells the parts of a web page that a person came to read from those that stand on every page of the site.</summary>
internal static class PageParts
{
    private static readonly HashSet<string> NeverRead = new(StringComparer.Ordinal)
    {
        "head",
        "title",
        "script",
        "style",
        "template",
        "noscript",
        "nav",
        "footer",
        "aside",
        "search",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "map",
        "select",
        "datalist",
        "button",
        "textarea",
        "input",
        "del",
    };

    private static readonly HashSet<string> FurnitureRoles = new(StringComparer.Ordinal)
    {
        "navigation",
        "search",
        "banner",
        "contentinfo",
        "dialog",
        "alertdialog",
        "menu",
        "menubar",
    };

    private static readonly string[] FurnitureNames = ["cookie", "breadcrumb", "mgLinks", "mgFooter", "skip-link"];

    /// <summary>The part of the page that holds the paper; the whole page where it does not say.</summary>
    public static Markup Main(Markup page) =>
        page.All().FirstOrDefault(element => (element.Name == "main" || element["role"] == "main") && HasWords(element)) ?? page;

    /// <summary>The page's title where the main part has none: its first-level heading above that part, else the name of the page without that of the site.</summary>
    public static string? TitleOutside(Markup main, Markup page)
    {
        if (main.All().Any(element => element.Name is "h1"))
        {
            return null;
        }

        if (main != page && page.All().FirstOrDefault(element => element.Name == "h1") is { } heading)
        {
            return Words(heading);
        }

        return main.All().Any(element => element.Name is "h2") ? null : NameOf(page);
    }

    private static string? NameOf(Markup page) =>
        page.All().FirstOrDefault(element => element.Name == "title") is { } title ? Words(title)?.Split(" | ")[0].Trim() : null;

    private static string? Words(Markup element)
    {
        var words = string.Join(
            ' ',
            element
                .All()
                .SelectMany(part => part.Children)
                .OfType<string>()
                .SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        );
        return words.Length == 0 ? null : words;
    }

    private static bool HasWords(Markup element) =>
        element.All().Any(part => part.Children.OfType<string>().Any(text => !string.IsNullOrWhiteSpace(text)));

    /// <summary>Whether this element is left out: it cannot be seen, is no text, or belongs to the site and not to the page.</summary>
    public static bool IsLeftOut(Markup element) =>
        NeverRead.Contains(element.Name)
        || IsHidden(element)
        || (element.Name == "dialog" && element["open"] is null)
        || (IsFurniture(element) && !element.All().Any(part => part.Name is "h1" or "main" or "article"));

    private static bool IsHidden(Markup element)
    {
        if (element.Attributes is null)
        {
            return false;
        }

        // an icon is hidden from those who listen; a whole block that is so is a page behind an open dialog, and is read
        var isIcon = element["aria-hidden"] == "true" && !MarkupTree.Blocks.Contains(element.Name);
        var style = element["style"]?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        return isIcon
            || element["hidden"] is not null
            || style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsFurniture(Markup element) =>
        element.Name == "header"
        || (element["role"] is { } role && FurnitureRoles.Contains(role))
        || (element.Attributes is not null && element.Name is not ("html" or "body") && FurnitureNames.Any(element.IsCalled));
}
