using Remit.Finance;
using Remit.Papers;
using Xunit;

namespace Remit.Linting;

public sealed class BreakOptionTests
{
    [Theory]
    [InlineData("2018-10-01", 2019, null)] // 2019-20 begins before the election of May 2020
    [InlineData("2018-10-01", 2020, null)] // the election is in that year
    [InlineData("2018-10-01", 2021, "7 May 2020")] // as it was planned then
    [InlineData("2020-03-25", 2021, null)] // on this day the election was moved to May 2021
    [InlineData("2020-03-25", 2022, "6 May 2021")]
    public void A_commitment_past_the_next_election_has_a_way_out(string signedOn, int last, string? election)
    {
        var findings = Paper(signedOn, last, "The decision is within the authority's general powers and rests on law.").Of("R13");

        Assert.Equal(election is null ? 0 : 1, findings.Count);
        Assert.All(findings, f => Assert.Contains($"the election of {election}", f.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("There is an option exercisable by the city, within its general powers, to stop.")]
    [InlineData("The city may terminate the grant in 2020 under its general powers.")]
    [InlineData("This does not fetter the discretion of those who come after, under general powers.")]
    public void An_option_or_a_reason_is_enough(string legal) => Assert.Empty(Paper("2018-10-01", 2021, legal).Of("R13"));

    [Fact]
    public void A_text_without_its_legal_comments_is_not_judged() => Assert.Empty(Paper("2018-10-01", 2021, null).Of("R13"));

    private static Paper Paper(string signedOn, int last, string? legal) =>
        Examples.Paper(level: "MD", signed: signedOn, legal: legal, approved: 400_000, years: FinancialYear.Range(new(2018), new(last)));
}
