using System.Runtime.InteropServices;

namespace Remit.Bench;

/// <summary>Time on the processor, which a busy machine does not lengthen as it lengthens time on the clock.</summary>
internal static class ProcessorTime
{
    private const int OfThisProcess = 0;
    private const int OfEndedChildren = -1;

    /// <summary>What this process and the children it has waited for have used so far, all threads together.</summary>
    public static TimeSpan Now => Used(OfThisProcess) + Used(OfEndedChildren);

    /// <summary>What an act costs on average, in milliseconds, after it has been done a few times to have it compiled.</summary>
    public static double Milliseconds(int warmUps, int times, Action<int> act)
    {
        for (var i = 0; i < warmUps; i++)
        {
            act(i);
        }

        var before = Now;
        for (var i = 0; i < times; i++)
        {
            act(i);
        }

        return (Now - before).TotalMilliseconds / times;
    }

    private static TimeSpan Used(int who)
    {
        // struct rusage: user time and system time, each in seconds and microseconds, then fourteen counts
        var usage = new long[18];
        if (NativeUsage(who, usage) != 0)
        {
            throw new InvalidOperationException("The system does not say what time on the processor was used.");
        }

        return TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3]);
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeUsage(int who, [Out] long[] usage);
}
