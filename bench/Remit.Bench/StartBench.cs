using System.Net.Http.Headers;

namespace Remit.Bench;

/// <summary>From the start of the program to the first byte of its first page, what it holds at rest, and what a first view weighs.</summary>
internal static class StartBench
{
    private const int Times = 5;

    public static async Task RunAsync(Figures figures, string[] options)
    {
        var decisions = MeasuredRegister.Size(options);
        using var register = new MeasuredRegister();
        register.Fill(decisions);
        figures.Add("decisions", decisions, "decisions on the register");

        List<double> starts = [];
        for (var i = 0; i < Times; i++)
        {
            var (program, firstByte) = await ServedProgram.StartAsync(MeasuredRegister.Product, register.Serve, "/decisions");
            await using var _ = program;
            starts.Add(firstByte.TotalMilliseconds);
            if (i == Times - 1)
            {
                await RestAsync(figures, program);
            }
        }

        starts.Sort();
        figures.Add("firstByteMs", starts[Times / 2], $"ms from start to the first byte of the list, median of {Times}");
        figures.Add("firstByteWorstMs", starts[^1], "ms, the slowest of them");
    }

    private static async Task RestAsync(Figures figures, ServedProgram program)
    {
        figures.Add("firstViewKb", await WeightAsync(program, "/") / 1000, "kB over the wire for the first page with its styles and scripts");
        await Task.Delay(TimeSpan.FromSeconds(10)); // at rest: nothing asked for a while
        figures.Add("restMb", program.Megabytes, "MB held at rest");
    }

    private static async Task<double> WeightAsync(ServedProgram program, string address)
    {
        var page = await GetAsync(program, address, "br");
        var text = await GetAsync(program, address, "identity");
        var html = System.Text.Encoding.UTF8.GetString(text);
        double weight = page.Length;
        foreach (var asset in Assets(html))
        {
            weight += (await GetAsync(program, asset, "br")).Length;
        }

        return weight;
    }

    private static async Task<byte[]> GetAsync(ServedProgram program, string address, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        using var answer = await program.Client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    // what a browser fetches for a first view: the style sheets and scripts that the page names
    private static IEnumerable<string> Assets(string html) =>
        new AngleSharp.Html.Parser.HtmlParser()
            .ParseDocument(html)
            .QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img[src]")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src"))
            .OfType<string>()
            .Where(a => a.StartsWith('/'))
            .Distinct(StringComparer.Ordinal);
}
