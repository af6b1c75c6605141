using Xunit;

namespace Remit.Forms;

public sealed class FormCodesTests
{
    [Theory]
    [InlineData("ADD", "ADD2156")]
    [InlineData("DD", "DD2093")]
    [InlineData("MD", "MD1001")]
    public void The_next_code_comes_after_the_highest_of_its_level(string level, string next) =>
        Assert.Equal(next, FormCodes.Next(level, ["ADD2155", "(ADD) 2056", "DD2092", "DMPCD 2016/16", "PCD 740", ""]));

    [Theory]
    [InlineData("ADD2155", "ADD", "forms.code-taken")]
    [InlineData("add 2155", "ADD", "forms.code-taken")]
    [InlineData("MD2373", "ADD", "forms.code-of-another-level")]
    [InlineData("ADD21S5", "ADD", "forms.no-code")]
    [InlineData("", "ADD", "forms.no-code")]
    [InlineData("ADD2156", "ADD", null)]
    [InlineData("ADD2156", null, null)]
    public void A_code_is_free_whole_and_of_its_level(string code, string? level, string? breach) =>
        Assert.Equal(breach, FormCodes.WhyNotGive(code, level, c => c == "ADD2155").SingleOrDefault()?.Code);
}
