using System.Collections.Concurrent;

namespace Remit.Api;

/// <summary>Requests that this instance is acting on. Another instance does not see them: there the database lets one of them act, and the others get its answer.</summary>
internal sealed class RequestsUnderWay
{
    private readonly ConcurrentDictionary<string, bool> _keys = new(StringComparer.Ordinal);

    /// <summary>Begins one.</summary>
    /// <returns>False when one with the same key is under way.</returns>
    public bool TryBegin(string key) => _keys.TryAdd(key, true);

    public void End(string key) => _keys.TryRemove(key, out _);
}
