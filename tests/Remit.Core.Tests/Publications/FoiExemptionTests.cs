using Xunit;

namespace Remit.Publications;

public sealed class FoiExemptionTests
{
    [Fact]
    public void Those_on_which_a_part_may_be_withheld_are_these_in_the_order_of_the_Act() =>
        Assert.Equal(
            [
                ("22", "information intended for future publication", true),
                ("36", "prejudice to the effective conduct of public affairs", true),
                ("40(2)", "personal data of others", false),
                ("41", "information provided in confidence", false),
                ("42", "legal professional privilege", true),
                ("43(1)", "trade secrets", true),
                ("43(2)", "commercial interests", true),
                ("43", "commercial interests or trade secrets", true),
            ],
            FoiExemption.All.Select(e => (e.Section, e.Name, e.IsQualified))
        );

    [Fact]
    public void Each_is_read_as_it_is_written()
    {
        foreach (var exemption in FoiExemption.All)
        {
            Assert.True(FoiExemption.TryParse(exemption.Written, out var read));
            Assert.Equal(exemption, read);
        }
    }

    [Theory]
    [InlineData("s.22", true)]
    [InlineData("s.36", true)]
    [InlineData("s.40(2)", false)]
    [InlineData("s.41", false)]
    [InlineData("s.42", true)]
    [InlineData("s.43(1)", true)]
    [InlineData("s.43(2)", true)]
    [InlineData("s.43", true)]
    [InlineData("what nobody knows", false)]
    public void Only_what_is_withheld_under_a_qualified_one_ends_by_itself(string exemption, bool ends)
    {
        var ground = Examples.Commercial with { Exemption = exemption };
        var content = Examples.Content(part2: [new("The price is £410 a head", ground, Forms.FormSection.Money)]);
        var withholding = Examples.Publication(content: content).Withholdings.Single();
        Assert.Equal(ends, withholding.EndsByItself);
        Assert.False(withholding.IsEndedOn(Examples.Day("2018-09-30")));
        Assert.Equal(ends, withholding.IsEndedOn(Examples.Day("2018-10-01")));
    }
}
