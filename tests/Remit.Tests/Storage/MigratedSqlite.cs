using Microsoft.Extensions.DependencyInjection;

namespace Remit.Storage;

/// <summary>A SQLite file that was migrated once in this run, and is copied for each test: the migrations have a test of their own.</summary>
internal static class MigratedSqlite
{
    private static readonly Lazy<Task<byte[]>> _content = new(MakeAsync);

    /// <summary>Puts an empty, migrated database at a path.</summary>
    public static async Task CopyToAsync(string file) => await File.WriteAllBytesAsync(file, await _content.Value);

    private static async Task<byte[]> MakeAsync()
    {
        var folder = TestFolder.Make("remit-migrated-");
        try
        {
            var file = Path.Combine(folder, "register.db");
            await using (
                var services = new ServiceCollection().AddLogging().AddRemitStorage($"Data Source={file};Pooling=False").BuildServiceProvider()
            )
            {
                await services.MigrateRemitAsync();
            }

            // nobody has it open: SQLite has brought its log into the file and removed it
            return File.Exists(file + "-wal")
                ? throw new InvalidOperationException("The migrated file is still open")
                : await File.ReadAllBytesAsync(file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
