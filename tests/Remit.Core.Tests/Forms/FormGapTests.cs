using Xunit;

namespace Remit.Forms;

public sealed class FormGapTests
{
    [Fact]
    public void The_papers_forms_are_complete()
    {
        Assert.Empty(FormGap.Of(Examples.Add2155Form(), alternativesRequired: true));
        Assert.Empty(FormGap.Of(Examples.Md2373Form()));
        Assert.Empty(FormGap.Of(Examples.WholeForm()));
    }

    [Fact]
    public void An_empty_form_is_told_what_every_section_lacks()
    {
        var sections = FormGap.Of(new(), alternativesRequired: true).Select(g => g.Section).Distinct();
        Assert.Equal(Enum.GetValues<FormSection>().Except([FormSection.Limits, FormSection.Sources, FormSection.Access]), sections);
        Assert.DoesNotContain(FormGap.Of(new()), g => g.Section == FormSection.Alternatives);
    }

    [Fact]
    public void An_incomplete_row_is_named_by_its_number()
    {
        var form = Examples.Md2373Form();
        var lines = form.Money.Lines;
        var gaps = FormGap.Of(form with { Money = form.Money with { Lines = [lines[0], lines[1] with { Amount = null }, .. lines.Skip(2)] } });
        Assert.Equal(["Complete spending line 2: its amount"], gaps.Select(g => g.Message));
    }

    [Fact]
    public void Spending_in_a_form_that_approves_none_is_a_contradiction()
    {
        var form = Examples.Add2155Form();
        Assert.Contains(
            FormGap.Of(form with { Money = form.Money with { NoMoney = true } }),
            g => g.Message.StartsWith("Remove the spending lines", StringComparison.Ordinal)
        );
    }
}
