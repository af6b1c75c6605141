using System.Threading.RateLimiting;
using Remit.Site;

namespace Remit.Accounts;

/// <summary>How many wrong API keys an address may show in a minute: as many as it may try passwords. After that none is looked up until the minute is over.</summary>
internal sealed class BearerTries(IConfiguration configuration) : IDisposable
{
    /// <summary>The minute.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _wrong = PartitionedRateLimiter.Create<string, string>(from =>
        RateLimitPartition.GetFixedWindowLimiter(
            from,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = Site.SignIn.TriesOf(configuration), Window = Window }
        )
    );

    /// <summary>Whether an address has shown so many wrong keys that it has to wait.</summary>
    public bool AreUsedUp(string from) => _wrong.GetStatistics(from) is { CurrentAvailablePermits: 0 };

    /// <summary>Counts a wrong key.</summary>
    public void Count(string from) => _wrong.AttemptAcquire(from).Dispose();

    public void Dispose() => _wrong.Dispose();
}
