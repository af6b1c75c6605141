using Xunit;

namespace Remit.Forms;

public sealed class FormSheetsTests
{
    /// <summary>Documents are uploaded, not typed.</summary>
    private static readonly string[] NotAsked = ["Sources.Documents"];

    [Fact]
    public void Everything_that_a_form_can_say_is_asked_for()
    {
        var asked = FormSheets.All.SelectMany(s => s.Questions).Select(q => q.Path.Replace("[]", "", StringComparison.Ordinal)).ToHashSet();
        var said = FormVariations
            .Of(Examples.WholeForm())
            .Select(v => System.Text.RegularExpressions.Regex.Replace(v.Path, @"\[\d+\]| less one", ""))
            .Where(p => !NotAsked.Any(n => p.StartsWith(n, StringComparison.Ordinal)))
            .Distinct();
        Assert.Empty(said.Except(asked).Except(FormSheets.All.SelectMany(s => s.Parts).Select(part => part.Rows?.Path)));
    }

    [Fact]
    public void Each_section_stands_in_its_place_under_an_address_of_its_own()
    {
        Assert.Equal(Enum.GetValues<FormSection>(), FormSheets.All.Select(s => s.Section));
        Assert.All(FormSheets.All, s => Assert.Same(s, FormSheets.Find(s.Slug)));
    }

    [Fact]
    public void Two_questions_of_a_part_never_have_the_same_label()
    {
        foreach (var part in FormSheets.All.SelectMany(s => s.Parts))
        {
            Assert.Equal(part.Questions.Count, part.Questions.Select(q => q.Label).Distinct().Count());
        }
    }

    [Fact]
    public void Every_answer_of_a_list_of_the_code_can_be_chosen_by_its_label()
    {
        foreach (var question in FormSheets.All.SelectMany(s => s.Questions).Where(q => q.Type.IsEnum))
        {
            var names = Enum.GetNames(question.Type).Select(n => char.ToLowerInvariant(n[0]) + n[1..]);
            Assert.Empty(question.Choices.Select(c => c.Value).Except(names));
            Assert.True(question.Type == typeof(FormSection) || question.Choices.Count == Enum.GetNames(question.Type).Length, question.Path);
        }
    }
}
