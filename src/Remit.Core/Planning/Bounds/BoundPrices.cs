namespace Remit.Planning.Bounds;

/// <summary>Prices of all rows in whole numbers, so that a bound which is found with them is proved and not only nearly right.</summary>
/// <remarks>
/// One point of the score is 2^<see cref="Shift"/> units. A price of money is a fraction of 2^<see cref="MoneyShift"/> units a penny; what a stay costs is rounded
/// down and what may be spent is rounded up, which can only make the bound higher.
/// </remarks>
internal sealed class BoundPrices
{
    /// <summary>The units of a point, as a power of two.</summary>
    public const int Shift = 12;

    private const int MoneyShift = 40;
    private readonly Rotation _rotation;
    private readonly BoundRows _rows;
    private readonly double _perPoint;
    private readonly long[] _price;
    private readonly Int128[] _money;
    private readonly long[] _seat;

    public BoundPrices(Rotation rotation, BoundRows rows, double perPoint)
    {
        (_rotation, _rows, _perPoint) = (rotation, rows, perPoint);
        _price = new long[rows.Count];
        _money = new Int128[rotation.Budgets.Count];
        _seat = new long[rotation.Seats.Count * (rotation.Periods + 1)];
    }

    /// <summary>What the rows take at these prices: to be added to the best values of all people, in units.</summary>
    public Int128 Limits { get; private set; }

    /// <summary>Takes over prices in points, rounded to whole units; below 0 counts as 0.</summary>
    /// <param name="points">The price of each row.</param>
    /// <param name="worstOff">What the plan is worth at the most to whoever it is worth least to.</param>
    public void Set(double[] points, long worstOff)
    {
        for (var row = 0; row < _price.Length; row++)
        {
            _price[row] = _rows.Used[row] ? ToUnits(points[row]) : 0;
        }

        for (var budget = 0; budget < _money.Length; budget++)
        {
            var price = Math.Max(0, points[_rows.Budget + budget]) / _rows.MoneyUnit[budget];
            _money[budget] = (Int128)(price * Math.Pow(2, Shift + MoneyShift));
        }

        var shares = ShareTheWorstOff(points);
        SumSeats();
        Limits = LimitsOf() + ((Int128)worstOff * ((1L << Shift) - shares));
    }

    /// <summary>What a person’s own worth counts, in units a point: once, and their share of the worst-off.</summary>
    /// <param name="person">The person.</param>
    public long Weight(int person) => (1L << Shift) + _price[_rows.WorstOff + person];

    /// <summary>What each of a person’s stays is worth at the prices, in units.</summary>
    /// <param name="options">Their stays.</param>
    /// <param name="values">Where the answer goes.</param>
    public void Fill(PersonOptions options, long[] values)
    {
        var weight = Weight(options.Person);
        var stride = _rotation.Periods + 1;
        var once = _rows.Once + (options.Person * _rotation.Projects.Count);
        var atHost = _rows.AtHost + (options.Person * _rotation.Hosts.Count);
        var each = _price[_rows.StaysMost] - _price[_rows.StaysLeast];
        for (var at = 0; at < values.Length; at++)
        {
            var stay = options.Stays[at];
            var seat = _rotation.Seats[stay.Seat];
            var start = (stay.Seat * stride) + Math.Clamp(stay.Start, 0, _rotation.Periods);
            var end = (stay.Seat * stride) + Math.Clamp(stay.End, 0, _rotation.Periods);
            values[at] =
                (options.Values[at] * weight)
                - (_seat[end] - _seat[start])
                - each
                - _price[once + seat.Project]
                - _price[atHost + seat.Host]
                - Money(stay);
        }
    }

    private static long ToUnits(double points) => (long)Math.Round(Math.Clamp(points, 0, 1e9) * (1L << Shift));

    private long Money(Stay stay)
    {
        Int128 cost = 0;
        for (var budget = 0; budget < _money.Length; budget++)
        {
            if (_money[budget] > 0)
            {
                cost += (_money[budget] * PlanRules.CostOf(_rotation.Budgets[budget], stay)) >> MoneyShift;
            }
        }

        return (long)cost;
    }

    /// <summary>The shares of the worst-off are parts of one: they are cut down where they add up to more.</summary>
    private long ShareTheWorstOff(double[] points)
    {
        const long one = 1L << Shift;
        var all = 0.0;
        for (var person = 0; person < _rotation.People.Count; person++)
        {
            all += Math.Max(0, points[_rows.WorstOff + person]) / _perPoint;
        }

        var sum = 0L;
        for (var person = 0; person < _rotation.People.Count; person++)
        {
            var share = Math.Max(0, points[_rows.WorstOff + person]) / _perPoint / Math.Max(1, all);
            var units = Math.Min((long)(share * one), one - sum);
            _price[_rows.WorstOff + person] = units;
            sum += units;
        }

        return sum;
    }

    private void SumSeats()
    {
        for (var seat = 0; seat < _rotation.Seats.Count; seat++)
        {
            var cell = seat * _rotation.Periods;
            var host = _rotation.Seats[seat].Host * _rotation.Periods;
            var sum = seat * (_rotation.Periods + 1);
            for (var period = 0; period < _rotation.Periods; period++)
            {
                _seat[sum + period + 1] =
                    _seat[sum + period]
                    + _price[_rows.SeatMost + cell + period]
                    - _price[_rows.SeatLeast + cell + period]
                    + _price[_rows.HostMost + host + period];
            }
        }
    }

    private Int128 LimitsOf()
    {
        Int128 sum = 0;
        for (var row = 0; row < _price.Length; row++)
        {
            if (_price[row] > 0 && (row < _rows.Budget || row >= _rows.StaysMost) && (row < _rows.WorstOff || row >= _rows.Once))
            {
                sum += (Int128)_price[row] * (long)_rows.Limit[row];
            }
        }

        for (var budget = 0; budget < _money.Length; budget++)
        {
            sum += -((-(_money[budget] * _rotation.Budgets[budget].Most)) >> MoneyShift);
        }

        return sum;
    }
}
