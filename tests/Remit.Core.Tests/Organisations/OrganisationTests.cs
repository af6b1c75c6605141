using Xunit;

namespace Remit.Organisations;

public sealed class OrganisationTests
{
    [Theory]
    [InlineData("GB-COH-01234567", "GB-COH-01234567")]
    [InlineData("gb-coh-1234567", "GB-COH-01234567")] // written without its zero
    [InlineData("GB-COH-SC123456", "GB-COH-SC123456")]
    [InlineData("GB-COH-IP12345R", "GB-COH-IP12345R")]
    [InlineData("GB-CHC-1012345", "GB-CHC-1012345")]
    [InlineData("GB-SC-SC012345", "GB-SC-SC012345")]
    [InlineData("GB-NIC-NIC100012", "GB-NIC-100012")]
    [InlineData("GB-LAE-GLA", "GB-LAE-GLA")]
    [InlineData("GB-UKPRN-10001234", "GB-UKPRN-10001234")]
    [InlineData("XI-LEI-213800D1EI4B9WTWWD29", null)] // its check number does not come out
    [InlineData("XI-LEI-529900T8BM49AURSDO55", "XI-LEI-529900T8BM49AURSDO55")]
    [InlineData("XI-ROR-02mhbdp94", "XI-ROR-02mhbdp94")]
    [InlineData("GB-COH-12345", null)]
    [InlineData("GB-COH-123456789", null)]
    [InlineData("GB-LAE-GLAX", null)]
    [InlineData("GB-XYZ-1", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_identifier_has_the_shape_of_its_list(string? text, string? normal)
    {
        var right = OrganisationIdentifier.TryParse(text, out var identifier, out var refusal);
        Assert.Equal(normal, identifier?.ToString());
        Assert.Equal(normal is not null, right);
        Assert.Equal(normal is null, refusal is not null);
    }

    [Theory]
    [InlineData("E09000001", true)]
    [InlineData("e09000033", true)]
    [InlineData("E09000034", false)]
    [InlineData("E12000007", true)]
    [InlineData("E1200000", false)]
    [InlineData("X12000007", false)]
    [InlineData(null, false)]
    public void An_area_has_a_code_that_exists(string? text, bool exists) => Assert.Equal(exists, GssCode.TryParse(text) is not null);

    [Fact]
    public void London_has_32_boroughs_the_City_and_the_Greater_London_Authority()
    {
        Assert.Equal(33, LondonAuthorities.All.Count(a => a.Gss.IsLondonBorough));
        Assert.Equal(34, LondonAuthorities.All.Count);
        Assert.All(LondonAuthorities.All, a => Assert.Single(a.ToOrganisation().Identifiers));
    }

    [Theory]
    [InlineData("Camden", "E09000007")]
    [InlineData("The London Borough of Camden", "E09000007")]
    [InlineData("Camden Council", "E09000007")]
    [InlineData("LB Camden", "E09000007")]
    [InlineData("Hammersmith & Fulham", "E09000013")]
    [InlineData("Westminster City Council", "E09000033")]
    [InlineData("City of London Corporation", "E09000001")]
    [InlineData("London", null)]
    [InlineData("Manchester", null)]
    public void An_authority_is_found_by_any_of_its_names(string name, string? gss) => Assert.Equal(gss, LondonAuthorities.Named(name)?.Gss.Code);

    [Theory]
    [InlineData("The Knowledge Quarter Ltd.", "Knowledge  Quarter Limited", true)]
    [InlineData("Arts & Culture CIC", "arts and culture", true)]
    [InlineData("Café Élan", "cafe elan", true)]
    [InlineData("Limited", "The", false)]
    [InlineData("Knowledge Quarter", "Knowledge Quarters", false)]
    public void Names_are_compared_without_their_trimmings(string one, string other, bool same) =>
        Assert.Equal(same, OrganisationName.Normalised(one) == OrganisationName.Normalised(other));

    [Fact]
    public void Organisations_are_the_same_by_number_and_only_then_by_name()
    {
        Assert.True(OrganisationIdentifier.TryParse("GB-COH-01234567", out var number, out _));
        Assert.True(OrganisationIdentifier.TryParse("GB-COH-07654321", out var other, out _));
        Assert.True(new Organisation("One", [number]).IsSameAs(new("Another", [number])));
        Assert.False(new Organisation("One", [number]).IsSameAs(new("One", [other])));
        Assert.True(new Organisation("One Ltd", [number]).IsSameAs(new("The One", [])));
    }
}
