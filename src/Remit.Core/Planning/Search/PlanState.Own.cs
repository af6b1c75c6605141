using System.Runtime.CompilerServices;

namespace Remit.Planning.Search;

/// <summary>What each person keeps by themselves.</summary>
internal sealed partial class PlanState
{
    private void PutBack(Span<Block> held, ReadOnlySpan<Block> entered, ReadOnlySpan<Block> old)
    {
        foreach (var block in entered)
        {
            held[_problem.SeatProject[block.Seat]] = default;
        }

        foreach (var block in old)
        {
            held[_problem.SeatProject[block.Seat]] = block;
        }
    }

    private bool FitsInTime(Splice splice, PersonProblem own)
    {
        var first = splice.Person * _places;
        var free = splice.From > 0 ? Blocks[first + splice.From - 1].End : 0;
        foreach (var block in splice.New.AsSpan(0, splice.NewCount))
        {
            if (block.Start < free || own.Run[block.Start] < block.Length || block.Length < own.Shortest || block.Length > own.Longest)
            {
                return false;
            }

            free = block.End;
        }

        var next = splice.From + splice.OldCount;
        return next >= Count[splice.Person] || Blocks[first + next].Start >= free;
    }

    private bool KeepsAgreed(Splice splice, PersonProblem own)
    {
        var old = Blocks.AsSpan((splice.Person * _places) + splice.From, splice.OldCount);
        foreach (var agreed in own.Agreed)
        {
            var key = _problem.BlockOf(agreed).Key;
            if (Contains(old, key) && !Contains(splice.New.AsSpan(0, splice.NewCount), key))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Contains(ReadOnlySpan<Block> blocks, ulong key)
    {
        foreach (var block in blocks)
        {
            if (block.Key == key)
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool KeepsOrder(Splice splice, ReadOnlySpan<Block> old, ReadOnlySpan<Block> held)
    {
        foreach (var block in splice.New.AsSpan(0, splice.NewCount))
        {
            var project = _problem.SeatProject[block.Seat];
            foreach (var before in _problem.Before[project])
            {
                if (held[before].Length == 0 || held[before].Start > block.Start)
                {
                    return false;
                }
            }

            foreach (var after in _problem.After[project])
            {
                if (held[after].Length > 0 && held[after].Start < block.Start)
                {
                    return false;
                }
            }
        }

        foreach (var block in old)
        {
            var project = _problem.SeatProject[block.Seat];
            if (held[project].Length == 0)
            {
                foreach (var after in _problem.After[project])
                {
                    if (held[after].Length > 0)
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    private bool KeepsHosts(Splice splice, ReadOnlySpan<Block> old, PersonProblem own)
    {
        if (own.MostAtOneHost is not { } most)
        {
            return true;
        }

        var atHost = _atHost.AsSpan(splice.Person * _hosts, _hosts);
        foreach (var block in old)
        {
            atHost[block.Host]--;
        }

        var may = true;
        foreach (var block in splice.New.AsSpan(0, splice.NewCount))
        {
            may &= ++atHost[block.Host] <= most;
        }

        foreach (var block in splice.New.AsSpan(0, splice.NewCount))
        {
            atHost[block.Host]--;
        }

        foreach (var block in old)
        {
            atHost[block.Host]++;
        }

        return may;
    }
}
