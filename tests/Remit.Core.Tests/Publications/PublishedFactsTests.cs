using Remit.Decisions;
using Remit.Finance;
using Remit.Forms;
using Remit.Papers;
using Remit.References;
using Xunit;

namespace Remit.Publications;

public sealed class PublishedFactsTests
{
    private static readonly DateOnly Published = Examples.Day("2018-04-03");

    [Fact]
    public void Part_1_becomes_facts()
    {
        var facts = Of(Examples.Content());
        Assert.Equal(("Greater London Authority", "ADD2155", DecisionKind.Add, "ADD"), (facts.Publisher, facts.Code, facts.Kind, facts.Level));
        Assert.Equal(("Training of digital leaders", "Resources"), (facts.Title, facts.Directorate));
        Assert.Equal((Examples.Day("2018-03-29"), Published), (facts.DateSigned!.Value, facts.DatePublished!.Value));
        Assert.Equal(("Daniel Hughes", "Assistant Director, Team London"), (facts.Signatory, facts.RoleShown));
        Assert.Equal((ApprovalState.Stated, Money.Pounds(50_000)), (facts.Approval, facts.Approved!.Value));
        Assert.Equal(["1", "2"], facts.Items.Select(i => i.Number));
        Assert.Equal([SpendingKind.Approved, SpendingKind.Approved, SpendingKind.InKind], facts.Spending.Select(s => s.Kind));
        Assert.Equal([new FinancialYear(2017), new(2018)], facts.FinancialYears);
        Assert.Equal(["MD2301"], facts.Cites.Select(c => c.Code));
        Assert.Equal((true, false, false), (facts.SingleSource, facts.Part2, facts.Deferred));
        Assert.Empty(Decision.WhyNotRecord(facts, Published));
    }

    [Theory]
    [InlineData("ADD2155", DecisionKind.Add, "Assistant Director Decision (ADD)")]
    [InlineData("MD2373", DecisionKind.Md, "Mayoral Decision (MD)")]
    [InlineData("18/00046", DecisionKind.Other, "ADD")] // no code of the GLA: the letters that stand on the form
    public void The_type_is_in_words_where_the_code_tells_it(string code, DecisionKind kind, string type)
    {
        var facts = PublishedFacts.Of(Publication.ForSigned(Examples.Signed(code: code), Calendars.WorkingDays.England), "GLA", Published);
        Assert.Equal((kind, type), (facts.Kind, facts.Type));
    }

    [Fact]
    public void Money_says_whose_it_is_as_far_as_the_form_does()
    {
        Assert.Equal(
            [("The authority", SpendingKind.Approved), ("The authority", SpendingKind.Approved), ("The boroughs", SpendingKind.InKind)],
            Of(Examples.Content()).Spending.Select(s => (s.Funder, s.Kind))
        );
        SpendingLine line = new(null, "", "A budget", "A payee", Money.Pounds(5), MoneyNature.Revenue, MoneyCertainty.Approved, ByAnother: true);
        var facts = Of(Examples.Content() with { Money = new() { Lines = [line] } });
        var spend = Assert.Single(facts.Spending);
        Assert.Equal((null, SpendingKind.Match, "A budget", "A payee"), (spend.Funder, spend.Kind, spend.Budget, spend.Payee));
        Assert.Equal(Money.Pounds(5), spend.Amount);
        Assert.Empty(spend.Years);
    }

    [Theory]
    [InlineData("2018-09-01", "2018-12-31", "2018-09-01", "2018-12-31", "1 September 2018 to 31 December 2018")]
    [InlineData("2018-09-01", null, "2018-09-01", "2018-09-01", "from 1 September 2018")]
    [InlineData(null, "2018-12-31", "2018-12-31", "2018-12-31", "31 December 2018")]
    [InlineData(null, null, null, null, null)]
    public void A_planned_step_stands_on_the_days_that_it_has(string? starts, string? ends, string? first, string? last, string? words)
    {
        static DateOnly? Day(string? day) => day is null ? null : Examples.Day(day);
        var facts = Of(Examples.Content() with { Delivery = new() { Steps = [new("Teach", Day(starts), Day(ends))] } });
        Assert.Equal([new PlannedActivity("Teach", words, Day(first), Day(last))], facts.Timeline);
    }

    [Fact]
    public void Nothing_that_is_said_in_Part_1_is_lost_from_its_text()
    {
        var content = Full();
        var body = Of(content).Body!;
        Assert.All(Enumerable.Range(1, _words), n => Assert.Contains($"word{n:000}.", body, StringComparison.Ordinal));
    }

