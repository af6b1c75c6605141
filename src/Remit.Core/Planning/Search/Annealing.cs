using System.Runtime.CompilerServices;

namespace Remit.Planning.Search;

/// <summary>
/// One worker: weighs one change after another and makes it when it is better, or worse by no more than chance allows at the temperature of the moment.
/// Outside heads and side rules cost a price, which follows whether the plan is outside; what a person keeps by themselves is never broken.
/// </summary>
internal sealed class Annealing
{
    private const int MovesBetweenLooks = 1024;
    private const int LeastMovesBetweenLooks = 64;

    /// <summary>The temperature at the start and at the end, in usual changes of worth.</summary>
    private const double Hot = 0.4;
    private const double Cold = 0.012;

    /// <summary>The least and the most price of being outside, in temperatures.</summary>
    private const double LeastPrice = 3;
    private const double MostPrice = 10;

    /// <summary>How much of the time a plan may be outside at the start; it falls to never at the end.</summary>
    private const double Target = 0.6;

    /// <summary>How much the price follows at each look, how much more weighs what is outside, and how much of its weight it loses when all is well.</summary>
    private const double Rate = 0.002;
    private const float RaiseBy = 0.01f;
    private const float EaseBy = 0.02f;

    /// <summary>The same for side rules, which lose their weight at every look, and the most they may weigh, in usual changes of worth.</summary>
    private const double SideRaise = 0.01;
    private const double SideTarget = 0.5;
    private const double MostSide = 20;

    private readonly PlanProblem _problem;
    private readonly PlanState _state;
    private readonly Dice _dice;
    private readonly Neighbourhood _neighbourhood;
    private readonly Splice _one;
    private readonly Splice _two;
    private readonly Block[] _bestBlocks;
    private readonly int[] _bestCount;
    private readonly double _scale;
    private readonly int _movesBetweenLooks;
    private double _temperature;
    private double _price;
    private double _outside = 1;
    private double _sideWeight = 1;
    private long _looks;

    public Annealing(PlanProblem problem, PlanState state, Dice dice)
    {
        (_problem, _state, _dice) = (problem, state, dice);
        _neighbourhood = new(problem, state, dice);
        (_one, _two) = (new(problem), new(problem));
        _bestBlocks = new Block[state.Blocks.Length];
        _bestCount = new int[state.Count.Length];
        _scale = UsualChange();

        // where stays are few, the plan is soon another one
        _movesBetweenLooks = state.Sides is null ? MovesBetweenLooks : Math.Clamp(8 * problem.People, LeastMovesBetweenLooks, MovesBetweenLooks);
        _price = LeastPrice * Hot * _scale;
    }

    public long Moves { get; private set; }

    /// <summary>The best score of a plan that keeps every rule; null while there is none.</summary>
    public long? Best { get; private set; }

    public long Broken => _state.Broken;

    /// <summary>Makes moves until so many were made in all, or until it is told to stop.</summary>
    /// <param name="until">How many moves in all.</param>
    /// <param name="done">How much of the search is done, from 0 to 1; null to stop.</param>
    public void Run(long until, Func<long, double?> done)
    {
        while (Moves < until)
        {
            if (done(Moves) is not { } share)
            {
                break;
            }

            _temperature = _scale * Hot * Math.Pow(Cold / Hot, share);
            FollowPrice(share);

            for (var i = 0; i < _movesBetweenLooks; i++)
            {
                Move();
            }

            Moves += _movesBetweenLooks;
        }

        KeepIfBest();
    }

    /// <summary>The stays of the best plan.</summary>
    public IEnumerable<Stay> BestStays()
    {
        for (var person = 0; person < _problem.People; person++)
        {
            for (var i = 0; i < _bestCount[person]; i++)
            {
                var block = _bestBlocks[(person * _problem.Places) + i];
                yield return new(person, block.Seat, block.Start, block.Length);
            }
        }
    }

    /// <summary>
    /// The price of being outside keeps to a few temperatures, by how often the plan is outside; where it is outside for long, that weighs more.
    /// </summary>
    private void FollowPrice(double share)
    {
        var (heads, sides) = (_state.Heads.Broken > 0, _state.Sides is { Broken: > 0 });
        _outside += ((heads || sides ? 1 : 0) - _outside) * 0.02;
        var target = Target * (1 - share);
        _price = Math.Clamp(_price * (1 + (Rate * (_outside - target))), LeastPrice * _temperature, MostPrice * _temperature);
        if (heads)
        {
            _state.Heads.Raise(1 + RaiseBy);
        }

        if (_state.Sides is not null)
        {
            var follow = sides ? 1 + SideRaise : 1 - (SideRaise * SideTarget * (1 - share));
            _sideWeight = Math.Clamp(_sideWeight * follow, 1, Math.Max(1, MostSide * _scale / _price));
        }

        if (++_looks % 64 == 0 && _outside < target)
        {
            _state.Heads.Ease(1 - EaseBy);
        }
    }

