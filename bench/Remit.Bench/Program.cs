using Remit.Bench;

// one entry to a measurement, each in a file of its own
Dictionary<string, Func<Figures, string[], Task>> measurements = new(StringComparer.Ordinal)
{
    ["ledger"] = LedgerBench.RunAsync,
    ["planner"] = PlannerBench.RunAsync,
    ["reader"] = ReaderBench.RunAsync,
    ["register"] = RegisterBench.RunAsync,
    ["start"] = StartBench.RunAsync,
};

if (args is ["raw", var file, var port])
{
    await RawProgram.ServeAsync(file, port); // the baseline, started by the measurement of the register
    return 0;
}

var rest = args.Where(argument => argument != "--json").ToArray();
if (rest is not [var name, .. var options] || !measurements.TryGetValue(name, out var measure))
{
    Console.Error.WriteLine($"usage: bench/run NAME [--json], NAME one of: {string.Join(", ", measurements.Keys)}");
    return 2;
}

Figures figures = new();
await measure(figures, options);
if (args.Contains("--json"))
{
    Console.WriteLine(figures.ToJson());
}

return 0;
