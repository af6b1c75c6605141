using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Xunit;

namespace Remit;

/// <summary>The papers and vectors that stand beside the project and are not part of it: tests that read them skip, saying so, when they are absent.</summary>
internal static class SharedMaterial
{
    /// <summary>The project's own folder.</summary>
    public static string Project { get; } = FindProject();

    /// <summary>The full path of a file or folder of the shared material; skips the test when it is not there.</summary>
    public static string PathOf(params string[] parts)
    {
        var path = Path.Combine([Project, "..", "shared", .. parts]);
        Assert.SkipUnless(Path.Exists(path), $"the shared material {string.Join('/', parts)} is not beside the project");
        return Path.GetFullPath(path);
    }

    /// <summary>The text of a shared file; skips the test when it is not there.</summary>
    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

    /// <summary>True when the shared material is there: for theories whose rows are read from it.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "a question about the machine")]
    public static bool IsThere => Directory.Exists(Path.Combine(Project, "..", "shared"));

    private static string FindProject([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Remit.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
    }
}