    // a method of its own, so that it is compiled for speed while the loop around it runs
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Move()
    {
        var allowed = _temperature * _dice.LogOfShare();
        switch (_neighbourhood.Propose(_one, _two))
        {
            case 1:
                _ = TryMake(_one, allowed, out _);
                break;
            case 2:
                TryMakeBoth(allowed);
                break;
        }
    }

    /// <summary>Makes a change when what it gains is no less than what is allowed.</summary>
    private bool TryMake(Splice splice, double least, out double gained)
    {
        gained = 0;
        var worth = _state.WorthOf(splice);
        if (worth == PlanProblem.Closed)
        {
            return false;
        }

        var person = splice.Person;
        var tree = _state.Worth;
        var gain = (double)worth + tree.MinIf(person, tree[person] + worth) - tree.Min;
        if (_state.Sides is not null)
        {
            return TryMakeBesides(splice, worth, least, out gained);
        }

        // the most that heads could mend, before they are looked at
        if (gain + (_price * MostToMend()) < least || !_state.Enter(splice))
        {
            return false;
        }

        var cost = _state.Heads.CostOf(
            _state.Blocks.AsSpan((person * _problem.Places) + splice.From, splice.OldCount),
            splice.New.AsSpan(0, splice.NewCount),
            _state.Held.AsSpan(person * _problem.Projects, _problem.Projects),
            _problem.SeatProject
        );
        gained = gain - (_price * cost);
        if (gained < least)
        {
            _state.Leave(splice);
            return false;
        }

        if (gained < 0 || cost > 0)
        {
            KeepIfBest();
        }

        _state.Make(splice, worth);
        return true;
    }

    /// <summary>The same where more than heads is counted: the change is made, and taken back when it is not good enough.</summary>
    private bool TryMakeBesides(Splice splice, int worth, double least, out double gained)
    {
        gained = 0;
        if (!_state.Enter(splice))
        {
            return false;
        }

        KeepIfBest();
        var before = Standing();
        _state.Make(splice, worth);
        gained = Standing() - before;
        if (gained >= least)
        {
            return true;
        }

        Undo(splice, worth);
        return false;
    }

    private double Standing() => _state.Score - (_price * (_state.Heads.Cost + (_sideWeight * _state.Sides!.Broken)));

    /// <summary>The most that a change of heads could mend; a little more, since weights are added up in another order.</summary>
    private double MostToMend() => _state.Heads.Broken == 0 ? 0 : _state.Heads.Cost * 1.001;

    private void TryMakeBoth(double least)
    {
        var (one, two) = (_state.WorthOf(_one), _state.WorthOf(_two));
        if (one == PlanProblem.Closed || two == PlanProblem.Closed)
        {
            return;
        }

        // the worst-off gains no more than they do
        var most = (double)one + two + Math.Max(0, Math.Max(one, two)) + (_price * MostToMend());
        if (_state.Sides is null && most < least)
        {
            return;
        }

        if (TryMake(_one, double.NegativeInfinity, out var gained) && !TryMake(_two, least - gained, out _))
        {
            Undo(_one, one);
        }
    }

    private void Undo(Splice splice, int worth)
    {
        splice.Reverse();
        _ = _state.Enter(splice);
        _state.Make(splice, -worth);
    }

    private void KeepIfBest()
    {
        if (_state.Broken == 0 && (Best is not { } best || _state.Score > best))
        {
            Best = _state.Score;
            Array.Copy(_state.Blocks, _bestBlocks, _bestBlocks.Length);
            Array.Copy(_state.Count, _bestCount, _bestCount.Length);
        }
    }

    /// <summary>By how much a change usually alters what the plan is worth to its person.</summary>
    private double UsualChange()
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < 20_000 && count < 2_000; i++)
        {
            if (_neighbourhood.Propose(_one, _two) != 1 || _state.WorthOf(_one) is 0 or PlanProblem.Closed)
            {
                continue;
            }

            (sum, count) = (sum + Math.Abs(_state.WorthOf(_one)), count + 1);
        }

        return count == 0 ? 1 : Math.Max(sum / count, 0.001);
    }
}
