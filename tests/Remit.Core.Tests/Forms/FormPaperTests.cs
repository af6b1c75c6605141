using Remit.Finance;
using Remit.Linting;
using Remit.Papers;
using Xunit;

namespace Remit.Forms;

public sealed class FormPaperTests
{
    [Fact]
    public void A_form_as_a_paper_is_read_back_with_its_facts()
    {
        var paper = PaperReader.Read("form", FormPaper.Of("ADD2155", Examples.Add2155Form()).Text);
        Assert.Equal(("ADD2155", "ADD"), (paper.Code?.Value.Code, paper.Level?.Value));
        Assert.Equal("Digital leadership training", paper.Title?.Value);
        Assert.Equal(Money.Pounds(50_000), paper.ApprovedTotal?.Value);
        Assert.Equal(2, paper.Items.Count);
        Assert.Equal(4, paper.Timeline.Count);
        Assert.Equal(["MD2085"], paper.Cites.Select(c => c.Value.Code));
    }

    [Theory]
    [InlineData("R2", FormSection.Delivery)]
    [InlineData("R4", FormSection.Limits)]
    public void What_the_linter_finds_belongs_to_a_section(string rule, FormSection section)
    {
        var text = FormPaper.Of("ADD2155", Examples.Add2155Form());
        var finding = Assert.Single(Linter.Check(PaperReader.Read("form", text.Text)), f => f.Rule == rule);
        Assert.Equal(section, text.SectionAt(finding.Span!.Value.Start));
    }

    [Fact]
    public void Money_of_later_years_is_found_not_to_be_in_a_budget()
    {
        var found = Linter.Check(PaperReader.Read("form", FormPaper.Of("MD2373", Examples.Md2373Form()).Text));
        Assert.Equal(3, found.Count(f => f.Rule == "R2" && f.Message.Contains("is not yet in a budget", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_that_is_withheld_stands_in_it()
    {
        var text = FormPaper.Of("MD2373", Examples.WholeForm()).Text;
        Assert.DoesNotContain("412,000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Prices", text, StringComparison.Ordinal);
    }
}
