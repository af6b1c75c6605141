using Xunit;

namespace Remit.Linting;

public sealed class CitationsConsistentTests
{
    [Fact]
    public void An_exemption_taken_from_two_sections_of_a_code_is_shown_with_both_places()
    {
        var paper = Examples.Paper(
            background: "Section 9.1 of the Contracts Code requires three quotes. Section 10.1 provides that an exemption may be approved.",
            legal: "6.3 Section 10.1 of the Contracts Code requires three quotes. An exemption may be approved under section 11 of the Code, within general powers."
        );

        var message = Assert.Single(paper.Of("R9")).Message;

        Assert.Contains("section 10.1 (under \"Introduction and background\"), then section 11 (paragraph 6.3)", message, StringComparison.Ordinal);
        Assert.Contains("Section 10.1 is also cited (paragraph 6.3) as the requirement", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_cited_without_naming_the_code_again_is_of_that_code() =>
        Assert.Single(
            Examples
                .Paper(
                    background: "Under the Contracts Code section 10.1 allows an exemption for sole suppliers. An exemption may be approved under section 11 on stated grounds."
                )
                .Of("R9")
        );

    [Theory]
    [InlineData("Section 11 of the Contracts Code allows an exemption. It is an exemption under section 11 of the Code.")]
    [InlineData(
        "An exemption may be approved under section 11 of the Code. Facts are exempt under section 43 of the Freedom of Information Act 2000."
    )]
    [InlineData("Section 9.1 of the Contracts Code requires three quotes.")]
    public void One_section_for_one_purpose_is_let_be(string background) => Assert.Empty(Examples.Paper(background: background).Of("R9"));
}
