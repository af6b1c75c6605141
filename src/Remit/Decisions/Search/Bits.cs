using System.Numerics;

namespace Remit.Decisions;

/// <summary>A set of decisions by their place in memory.</summary>
internal sealed class Bits(int size)
{
    private readonly ulong[] _words = new ulong[(size + 63) / 64];

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    public static Bits All(int size)
    {
        var all = new Bits(size);
        for (var i = 0; i < size; i++)
        {
            all.Add(i);
        }

        return all;
    }

    public bool this[int at] => (_words[at >> 6] >> (at & 63) & 1) != 0;

    public void Add(int at) => _words[at >> 6] |= 1UL << (at & 63);

    /// <summary>The decisions that are in both.</summary>
    public Bits And(Bits other)
    {
        var both = new Bits(size);
        for (var i = 0; i < _words.Length; i++)
        {
            both._words[i] = _words[i] & other._words[i];
        }

        return both;
    }

    /// <summary>The decisions that are here and not there.</summary>
    public Bits Without(Bits other)
    {
        var left = new Bits(size);
        for (var i = 0; i < _words.Length; i++)
        {
            left._words[i] = _words[i] & ~other._words[i];
        }

        return left;
    }

    /// <summary>Adds one to the count of the value of each decision in the set.</summary>
    public void Tally(int[] valueOf, int[] counts)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
            {
                counts[valueOf[(i << 6) + BitOperations.TrailingZeroCount(word)]]++;
            }
        }
    }
}
