using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Remit.Storage;

namespace Remit.Schedule;

/// <summary>Work as modules write it: asks the database for what is due, and does each piece in one transaction that looks again.</summary>
internal sealed class NotesDue(string name, int pieces) : IDueWork
{
    private static int _within;

    public string Name => name;

    /// <summary>How many instances were ever at it together.</summary>
    public int MostTogether { get; private set; }

    public async Task<int> DoAsync(IServiceProvider services, DateTime now, CancellationToken cancellation)
    {
        MostTogether = Math.Max(MostTogether, Interlocked.Increment(ref _within));
        try
        {
            return await DoPiecesAsync(services.GetRequiredService<RemitDb>(), now, cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _within);
        }
    }

    private async Task<int> DoPiecesAsync(RemitDb db, DateTime now, CancellationToken cancellation)
    {
        var done = 0;
        for (var piece = 0; piece < pieces && !cancellation.IsCancellationRequested; piece++)
        {
            var subject = $"{name} {piece}";
            await using var writing = await db.WriteAsync(cancellation);
            if (!await db.Journal.AnyAsync(e => e.Subject == subject, cancellation))
            {
                await db.SaveAsync(new("The schedule", "did a piece", subject, null, now), writing, cancellation);
                await writing.CommitAsync(cancellation);
                done++;
            }
        }

        return done;
    }
}

/// <summary>Work that fails as long as it is told to.</summary>
internal sealed class Failing(string name) : IDueWork
{
    public string Name => name;

    public bool Fails { get; set; } = true;

    public int Asked { get; private set; }

    public Task<int> DoAsync(IServiceProvider services, DateTime now, CancellationToken cancellation)
    {
        Asked++;
        return Fails ? throw new InvalidOperationException("The canary sings") : Task.FromResult(2);
    }
}

/// <summary>Work that goes on until it is told to end.</summary>
internal sealed class Endless(string name) : IDueWork
{
    private readonly TaskCompletionSource _begun = new();

    public string Name => name;

    public Task Begun => _begun.Task;

    public async Task<int> DoAsync(IServiceProvider services, DateTime now, CancellationToken cancellation)
    {
        _begun.TrySetResult();
        await Task.Delay(Timeout.Infinite, cancellation);
        return 0;
    }
}
