using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Remit.Bench;

/// <summary>The planner on published instances of medical student scheduling, each planned by the program as a person at a shell runs it.</summary>
/// <remarks>The instances are not part of the project: the folder is told. Published scores stand in <c>bench/published-mss.txt</c>, with their source.</remarks>
internal static class PlannerBench
{
    public static async Task RunAsync(Figures figures, string[] options)
    {
        if (options is not [var folder, ..] || !Directory.Exists(folder))
        {
            figures.Skip("planner", "name the folder of instances (.dzn): bench/run planner FOLDER [--seconds 60] [--seed 1] [--published FILE]");
            return;
        }

        var seconds = Option(options, "--seconds") ?? "60";
        var published = ReadPublished(Option(options, "--published") ?? FindPublished());
        List<Row> rows = [];
        Console.WriteLine(
            $"{"instance", -14}{"score", 8}{"published", 10}{"better by", 10}{"worst-off", 10}{"bound", 8}{"gap", 8}{"seconds", 8}{"MB", 6}"
        );
        foreach (
            var instance in Directory
                .GetFiles(folder, "*.dzn", SearchOption.AllDirectories)
                .OrderBy(Number)
                .ThenBy(path => path, StringComparer.Ordinal)
        )
        {
            var answer = await PlanAsync(instance, seconds, Option(options, "--seed") ?? "1");
            Row row = new(answer, published.TryGetValue(Path.GetFileNameWithoutExtension(instance), out var score) ? score : null);
            rows.Add(row);
            Console.WriteLine(row);
        }

        Tell(figures, rows);
    }

    private static void Tell(Figures figures, List<Row> rows)
    {
        figures.Add("instances", rows.Count, "instances");
        figures.Add("planned", rows.Count(row => row.Score is not null), "planned within every rule");
        if (rows.Where(row => row.BetterBy is not null).ToList() is { Count: > 0 } compared)
        {
            figures.Add("meanBetterByPercent", compared.Average(row => row.BetterBy!.Value) * 100, "% better than the published score on average");
            figures.Add("strictlyBetter", compared.Count(row => row.BetterBy > 0), $"of {compared.Count} strictly better than published");
        }

        if (rows.Where(row => row.Gap is not null).ToList() is { Count: > 0 } bounded)
        {
            figures.Add("worstGapPercent", bounded.Max(row => row.Gap!.Value) * 100, "% from a proved bound at most");
            figures.Add("withinHalfAPercent", bounded.Count(row => row.Gap <= 0.005), $"of {bounded.Count} within half a per cent of a proved bound");
        }

        figures.Add("longestSeconds", rows.Count == 0 ? 0 : rows.Max(row => row.Seconds), "s for the longest, the start of the program included");
        figures.Add("mostMegabytes", rows.Count == 0 ? 0 : rows.Max(row => row.Megabytes), "MB for the largest");
    }

    private static async Task<JsonElement> PlanAsync(string instance, string seconds, string seed)
    {
        ProcessStartInfo start = new("dotnet", [MeasuredRegister.Product, "plan", "--mss", instance, "--seconds", seconds, "--seed", seed, "--json"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Length > 0 ? JsonElement.Parse(output) : throw new InvalidOperationException($"{instance} was not planned; see above");
    }

    /// <summary>A name and a score a line; what follows a # is a remark.</summary>
    private static Dictionary<string, long> ReadPublished(string? file) =>
        file is null
            ? []
            : File.ReadLines(file)
                .Select(line => line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(words => words.Length == 2)
                .ToDictionary(words => words[0], words => long.Parse(words[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static string? FindPublished()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, "published-mss.txt") is var file && File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }

    private static string? Option(string[] options, string name) =>
        Array.IndexOf(options, name) is var at and >= 0 && at + 1 < options.Length ? options[at + 1] : null;

    // I40 before I160: by the first number in the name
    private static int Number(string path)
    {
        var digits = Path.GetFileName(path).SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit).Take(9).ToArray();
        return digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);
    }

    private sealed record Row(JsonElement Answer, long? Published)
    {
        public long? Score => Whole("score");
        public double? BetterBy => Published is { } published && Score is { } score ? (score - published) / (double)Math.Abs(published) : null;
        public double? Gap => Score is { } score && Whole("bound") is { } bound ? (bound - score) / (double)Math.Max(1, Math.Abs(bound)) : null;
        public double Seconds => Answer.GetProperty("seconds").GetDouble();
        public double Megabytes => Answer.GetProperty("megabytes").GetDouble();

        public override string ToString() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Answer.GetProperty("instance").GetString(), -14}{Shown(Score), 8}{Shown(Published), 10}{Percent(BetterBy), 10}{Shown(Whole("worstOff")), 10}{Shown(Whole("bound")), 8}{Percent(Gap), 8}{Seconds, 8:0.0}{Megabytes, 6:0}"
            );

        private long? Whole(string name) => Answer.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;

        private static string Shown(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";

        private static string Percent(double? share) => share?.ToString("0.00%", CultureInfo.InvariantCulture) ?? "-";
    }
}
