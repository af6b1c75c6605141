using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Remit.Accounts.OpenId;

/// <summary>What the organisation's sign-in says of itself: its addresses and its keys, asked for once and kept for half a day.</summary>
/// <remarks>
/// The library's own keeper of configurations goes by the machine's clock and, asked for new keys, may first give the old ones once more while it fetches:
/// whoever signs in just after a key has changed would be refused.
/// </remarks>
internal sealed class OpenIdProvider(OpenIdSettings settings, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);

    private readonly SemaphoreSlim _one = new(1);
    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(15),
        MaxResponseContentBufferSize = 1024 * 1024,
    };

    private volatile Known? _known;

    private sealed record Known(OpenIdConnectConfiguration Said, DateTimeOffset At);

    /// <summary>What it says.</summary>
    /// <exception cref="IOException">It cannot be reached, or does not answer as it should.</exception>
    public Task<OpenIdConnectConfiguration> AskAsync(CancellationToken cancellation) =>
        _known is { } known && clock.GetUtcNow() - known.At < Fresh ? Task.FromResult(known.Said) : FetchAsync(_known?.Said, cancellation);

    /// <summary>What it says now, because a key is not among those that it named before.</summary>
    /// <param name="stale">What it said before.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<OpenIdConnectConfiguration> AskAgainAsync(OpenIdConnectConfiguration stale, CancellationToken cancellation) =>
        FetchAsync(stale, cancellation);

    /// <summary>Sends it a request.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation) => _http.SendAsync(request, cancellation);

    public void Dispose()
    {
        _http.Dispose();
        _one.Dispose();
    }

    private async Task<OpenIdConnectConfiguration> FetchAsync(OpenIdConnectConfiguration? stale, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_known is { } known && !ReferenceEquals(known.Said, stale))
            {
                return known.Said; // another request has just asked
            }

            var said = await OpenIdConnectConfigurationRetriever.GetAsync(
                $"{settings.Authority}/.well-known/openid-configuration",
                new HttpDocumentRetriever(_http) { RequireHttps = settings.RequiresHttps },
                cancellation
            );
            if (said.Issuer?.TrimEnd('/') != settings.Authority)
            {
                throw new IOException($"the sign-in at {settings.Authority} calls itself {said.Issuer}");
            }

            _known = new(said, clock.GetUtcNow());
            return said;
        }
        catch (Exception wrong)
            when (wrong is HttpRequestException or InvalidOperationException or ArgumentException
                || wrong is TaskCanceledException && !cancellation.IsCancellationRequested
            )
        {
            throw new IOException($"the sign-in at {settings.Authority} does not say where it is", wrong);
        }
        finally
        {
            _one.Release();
        }
    }
}
