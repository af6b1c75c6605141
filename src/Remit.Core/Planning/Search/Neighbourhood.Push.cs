namespace Remit.Planning.Search;

/// <summary>The changes that make room: a stay begins at another time, and those in its way give way.</summary>
internal sealed partial class Neighbourhood
{
    /// <summary>A stay begins earlier or later and pushes its neighbours along, over periods in which the person is not available.</summary>
    private bool Push(Splice splice)
    {
        if (!PickStay(1, out var person, out _, out var at))
        {
            return false;
        }

        var block = _state.Of(person)[at];
        var by = 1 + _dice.Below(2 * block.Length);
        return _dice.Below(2) == 0 ? PushLater(splice, person, at, block.Start + by) : PushEarlier(splice, person, at, block.Start - by);
    }

    private bool PushLater(Splice splice, int person, int at, int start)
    {
        var own = _problem.Own[person];
        splice.Begin(_state, person, at, _state.Count[person] - at);
        var moved = 0;
        for (; moved < splice.NewCount; moved++)
        {
            var block = splice.New[moved];
            if (moved > 0 && block.Start >= start)
            {
                break;
            }

            start = own.NextStart(start, block.Length);
            if (start < 0)
            {
                return false;
            }

            splice.New[moved] = block.From(start);
            start += block.Length;
        }

        splice.OldCount = splice.NewCount = moved;
        return true;
    }

    private bool PushEarlier(Splice splice, int person, int at, int start)
    {
        var own = _problem.Own[person];
        var blocks = _state.Of(person);
        Span<int> starts = stackalloc int[at + 1];
        var first = at;
        for (var i = at; i >= 0 && (i == at || blocks[i].End > start); i--)
        {
            start = own.LastStart(i == at ? start : start - blocks[i].Length, blocks[i].Length);
            if (start < 0)
            {
                return false;
            }

            (starts[i], first) = (start, i);
        }

        splice.Begin(_state, person, first, at - first + 1);
        for (var i = first; i <= at; i++)
        {
            splice.New[i - first] = blocks[i].From(starts[i]);
        }

        return true;
    }
}
