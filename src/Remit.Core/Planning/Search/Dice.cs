namespace Remit.Planning.Search;

/// <summary>Random numbers that are the same for the same seed on every machine and version, and quick.</summary>
/// <remarks>Source: wyrand, of Wang Yi's wyhash (public domain).</remarks>
internal sealed class Dice(ulong seed)
{
    private const int Grain = 1 << 14;
    private static readonly float[] Patience = [.. Enumerable.Range(0, Grain).Select(i => (float)Math.Log((i + 0.5) / Grain))];

    private ulong _state = seed * 0x9E3779B97F4A7C15 + 0xD1B54A32D192ED03;

    public ulong Next()
    {
        _state += 0xA0761D6478BD642F;
        var high = Math.BigMul(_state, _state ^ 0xE7037ED1A0B428DB, out var low);
        return high ^ low;
    }

    /// <summary>A number from 0 to one less than <paramref name="below"/>.</summary>
    public int Below(int below) => (int)(((Next() >> 32) * (ulong)below) >> 32);

    /// <summary>The natural logarithm of a number between 0 and 1 at random: what a change may lose, in temperatures.</summary>
    public float LogOfShare() => Patience[Next() >> 50];
}
