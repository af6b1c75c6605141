namespace Remit.Papers.Documents;

/// <summary>How much of a file the program will take on; past a limit the file is refused or read in part, and the result says which.</summary>
public sealed record DocumentLimits
{
    /// <summary>What a decision paper never comes near: the register's own limits.</summary>
    public static DocumentLimits Usual { get; } = new();

    /// <summary>Size of the file in bytes, inclusive; a larger one is refused.</summary>
    public int Bytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Characters of text that are read, from the start; the rest is left out.</summary>
    public int Characters { get; init; } = 4_000_000;

    /// <summary>Elements inside one another in a web page or Word document; deeper ones are read as if they stood at this depth, or left out.</summary>
    public int Depth { get; init; } = 200;

    /// <summary>Elements in a web page; those after are left out.</summary>
    public int Elements { get; init; } = 400_000;

    /// <summary>Files inside a Word document; one with more is refused.</summary>
    public int Entries { get; init; } = 2_000;

    /// <summary>Bytes that the read parts of a Word document may unpack to, together.</summary>
    public long UnpackedBytes { get; init; } = 48L * 1024 * 1024;

    /// <summary>How many times its packed size a part of a Word document may unpack to, once it is larger than 4 MB.</summary>
    public int UnpackedRatio { get; init; } = 150;

    /// <summary>Pages of a PDF that are read, from the first.</summary>
    public int Pages { get; init; } = 300;

    /// <summary>Scanned pages that are read, from the first; each takes a second or more.</summary>
    public int ScannedPages { get; init; } = 30;

    /// <summary>Time that each outside program may take, on the clock and on the processor.</summary>
    public TimeSpan ToolTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time that reading all of one scanned document may take on the clock.</summary>
    public TimeSpan ScanTime { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Memory in bytes that an outside program may take.</summary>
    public long ToolMemory { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Bytes of output that are taken from an outside program.</summary>
    public int ToolOutput { get; init; } = 64 * 1024 * 1024;
}
