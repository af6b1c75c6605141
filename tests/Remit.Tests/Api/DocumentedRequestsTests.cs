using System.Text.RegularExpressions;
using Xunit;

namespace Remit.Api;

/// <summary>Sends the requests that <c>docs/data.md</c> shows, as it shows them and in its order.</summary>
public sealed partial class DocumentedRequestsTests
{
    private static readonly string Page = Path.Combine(SharedMaterial.Project, "docs/data.md");

    [Fact]
    public async Task Every_request_of_the_documents_does_what_it_says()
    {
        await using var site = await ProgramSite.StartAsync();
        var program = await site.ProgramAsync();
        var requests = Block()
            .Matches(File.ReadAllText(Page))
            .Select(b => b.Value)
            .Where(b => b.Contains("curl ", StringComparison.Ordinal))
            .ToList();
        Assert.True(requests.Count >= 4, $"{requests.Count} requests were found");
        var commitment = "";
        foreach (var request in requests)
        {
            Assert.Contains("-H \"Authorization: Bearer $KEY\"", request, StringComparison.Ordinal);
            var url = Url().Match(request).Groups[1].Value.Replace("$COMMITMENT", commitment, StringComparison.Ordinal);
            var json = Json().Match(request).Groups[1].Value;
            var told = json.Length > 0 ? await program.PostAsync(url, json, Key().Match(request).Groups[1].Value) : await program.GetAsync(url);
            Assert.True(told.Status == (json.Length > 0 ? 201 : 200), $"{url} answers {told.Status}: {told.Body}");
            if (commitment.Length == 0 && told.Location is not null)
            {
                commitment = told.Json.GetProperty("id").GetString()!;
            }
        }
    }

    [GeneratedRegex("```sh\n.*?```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"""\$SITE(\S+)""")]
    private static partial Regex Url();

    [GeneratedRegex(@"Idempotency-Key: (""[^""]+"")'")]
    private static partial Regex Key();

    [GeneratedRegex("-d '([^']+)'")]
    private static partial Regex Json();
}
