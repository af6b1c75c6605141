using Remit.Papers;
using Xunit;

namespace Remit.Linting;

/// <summary>Every finding on the twelve papers of other layouts, each with why it is true; no more may come.</summary>
public sealed class TwelvePapersTests
{
    [Theory]
    [InlineData(
        "ADD2117",
        "R5",
        "£50,000 is exactly at the limit of £50,000",
        "signed 22 May 2017 under MD2085, which let this form approve £50,000, and £50K is approved"
    )]
    [InlineData("ADD2599", "R3", "date signed is empty", "the field stands with nothing in it")]
    [InlineData("ADD2599", "R5", "not the same office", "the page adds 'and Programmes' to the office that the decision names")]
    [InlineData("DD2432", "R3", "date signed is empty", "the field stands with nothing in it")]
    [InlineData("DMFD262", "R3", "date signed is empty", "the field stands with nothing in it")]
    [InlineData(
        "MD1469",
        "R1",
        "£7,446,815 + £866,185 = £8,313,000",
        "capital and revenue come to £40,000 less than the £8,353,000 they are said to make"
    )]
    [InlineData(
        "MD1469",
        "R1",
        "£7,713,000 + £314,452 + £285,548 + £40,000 + £400,000 = £8,753,000",
        "the five items come to £400,000 more than the allocation of £8,353,000 that they use"
    )]
    public void A_finding_on_them_is_true(string code, string rule, string words, string because)
    {
        Assert.NotEmpty(because);
        Assert.Contains(Findings(code), f => f.Rule == rule && f.Message.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ADD2117", 1)]
    [InlineData("ADD2599", 2)]
    [InlineData("BRENT-5863", 0)]
    [InlineData("DD2432", 1)]
    [InlineData("DMFD262", 1)]
    [InlineData("GLA-LIST", 0)]
    [InlineData("LEEDS-D43751", 0)]
    [InlineData("LFC-0406-D", 0)]
    [InlineData("MD1469", 2)]
    [InlineData("MD2289", 0)]
    [InlineData("PCD421", 0)]
    [InlineData("WYCA-LIST", 0)]
    public void No_other_finding_comes(string code, int findings) => Assert.Equal(findings, Findings(code).Count);

    private static IReadOnlyList<Finding> Findings(string code) =>
        Linter.Check(PaperReader.Read(code, SharedMaterial.Read("corpus", "reconstructed", code + ".txt")));
}
