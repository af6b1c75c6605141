using Xunit;

namespace Remit.Secondments;

public sealed class ClusterTests
{
    [Fact]
    public void A_cluster_has_a_name_words_and_sectors() =>
        Assert.Equal(
            ["secondments.cluster-without-name", "secondments.cluster-without-words", "secondments.cluster-without-sectors"],
            Cluster.WhyNotEnter(new(" ", "", [])).Select(b => b.Code)
        );

    [Fact]
    public void A_sector_stands_once() =>
        Assert.Equal("secondments.sector-twice", Assert.Single(Cluster.WhyNotEnter(new("KQ", "Near", ["Culture", "culture"]))).Code);

    [Fact]
    public void An_organisation_joins_once_and_again_after_it_left()
    {
        var cluster = Examples.Quarter();
        var member = cluster.MemberOn(Examples.Library.Id, Examples.Today)!;
        Assert.Equal("secondments.member-already", Assert.Single(cluster.WhyNotJoin(Examples.Library, "Culture", Examples.Today)).Code);

        Cluster.Leave(member, new(2018, 8, 31));
        Assert.Equal("secondments.member-already", Assert.Single(cluster.WhyNotJoin(Examples.Library, "Culture", new(2018, 8, 31))).Code);
        cluster.Join(Examples.Library, "culture", new(2018, 9, 1));
        Assert.Equal("Culture", cluster.MemberOn(Examples.Library.Id, new(2018, 9, 1))!.Sector);
        Assert.Equal(2, cluster.MembersOn(new(2018, 9, 1)).Count);
    }

    [Fact]
    public void Who_takes_no_part_does_not_join()
    {
        var late = Examples.Organisation("Late Ltd");
        Assert.Equal("secondments.member-without-part", Assert.Single(Examples.Quarter().WhyNotJoin(late, "Culture", new(2017, 12, 31))).Code);
        Assert.Empty(Examples.Quarter().WhyNotJoin(late, "Culture", new(2018, 1, 1)));
    }

    [Fact]
    public void A_member_belongs_to_one_of_the_sectors()
    {
        var cluster = Examples.Quarter();
        Assert.Equal("secondments.no-such-sector", Assert.Single(cluster.WhyNotJoin(Examples.College, "Sport", Examples.Today)).Code);
        Assert.Equal("secondments.sector-in-use", Assert.Single(cluster.WhyNotChange(new("KQ", "Near", ["Science"]))).Code);
        cluster.Move(cluster.Members[0], "Science");
        cluster.Change(new("KQ", "Near", ["Science"]));
        Assert.Equal(["Science"], cluster.Sectors);
    }

    [Fact]
    public void A_member_leaves_after_it_joined()
    {
        var member = Examples.Quarter().Members[0];
        Assert.Equal("secondments.left-before", Assert.Single(Cluster.WhyNotLeave(member, new(2017, 12, 31))).Code);
        Cluster.Leave(member, new(2018, 1, 1));
        Assert.Equal("secondments.left-already", Assert.Single(Cluster.WhyNotLeave(member, new(2018, 2, 1))).Code);
        Assert.True(member.IsMemberOn(new(2018, 1, 1)));
        Assert.False(member.IsMemberOn(new(2018, 1, 2)));
    }
}
