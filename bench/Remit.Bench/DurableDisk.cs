namespace Remit.Bench;

/// <summary>A folder on a disk: what is written to memory only is not durable, however fast it is.</summary>
internal sealed class DurableDisk : IDisposable
{
    private static readonly string[] InMemory = ["tmpfs", "ramfs"];

    private DurableDisk(string folder) => Folder = folder;

    public string Folder { get; }

    /// <exception cref="InvalidOperationException">The machine has nothing but memory.</exception>
    public static DurableDisk Find()
    {
        var parent = ((string[])[Path.GetTempPath(), "/var/tmp", Environment.CurrentDirectory]).FirstOrDefault(f =>
            Directory.Exists(f) && !InMemory.Contains(new DriveInfo(f).DriveFormat, StringComparer.Ordinal)
        );
        return parent is null
            ? throw new InvalidOperationException("No folder on a disk was found: run this from one")
            : new(Directory.CreateDirectory(Path.Combine(parent, $"remit-bench-{Guid.CreateVersion7():N}")).FullName);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
