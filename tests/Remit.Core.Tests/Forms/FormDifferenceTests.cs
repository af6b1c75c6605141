using Xunit;

namespace Remit.Forms;

public sealed class FormDifferenceTests
{
    [Fact]
    public void Any_change_of_any_value_is_told_in_its_section()
    {
        var whole = Examples.WholeForm();
        foreach (var (path, content) in FormVariations.Of(whole))
        {
            var differences = FormDifference.Between(whole, content);
            Assert.True(differences.Count > 0, $"a change of {path} is not told");
            Assert.All(differences, d => Assert.StartsWith(d.Section.ToString(), path, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_same_content_differs_in_nothing() => Assert.Empty(FormDifference.Between(Examples.WholeForm(), Examples.WholeForm()));

    [Fact]
    public void An_amount_is_told_by_its_line_before_and_after()
    {
        var difference = FormDifference.Between(Examples.Add2155Form(), Examples.Add2155Form() with { Money = Examples.Add2155Form(60_000).Money });
        Assert.Equal([new(FormSection.Money, "Spending line 1: Amount", "£50,000", "£60,000")], difference);
    }

    [Fact]
    public void An_item_that_is_put_in_between_does_not_change_those_after_it()
    {
        var before = Examples.Add2155Form();
        var after = before with { Items = [before.Items[0], new("A third thing"), before.Items[1]] };
        Assert.Equal([new(FormSection.Items, "Item 2", null, "A third thing")], FormDifference.Between(before, after));
        Assert.Equal([new(FormSection.Items, "Item 2", "A third thing", null)], FormDifference.Between(after, before));
    }

    [Fact]
    public void A_row_that_was_changed_while_another_was_put_before_it_is_known_again()
    {
        var before = Examples.Md2373Form();
        var steps = before.Delivery.Steps;
        var after = before with
        {
            Delivery = before.Delivery with
            {
                Steps = [new("A new first step", null, new(2018, 9, 1)), steps[0] with { Ends = new(2018, 11, 30) }, .. steps.Skip(1)],
            },
        };
        Assert.Equal(["Activity 1", "Activity 2: Ends"], FormDifference.Between(before, after).Select(d => d.Field));
    }

    [Fact]
    public void What_is_withheld_is_marked_as_such()
    {
        var whole = Examples.WholeForm();
        var paragraph = whole.Access.Part2[0];
        var after = whole with
        {
            Access = whole.Access with
            {
                Part2 = [paragraph with { Text = "Other words", Ground = paragraph.Ground with { Why = "Another reason" } }],
            },
        };
        Assert.Equal(
            [(true, "Withheld paragraph 1: What is withheld"), (false, "Withheld paragraph 1: Why it applies")],
            FormDifference.Between(whole, after).Select(d => (d.IsConfidential, d.Field))
        );
        Assert.True(Assert.Single(FormDifference.Between(whole, whole with { Access = whole.Access with { Part2 = [] } })).IsConfidential);
    }

    [Fact]
    public void Choices_and_dates_are_told_in_words()
    {
        var before = Examples.Md2373Form();
        var after = before with
        {
            Money = before.Money with { Kind = PaymentKind.Contract },
            Outcomes = before.Outcomes with { EvaluationDue = new(2021, 6, 30) },
        };
        var differences = FormDifference.Between(before, after);
        Assert.StartsWith("A contract:", differences[0].After, StringComparison.Ordinal);
        Assert.Equal(("30 June 2020", "30 June 2021"), (differences[1].Before, differences[1].After));
    }
}
