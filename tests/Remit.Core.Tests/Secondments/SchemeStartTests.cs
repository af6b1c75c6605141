using Xunit;

namespace Remit.Secondments;

public sealed class SchemeStartTests
{
    [Fact]
    public void Aims_are_the_first_list_under_the_objectives()
    {
        var start = SchemeStart.Of(
            [(new(2018, 10, 1), null), (new(2019, 10, 1), new(2019, 10, 31))],
            "Introduction\n- not an aim\nObjectives and expected outcomes\nThe aims are:\n\n- To work together\n•\u00a0To learn earlier\n\nIn practice:\n- Not an aim either"
        );

        Assert.Equal(["To work together", "To learn earlier"], start.Aims);
        Assert.Equal((new(2018, 10, 1), new(2019, 10, 31)), (start.FirstDay, start.LastDay));
    }

    [Fact]
    public void A_decision_of_which_only_facts_are_known_says_nothing()
    {
        var start = SchemeStart.Of([], null);
        Assert.Equal((null, null, 0), (start.FirstDay, start.LastDay, start.Aims.Count));
    }

    [Theory]
    [InlineData("ADD2253.txt", 4)]
    [InlineData("ADD2056.txt", 3)]
    public void The_papers_list_their_aims(string file, int aims) =>
        Assert.Equal(aims, SchemeStart.Of([], SharedMaterial.Read("seeds", file)).Aims.Count);
}
