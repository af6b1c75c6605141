using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace Remit.Decisions;

/// <summary>The list as files: CSV, JSON and Atom.</summary>
internal static class DecisionExports
{
    private const int NewestInFeed = 50;
    private const int BytesAtOnce = 32 * 1024;

    /// <summary>The page's own address before the address it was published on: read in again, the latter holds.</summary>
    private static readonly string[] Columns =
    [
        "slug",
        "code",
        "publisher",
        "kind",
        "type",
        "title",
        "date_signed",
        "date_published",
        "signatory",
        "role_shown",
        "office",
        "directorate",
        "approval",
        "approved_pence",
        "url",
        "source_address",
        "version",
        "recorded_at",
    ];

    /// <summary>Writes every decision that is asked for as a table with a heading.</summary>
    public static async Task WriteCsvAsync(Stream to, IAsyncEnumerable<DecisionHit> hits, string site, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        var rows = new StringBuilder();
        Csv.Write(rows, Columns);
        await foreach (var hit in hits.WithCancellation(cancellation))
        {
            var row = DecisionSummaryData.Of(hit, site, withPassages: false);
            Csv.Write(
                rows,
                [
                    row.Slug,
                    row.Code,
                    row.Publisher,
                    row.Kind,
                    row.Type,
                    row.Title,
                    row.DateSigned,
                    row.DatePublished,
                    row.Signatory,
                    row.RoleShown,
                    row.Office,
                    row.Directorate,
                    row.Approval,
                    row.ApprovedPence,
                    row.Url,
                    row.SourceAddress,
                    row.Version,
                    row.RecordedAt,
                ]
            );
            if (rows.Length > BytesAtOnce)
            {
                await writer.WriteAsync(rows, cancellation);
                rows.Clear();
            }
        }

        await writer.WriteAsync(rows, cancellation);
    }

    /// <summary>Writes every decision that is asked for as one JSON object with an array.</summary>
    public static async Task WriteJsonAsync(PipeWriter to, IAsyncEnumerable<DecisionHit> hits, string site, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(to, new() { Encoder = DecisionJson.Options.Encoder });
        json.WriteStartObject();
        json.WriteStartArray("decisions");
        await foreach (var hit in hits.WithCancellation(cancellation))
        {
            JsonSerializer.Serialize(json, DecisionSummaryData.Of(hit, site, withPassages: false), DecisionJson.Options);
            if (to.UnflushedBytes > BytesAtOnce)
            {
                await to.FlushAsync(cancellation);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the first of what is asked for as a feed.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="list">The list, newest first.</param>
    /// <param name="site">The site's address.</param>
    /// <param name="self">The feed's own address.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task WriteAtomAsync(Stream to, DecisionList list, string site, string self, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await using var xml = XmlWriter.Create(
            to,
            new()
            {
                Async = true,
                Encoding = new UTF8Encoding(false),
                CheckCharacters = false,
            }
        );
        await xml.WriteStartElementAsync(null, "feed", "http://www.w3.org/2005/Atom");
        Element(xml, "title", "Decisions");
        Element(xml, "id", self);
        Link(xml, "self", self);
        Link(xml, "alternate", site + DecisionUrls.List(list.Query with { Page = 1, PerPage = DecisionQuery.PageSize }));
        Element(xml, "updated", Instant(list.Hits.Select(h => h.RecordedAt).DefaultIfEmpty(DateTime.UnixEpoch).Max()));
        foreach (var hit in list.Hits)
        {
            await xml.WriteStartElementAsync(null, "entry", null);
            Element(xml, "title", string.Join(' ', new[] { hit.Code, hit.Title }.OfType<string>()));
            Element(xml, "id", site + DecisionUrls.Decision(hit.Slug));
            Link(xml, "alternate", site + DecisionUrls.Decision(hit.Slug));
            Element(xml, "updated", Instant(hit.RecordedAt));
            if ((hit.DatePublished ?? hit.DateSigned) is { } day)
            {
                Element(xml, "published", string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T00:00:00Z"));
            }

            await xml.WriteStartElementAsync(null, "author", null);
            Element(xml, "name", hit.Publisher);
            await xml.WriteEndElementAsync();
            Element(xml, "summary", hit.Passages.Count > 0 ? hit.Passages[0].Text : "No summary in the published text");
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
    }

    /// <summary>What a feed asks of the list.</summary>
    public static DecisionQuery Feed(DecisionQuery query) => query with { Sort = DecisionSort.Newest, Page = 1, PerPage = NewestInFeed };

    private static string Instant(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Element(XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name);
        xml.WriteString(new string([.. text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))]));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
