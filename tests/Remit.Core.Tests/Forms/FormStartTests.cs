using Remit.Decisions;
using Remit.Finance;
using Remit.Papers;
using Xunit;

namespace Remit.Forms;

public sealed class FormStartTests
{
    [Fact]
    public void From_a_form_its_words_carry_over_and_its_money_dates_and_Part_2_do_not()
    {
        var start = FormStart.From(Examples.WholeForm(), "MD2373", "MD").Content;
        Assert.Equal(Examples.WholeForm().Items, start.Items);
        Assert.All(start.Money.Lines, l => Assert.Equal((null, null), (l.Amount, l.Year)));
        Assert.All(start.Delivery.Steps, s => Assert.Equal((null, null), (s.Starts, s.Ends)));
        Assert.Equal((0, null, 0), (start.Access.Part2.Count, start.Access.Deferral, start.Sources.Documents.Count));
        Assert.Equal([new Citation("MD2373", CitationRelation.Follows)], start.Sources.Cites);
        Assert.Null(start.Basics.Retrospective);
        Assert.DoesNotContain(
            "20",
            string.Concat(
                FormSheets
                    .All.SelectMany(s => FormAnswers.Of(start, s.Section))
                    .Where(a => a.Key.EndsWith("Until", StringComparison.Ordinal))
                    .Select(a => a.Value)
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void From_a_decision_of_the_register_come_its_title_items_payers_and_activities()
    {
        DecisionFacts facts = new()
        {
            Publisher = "An authority",
            Code = "DD2092",
            Title = "A scoping study",
            Summary = "Whether to have an office",
            Items = [new("1", "A study")],
            Spending =
            [
                new()
                {
                    Kind = SpendingKind.Approved,
                    Amount = Money.Pounds(10),
                    Budget = "Smarter London",
                },
                new()
                {
                    Kind = SpendingKind.Restatement,
                    Amount = Money.Pounds(10),
                    Budget = "Other",
                },
            ],
            Timeline = [new("Study ends", "May 2018", new(2018, 5, 1), new(2018, 5, 31))],
        };
        var start = FormStart.From(facts, "MD");
        Assert.Equal(("MD", "A scoping study"), (start.Content.Basics.Level, start.Content.Basics.Title));
        Assert.Equal(["Smarter London"], start.Content.Money.Lines.Select(l => l.Budget));
        Assert.Equal([new PlannedStep("Study ends", null, null)], start.Content.Delivery.Steps);
        Assert.Equal(
            ["Title and level", "What is to be decided", "Money and procurement", "Planned delivery", "Decisions it builds on, and documents"],
            start.CarriesOver
        );
        Assert.Equal(3, start.StaysBehind.Count);
    }

    [Fact]
    public void An_empty_form_has_its_level_and_the_usual_steps()
    {
        foreach (var level in FormStart.Levels)
        {
            var start = FormStart.Of(level);
            Assert.Equal((level, 4, 0), (start.Content.Basics.Level, start.Content.Delivery.Steps.Count, start.CarriesOver.Count));
        }
    }
}
