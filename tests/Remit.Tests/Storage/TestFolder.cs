namespace Remit.Storage;

/// <summary>Folders for the databases of tests: in memory where the machine has such a place, so that nobody waits for a disk that proves nothing here.</summary>
internal static class TestFolder
{
    private const string InMemory = "/dev/shm";

    /// <summary>A new folder of its own.</summary>
    /// <param name="prefix">What its name begins with.</param>
    public static string Make(string prefix)
    {
        var parent = Directory.Exists(InMemory) ? InMemory : Path.GetTempPath();
        return Directory.CreateDirectory(Path.Combine(parent, $"{prefix}{Guid.CreateVersion7():N}")).FullName;
    }
}
