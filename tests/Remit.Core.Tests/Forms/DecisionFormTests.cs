using Remit.Rules;
using Xunit;

namespace Remit.Forms;

public sealed class DecisionFormTests
{
    private static readonly DateTime At = new(2017, 8, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Amara = new("01900000-0000-7000-8000-000000000001");
    private static readonly Guid Ben = new("01900000-0000-7000-8000-000000000002");

    [Fact]
    public void A_form_is_begun_with_its_first_revision()
    {
        var form = Form();
        Assert.Equal(new FormRevision(form.Id, 1, null, form.Content, form.Hash, Amara, At), form.First);
        Assert.Equal([Amara], form.DrafterIds);
    }

    [Fact]
    public void Two_people_change_different_sections_from_the_same_revision()
    {
        var form = Form();
        form.Save(FormSection.Background, form.Content with { Background = "Other" }, 1, Amara, At);
        var saved = form.Save(FormSection.Items, form.Content with { Items = [new("One")] }, 1, Ben, At);
        Assert.Equal((3, "Other", "One"), (saved!.Number, form.Content.Background, form.Content.Items[0].Text));
        Assert.Equal([Amara, Ben], form.DrafterIds);
    }

    [Fact]
    public void A_section_that_changed_meanwhile_is_not_written_over()
    {
        var form = Form();
        form.Save(FormSection.Background, form.Content with { Background = "Amara’s" }, 1, Amara, At);
        Assert.Equal(["forms.changed-meanwhile"], form.WhyNotSave(FormSection.Background, 1).Select(b => b.Code));
        Assert.Throws<RuleBreachedException>(() => form.Save(FormSection.Background, form.Content with { Background = "Ben’s" }, 1, Ben, At));
        Assert.Equal("Amara’s", form.Content.Background);
        Assert.NotNull(form.Save(FormSection.Background, form.Content with { Background = "Ben’s" }, 2, Ben, At));
    }

    [Fact]
    public void Saving_the_same_changes_nothing_and_makes_nobody_a_drafter()
    {
        var form = Form();
        Assert.Null(form.Save(FormSection.Items, form.Content, 1, Ben, At));
        Assert.Equal((1, 1), (form.Revision, form.DrafterIds.Count));
    }

    [Fact]
    public void A_drafter_lets_a_colleague_in_and_nobody_else_does()
    {
        var form = Form();
        Assert.Equal(["forms.not-a-drafter"], form.WhyNotDraft(Ben).Select(b => b.Code));
        Assert.Equal(["forms.not-a-drafter"], form.WhyNotLetIn(Ben, Ben).Select(b => b.Code));
        Assert.Equal(["forms.drafter-already"], form.WhyNotLetIn(Amara, Amara).Select(b => b.Code));
        form.LetIn(Ben, Amara);
        Assert.Empty(form.WhyNotDraft(Ben));
        Assert.Throws<RuleBreachedException>(() => form.LetIn(Ben, Amara));
        Assert.NotEmpty(form.WhyNotDraft(null));
    }

    [Fact]
    public void A_form_is_given_a_free_code_of_its_level()
    {
        var form = Form();
        Assert.Throws<RuleBreachedException>(() => form.Recode("ADD2156", _ => true));
        Assert.Throws<RuleBreachedException>(() => form.Recode("MD2156", _ => false));
        form.Recode("add 2156", _ => false);
        Assert.Equal("ADD2156", form.Code);
    }

    private static DecisionForm Form() => new("ADD2155", Examples.Add2155Form(), Amara, At);
}
