using System.Security.Cryptography;
using Xunit;

namespace Remit.PublicLog;

public sealed class MerkleLogTests
{
    private const int Most = 70;

    /// <summary>The leaves and roots of the tests that came with the first such logs.</summary>
    private static readonly string[] Leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly string[] Roots =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    private readonly Dictionary<LogNode, LogHash> _nodes = [];
    private readonly List<LogHash> _leaves = [];
    private readonly List<LogHash> _roots = [LogHash.OfNothing];

    public MerkleLogTests()
    {
        GrowingLog log = new();
        for (var i = 0; i < Most; i++)
        {
            _leaves.Add(LogHash.OfLeaf(BitConverter.GetBytes(i)));
            foreach (var (node, hash) in log.Add(_leaves[i]))
            {
                _nodes.Add(node, hash);
            }

            _roots.Add(log.Root);
        }
    }

    [Fact]
    public void Roots_are_those_of_other_logs()
    {
        GrowingLog log = new();
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Convert.ToHexStringLower(log.Root.ToArray()));
        foreach (var (leaf, root) in Leaves.Zip(Roots))
        {
            log.Add(LogHash.OfLeaf(Convert.FromHexString(leaf)));
            Assert.Equal(root, Convert.ToHexStringLower(log.Root.ToArray()));
        }
    }

    [Fact]
    public void A_root_is_what_its_definition_says_at_every_size()
    {
        for (var size = 1; size <= Most; size++)
        {
            var defined = Defined(_leaves[..size]);
            Assert.Equal(defined, _roots[size]);
            Assert.Equal(defined, MerkleLog.Root(size).Hashes(n => _nodes[n]).Single());
            Assert.Equal(defined, new GrowingLog(size, n => _nodes[n]).Root);
        }
    }

    [Fact]
    public void A_log_taken_up_anywhere_grows_to_the_same_roots()
    {
        for (var from = 0; from < Most; from++)
        {
            GrowingLog log = new(from, n => _nodes[n]);
            Assert.All(log.Add(_leaves[from]), added => Assert.Equal(_nodes[added.Node], added.Hash));
            Assert.Equal(_roots[from + 1], log.Root);
        }
    }

    [Fact]
    public void Every_leaf_is_shown_in_every_log_that_holds_it_and_in_no_other_place()
    {
        for (var size = 1; size <= Most; size++)
        {
            for (var leaf = 0; leaf < size; leaf++)
            {
                var path = MerkleLog.Inclusion(leaf, size).Hashes(n => _nodes[n]);
                Assert.True(MerkleLog.Includes(_leaves[leaf], leaf, size, path, _roots[size]));
                Assert.False(MerkleLog.Includes(_leaves[(leaf + 1) % Most], leaf, size, path, _roots[size]));
                Assert.False(MerkleLog.Includes(_leaves[leaf], leaf + 1, size, path, _roots[size]));
                Assert.False(MerkleLog.Includes(_leaves[leaf], leaf, size, [.. path, _leaves[0]], _roots[size]));
                Assert.False(MerkleLog.Includes(_leaves[leaf], leaf, size, path, _roots[size - 1]));
                Assert.InRange(MerkleLog.Inclusion(leaf, size).Nodes.Count(), 0, 2 * 7);
            }
        }
    }

    [Fact]
    public void A_log_is_shown_to_have_grown_from_every_size_it_had()
    {
        for (var size = 1; size <= Most; size++)
        {
            Assert.True(MerkleLog.HasOnlyGrown(0, _roots[0], size, _roots[size], []));
            for (var earlier = 1; earlier <= size; earlier++)
            {
                var path = MerkleLog.Consistency(earlier, size).Hashes(n => _nodes[n]);
                Assert.True(MerkleLog.HasOnlyGrown(earlier, _roots[earlier], size, _roots[size], path));
                Assert.False(MerkleLog.HasOnlyGrown(earlier, _roots[earlier - 1], size, _roots[size], path));
                Assert.False(MerkleLog.HasOnlyGrown(earlier, _roots[earlier], size, _leaves[0] == _roots[size] ? _leaves[1] : _leaves[0], path));
                Assert.False(MerkleLog.HasOnlyGrown(earlier, _roots[earlier], size, _roots[size], [.. path, _roots[1]]));
                for (var i = 0; i < path.Count; i++)
                {
                    Assert.False(MerkleLog.HasOnlyGrown(earlier, _roots[earlier], size, _roots[size], [.. path.Take(i), .. path.Skip(i + 1)]));
                }
            }
        }

        Assert.False(MerkleLog.HasOnlyGrown(5, _roots[5], 4, _roots[4], []));
    }

    [Fact]
    public void A_proof_is_made_from_few_nodes_however_long_the_log_is()
    {
        const long size = 1_000_003;
        Assert.InRange(MerkleLog.Inclusion(777_777, size).Nodes.Count(), 1, 40);
        Assert.InRange(MerkleLog.Consistency(500_001, size).Nodes.Count(), 1, 40);
        Assert.InRange(MerkleLog.Edge(size).Count, 1, 20);
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    public void There_is_no_path_to_a_leaf_that_is_not_there(long leaf, long size) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MerkleLog.Inclusion(leaf, size));

    [Fact]
    public void A_hash_has_one_text()
    {
        var hash = _leaves[3];
        Assert.Equal(hash, LogHash.Parse(hash.ToString()));
        Assert.Null(LogHash.Parse(hash.ToString()[..^1]));
        Assert.Null(LogHash.Parse(hash.ToString()[..42] + (char)(hash.ToString()[42] + 1) + "="));
        Assert.Null(LogHash.Parse(" " + hash.ToString()[..^1]));
    }

    private static LogHash Defined(IReadOnlyList<LogHash> leaves)
    {
        if (leaves.Count == 1)
        {
            return leaves[0];
        }

        var half = 1;
        while (half * 2 < leaves.Count)
        {
            half *= 2;
        }

        var (left, right) = (Defined([.. leaves.Take(half)]), Defined([.. leaves.Skip(half)]));
        return new(SHA256.HashData([1, .. left.ToArray(), .. right.ToArray()]));
    }
}
