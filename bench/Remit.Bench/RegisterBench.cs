using System.Globalization;

namespace Remit.Bench;

/// <summary>What the public register costs: its list, a decision's page, search and the interface for programs, beside <see cref="RawProgram"/> on the same file.</summary>
internal static class RegisterBench
{
    private const int Counted = 1_500;
    private const int WarmUp = 6_000; // until the code is compiled for speed, in both programs

    public static async Task RunAsync(Figures figures, string[] options)
    {
        var decisions = MeasuredRegister.Size(options);
        using var register = new MeasuredRegister();
        Console.WriteLine(
            FormattableString.Invariant($"a register of {decisions:N0} decisions of {RegisterTexts.TextLength:N0} characters, on SQLite")
        );
        figures.Add("decisions", decisions, "decisions");
        figures.Add("importedPerSecond", register.Fill(decisions), "decisions a second, remit import");

        var (product, _) = await ServedProgram.StartAsync(MeasuredRegister.Product, register.Serve, "/decisions");
        await using var _1 = product;
        var (raw, _) = await ServedProgram.StartAsync(typeof(RawProgram).Assembly.Location, ["raw", register.File, "{port}"], "/decisions");
        await using var _2 = raw;

        await CompareAsync(figures, product, raw, "list", Lists(decisions));
        await CompareAsync(figures, product, raw, "detail", Details(decisions));
        await SearchAsync(figures, product);
        var api = await Load.RunAsync(product, Addresses("/api/v1/decisions?p={0}", 1, 200), Addresses("/api/v1/decisions/{0}", decisions), 1);
        figures.Add("apiCpuMs", api.CpuMs, "ms of processor a decision as JSON");
    }

    private static async Task CompareAsync(
        Figures figures,
        ServedProgram product,
        ServedProgram raw,
        string name,
        (string[] WarmUp, string[][] Rounds) addresses
    )
    {
        foreach (var (clients, suffix) in new[] { (1, ""), (16, "16") })
        {
            var asked = addresses.Rounds[clients == 1 ? 0 : 1];
            var bare = await Load.RunAsync(raw, clients == 1 ? addresses.WarmUp : [], asked, clients);
            var ours = await Load.RunAsync(product, clients == 1 ? addresses.WarmUp : [], asked, clients);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}, {clients} at once: {ours.CpuMs:0.000} ms of processor beside {bare.CpuMs:0.000} raw; 99 of 100 within {ours.P99Ms:0.0} ms beside {bare.P99Ms:0.0}"
                )
            );
            figures.Add($"{name}CpuMs{suffix}", ours.CpuMs, $"ms of processor a request, {clients} at once");
            figures.Add($"{name}Ratio{suffix}", ours.CpuMs / bare.CpuMs, "times the raw program");
        }
    }

    private static async Task SearchAsync(Figures figures, ServedProgram product)
    {
        foreach (var (clients, suffix, seed) in new[] { (1, "", 2), (16, "16", 3) })
        {
            var cost = await Load.RunAsync(product, Searches(WarmUp / 2, seed + 10), Searches(Counted, seed), clients);
            figures.Add($"searchCpuMs{suffix}", cost.CpuMs, $"ms of processor a search with passages and counts, {clients} at once");
            figures.Add($"searchP99Ms{suffix}", cost.P99Ms, "ms within which 99 of 100 were answered");
        }
    }

    // every address once, the warm-up's told apart by a parameter that nobody reads: the product keeps whole pages for a while, and what is measured is making them
    private static (string[] WarmUp, string[][] Rounds) Lists(int decisions)
    {
        var pages = decisions / 20;
        string[] orders = ["newest", "oldest", "amount", "code"];
        return Rounds([.. orders.SelectMany(order => Enumerable.Range(1, pages).Select(p => $"/decisions?sort={order}&p={p}"))], "&");
    }

    private static (string[] WarmUp, string[][] Rounds) Details(int decisions) =>
        Rounds([.. Enumerable.Range(0, decisions).Select(i => "/decisions/" + Slug(i))], "?");

    private static (string[] WarmUp, string[][] Rounds) Rounds(string[] all, string joint)
    {
        new Random(5).Shuffle(all);
        var share = Math.Min(Counted, all.Length / 2);
        var warmUp = Enumerable.Range(0, WarmUp).Select(i => $"{all[i % all.Length]}{joint}w={i}");
        return ([.. warmUp], [all[..share], all[share..(2 * share)]]);
    }

    private static string[] Searches(int count, int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => "/decisions?q=" + string.Join('+', Enumerable.Range(0, 1 + (i % 3)).Select(_ => Asked(random))))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    // people ask for words that are neither in every text nor in one only
    private static string Asked(Random random) => RegisterTexts.Words[(int)Math.Pow(RegisterTexts.Words.Count, 0.3 + (0.65 * random.NextDouble()))];

    private static string[] Addresses(string pattern, int from, int count) =>
        [.. Enumerable.Range(from, count).Select(i => string.Format(CultureInfo.InvariantCulture, pattern, i))];

    private static string[] Addresses(string pattern, int decisions) =>
        [.. Enumerable.Range(0, Math.Min(Counted, decisions)).Select(i => string.Format(CultureInfo.InvariantCulture, pattern, Slug(i)))];

    private static string Slug(int place) => RegisterTexts.Code(place).Replace(' ', '-').ToLowerInvariant();
}
