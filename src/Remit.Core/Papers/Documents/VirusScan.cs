namespace Remit.Papers.Documents;

/// <summary>Asks an outside program whether a file is clean: it gets the file on standard input and answers by its exit code, 0 clean, 1 infected.</summary>
/// <remarks>So does <c>clamdscan --no-summary --stream -</c>. The program runs with limits on memory and time, without this process's environment.</remarks>
public static class VirusScan
{
    private const long Memory = 2L * 1024 * 1024 * 1024;
    private const int Output = 64 * 1024;

    /// <summary>Looks at a file.</summary>
    /// <param name="command">The program with its full path and its arguments, separated by spaces.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="time">How long the program may take.</param>
    /// <param name="stop">Ends it early.</param>
    /// <returns>Why the file is not taken; null when it is clean. A scan that fails or is late lets nothing through.</returns>
    public static string? WhyNotTake(string command, ReadOnlyMemory<byte> content, TimeSpan time, CancellationToken stop)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(command);
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var limits = DocumentLimits.Usual with { ToolMemory = Memory, ToolTime = time, ToolOutput = Output };
        var result = OutsideTool.Run(words[0], words[1..], content, limits, stop);
        stop.ThrowIfCancellationRequested();
        return result switch
        {
            { ExitCode: 0 } => null,
            { ExitCode: 1 } => "The virus scan found something in this file. Do not open it, and tell whoever looks after your computers",
            { IsCut: true } => $"The virus scan took longer than {time.TotalSeconds:0} seconds, so the file was not taken. Try again in a minute",
            _ => "The virus scan did not work, so the file was not taken. Tell whoever runs this site",
        };
    }
}
