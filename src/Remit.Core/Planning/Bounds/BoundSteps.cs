namespace Remit.Planning.Bounds;

/// <summary>How far and whither the prices move from round to round.</summary>
/// <remarks>Source: Barahona and Anbil, The volume algorithm, Mathematical Programming 87 (2000).</remarks>
/// <param name="first">The first bound, in points.</param>
/// <param name="known">The score to aim at; null where none is known.</param>
internal sealed class BoundSteps(double first, long? known)
{
    private const int Patience = 12;
    private double _factor = 0.4;
    private double _share = 0.2;
    private double _distance = Math.Max(1, Math.Abs(first) * 0.02);
    private int _worse;
    private int _since;

    /// <summary>How much a new round counts in the average.</summary>
    public double Share => _share;

    /// <summary>Whether further rounds would not help.</summary>
    public bool StandStill => _factor < 1e-5;

    /// <summary>The prices to try next: from the best so far, towards what is broken on average.</summary>
    public void Move(double[] center, double[] mean, bool[] used, double bound, double[] trial)
    {
        var square = 0.0;
        for (var row = 0; row < mean.Length; row++)
        {
            if (used[row] && (mean[row] > 0 || center[row] > 0))
            {
                square += mean[row] * mean[row];
            }
        }

        var gap = known is { } score ? Math.Max(bound - score, 0.25) : _distance;
        var length = square > 1e-12 ? _factor * gap / square : 0;
        for (var row = 0; row < mean.Length; row++)
        {
            trial[row] = used[row] ? Math.Max(0, center[row] + (length * mean[row])) : 0;
        }
    }

    /// <summary>Takes a round into the average of what is broken.</summary>
    public void Average(double[] mean, double[] used)
    {
        for (var row = 0; row < mean.Length; row++)
        {
            mean[row] += _share * (used[row] - mean[row]);
        }
    }

    /// <summary>The round gave a lower bound: bolder where it still points the same way.</summary>
    public void Better(double[] mean, double[] used, double before, double bound)
    {
        var same = 0.0;
        for (var row = 0; row < mean.Length; row++)
        {
            same += mean[row] * used[row];
        }

        _worse = 0;
        _since = before - bound > 1e-4 * _distance ? 0 : _since + 1;
        if (same >= 0)
        {
            _factor = Math.Min(2, _factor * 1.1);
        }
    }

    /// <summary>The round gave no lower bound: more careful after a few of them.</summary>
    public void Worse()
    {
        if (++_worse >= Patience)
        {
            _worse = 0;
            _factor *= 0.66;
            _share = Math.Max(0.02, _share * 0.8);
            _distance *= known is null ? 0.8 : 1;
        }
    }
}
