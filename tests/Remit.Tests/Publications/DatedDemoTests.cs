using Remit.Storage;
using Xunit;

namespace Remit.Publications;

/// <summary>Tests on the running demo that begin on a day of their own, on a SQLite file unless a class names another database.</summary>
public abstract class DatedDemoTests : IAsyncLifetime
{
    private protected PublicationSite Demo { get; private set; } = null!;

    /// <summary>When the tests begin, in UTC.</summary>
    private protected abstract DateTime Begins { get; }

    /// <summary>The database of a test; null for a SQLite file.</summary>
    private protected virtual TestDatabase? Database => null;

    public async ValueTask InitializeAsync()
    {
        if (Database is { } database)
        {
            await database.InitializeAsync();
        }

        Demo = await PublicationSite.StartAsync(Begins, Database?.ConnectionString);
        await PrepareAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Demo.DisposeAsync();
        if (Database is { } database)
        {
            await database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Puts in what every test of the class needs.</summary>
    private protected virtual Task PrepareAsync() => Task.CompletedTask;
}
