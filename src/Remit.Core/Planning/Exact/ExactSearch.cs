using System.Diagnostics;

namespace Remit.Planning.Exact;

/// <summary>Branch and bound over personal plans: what remains is bounded, thinned out and parted in two until nothing better can be left.</summary>
internal sealed class ExactSearch
{
    private const int RootRounds = 400;
    private const int Rounds = 40;
    private readonly Choices _choices;
    private readonly Propagation _propagation;
    private readonly Relaxation _relaxation;
    private readonly Rounding _rounding;
    private readonly Branching _branching;
    private int[]? _best;
    private long _score = long.MinValue;
    private TurnCase _turns;

    public ExactSearch(Choices choices)
    {
        _choices = choices;
        _propagation = new(choices);
        _relaxation = SeatRelaxation.Suits(choices) ? new SeatRelaxation(choices) : new Relaxation(choices);
        _rounding = new(choices);
        _branching = new(choices);
    }

    /// <summary>Searches until all is searched, or an end is set to it.</summary>
    /// <param name="known">A plan that keeps every rule, to begin with; null where none is known.</param>
    /// <param name="effort">How much to try.</param>
    /// <param name="tell">Is told every better plan.</param>
    /// <param name="stop">Ends it early.</param>
    public ExactPlan Run(IReadOnlyList<Stay>? known, ExactEffort effort, Action<ExactPlan>? tell, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        Stack<Node> open = [];
        foreach (var turns in Cases())
        {
            _turns = turns;
            Take(known);
            open.Push(new([.. Enumerable.Range(0, _choices.Plans.Length)], new double[_relaxation.Size], Most(), turns, 0));
        }

        var nodes = 0;
        while (
            open.Count > 0
            && nodes < effort.Nodes
            && clock.Elapsed < effort.Limit
            && !stop.IsCancellationRequested
            && !(_choices.AnyPlan && _best is not null)
        )
        {
            var node = open.Pop();
            var before = _score;
            if (node.Bound > _score)
            {
                nodes++;
                _turns = node.Turns;
                foreach (var next in Explore(node))
                {
                    open.Push(next);
                }
            }

            if (_score > before)
            {
                tell?.Invoke(Answer(open, nodes, clock));
            }
        }

        return Answer(open, nodes, clock);
    }

    /// <summary>What a plan would be worth if everybody had what is best for them.</summary>
    private long Most()
    {
        var best = _choices.Plans.GroupBy(plan => plan.Person).Select(own => own.Max(plan => plan.Worth)).DefaultIfEmpty(0).ToArray();
        return best.Sum() + best.Min();
    }

    /// <summary>The score to pass; where any plan will do, a bound below 0 shows that there is none.</summary>
    private long? Known =>
        _best is not null ? _score
        : _choices.AnyPlan ? -1
        : null;

    private TurnCase[] Cases() =>
        _choices.Rows.Kinds.Contains("first") ? [TurnCase.EverybodyOnce, TurnCase.NobodyTwice]
        : _choices.Rotation.OneEachFirst ? [TurnCase.EverybodyOnce]
        : [TurnCase.NobodyTwice];

    private ExactPlan Answer(Stack<Node> open, int nodes, Stopwatch clock)
    {
        var left = open.Where(node => node.Bound > _score).Select(node => node.Bound).DefaultIfEmpty(_score).Max();
        var whole = left == _score;
        return new(_best is null ? null : [.. _choices.StaysOf(_best)], _score, whole ? _score : left, whole, nodes, clock.Elapsed);
    }

    /// <summary>A plan that is known, where it is made of the choices.</summary>
    private void Take(IReadOnlyList<Stay>? known)
    {
        if (known is null)
        {
            return;
        }

        var chosen = new int[_choices.From.Length - 1];
        for (var person = 0; person < chosen.Length; person++)
        {
            Stay[] own = [.. known.Where(stay => stay.Person == person).OrderBy(stay => stay.Start)];
            chosen[person] = Array.FindIndex(
                _choices.Plans,
                _choices.From[person],
                _choices.From[person + 1] - _choices.From[person],
                plan => plan.Stays.SequenceEqual(own)
            );
            if (chosen[person] < 0)
            {
                return;
            }
        }

        Offer(chosen);
    }

    private void Offer(int[] chosen)
    {
        if (chosen.Length != _choices.From.Length - 1 || !_choices.Keeps(chosen, _turns))
        {
            return;
        }

        var score = _choices.ScoreOf(chosen);
        if (score > _score || _best is null)
        {
            (_best, _score) = ([.. chosen], score);
        }
    }

    private IEnumerable<Node> Explore(Node node)
    {
        if (_propagation.Run(node.Active, node.Turns) is not { } active)
        {
            return [];
        }

        if (active.Length == _choices.From.Length - 1)
        {
            Offer(active);
            return [];
        }

        var center = (double[])node.Center.Clone();
        var bound = Math.Min(node.Bound, _relaxation.Run(active, node.Turns, center, node.Depth == 0 ? RootRounds : Rounds, Known, Offer));
        // with nothing sought but any plan, a bound below 0 shows that there is none
        if (bound <= _score || (_choices.AnyPlan && bound < 0))
        {
            return [];
        }

        if (_rounding.Try(active, node.Turns, _relaxation.Mean, _relaxation.Values) is { } rounded)
        {
            Offer(rounded);
        }

        if (_best is not null)
        {
            active = _relaxation.Better(active, node.Turns, center, _score);
        }

        if (bound <= _score || active.Length == 0)
        {
            return [];
        }

        var (likely, others) = _branching.Part(active, _relaxation.Mean);
        Node one = new(likely, center, bound, node.Turns, node.Depth + 1);
        return others.Length == 0 ? [one] : [new(others, center, bound, node.Turns, node.Depth + 1), one];
    }

    private sealed record Node(int[] Active, double[] Center, long Bound, TurnCase Turns, int Depth);
}
