using Xunit;

namespace Remit.Organisations;

public sealed class PartnerOrganisationTests
{
    private static OrganisationIdentifier Number(string text) =>
        OrganisationIdentifier.TryParse(text, out var identifier, out var refusal) ? identifier : throw new ArgumentException(refusal.Message);

    [Theory]
    [InlineData("2018-03-31", false)]
    [InlineData("2018-04-01", true)]
    [InlineData("2018-09-30", true)]
    [InlineData("2018-10-01", false)]
    public void It_takes_part_from_the_first_day_to_the_last(string day, bool expected)
    {
        PartnerOrganisation organisation = new(new("A trust", []), new(2018, 4, 1));
        organisation.End(new(2018, 9, 30));

        Assert.Equal(expected, organisation.TakesPartOn(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("", "organisations.no-name")]
    [InlineData(" - ", "organisations.no-name")]
    [InlineData("A trust", null)]
    public void It_has_a_name(string name, string? breach) =>
        Assert.Equal(breach, PartnerOrganisation.WhyNotEnter(new(name, [])).SingleOrDefault()?.Code);

    [Fact]
    public void It_has_one_number_of_a_list() =>
        Assert.Equal(
            "organisations.two-numbers",
            PartnerOrganisation.WhyNotEnter(new("A trust", [Number("GB-COH-01234567"), Number("GB-COH-07654321")])).Single().Code
        );

    [Fact]
    public void It_ends_once_and_not_before_it_began()
    {
        PartnerOrganisation organisation = new(new("A trust", []), new(2018, 4, 1));
        Assert.Equal("organisations.end-before-start", organisation.WhyNotEnd(new(2018, 3, 31)).Single().Code);
        organisation.End(new(2018, 4, 1));
        Assert.Equal("organisations.ended", organisation.WhyNotEnd(new(2018, 5, 1)).Single().Code);
    }

    [Theory]
    [InlineData("The Canalside Trust Ltd", null, true)] // another way of writing the name
    [InlineData("Something else", "GB-COH-01234567", true)]
    [InlineData("Canalside Trust", "GB-COH-07654321", false)] // the same name, but the list tells them apart
    [InlineData("Something else", null, false)]
    public void One_that_was_entered_already_is_found(string name, string? number, bool found)
    {
        PartnerOrganisation known = new(new("Canalside Trust", [Number("GB-COH-01234567")]), new(2018, 4, 1));

        Assert.Equal(found, PartnerOrganisation.DoublesOf(new(name, number is null ? [] : [Number(number)]), [known]).Count == 1);
    }
}
