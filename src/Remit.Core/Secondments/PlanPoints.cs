namespace Remit.Secondments;

/// <summary>What the planner's points are given for in a scheme of secondments: the only place where one wish is weighed against another.</summary>
/// <remarks>
/// A placement that comes about is worth more than any wish, because the scheme is there for people to come (<see cref="Placed"/>); a further month is worth
/// less than a further person, because the rotation is to move across members; wishes decide who sits where; empty months between two placements cost a little,
/// so that work at a seat goes on. Source: ADD2253, S3.
/// </remarks>
public static class PlanPoints
{
    /// <summary>That somebody is placed at all.</summary>
    public const long Placed = 100;

    /// <summary>That it is the seat that they wish most.</summary>
    public const long FirstWish = 50;

    /// <summary>That it is the seat that they wish second.</summary>
    public const long SecondWish = 30;

    /// <summary>That it is another that they wish.</summary>
    public const long OtherWish = 15;

    /// <summary>That it is any seat, for somebody who wishes none before the others.</summary>
    public const long AnySeat = 30;

    /// <summary>Each month of a placement.</summary>
    public const long Month = 10;

    /// <summary>What each month costs in which a seat stands empty between two placements.</summary>
    public const long EmptyMonth = 5;

    /// <summary>What a seat is worth to somebody, without the months.</summary>
    /// <param name="wishes">The seats that they wish, the most wished first; empty where any would do.</param>
    /// <param name="seatId">The seat.</param>
    public static long OfSeat(IReadOnlyList<Guid> wishes, Guid seatId)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        if (wishes.Count == 0)
        {
            return Placed + AnySeat;
        }

        var place = wishes.TakeWhile(wish => wish != seatId).Count();
        return Placed
            + place switch
            {
                _ when place == wishes.Count => 0,
                0 => FirstWish,
                1 => SecondWish,
                _ => OtherWish,
            };
    }
}
