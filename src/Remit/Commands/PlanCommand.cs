using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Remit.Planning;
using Remit.Planning.Mss;

namespace Remit.Commands;

/// <summary><c>remit plan</c>: a plan for an instance of medical student scheduling, the public benchmark that the planner is held to.</summary>
internal static class PlanCommand
{
    private const int MostSeconds = 24 * 60 * 60;
    private const int MostThreads = 16;

    // what checking and writing the plan takes once the search has ended, at most
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(0.25);

    private static readonly Option<string> Mss = new("--mss") { Description = "The instance, in the form of MiniZinc data (.dzn)", Required = true };

    private static readonly Option<double> Seconds = new("--seconds")
    {
        Description = "The longest that everything may take, the start of the program included",
        DefaultValueFactory = _ => 60,
    };

    private static readonly Option<int> Seed = new("--seed") { Description = "The same seed gives the same plan", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Threads = new("--threads") { Description = "Workers at once", DefaultValueFactory = _ => 2 };
    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Where to write the plan: a line for each stay, student start hospital discipline",
    };
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object instead of lines" };

    public static Command Build()
    {
        Command plan = new(
            "plan",
            "Plans the rotation of students, as published instances describe it, with the planner of the secondment schemes. Ctrl-C ends it with the best plan so far. "
                + "Gives back 0 when a plan was found, 1 when none was or the file was refused, 2 when the command line is wrong."
        );
        Seconds.Validators.Add(said => CheckNumber(said, said.GetValueOrDefault<double>(), 0.5, MostSeconds));
        Threads.Validators.Add(said => CheckNumber(said, said.GetValueOrDefault<int>(), 1, MostThreads));
        foreach (var option in (Option[])[Mss, Seconds, Seed, Threads, Out, Json])
        {
            plan.Options.Add(option);
        }

        plan.SetAction(RunAsync);
        return plan;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var path = parsed.GetValue(Mss)!;
        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"remit: there is no file {path}.");
            return ExitCode.Usage;
        }

        var (rotation, problem) = MssForm.Read(Path.GetFileNameWithoutExtension(path), await File.ReadAllTextAsync(path, stop));
        if (rotation is null)
        {
            await Console.Error.WriteLineAsync($"remit: {path}, line {problem!.Line}: {problem.Message}.");
            return ExitCode.Refused;
        }

        PlannerSettings settings = new(TimeSpan.FromSeconds(parsed.GetValue(Seconds)), parsed.GetValue(Seed))
        {
            Threads = parsed.GetValue(Threads),
            Gone = SinceStart() + Afterwards,
        };
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var interrupt = EndOn(PosixSignal.SIGINT, ended);
        using var terminate = EndOn(PosixSignal.SIGTERM, ended);
        var plan = await Task.Run(() => Plan(rotation, settings, ended.Token), CancellationToken.None);
        if (plan.IsFound && parsed.GetValue(Out) is { } to)
        {
            await File.WriteAllTextAsync(to, MssForm.Write(rotation, plan.Stays), CancellationToken.None);
        }

        if (parsed.GetValue(Json))
        {
            WriteJson(rotation, plan);
        }
        else
        {
            WriteText(plan);
        }

        return plan.IsFound ? ExitCode.Done : ExitCode.Refused;
    }

    /// <summary>On a signal the search ends, and what it has is written; the parser leaves signals alone.</summary>
    private static PosixSignalRegistration EndOn(PosixSignal signal, CancellationTokenSource ended) =>
        PosixSignalRegistration.Create(
            signal,
            received =>
            {
                received.Cancel = true;
                ended.Cancel();
            }
        );

    private static Plan Plan(Rotation rotation, PlannerSettings settings, CancellationToken stop)
    {
        Progress? bar = Console.IsErrorRedirected ? null : new(100, Console.Error, isTerminal: true);
        var plan = BestPlan.Of(rotation, settings, bar is null ? null : new PlanningBar(bar), stop);
        bar?.Clear();
        return plan;
    }

    private static TimeSpan SinceStart()
    {
        using var self = Process.GetCurrentProcess();
        return TimeProvider.System.GetUtcNow() - self.StartTime.ToUniversalTime();
    }

    private static double PeakMegabytes()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / 1e6;
    }

    private static void WriteText(Plan plan)
    {
        WriteLine("score", plan.IsFound ? $"{plan.Score.Total}" : "none: no plan was found that keeps every rule");
        if (plan.IsFound)
        {
            WriteLine("worst-off", $"{plan.Score.WorstOff}");
        }

        WriteLine("bound", plan.Bound is { } bound ? $"{bound}" : "not computed");
        if (plan.Gap is { } gap)
        {
            WriteLine("gap", string.Create(CultureInfo.InvariantCulture, $"{gap:0.00%}{(plan.IsOptimal ? ", the best there is" : "")}"));
        }

        WriteLine("seconds", string.Create(CultureInfo.InvariantCulture, $"{SinceStart().TotalSeconds:0.0}"));
        WriteLine("memory", string.Create(CultureInfo.InvariantCulture, $"{PeakMegabytes():0} MB"));
        WriteLine("moves", string.Create(CultureInfo.InvariantCulture, $"{plan.Moves / 1e6:0} million"));
        WriteLine("ended", EndWords(plan.End));
    }

    private static string EndWords(PlanEnd end) =>
        end switch
        {
            PlanEnd.Moves => "after all its moves: the same seed gives the same plan",
            PlanEnd.Clock => "by the clock, before all its moves: the same seed may give another plan",
            PlanEnd.Stopped => "when it was stopped, with the best plan so far",
            PlanEnd.Proved => "when no plan could be better",
            _ => throw new UnreachableException(),
        };

    private static void WriteLine(string what, string value) => Console.WriteLine($"{what, -12}{value}");

    private static void WriteJson(Rotation rotation, Plan plan)
    {
        using var output = Console.OpenStandardOutput();
        using (Utf8JsonWriter json = new(output, new() { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("instance", rotation.Name);
            json.WriteBoolean("found", plan.IsFound);
            WriteNumber(json, "score", plan.IsFound ? plan.Score.Total : null);
            WriteNumber(json, "worstOff", plan.IsFound ? plan.Score.WorstOff : null);
            WriteNumber(json, "bound", plan.Bound);
            json.WriteNumber("seconds", Math.Round(SinceStart().TotalSeconds, 2));
            json.WriteNumber("megabytes", Math.Round(PeakMegabytes()));
            json.WriteNumber("moves", plan.Moves);
            json.WriteString("ended", plan.End.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } there)
        {
            json.WriteNumber(name, there);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void CheckNumber(OptionResult said, double number, double least, double most)
    {
        if (!(number >= least && number <= most))
        {
            said.AddError(string.Create(CultureInfo.InvariantCulture, $"{said.Option.Name} must be from {least} to {most}"));
        }
    }

    /// <summary>Shows on a terminal how far the search is, with the best score so far.</summary>
    private sealed class PlanningBar(Progress bar) : IProgress<PlanProgress>
    {
        private int _shown;

        public void Report(PlanProgress value)
        {
            for (; _shown < (int)(value.Done * 100); _shown++)
            {
                bar.Advance(value.Best is { } best ? $"best {best}" : $"{value.Broken} outside the rules");
            }
        }
    }
}
