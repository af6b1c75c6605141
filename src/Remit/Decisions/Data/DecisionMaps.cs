using System.Globalization;
using System.Text;
using System.Xml;

namespace Remit.Decisions;

/// <summary>What search engines are told: <c>/robots.txt</c> and <c>/sitemap.xml</c>, in parts when the register is large.</summary>
internal static class DecisionMaps
{
    public const string Robots = "/robots.txt";
    public const string Sitemap = "/sitemap.xml";
    public const string Part = "/sitemap-{part:int}.xml";

    /// <summary>The most addresses that one map may have; a limit of the protocol.</summary>
    private const int MostInOne = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(
                Robots,
                (HttpContext context) =>
                    Results.Text($"User-agent: *\nDisallow: /api/\nAllow: /\n\nSitemap: {Asked.Site(context)}{Sitemap}\n", "text/plain")
            )
            .ExcludeFromDescription();
        app.MapGet(
                Sitemap,
                (HttpContext context, DecisionRegister register, CancellationToken cancellation) => MapAsync(null, context, register, cancellation)
            )
            .ExcludeFromDescription();
        app.MapGet(
                Part,
                (int part, HttpContext context, DecisionRegister register, CancellationToken cancellation) =>
                    MapAsync(part, context, register, cancellation)
            )
            .ExcludeFromDescription();
    }

    private static async Task<IResult> MapAsync(int? part, HttpContext context, DecisionRegister register, CancellationToken cancellation)
    {
        var index = await register.CurrentAsync(cancellation);
        if (Asked.Unchanged(context, index.Stamp) is { } unchanged)
        {
            return unchanged;
        }

        string[] pages = [DecisionUrls.List(), .. index.Rows.Select(r => DecisionUrls.Decision(r.Slug))];
        var parts = (pages.Length + MostInOne - 1) / MostInOne;
        if (part < 1 || part > parts)
        {
            return Asked.Problem(404, "There is no such map", $"The map has {parts} parts");
        }

        var site = Asked.Site(context);
        return part is null && parts > 1
            ? Xml(
                "sitemapindex",
                "sitemap",
                Enumerable.Range(1, parts).Select(p => string.Create(CultureInfo.InvariantCulture, $"{site}/sitemap-{p}.xml"))
            )
            : Xml("urlset", "url", pages.Skip(((part ?? 1) - 1) * MostInOne).Take(MostInOne).Select(p => site + p));
    }

    private static IResult Xml(string root, string element, IEnumerable<string> addresses)
    {
        var text = new MemoryStream();
        using (var xml = XmlWriter.Create(text, new() { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var address in addresses)
            {
                xml.WriteStartElement(element, Namespace);
                xml.WriteElementString("loc", Namespace, address);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return Results.Bytes(text.ToArray(), "application/xml");
    }
}
