using Xunit;

namespace Remit.Secondments;

public sealed class MemberListTests
{
    [Fact]
    public void A_list_is_read_by_the_names_of_its_columns()
    {
        var (members, problems) = Read(
            ["Sector", "Name", "Identifiers"],
            ["culture", "Museum of Clocks", "GB-CHC-210183; GB-COH-1234567"],
            ["Science", "Institute of Tides"]
        );

        Assert.Empty(problems);
        Assert.Equal(
            [("Museum of Clocks", "Culture", 2), ("Institute of Tides", "Science", 0)],
            members.Select(m => (m.Details.Name, m.Sector, m.Details.Identifiers.Count))
        );
    }

    [Fact]
    public void What_is_wrong_is_told_line_by_line_and_nothing_is_taken()
    {
        var (members, problems) = Read(
            ["name", "sector", "identifiers"],
            ["Museum of Clocks", "Culture"],
            ["", "Science"],
            ["Institute of Tides", "Sport"],
            ["Museum of Keys", "Culture", "12345"],
            ["The Museum of Clocks Ltd", "Culture"]
        );

        Assert.Empty(members);
        Assert.Equal([3, 4, 5, 6], problems.Select(p => p.Message[5] - '0'));
        Assert.Contains("which are Culture, Science", problems[1].Message);
        Assert.EndsWith("line 2 names it already", problems[3].Message);
    }

    [Fact]
    public void A_list_needs_members_and_columns()
    {
        Assert.Equal("secondments.empty-list", Assert.Single(Read(["name", "sector"]).Problems).Code);
        Assert.Equal(
            "The first line does not name the columns name and sector",
            Assert.Single(Read(["organisation", "part"], ["x", "y"]).Problems).Message
        );
    }

    private static (IReadOnlyList<MemberLine> Members, IReadOnlyList<Rules.Breach> Problems) Read(params string[][] rows) =>
        MemberList.Read([.. rows.Select((r, i) => (i + 1, (IReadOnlyList<string>)r))], Examples.Quarter());
}
