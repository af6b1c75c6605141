namespace Remit.Planning.Search;

/// <summary>What the plan is worth to each person, with the sum and the least of it.</summary>
internal sealed class WorthTree(int people)
{
    private readonly int _first = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(people, 1));
    private readonly int[] _tree = NewTree(people);

    public long Sum { get; private set; }

    /// <summary>What it is worth to whoever it is worth least to; 0 where there is nobody.</summary>
    public int Min => _tree[1];

    public int this[int person] => _tree[_first + person];

    public void Set(int person, int worth)
    {
        var at = _first + person;
        Sum += worth - _tree[at];
        _tree[at] = worth;
        while (at > 1)
        {
            at >>= 1;
            var least = Math.Min(_tree[at * 2], _tree[(at * 2) + 1]);
            if (_tree[at] == least)
            {
                return;
            }

            _tree[at] = least;
        }
    }

    /// <summary>The least if the plan were worth so much to one person.</summary>
    public int MinIf(int person, int worth)
    {
        if (worth <= Min)
        {
            return worth;
        }

        if (this[person] > Min)
        {
            return Min;
        }

        for (var at = _first + person; at > 1; at >>= 1)
        {
            worth = Math.Min(worth, _tree[at ^ 1]);
        }

        return worth;
    }

    private static int[] NewTree(int people)
    {
        var first = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(people, 1));
        var tree = new int[2 * first];
        for (var i = people; i < first; i++)
        {
            tree[first + i] = people == 0 ? 0 : int.MaxValue;
        }

        for (var at = first - 1; at > 0; at--)
        {
            tree[at] = Math.Min(tree[at * 2], tree[(at * 2) + 1]);
        }

        return tree;
    }
}
