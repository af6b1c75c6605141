using System.Runtime.CompilerServices;

namespace Remit.Planning.Search;

/// <summary>A change of one person's stays: a run of them gives way to other ones.</summary>
internal sealed class Splice(PlanProblem problem)
{
    /// <summary>What comes instead, in order of start.</summary>
    public readonly Block[] New = new Block[problem.Places + 2];

    /// <summary>What was there before, filled when the change is made, so that it can be undone.</summary>
    public readonly Block[] Old = new Block[problem.Places + 2];

    public int Person;

    /// <summary>The place of the first stay that gives way.</summary>
    public int From;

    /// <summary>How many give way.</summary>
    public int OldCount;

    /// <summary>How many come.</summary>
    public int NewCount;

    /// <summary>Begins a change that so far puts back what is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(PlanState state, int person, int from, int count)
    {
        (Person, From, OldCount, NewCount) = (person, from, count, count);
        var first = (person * problem.Places) + from;
        for (var i = 0; i < count; i++)
        {
            New[i] = state.Blocks[first + i];
        }
    }

    /// <summary>Turns a change that was made into the one that takes it back.</summary>
    public void Reverse()
    {
        for (var i = 0; i < Math.Max(OldCount, NewCount); i++)
        {
            (New[i], Old[i]) = (Old[i], New[i]);
        }

        (OldCount, NewCount) = (NewCount, OldCount);
    }
}
