using Remit.Papers;
using Xunit;

namespace Remit.Decisions;

public sealed class ImportQuestionTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void What_is_missing_is_asked_for_with_who_supplies_it()
    {
        var open = ImportQuestion.Open(Import());
        Assert.Equal(
            [
                DecisionField.Publisher,
                DecisionField.Code,
                DecisionField.Title,
                DecisionField.DateSigned,
                DecisionField.Signatory,
                DecisionField.Office,
                DecisionField.SumApproved,
            ],
            open.Select(q => q.Field)
        );
        Assert.All(open, q => Assert.NotNull(q.SuppliedBy));
        Assert.Equal(open.Count, ImportQuestion.WhyNotConfirm(Import()).Count);
    }

    [Fact]
    public void What_is_given_or_said_not_to_be_there_is_no_question()
    {
        var import = Import();
        import.Correct(
            import.Draft with
            {
                DateSigned = new(2021, 6, 7),
                Title = "A title",
                Publisher = "A council",
            },
            "An officer",
            Now,
            new Dictionary<string, FactCheck> { [DecisionField.Signatory] = FactCheck.NotInText }
        );
        Assert.Equal([DecisionField.Code, DecisionField.Office, DecisionField.SumApproved], ImportQuestion.Open(import).Select(q => q.Field));
    }

    [Fact]
    public void A_name_without_a_post_is_asked_for_its_post()
    {
        var import = Import();
        import.Correct(import.Draft with { Signatory = "A name" }, "An officer", Now);
        Assert.Contains(ImportQuestion.Open(import), q => q.Field == DecisionField.RoleShown);
    }

    [Fact]
    public void What_the_words_only_imply_is_to_be_confirmed()
    {
        var import = Import(
            new()
            {
                Source = "a",
                Text = "The Mayor",
                Office = new("Mayor", new(4, 5), Inferred: true),
            }
        );
        Assert.Contains(ImportQuestion.Open(import), q => q.Field == DecisionField.Office && q.SuppliedBy is null);
        import.Correct(import.Draft, "An officer", Now, new Dictionary<string, FactCheck> { [DecisionField.Office] = FactCheck.Right });
        Assert.DoesNotContain(ImportQuestion.Open(import), q => q.Field == DecisionField.Office);
    }

    [Fact]
    public void Of_a_list_only_a_title_is_asked_for()
    {
        Paper list = new()
        {
            Source = "a",
            Text = "A list",
            Records = [new() { Span = new(0, 6) }],
        };
        Assert.Equal([DecisionField.Publisher, DecisionField.Title], ImportQuestion.Open(Import(list)).Select(q => q.Field));
    }

    [Fact]
    public void A_save_has_the_next_number()
    {
        var import = Import();
        import.Correct(import.Draft, "An officer", Now);
        import.Correct(import.Draft, "Another officer", Now);
        Assert.Equal(2, import.Revision);
    }

    private static PaperImport Import(Paper? paper = null)
    {
        paper ??= new() { Source = "a", Text = "A paper" };
        return new(new PaperSource("a", [1], []), paper, DecisionReading.FactsOf(paper)[0], "An officer", Now);
    }
}