    [Fact]
    public void Advice_and_conditions_of_the_approval_are_part_of_the_text()
    {
        var signed = Examples.Signed() with
        {
            Advice = [new("Finance", "Concurs", "The budget holds it", Examples.Day("2018-03-20"))],
            Conditions = ["The contract is reviewed in June"],
        };
        var body = PublishedFacts.Of(Publication.ForSigned(signed, Calendars.WorkingDays.England), "GLA", Published).Body!;
        Assert.Contains("Finance comments\n\nConcurs (20 March 2018). The budget holds it", body, StringComparison.Ordinal);
        Assert.Contains("Condition of the approval: The contract is reviewed in June", body, StringComparison.Ordinal);
        Assert.EndsWith("Signed by Daniel Hughes, Assistant Director, Team London, on 29 March 2018.", body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_that_was_not_approved_keeps_its_number_and_is_not_decided()
    {
        var signed = Examples.Signed() with { NotApproved = [new(2, "A second round")] };
        var facts = PublishedFacts.Of(Publication.ForSigned(signed, Calendars.WorkingDays.England), "GLA", Published);
        Assert.Equal(["1", "3"], facts.Items.Select(i => i.Number));
        Assert.Contains("2. A second round (not approved)", facts.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_withheld_leaves_its_ground_in_the_text_and_nothing_else()
    {
        var document = new FormDocument(Guid.CreateVersion7(), "Vermilion prices", "vermilion.pdf", new('a', 64), Examples.Commercial);
        var open = new FormDocument(Guid.CreateVersion7(), "Business case", "case.pdf", new('b', 64));
        var publication = Examples.Publication(
            content: Examples.Content(part2: [new("Vermilion", Examples.Commercial, FormSection.Money)], documents: [document, open])
        );
        var facts = PublishedFacts.Of(publication, "GLA", Published);
        Assert.True(facts.Part2);
        Assert.Equal([new DecisionDocument("Business case", "/documents/" + new string('b', 64))], facts.Documents);
        Assert.DoesNotContain("vermilion", facts.ToString() + facts.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("withheld under s.43(2) of the Freedom of Information Act 2000 until 1 October 2018", facts.Body, StringComparison.Ordinal);
        Assert.Equal(Published, facts.DatePublished);

        publication.Release(publication.Withholdings[0].Id, new("Vermilion", null), "Let", Examples.On("2018-07-01"));
        publication.Release(publication.Withholdings[1].Id, new(null, document with { Withheld = null }), "Let", Examples.On("2018-07-01"));
        var released = PublishedFacts.Of(publication, "GLA", Published);
        Assert.False(released.Part2);
        Assert.Contains("Released from Part 2 on 1 July 2018 (Let): Vermilion", released.Body, StringComparison.Ordinal);
        Assert.Equal(["Business case", "Vermilion prices"], released.Documents.Select(d => d.Title));
    }

    [Theory]
    [InlineData(true, false, ApprovalState.None)]
    [InlineData(null, false, ApprovalState.NotStated)]
    [InlineData(null, true, ApprovalState.Withheld)]
    public void Where_no_sum_is_approved_it_is_none_withheld_or_not_stated(bool? noMoney, bool withheld, ApprovalState state)
    {
        var content = Examples.Content(part2: withheld ? [new("Vermilion", Examples.Commercial, FormSection.Money)] : []);
        var facts = Of(content with { Money = new() { NoMoney = noMoney } });
        Assert.Equal((state, state == ApprovalState.None ? Money.Zero : null), (facts.Approval, facts.Approved));
        Assert.Empty(Decision.WhyNotRecord(facts, Published));
    }

    [Fact]
    public void A_deferral_is_said_with_its_reason()
    {
        var facts = Of(Examples.Content(new AskedDeferral(Examples.Day("2018-05-01"), "Talks go on")));
        Assert.True(facts.Deferred);
        Assert.Contains("deferred until 1 May 2018, approved by Assistant Director, Team London: Talks go on", facts.Body, StringComparison.Ordinal);
    }

    private static int _words;

    private static string Word() => $"word{++_words:000}.";

    /// <summary>A form in which every text of Part 1 is a word of its own.</summary>
    private static FormContent Full()
    {
        _words = 0;
        var day = Examples.Day("2019-01-01");
        return new()
        {
            Basics = new()
            {
                Level = "ADD",
                Title = "Title",
                Summary = Word(),
                Novel = new(true, false, false, Word()),
                Retrospective = Word(),
            },
            Items = [new(Word()), new(Word())],
            Money = new()
            {
                Lines = [new(new(2018), Word(), Word(), Word(), Money.Pounds(1), MoneyNature.Capital, MoneyCertainty.SubjectToBudget)],
                Vat = Word(),
                KindReason = Word(),
                Procurement = new()
                {
                    Route = Word(),
                    ExemptionGround = Word(),
                    SingleSource = Word(),
                    ValueForMoney = Word(),
                },
            },
            Limits = new()
            {
                Counts = [new(Word(), 2, 5, day)],
                Conditions = [Word()],
                StopOptions = [new(Word(), day, day)],
                NeedsNewDecision = [Word()],
            },
            Background = Word(),
            Outcomes = new() { Objectives = Word(), Promised = [new(Word(), Word(), Word(), Word(), day, Word())] },
            Equality = new() { Comments = Word(), Impacts = [new(Characteristic.GenderReassignment, Word(), Word())] },
            Considerations = new()
            {
                Risks = [new(Word(), 2, 3, Word(), Word())],
                Strategies = [new(Word(), Word(), "https://example.org")],
                Consultation = Word(),
                HasConflicts = true,
                Conflicts = Word(),
                DataProtection = new(true, [Word()], Word()),
            },
            Alternatives = [new(Word(), Word())],
            Delivery = new() { Approach = Word(), Steps = [new(Word(), day, day.AddDays(1))] },
            Sources = new() { Documents = [new(Guid.CreateVersion7(), Word(), "a.pdf", new('a', 64))] },
        };
    }

    private static DecisionFacts Of(FormContent content) =>
        PublishedFacts.Of(Examples.Publication(content: content), "Greater London Authority", Published);
}
