using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Remit.Decisions.Pages;

/// <summary>What the head of a public page tells programs: its own address, what it says in a line, where the same is as data.</summary>
/// <param name="Title">What it is called when it is shared.</param>
/// <param name="Description">What it says, in plain text of any length.</param>
/// <param name="Path">Its address without the host, as it should be known.</param>
/// <param name="Alternates">The same as data: media type, title, address.</param>
internal sealed record PublicHead(
    string Title,
    string Description,
    string Path,
    params IReadOnlyList<(string Type, string Title, string Address)> Alternates
)
{
    private const int LongestDescription = 160;

    /// <summary>The tags, for the page's section "Head".</summary>
    public IHtmlContent Tags(HttpRequest request) => new HtmlContent(this, $"{request.Scheme}://{request.Host}{Path}");

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestDescription)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', LongestDescription - 1);
        return line[..(space > 0 ? space : LongestDescription - 1)] + "…";
    }

    private sealed class HtmlContent(PublicHead head, string address) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var description = encoder.Encode(Short(head.Description));
            var title = encoder.Encode(head.Title);
            var canonical = encoder.Encode(address);
            writer.Write($"<link rel=\"canonical\" href=\"{canonical}\"><meta name=\"description\" content=\"{description}\">");
            writer.Write($"<meta property=\"og:type\" content=\"article\"><meta property=\"og:title\" content=\"{title}\">");
            writer.Write($"<meta property=\"og:description\" content=\"{description}\"><meta property=\"og:url\" content=\"{canonical}\">");
            foreach (var (type, alternateTitle, alternate) in head.Alternates)
            {
                writer.Write(
                    $"<link rel=\"alternate\" type=\"{type}\" title=\"{encoder.Encode(alternateTitle)}\" href=\"{encoder.Encode(alternate)}\">"
                );
            }
        }
    }
}
