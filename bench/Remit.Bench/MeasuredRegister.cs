using System.Diagnostics;

namespace Remit.Bench;

/// <summary>A register in a SQLite file of its own, filled through <c>remit import</c>, and removed afterwards.</summary>
internal sealed class MeasuredRegister : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("remit-bench-").FullName;

    /// <summary>The SQLite file.</summary>
    public string File => Path.Combine(_folder, "register.db");

    /// <summary>The arguments that serve it.</summary>
    public string[] Serve => ["serve", "--database", $"Data Source={File}", "--urls", "http://127.0.0.1:{port}"];

    /// <summary>The product's assembly as <c>./remit</c> builds it.</summary>
    public static string Product { get; } = FindProduct();

    /// <summary>The number of decisions that the options ask for, 5,000 when they ask for none.</summary>
    public static int Size(string[] options) =>
        Array.IndexOf(options, "--decisions") is var at and >= 0 && at + 1 < options.Length && int.TryParse(options[at + 1], out var asked)
            ? Math.Max(100, asked)
            : 5_000;

    /// <summary>Makes one of so many decisions; returns how many were imported a second.</summary>
    public double Fill(int decisions)
    {
        var rows = Path.Combine(_folder, "decisions.jsonl");
        RegisterTexts.Write(rows, decisions);
        var clock = Stopwatch.StartNew();
        Run("migrate", "--database", $"Data Source={File}");
        Run("import", rows, "--database", $"Data Source={File}", "--publisher", "Measured Authority");
        return decisions / clock.Elapsed.TotalSeconds;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string FindProduct()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var built = Path.Combine(folder, "src", "Remit", "bin", "program", "Remit.dll");
            if (System.IO.File.Exists(built))
            {
                return built;
            }
        }

        throw new InvalidOperationException("The product is not built: bench/run builds it first.");
    }

    private static void Run(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [Product, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true }
        )!;
        var said = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"remit {arguments[0]} ended with {process.ExitCode}: {said.Result}");
        }
    }
}
