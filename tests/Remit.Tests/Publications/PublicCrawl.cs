using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Remit.Site;

namespace Remit.Publications;

/// <summary>An answer as it went out: everything of it that a reader could learn from.</summary>
/// <param name="Url">What was asked.</param>
/// <param name="Status">The status.</param>
/// <param name="Headers">Every header in order, but for the clock's.</param>
/// <param name="Body">The bytes as text.</param>
internal sealed record PublicAnswer(string Url, HttpStatusCode Status, string Headers, string Body)
{
    /// <summary>The whole of it, its length included, without what differs from one asking to the next: the token of a form and the number of an error.</summary>
    /// <param name="own">What an answer may say again or has of its own: it is made the same.</param>
    public string Whole(params string[] own)
    {
        var (url, headers, body) = (Same(Url, own), Same(Headers, own), Same(Body, own));
        if (body.Length != Body.Length)
        {
            // a signature is now longer, now shorter: the length that counts is that of the rest
            headers = Length.Replace(headers, "");
        }

        return $"{(int)Status} {url}\n{headers}\n{body.Length}\n{body}";
    }

    private static string Same(string text, string[] own)
    {
        var same = Changing.Replace(text, "");
        foreach (var written in own.SelectMany(Written))
        {
            same = same.Replace(written, "·", StringComparison.OrdinalIgnoreCase);
        }

        return same;
    }

    /// <summary>A word as it stands in an address, in an address within an address, in a page, in JSON and as it is; the longest first.</summary>
    private static IEnumerable<string> Written(string word) =>
        [
            Uri.EscapeDataString(Uri.EscapeDataString(word)),
            Uri.EscapeDataString(word),
            HtmlEncoder.Default.Encode(word),
            JavaScriptEncoder.Default.Encode(word),
            word,
        ];

    private static readonly Regex Length = new("Content-Length: [0-9]+", RegexOptions.CultureInvariant);

    private static readonly Regex Changing = new(
        @"(?<=name=""__RequestVerificationToken"" type=""hidden"" value="")[^""]*|(?<=name=""one-time-key"" value="")[^""]*|(?<=remit-form=)[^;]*|\b[0-9A-Z]{4}-[0-9A-Z]{4}\b",
        RegexOptions.CultureInvariant
    );
}

/// <summary>Reads everything that the public can reach: every public route, and every address that an answer names.</summary>
internal sealed partial class PublicCrawl(Visitor visitor)
{
    /// <summary>Filters combine without end: one at a time says all that there is to count.</summary>
    private const int MostParameters = 2;

    private const int MostPages = 2000;
    private const string Host = "http://localhost";

    private readonly Queue<string> _toRead = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Every public route, its places filled with values that are known to the public and with those that are not.</summary>
    /// <param name="known">Values for each place of a route: slugs, codes, hashes.</param>
    public static IEnumerable<string> Routes(IReadOnlyDictionary<string, string[]> known)
    {
        foreach (var route in Access.All.Where(a => a.Value == Audience.Everyone || a.Value == Audience.SignedIn).Select(a => a.Key))
        {
            IEnumerable<string> filled = [route];
            foreach (Match place in Place().Matches(route))
            {
                var values = known.GetValueOrDefault(place.Groups["name"].Value, ["1"]);
                filled = filled
                    .SelectMany(f => values.Select(v => f.Replace(place.Value, Uri.EscapeDataString(v), StringComparison.Ordinal)))
                    .ToList();
            }

            foreach (var url in filled)
            {
                yield return url;
            }
        }
    }

    /// <summary>Reads from these addresses on until nothing new is named.</summary>
    public async Task<IReadOnlyList<PublicAnswer>> ReadAsync(IEnumerable<string> starts)
    {
        foreach (var start in starts)
        {
            Want(start);
        }

        List<PublicAnswer> answers = [];
        while (_toRead.TryDequeue(out var url))
        {
            if (answers.Count >= MostPages)
            {
                throw new InvalidOperationException($"There are more than {MostPages} public addresses: the last is {url}");
            }

            var answer = await AskAsync(url);
            answers.Add(answer);
            foreach (var named in Named(answer))
            {
                Want(named);
            }
        }

        return answers;
    }

    /// <summary>Asks for one address.</summary>
    public async Task<PublicAnswer> AskAsync(string url, HttpMethod? method = null)
    {
        using HttpRequestMessage request = new(method ?? HttpMethod.Get, url);
        using var answer = await visitor.SendAsync(request);
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(h => h.Key is not ("Date" or "Age"))
            .OrderBy(h => h.Key, StringComparer.Ordinal)
            .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}");
        var body = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync());
        return new(url, answer.StatusCode, string.Join('\n', headers), body);
    }

    private void Want(string url)
    {
        var path = url.Split('#')[0];
        var parameters = path.Contains('?', StringComparison.Ordinal) ? path.Split('?', 2)[1].Split('&').Length : 0;
        if (
            path.StartsWith('/')
            && !path.StartsWith("//", StringComparison.Ordinal)
            && parameters <= MostParameters
            && !Echo.IsMatch(path)
            && !path.StartsWith("/demo/", StringComparison.Ordinal) // the mailboxes of the demo's people, which are nobody's elsewhere
            && _seen.Add(path)
        )
        {
            _toRead.Enqueue(path);
        }
    }

    private static IEnumerable<string> Named(PublicAnswer answer)
    {
        foreach (Match link in Link().Matches(answer.Body))
        {
            var address = WebUtility.HtmlDecode(link.Groups["address"].Value);
            yield return address.StartsWith(Host, StringComparison.Ordinal) ? address[Host.Length..] : address;
        }

        if (answer.Headers.Split('\n').FirstOrDefault(h => h.StartsWith("Location: ", StringComparison.Ordinal)) is { } location)
        {
            yield return location["Location: ".Length..].Replace(Host, "", StringComparison.Ordinal);
        }
    }

    /// <summary>Where somebody came from: every address again, inside every other.</summary>
    private static readonly Regex Echo = new(@"[?&]wanted=", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\{(?<name>\w+)(:[^}]*)?\}")]
    private static partial Regex Place();

    [GeneratedRegex(
        """(?:href=|src=|action=|<loc>|"(?:url|self|first|next|last|previous|json|href)":\s*)"?(?<address>(?:http://localhost)?/[^"<\s]*)"""
    )]
    private static partial Regex Link();
}
